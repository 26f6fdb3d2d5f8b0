/// Files that go into their places together, all or none: also where the program is killed, or the power goes.
///
/// They are made in hidden folders first. A journal is written before the first moves, and removed after the last:
/// who finds one leaves everything as it was before.
///
/// It is a class since a signal has to find it as it is, and not a copy. Several threads may begin files, each in a step of
/// its own; all else is done by one.
final class FileTransaction: @unchecked Sendable {
    private let inputs: Set<FileIdentity>
    private let system: FileSystem
    private let lock = Lock()
    private var stagings: [StagingFolder] = []
    private var madeFolders: [String] = []
    private var conditions: [() throws -> Void] = []

    /// A transaction that overwrites none of the files from which the new ones are made.
    init(sparing inputs: [String] = [], _ system: FileSystem = FileSystem()) {
        self.inputs = Set(inputs.compactMap { FileIdentity($0) })
        self.system = system
    }

    /// Begins the file that is to be at a path relative to a folder.
    ///
    /// - Returns: The descriptor, which the caller closes.
    func begin(_ path: String, in folder: String) throws -> Int32 {
        // A folder below that is a symbolic link leads into another, which has its own files.
        let around = "\(folder)/\(parent(of: path))"
        if path.contains("/" as Character), let real = resolved(around),
            real != resolved(folder).map({ "\($0)/\(parent(of: path))" })
        {
            return try begin(lastName(of: path), in: real)
        }
        return try step {
            let index = try staging(in: folder)
            let staging = stagings[index]
            let descriptor = try system.create(FolderEntry(staging.descriptor, String(staging.journal.files.count)))
            guard descriptor >= 0 else { throw Self.failure(errno, "\(folder)/\(path)") }
            let stamp = FileStamp(stat())
            stagings[index].journal.files.append(Journal.File(path: path, stamp: stamp, hasFormer: false))
            return descriptor
        }
    }

    /// Makes the whole file that is to be at a path relative to a folder.
    ///
    /// - Parameter change: May change the file before it is ended, and returns an error number or 0.
    func write(
        _ bytes: [UInt8], to path: String, in folder: String, finally change: (Int32) -> Int32 = { _ in 0 }
    ) throws {
        let descriptor = try begin(path, in: folder)
        var failure = unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
        if failure == 0 { failure = change(descriptor) }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        guard failure == 0 else { throw Self.failure(failure, "\(folder)/\(path)") }
    }

    /// Lets a closure throw just before the first file goes into its place.
    func require(_ condition: @escaping () throws -> Void) { conditions.append(condition) }

    /// Puts the files into their places. Where it fails, ``rollBack()`` leaves everything as it was.
    func commit() throws {
        for staging in stagings {
            let failure = try system.synchronise(staging.descriptor, files: staging.journal.files.count)
            guard failure == 0 else { throw Self.failure(failure, staging.folder) }
        }
        // In one order everywhere, since two that wait for each other wait for ever.
        let order = stagings.map { ($0.identity.map { [UInt64($0.device), UInt64($0.inode)] } ?? [], $0) }
            .sorted { $0.0.lexicographicallyPrecedes($1.0) }
        for (_, staging) in order { StagingFolder.hold(staging.root, staging.folder) }
        var messages: [String] = []
        defer { warn(messages) }
        try step {
            for staging in stagings { messages += try StagingFolder.mend(staging.folder, staging.root, system) }
            try foresee()
            for index in stagings.indices { try prepare(&stagings[index]) }
            for condition in conditions { try condition() }
            for staging in stagings { try place(staging) }
            for folder in madeFolders { try synchronise(parent(of: folder)) }
            for staging in stagings where staging.hasJournal {
                let failure = try Journal.remove(from: staging.descriptor, system)
                guard failure == 0 else { throw Self.failure(failure, staging.folder) }
            }
            for staging in stagings { try? staging.remove(system) }
            madeFolders = []
            forget()
        }
    }

