/// A name in an open folder.
struct FolderEntry {
    let folder: Int32
    let name: String

    init(_ folder: Int32, _ name: String) {
        self.folder = folder
        self.name = name
    }

    /// What is there, of a symbolic link itself; nil where there is nothing.
    var status: stat? {
        var status = stat()
        return unsafe fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? status : nil
    }

    /// Lends the place to which a relative path leads from an open folder; nil where a folder on the way is missing.
    ///
    /// No symbolic link is followed on the way.
    static func borrow<Result>(_ path: String, below root: Int32, to body: (FolderEntry?) throws -> Result) rethrows
        -> Result
    {
        let names = path.split(separator: "/", omittingEmptySubsequences: false)
        var folder = root
        defer { if folder != root { close(folder) } }
        for name in names.dropLast() {
            let next = unsafe openat(folder, String(name), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard next >= 0 else { return try body(nil) }
            if folder != root { close(folder) }
            folder = next
        }
        return try body(FolderEntry(folder, names.last.map(String.init) ?? ""))
    }
}

/// The system calls that change what is in folders. Each returns its error number, 0 where there is none.
struct FileSystem {
    /// What a system call does.
    enum Change { case makeFolder, removeFolder, remove, rename, link, create, synchronise }

    /// Is called before each change: a test counts them, and stops before any of them.
    var before: (Change) throws -> Void = { _ in }
    /// Whether a file may have several names: not every file system knows that.
    var hasSecondNames = true

    func makeFolder(_ place: FolderEntry, _ mode: mode_t = 0o777) throws -> Int32 {
        try before(.makeFolder)
        return unsafe mkdirat(place.folder, place.name, mode) == 0 ? 0 : errno
    }

    func removeFolder(_ place: FolderEntry) throws -> Int32 {
        try before(.removeFolder)
        return unsafe unlinkat(place.folder, place.name, AT_REMOVEDIR) == 0 ? 0 : errno
    }

    func remove(_ place: FolderEntry) throws -> Int32 {
        try before(.remove)
        return unsafe unlinkat(place.folder, place.name, 0) == 0 ? 0 : errno
    }

    func rename(_ place: FolderEntry, to target: FolderEntry) throws -> Int32 {
        try before(.rename)
        return unsafe renameat(place.folder, place.name, target.folder, target.name) == 0 ? 0 : errno
    }

    /// Gives what is there a second name; of a symbolic link the link itself.
    func link(_ place: FolderEntry, to target: FolderEntry) throws -> Int32 {
        try before(.link)
        guard hasSecondNames else { return EPERM }
        return unsafe linkat(place.folder, place.name, target.folder, target.name, 0) == 0 ? 0 : errno
    }

    /// Makes a file that is not there yet, and opens it; below 0 and `errno` where that fails.
    func create(_ place: FolderEntry, _ mode: mode_t = 0o666) throws -> Int32 {
        try before(.create)
        return unsafe openat(place.folder, place.name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    }

    /// Waits until a file, or the names in a folder, would outlast a power cut.
    func synchronise(_ descriptor: Int32) throws -> Int32 {
        try before(.synchronise)
        return Self.synchronised(descriptor)
    }

    /// From how many files or folders on it takes less to write through all that waits for the disk, whosever it is.
    private static let many = 256

    /// The same for the files of a folder that are called `0`, `1` and so on.
    func synchronise(_ folder: Int32, files count: Int) throws -> Int32 {
        try before(.synchronise)
        if count > Self.many, let failure = Self.synchronisedAll(folder) { return failure }
        let lock = Lock()
        nonisolated(unsafe) var first: Int32 = 0
        // A disk writes many at once: two hundred tables one after the other would take ten times as long.
        concurrently(count, threads: 16) { index in
            let descriptor = unsafe openat(folder, String(index), O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
            let failure = descriptor < 0 ? errno : Self.synchronised(descriptor)
            close(descriptor)
            if failure != 0 { lock.withLock { unsafe first = failure } }
        }
        return unsafe first
    }

    /// The same for the names in many folders below an open one; nil where there is no call for all at once, or where they
    /// are few.
    func synchronise(_ root: Int32, folders count: Int) throws -> Int32? {
        guard count > Self.many else { return nil }
        try before(.synchronise)
        return Self.synchronisedAll(root)
    }

    /// Waits until everything on the disk of a folder would outlast a power cut; nil where there is no such call.
    private static func synchronisedAll(_ folder: Int32) -> Int32? {
        guard let call = syncfs else { return nil }
        return call(folder) == 0 ? 0 : errno
    }

    /// `syncfs(2)` of Linux, which Swift's module of the C library leaves out: it is found by its name.
    private static let syncfs: (@convention(c) (Int32) -> Int32)? = {
        #if os(Linux)
            guard let program = unsafe dlopen(nil, RTLD_NOW), let place = unsafe dlsym(program, "syncfs") else {
                return nil
            }
            return unsafe unsafeBitCast(place, to: (@convention(c) (Int32) -> Int32).self)
        #else
            return nil
        #endif
    }()

    private static func synchronised(_ descriptor: Int32) -> Int32 {
        #if canImport(Darwin)
            if fcntl(descriptor, F_FULLFSYNC) == 0 { return 0 }
        #endif
        // Some file systems have nothing to wait for, and say so.
        return fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP ? 0 : errno
    }
}

/// Which file it is, by whatever name.
struct FileIdentity: Hashable {
    let device: dev_t
    let inode: ino_t

    init(_ status: stat) { (device, inode) = (status.st_dev, status.st_ino) }

    /// The file to which a path leads; nil where it leads to none.
    init?(_ path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        self.init(status)
    }

    /// The file that is open.
    init?(_ descriptor: Int32) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return nil }
        self.init(status)
    }
}

/// Size and time of a file: another text has others. Renaming keeps them, and starting the computer anew does.
struct FileStamp: Hashable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int

    /// A stamp of those numbers.
    init(size: Int, seconds: Int, nanoseconds: Int) {
        (self.size, self.seconds, self.nanoseconds) = (size, seconds, nanoseconds)
    }

    init(_ status: stat) {
        size = Int(status.st_size)
        #if canImport(Darwin)
            (seconds, nanoseconds) = (status.st_mtimespec.tv_sec, status.st_mtimespec.tv_nsec)
        #else
            (seconds, nanoseconds) = (status.st_mtim.tv_sec, status.st_mtim.tv_nsec)
        #endif
    }
}

extension stat {
    /// What it is: `S_IFREG`, `S_IFDIR` and so on.
    var kind: mode_t { st_mode & S_IFMT }
}

/// The folder in which a file or a folder is; the root is in itself.
func parent(of path: String) -> String {
    let name = path.last == "/" ? path.dropLast() : path[...]
    guard let slash = name.lastIndex(of: "/") else { return path == "/" ? "/" : "." }
    return slash == name.startIndex ? "/" : String(name[..<slash])
}

/// The last name of a path; empty where it ends in a slash.
func lastName(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
}

/// Where a path leads, without symbolic links; nil where it leads nowhere.
func resolved(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
}

/// Whether a folder is there, and not nothing; anything else is an error.
func isFolder(_ path: String) throws -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    guard status.kind == S_IFDIR else { throw CommandError("\(path): is a file, not a folder") }
    return true
}
