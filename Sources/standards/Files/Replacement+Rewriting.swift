import Foundation

extension Replacement {
    /// Gives a file other bytes. A symbolic link to it stays one, and the file's owner, group and permissions stay.
    ///
    /// A file that cannot keep them, or that has several names, which would part, is refused.
    mutating func rewrite(_ file: String, with bytes: [UInt8]) throws {
        func fail() -> CommandError { CommandError("\(file): cannot be written: \(systemMessage(errno))") }
        guard let resolved = unsafe realpath(file, nil) else { throw fail() }
        defer { unsafe free(resolved) }
        let target = unsafe String(cString: resolved)
        var status = stat()
        guard unsafe stat(target, &status) == 0, unsafe access(target, W_OK) == 0 else { throw fail() }
        guard status.st_nlink == 1 else {
            throw CommandError(
                "\(file): cannot be rewritten: it has \(status.st_nlink) names (hard links), and only one would get the "
                    + "new text: make it a file of one name")
        }
        var isOwnerKept = true
        do {
            try write(bytes, to: target, in: parent(of: target)) { descriptor in
                // The owner first: the system takes some permissions away with it.
                isOwnerKept = fchown(descriptor, status.st_uid, status.st_gid) == 0
                return isOwnerKept && fchmod(descriptor, status.st_mode & 0o7777) == 0 ? 0 : errno
            }
        } catch {
            throw isOwnerKept
                ? error
                : CommandError(
                    "\(file): cannot be rewritten: it would not keep its owner and group: rewrite it as its owner")
        }
    }
}