    /// Leaves everything as it was.
    func rollBack() { warn(step(undo)) }

    /// Leaves everything as it was, and lets nobody do anything more, since the program ends.
    func rollBackForGood() {
        lock.lock()
        _ = undo()
    }

    /// Lets go of everything as it is: what a killed program does.
    func forget() {
        for staging in stagings { staging.release() }
        stagings = []
    }

    /// Lets nothing come between what is done and its being remembered: a signal waits for the end of the step.
    private func step<Result>(_ body: () throws -> Result) rethrows -> Result { try lock.withLock(body) }

    private func warn(_ messages: [String]) {
        for message in messages { Terminal().warn(message) }
    }

    private static func failure(_ number: Int32, _ path: String) -> CommandError {
        CommandError("\(path): cannot be written: \(systemMessage(number))")
    }
}

extension FileTransaction {
    /// The number of the hidden folder for a folder, which is made with it where it is not there.
    private func staging(in folder: String) throws -> Int {
        if let identity = FileIdentity(folder), let index = stagings.firstIndex(where: { $0.identity == identity }) {
            return index
        }
        for _ in 0..<100 {
            try makeFolder(folder)
            if let staging = try StagingFolder(in: folder, system) {
                stagings.append(staging)
                return stagings.count - 1
            }
        }
        throw Self.failure(ENOENT, folder)
    }

    /// Makes a folder, and those around it, where they are not there.
    private func makeFolder(_ path: String) throws {
        if try isFolder(path) { return }
        let around = parent(of: path)
        if around != path { try makeFolder(around) }
        let failure = try system.makeFolder(FolderEntry(AT_FDCWD, path))
        if failure == 0 {
            madeFolders.append(path)
        } else {
            // Somebody else may have made it meanwhile.
            guard failure == EEXIST, try isFolder(path) else {
                throw CommandError("\(path): cannot be made: \(systemMessage(failure))")
            }
        }
    }

    /// Throws where a failure can be foreseen, before anything changes.
    private func foresee() throws {
        for staging in stagings {
            var folders: Set<String> = []
            for file in staging.journal.files {
                let target = "\(staging.folder)/\(file.path)"
                if let identity = FileIdentity(target), inputs.contains(identity) {
                    throw UsageError(
                        "\(target) is read and would be overwritten: name another place for what is written")
                }
                try requireReplaceable(target)
                let folder = parent(of: target)
                if folders.insert(folder).inserted { try requireWritable(folder) }
            }
        }
    }

    /// Throws where no file can be made in a folder, or where the folder itself cannot be made.
    private func requireWritable(_ folder: String) throws {
        if try isFolder(folder) {
            guard unsafe access(folder, W_OK | X_OK) == 0 else { throw Self.failure(errno, folder) }
        } else if parent(of: folder) != folder {
            try requireWritable(parent(of: folder))
        }
    }

    /// Throws where something is that is no file and would be lost if a file took its place.
    private func requireReplaceable(_ path: String) throws {
        guard let status = FolderEntry(AT_FDCWD, path).status else { return }
        switch status.kind {
        case S_IFREG, S_IFLNK: return
        case S_IFDIR: throw Self.failure(EISDIR, path)
        default: throw CommandError("\(path): cannot be written: it is no regular file")
        }
    }

