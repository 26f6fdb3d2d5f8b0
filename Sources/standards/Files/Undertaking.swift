import Foundation

/// What is done step by step in the file system, and can be taken back until it is finished.
struct Undertaking {
    /// A step that was done.
    enum Step {
        /// A folder was made. Taken back, it goes if it is empty: what stands in it is somebody's.
        case madeFolder(String)
        /// A hidden folder of our own was made, which the descriptor holds. It goes in any case, with all that is in it.
        case madeStaging(String, lock: Int32)
        /// A file was put into its place. Taken back, it goes, or what stood there returns.
        case placed(String, former: String?)
    }

    var steps: [Step] = []

    /// Makes a folder, and those around it, where they are not there.
    mutating func makeFolder(_ path: String) throws {
        if try isFolder(path) { return }
        let around = parent(of: path)
        if around != path { try makeFolder(around) }
        if unsafe mkdir(path, 0o777) == 0 {
            steps.append(.madeFolder(path))
        } else {
            let failure = errno
            // Somebody else may have made it meanwhile.
            guard failure == EEXIST, try isFolder(path) else {
                throw CommandError("\(path): cannot be made: \(systemMessage(failure))")
            }
        }
    }

    /// Puts a staged file into its place.
    mutating func place(_ staged: String, at target: String) throws {
        func fail() -> CommandError { CommandError("\(target): cannot be written: \(systemMessage(errno))") }
        try makeFolder(parent(of: target))
        try requireReplaceable(target)
        // What stands there gets a second name, so that there is no moment at which nothing does.
        let former = staged + "-former"
        var isKept = unsafe linkat(AT_FDCWD, target, AT_FDCWD, former, 0) == 0
        if !isKept, errno != ENOENT {
            // Not every file system has second names, and not everybody may give them.
            guard unsafe rename(target, former) == 0 else { throw fail() }
            isKept = true
        }
        guard unsafe rename(staged, target) == 0 else {
            let error = fail()
            if isKept { unsafe rename(former, target) }
            throw error
        }
        steps.append(.placed(target, former: isKept ? former : nil))
    }

    /// Leaves what was done, and removes what was only needed to do it.
    mutating func finish() {
        for case .madeStaging(let path, let lock) in steps { Self.removeStaging(path, lock) }
        steps = []
    }

    /// Leaves everything as it was.
    mutating func takeBack() {
        while let step = steps.popLast() {
            switch step {
            case .madeFolder(let path): unsafe rmdir(path)
            case .madeStaging(let path, let lock): Self.removeStaging(path, lock)
            case .placed(let target, let former?): unsafe rename(former, target)
            case .placed(let target, nil): unsafe unlink(target)
            }
        }
    }
}

/// The folder in which a file or a folder stands; the root stands in itself.
func parent(of path: String) -> String {
    let name = path.last == "/" ? path.dropLast() : path[...]
    guard let slash = name.lastIndex(of: "/") else { return path == "/" ? "/" : "." }
    return slash == name.startIndex ? "/" : String(name[..<slash])
}

/// Whether a folder stands there, and not nothing; anything else is an error.
func isFolder(_ path: String) throws -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw CommandError("\(path): is a file, not a folder") }
    return true
}

/// Throws where something stands that is no file and would be lost if a file took its place.
func requireReplaceable(_ path: String) throws {
    var status = stat()
    guard unsafe lstat(path, &status) == 0 else { return }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFLNK: return
    case S_IFDIR: throw CommandError("\(path): cannot be written: \(systemMessage(EISDIR))")
    default: throw CommandError("\(path): cannot be written: it is no regular file")
    }
}
