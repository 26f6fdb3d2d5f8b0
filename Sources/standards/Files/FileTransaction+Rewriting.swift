extension FileTransaction {
    /// Gives a file other bytes. A symbolic link to it stays one, and the file's owner, group and permissions stay.
    ///
    /// A file that cannot keep them, or that has several names, which would part, is refused; so is one that no longer
    /// holds what was read when the new bytes go into their place.
    func rewrite(_ file: String, from former: [UInt8], to bytes: [UInt8]) throws {
        func fail() -> CommandError { CommandError("\(file): cannot be written: \(systemMessage(errno))") }
        guard let target = resolved(file) else { throw fail() }
        var status = stat()
        guard unsafe stat(target, &status) == 0, unsafe access(target, W_OK) == 0 else { throw fail() }
        guard status.st_nlink == 1 else {
            throw CommandError(
                "\(file): cannot be rewritten: it has \(status.st_nlink) names (hard links), and only one would get the "
                    + "new text: make it a file of one name")
        }
        var isOwnerKept = true
        do {
            try write(bytes, to: lastName(of: target), in: parent(of: target)) { descriptor in
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
        let identity = FileIdentity(status)
        require {
            guard FileIdentity(target) == identity, try readFile(target, onlyRegular: true) == former else {
                throw CommandError("\(file): was changed while it was read, and is not rewritten: run it again")
            }
        }
    }
}
