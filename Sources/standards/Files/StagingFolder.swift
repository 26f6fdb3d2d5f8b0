/// A hidden folder in which the files of one folder are made before they go into their places.
///
/// A name of its own and a lock, which the system releases with its owner, keep processes apart: those of several
/// containers that share a volume too, where process numbers mean nothing.
struct StagingFolder {
    /// The folder for which it is, as it was named.
    let folder: String
    /// That folder, open.
    let root: Int32
    let name: String
    /// The hidden folder itself, open and locked.
    let descriptor: Int32
    /// What it holds.
    var journal = Journal()
    /// Whether the journal is written, so that the next run would undo what was done.
    var hasJournal = false

    var identity: FileIdentity? { FileIdentity(root) }

    private static let prefix = ".standards-"

    /// Makes one in a folder that is there; nil where the folder has been taken away meanwhile.
    init?(in folder: String, _ system: FileSystem) throws {
        func fail(_ number: Int32) -> CommandError {
            CommandError("\(folder): cannot be written: \(systemMessage(number))")
        }
        let root = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else {
            if errno == ENOENT { return nil }
            throw fail(errno)
        }
        var isWhole = false
        defer { if !isWhole { close(root) } }
        let place = FolderEntry(root, "\(Self.prefix)\(UInt64.random(in: 0...UInt64.max))")
        let failure = try system.makeFolder(place, 0o700)
        // The name is taken, or somebody who made the folder around it has taken that away again.
        if failure == EEXIST || failure == ENOENT { return nil }
        guard failure == 0 else { throw fail(failure) }
        let descriptor = unsafe openat(root, place.name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else {
            // Another one that cleans up came between.
            if errno == ENOENT { return nil }
            let error = fail(errno)
            unsafe unlinkat(root, place.name, AT_REMOVEDIR)
            throw error
        }
        // Where there are no locks nobody gets one, and so nobody cleans up.
        let isHeld = flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
        guard isHeld, let status = place.status, FileIdentity(status) == FileIdentity(descriptor) else {
            close(descriptor)
            return nil
        }
        (self.folder, self.root, self.name, self.descriptor) = (folder, root, place.name, descriptor)
        isWhole = true
    }

    /// Removes it with all that is in it.
    func remove(_ system: FileSystem) throws {
        try system.before(.removeFolder)
        removeTree(FolderEntry(root, name))
    }

    /// Lets go of it, and of the folder for which it is.
    func release() {
        Self.release(descriptor)
        Self.release(root)
    }
}

/// Undoes what programs left that were killed in the middle.
extension StagingFolder {
    /// Leaves a folder as it was before such a program, if there was one. What it returns is worth a warning.
    static func mend(_ folder: String, _ system: FileSystem = FileSystem()) throws -> [String] {
        guard !names(in: folder).isEmpty else { return [] }
        let root = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard root >= 0 else { return [] }
        defer { release(root) }
        hold(root, folder)
        return try mend(folder, root, system)
    }

    /// The same for a folder that is open and held.
    static func mend(_ folder: String, _ root: Int32, _ system: FileSystem) throws -> [String] {
        try names(in: folder).flatMap { try mend(FolderEntry(root, $0), folder, system) }
    }

    /// Waits until nobody else puts files into their places in a folder: of two that do one comes after the other.
    static func hold(_ root: Int32, _ folder: String) {
        guard flock(root, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK else { return }
        Terminal().warn("\(folder): waits for another program that is writing there")
        while flock(root, LOCK_EX) != 0, errno == EINTR {}
    }

    /// Lets go of what is held, also if a process that is just being started has the descriptor as well.
    private static func release(_ descriptor: Int32) {
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    private static func mend(_ place: FolderEntry, _ folder: String, _ system: FileSystem) throws -> [String] {
        let path = "\(folder)/\(place.name)"
        let descriptor = unsafe openat(place.folder, place.name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { release(descriptor) }
        let isHeld = flock(descriptor, LOCK_EX | LOCK_NB) == 0
        var messages: [String] = []
        do {
            let journal = try Journal.read(from: descriptor)
            guard isHeld else {
                if journal == nil { return [] }
                throw CommandError("\(path): another program is putting files into their places: run it again later")
            }
            if let journal {
                let undoing = try journal.undo(in: place.folder, of: folder, from: descriptor, system)
                let failure = try Journal.remove(from: descriptor, system)
                guard failure == 0 else { throw CommandError("\(path): cannot be removed: \(systemMessage(failure))") }
                if undoing.count > 0 {
                    messages.append(
                        "\(folder): a program was killed while it replaced files here: "
                            + "\(undoing.count == 1 ? "one is" : "\(undoing.count) are") again as before")
                }
                messages += undoing.changed.map {
                    "\(folder)/\($0): was changed after a program that replaced it was killed, and stays as it is"
                }
            }
        } catch let fault as Journal.Fault {
            throw CommandError(
                "\(path): was left by a program that was killed while it replaced files in this folder, and "
                    + (fault == .otherVersion
                        ? "that was another version: run that one here again"
                        : "its journal is damaged: what it replaced is there under names that end in “-former”")
                    + ", or remove \(path) to keep the files as they are")
        }
        try system.before(.removeFolder)
        removeTree(place)
        return messages
    }

    /// The hidden folders in a folder.
    private static func names(in folder: String) -> [String] {
        standards.names(in: folder).sorted().filter { name in
            let number = name.utf8.dropFirst(prefix.utf8.count)
            return name.hasPrefix(prefix) && !number.isEmpty && number.allSatisfy { $0 &- UInt8(ascii: "0") < 10 }
        }
    }
}
