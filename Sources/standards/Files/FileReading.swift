/// The most that is read, in bytes: what a catalogue holds takes several times the room of its text.
struct ReadingLimits {
    /// Of a file: 1 GiB.
    var file = 1 << 30
    /// Of a pipe, or of what else has no known size: 128 MiB, since it may have no end.
    var stream = 128 << 20
}

/// Reads a file whole.
///
/// - Parameter onlyRegular: Whether a pipe is refused, and not waited for, since the file is to be rewritten.
func readFile(_ path: String, onlyRegular: Bool = false, limits: ReadingLimits = ReadingLimits()) throws -> [UInt8] {
    let (descriptor, status) = try openFile(path, onlyRegular: onlyRegular)
    defer { close(descriptor) }
    return try readAll(descriptor, path, status, limits)
}

/// Opens a file that is read, and tells what it is.
func openFile(_ path: String, onlyRegular: Bool = false) throws -> (descriptor: Int32, status: stat) {
    func fail() -> CommandError { CommandError("\(path): cannot be read: \(systemMessage(errno))") }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw fail() }
    let kind = status.kind
    guard kind != S_IFDIR else { throw CommandError("\(path): is a folder, not a file") }
    guard !onlyRegular || kind == S_IFREG else {
        throw CommandError("\(path): is no regular file, and cannot be rewritten: name a file that is")
    }
    // A device is not even opened, which can set it going.
    guard kind != S_IFCHR && kind != S_IFBLK || isOwnTerminal(status) else {
        throw CommandError("\(path): cannot be read: it is a device, not a file")
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | (kind == S_IFREG ? O_NONBLOCK : 0))
    guard descriptor >= 0 else { throw fail() }
    guard unsafe fstat(descriptor, &status) == 0, status.kind == kind else {
        close(descriptor)
        throw changed(path)
    }
    return (descriptor, status)
}

/// What the standard input is called where a file would be.
let inputName = "<stdin>"

/// Reads the standard input to its end.
func readInput(limits: ReadingLimits = ReadingLimits()) throws -> [UInt8] {
    var status = stat()
    guard unsafe fstat(0, &status) == 0 else {
        throw CommandError("\(inputName): cannot be read: \(systemMessage(errno))")
    }
    return try readAll(0, inputName, status, limits)
}

/// Reads what is open to its end.
///
/// - Parameter status: What it was when it was opened: a file that is another one at its end was read in halves.
func readAll(_ descriptor: Int32, _ path: String, _ status: stat, _ limits: ReadingLimits) throws -> [UInt8] {
    let size = Int(status.st_size)
    // Some file systems show files without a size that hold something.
    let isSized = status.kind == S_IFREG && size > 0
    let limit = isSized ? limits.file : limits.stream
    let tooLarge = CommandError(
        isSized
            ? "\(path): cannot be read: it is larger than \(words(limit)): split it into several files"
            : "\(path): cannot be read: more than \(words(limit)) come out of it: write them into a file, and name that"
    )
    guard !isSized || size <= limit else { throw tooLarge }
    var bytes: [UInt8] = []
    // One more than there should be: its absence is the end.
    var room = isSized ? size + 1 : min(65536, limit + 1)
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
        guard failure == 0 else { throw CommandError("\(path): cannot be read: \(systemMessage(failure))") }
        if isAtEnd { break }
        guard !isSized else { throw changed(path) }
        guard bytes.count <= limit else { throw tooLarge }
        room = min(2 * room, limit + 1)
    }
    var after = stat()
    if status.kind == S_IFREG, unsafe fstat(descriptor, &after) == 0 {
        guard isSized ? FileStamp(after) == FileStamp(status) : after.st_size == 0 else { throw changed(path) }
    }
    return bytes
}

/// What can be read at once, at most so many bytes; none at the end.
///
/// - Throws: The error number, as a `ReadingFailure`.
func readChunk(_ descriptor: Int32, _ size: Int) throws(ReadingFailure) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        var got = 0
        repeat {
            got = unsafe read(descriptor, buffer.baseAddress, buffer.count)
        } while got < 0 && errno == EINTR
        if got < 0 { failure = errno }
        count = max(got, 0)
    }
    guard failure == 0 else { throw ReadingFailure(number: failure) }
    return bytes
}

/// Why something cannot be read.
struct ReadingFailure: Error {
    let number: Int32
}

func changed(_ path: String) -> CommandError {
    CommandError("\(path): was changed while it was read: run it again when nobody is writing there")
}

/// Whether it is the terminal on which somebody types the standard input.
private func isOwnTerminal(_ status: stat) -> Bool {
    var input = stat()
    return unsafe isatty(0) == 1 && fstat(0, &input) == 0 && input.st_rdev == status.st_rdev
}

/// A size in whole units.
func words(_ bytes: Int) -> String {
    let units = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
    let unit = units.first { bytes >= $0.0 && bytes % $0.0 == 0 }
    return unit.map { "\(bytes / $0.0) \($0.1)" } ?? "\(bytes) bytes"
}

/// A size as people say it.
func words(ofSize bytes: Int) -> String {
    if bytes < 1000 { return "\(bytes) bytes" }
    let (unit, name) = bytes < 1_000_000 ? (1000, "kB") : (1_000_000, "MB")
    let tenths = (bytes * 10 + unit / 2) / unit
    return "\(tenths / 10).\(tenths % 10) \(name)"
}

/// Whether there is room for so many bytes: without it the standard library ends the program.
private func hasMemory(_ count: Int) -> Bool {
    let room = unsafe mmap(nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard let room = unsafe room, unsafe room != MAP_FAILED else { return false }
    unsafe munmap(room, count)
    return true
}
