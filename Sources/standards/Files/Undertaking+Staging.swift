import Foundation

/// Hidden folders in which files are made before they go into their places.
///
/// A name of its own and a lock, which the system releases with its owner, keep processes apart: those of several
/// containers that share a volume too, where process numbers tell nothing.
extension Undertaking {
    private static let prefix = ".standards-"

    /// Makes a hidden folder, and the one around it, and removes what programs left that were killed in the middle.
    mutating func makeStaging(in folder: String) throws -> String {
        func fail(_ number: Int32) -> CommandError {
            CommandError("\(folder): cannot be written: \(systemMessage(number))")
        }
        Self.sweep(folder)
        var failure: Int32 = 0
        for _ in 0..<100 {
            try makeFolder(folder)
            let path = "\(folder)/\(Self.prefix)\(UInt64.random(in: 0...UInt64.max))"
            if unsafe mkdir(path, 0o700) != 0 {
                failure = errno
                // The name is taken, or somebody who made the folder around it has taken that away again.
                if failure == EEXIST || failure == ENOENT { continue }
                throw fail(failure)
            }
            let lock = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            if lock < 0 {
                failure = errno
                // A sweep came between.
                if failure == ENOENT { continue }
                unsafe rmdir(path)
                throw fail(failure)
            }
            // Where there are no locks nobody gets one, and so nobody sweeps.
            let isHeld = flock(lock, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
            if isHeld, let identity = FileIdentity(path), identity == FileIdentity(lock) {
                steps.append(.madeStaging(path, lock: lock))
                return path
            }
            failure = ENOENT
            close(lock)
        }
        throw fail(failure)
    }

    static func removeStaging(_ path: String, _ lock: Int32) {
        try? FileManager.default.removeItem(atPath: path)
        close(lock)
    }

    /// Removes the hidden folders that nobody holds.
    private static func sweep(_ folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            let number = name.utf8.dropFirst(prefix.utf8.count)
            guard name.hasPrefix(prefix), !number.isEmpty, number.allSatisfy({ $0 &- UInt8(ascii: "0") < 10 }) else {
                continue
            }
            let path = "\(folder)/\(name)"
            let lock = unsafe open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard lock >= 0 else { continue }
            if flock(lock, LOCK_EX | LOCK_NB) == 0 {
                removeStaging(path, lock)
            } else {
                close(lock)
            }
        }
    }
}

/// Which file it is, by whatever name.
struct FileIdentity: Hashable {
    private let device: dev_t
    private let inode: ino_t

    /// The file to which a path leads; nil where it leads to none.
    init?(_ path: String) {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        (device, inode) = (status.st_dev, status.st_ino)
    }

    /// The file that is open.
    init?(_ descriptor: Int32) {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { return nil }
        (device, inode) = (status.st_dev, status.st_ino)
    }
}