    /// Keeps what is in the places under second names, and writes the journal.
    private func prepare(_ staging: inout StagingFolder) throws {
        var isKept = true
        // What is there, and what is made: a folder has many files.
        var known: Set<String> = []
        for (index, file) in staging.journal.files.enumerated() {
            if let status = FolderEntry(staging.descriptor, String(index)).status {
                staging.journal.files[index].stamp = FileStamp(status)
            }
            let names = file.path.split(separator: "/")
            for count in 1..<max(names.count, 1) {
                let folder = names.prefix(count).joined(separator: "/")
                if known.insert(folder).inserted,
                    FolderEntry.borrow(folder, below: staging.root, to: { $0?.status?.kind != S_IFDIR })
                {
                    staging.journal.folders.append(folder)
                }
            }
            try FolderEntry.borrow(file.path, below: staging.root) { place in
                guard let place, place.status != nil else { return }
                staging.journal.files[index].hasFormer = true
                // Not every file system has second names, and not everybody may give them.
                let former = FolderEntry(staging.descriptor, Journal.former(index))
                if try system.link(place, to: former) != 0 { isKept = false }
            }
        }
        // One file alone changes at one moment.
        guard staging.journal.files.count + staging.journal.folders.count > 1 || !isKept else { return }
        staging.hasJournal = true
        var failure = try staging.journal.write(to: staging.descriptor, system)
        if failure == 0 { failure = try system.synchronise(staging.root) }
        guard failure == 0 else { throw Self.failure(failure, staging.folder) }
    }

    /// Makes the names in a folder outlast a power cut.
    private func synchronise(_ folder: String) throws {
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        // Where one may make something in a folder and not read it, this is not possible.
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        let failure = try system.synchronise(descriptor)
        guard failure == 0 else { throw Self.failure(failure, folder) }
    }

    /// Puts the files of a folder into their places.
    private func place(_ staging: StagingFolder) throws {
        var folders: Set<String> = ["."]
        for folder in staging.journal.folders {
            let failure = try FolderEntry.borrow(folder, below: staging.root) { place in
                guard let place else { return ENOTDIR }
                let failure = try system.makeFolder(place)
                return failure == EEXIST && place.status?.kind == S_IFDIR ? 0 : failure
            }
            guard failure == 0 else {
                throw CommandError("\(staging.folder)/\(folder): cannot be made: \(systemMessage(failure))")
            }
            folders.insert(parent(of: folder))
        }
        for (index, file) in staging.journal.files.enumerated() {
            let target = "\(staging.folder)/\(file.path)"
            try requireReplaceable(target)
            let failure = try FolderEntry.borrow(file.path, below: staging.root) { place in
                guard let place else { return ENOTDIR }
                let former = FolderEntry(staging.descriptor, Journal.former(index))
                if file.hasFormer, former.status == nil {
                    var failure = try system.rename(place, to: former)
                    if failure == 0 { failure = try system.synchronise(staging.descriptor) }
                    guard failure == 0 else { return failure }
                }
                return try system.rename(FolderEntry(staging.descriptor, String(index)), to: place)
            }
            guard failure == 0 else { throw Self.failure(failure, target) }
            folders.insert(parent(of: file.path))
        }
        if let failure = try system.synchronise(staging.root, folders: folders.count) {
            guard failure == 0 else { throw Self.failure(failure, staging.folder) }
            return
        }
        for folder in folders.sorted() {
            let failure = try FolderEntry.borrow("\(folder)/.", below: staging.root) {
                try system.synchronise($0?.folder ?? -1)
            }
            guard failure == 0 else { throw Self.failure(failure, "\(staging.folder)/\(folder)") }
        }
    }

    /// - Returns: What could not be undone, which the next run tries again.
    private func undo() -> [String] {
        var messages: [String] = []
        for staging in stagings.reversed() {
            do {
                let undoing = try staging.journal.undo(
                    in: staging.root, of: staging.folder, from: staging.descriptor, system)
                messages += undoing.changed.map { "\(staging.folder)/\($0): was changed meanwhile, and stays as it is" }
                if staging.hasJournal { _ = try Journal.remove(from: staging.descriptor, system) }
                try staging.remove(system)
            } catch {
                messages.append("\(staging.folder): not all is as before, the next run tries it again: \(error)")
            }
        }
        forget()
        for folder in madeFolders.reversed() { unsafe rmdir(folder) }
        madeFolders = []
        return messages
    }
}
