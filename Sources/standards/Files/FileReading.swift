import Foundation

/// The largest file that is read, in bytes: 1 GiB.
///
/// What a catalogue holds takes several times the room of its file, and a mistake such as `/dev/zero` has no end.
let largestFile = 1 << 30

/// Reads a file whole.
///
/// - Parameter onlyRegular: Whether a pipe or a device is refused, and not waited for, since the file is to be rewritten.
func readFile(_ path: String, onlyRegular: Bool = false) throws -> [UInt8] {
    func fail(_ number: Int32) -> CommandError {
        CommandError("\(path): cannot be read: \(systemMessage(number))")
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | (onlyRegular ? O_NONBLOCK : 0))
    guard descriptor >= 0 else { throw fail(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw fail(errno) }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw CommandError("\(path): is a folder, not a file") }
    guard !onlyRegular || kind == S_IFREG else {
        throw CommandError("\(path): is no regular file, and cannot be rewritten: use --check, or name a file")
    }
    let tooLarge = CommandError("\(path): cannot be read: it is larger than 1 GiB: split it into several files")
    guard status.st_size <= largestFile else { throw tooLarge }
    var bytes: [UInt8] = []
    // One more than there should be: its absence is the end.
    var room = max(Int(status.st_size) + 1, 65536)
    while true {
        guard hasMemory(room) else { throw CommandError("\(path): cannot be read: there is not enough memory") }
        var failure: Int32 = 0
        var isAtEnd = false
        bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            count = unsafe buffer.update(fromContentsOf: bytes)
            while count < room, !isAtEnd, failure == 0 {
                let got = unsafe read(descriptor, buffer.baseAddress?.advanced(by: count), room - count)
                if got > 0 {
                    count += got
                } else if got == 0 {
                    isAtEnd = true
                } else if errno != EINTR {
                    failure = errno
                }
            }
        }
        guard failure == 0 else { throw fail(failure) }
        if isAtEnd { return bytes }
        guard bytes.count <= largestFile else { throw tooLarge }
        room = min(2 * room, largestFile + 1)
    }
}

/// Whether there is room for so many bytes: without it the standard library ends the program.
private func hasMemory(_ count: Int) -> Bool {
    let room = unsafe mmap(nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard let room = unsafe room, unsafe room != MAP_FAILED else { return false }
    unsafe munmap(room, count)
    return true
}
