/// What is about to be put into a folder: whoever finds it after a killed program leaves the folder as it was before.
///
/// It is in the hidden folder with the files: `0`, `1` and so on, and `0-former` for what was in the place of `0`.
struct Journal {
    /// One file, by its place in the list.
    struct File {
        /// Where it goes, relative to the folder.
        let path: String
        /// By what the file is known when it is in its place.
        var stamp: FileStamp
        /// Whether something was there before.
        var hasFormer: Bool
    }

    /// What an old text is called that waits to be put back.
    static func former(_ index: Int) -> String { "\(index)-former" }

    private static let name = "journal"
    static let current = 1
    /// The bytes of the largest journal that is read: room for 100,000 files.
    private static let largest = 32 << 20

    /// The folders that are made for the files, outer ones first, relative to the folder.
    var folders: [String] = []
    var files: [File] = []

    /// Writes it into the hidden folder: it is whole or not there, also after a power cut.
    func write(to staging: Int32, _ system: FileSystem) throws -> Int32 {
        let (draft, journal) = (FolderEntry(staging, Self.name + "-draft"), FolderEntry(staging, Self.name))
        let bytes = json
        let descriptor = try system.create(draft)
        guard descriptor >= 0 else { return errno }
        defer { close(descriptor) }
        var failure = unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
        if failure == 0 { failure = try system.synchronise(descriptor) }
        if failure == 0 { failure = try system.rename(draft, to: journal) }
        return failure == 0 ? try system.synchronise(staging) : failure
    }

    /// Removes it: from here on what was done stays done.
    static func remove(from staging: Int32, _ system: FileSystem) throws -> Int32 {
        let failure = try system.remove(FolderEntry(staging, name))
        return failure == 0 || failure == ENOENT ? try system.synchronise(staging) : failure
    }

    /// Why a journal cannot be followed.
    enum Fault: Error { case otherVersion, damaged }

    /// The journal in a hidden folder; nil where there is none.
    static func read(from staging: Int32) throws -> Journal? {
        let descriptor = unsafe openat(staging, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw Fault.damaged
        }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0, status.kind == S_IFREG,
            let bytes = try? readAll(descriptor, name, status, ReadingLimits(file: largest, stream: largest))
        else { throw Fault.damaged }
        let journal = try Journal(json: bytes)
        guard (journal.folders + journal.files.map(\.path)).allSatisfy(isBelow) else { throw Fault.damaged }
        return journal
    }

    /// Whether a path names something below the folder, and by no way around.
    private static func isBelow(_ path: String) -> Bool {
        !path.utf8.contains(0)
            && path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
                .allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
    }
}

extension Journal {
    /// What undoing did.
    struct Undoing {
        /// How many files are as they were.
        var count = 0
        /// The files that somebody else has changed since, and that stay as they are.
        var changed: [String] = []
    }

    private enum Action { case nothing, putBack, remove, leave }

    /// Leaves the folder as it was, as far as nobody else has changed it since. It may be stopped and done again.
    func undo(
        in root: Int32, of folder: String, from staging: Int32, _ system: FileSystem
    ) throws -> Undoing {
        // Nothing is done where not all can be.
        let actions = try files.indices.map { try action($0, root, staging) }
        var undoing = Undoing()
        func require(_ failure: Int32, _ path: String) throws {
            guard failure != 0 else { return }
            throw CommandError("\(folder)/\(path): cannot be put back: \(systemMessage(failure))")
        }
        for (index, action) in actions.enumerated().reversed() where action != .nothing {
            let path = files[index].path
            guard action != .leave else {
                undoing.changed.append(path)
                continue
            }
            try FolderEntry.borrow(path, below: root) { place in
                guard let place else { return }
                let former = FolderEntry(staging, Self.former(index))
                try require(
                    action == .putBack ? try system.rename(former, to: place) : try system.remove(place), path)
                try require(try system.synchronise(place.folder), path)
            }
            undoing.count += 1
        }
        for folder in folders.reversed() {
            // It goes if it is empty: what is in it is somebody's.
            try FolderEntry.borrow(folder, below: root) { if let place = $0 { _ = try system.removeFolder(place) } }
        }
        return undoing
    }

    private func action(_ index: Int, _ root: Int32, _ staging: Int32) throws -> Action {
        let file = files[index]
        let isStaged = FolderEntry(staging, String(index)).status != nil
        let isFormerHere = FolderEntry(staging, Self.former(index)).status != nil
        return try FolderEntry.borrow(file.path, below: root) { place in
            guard let place else { return isFormerHere && !isStaged ? .leave : .nothing }
            guard let status = place.status else { return isFormerHere ? .putBack : .nothing }
            if isStaged { return .nothing }
            if status.kind == S_IFREG, FileStamp(status) == file.stamp {
                if isFormerHere { return .putBack }
                guard !file.hasFormer else { throw Fault.damaged }
                return .remove
            }
            return isFormerHere || !file.hasFormer ? .leave : .nothing
        }
    }
}
