import Foundation
import Testing

@testable import standards

/// How much is read at most, at the boundary and beside it.
@Suite("Limits")
struct LimitTests {
    private static let limits = ReadingLimits(file: 10, stream: 6)

    /// Lends the end of a pipe that holds some bytes.
    private func withPipe<Result>(_ bytes: [UInt8], _ body: (Int32) throws -> Result) throws -> Result {
        var ends: [Int32] = [0, 0]
        let isMade = unsafe pipe(&ends) == 0
        try #require(isMade)
        // A command that another test starts meanwhile must not keep the pipe open.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let isWritten = unsafe write(ends[1], bytes, bytes.count) == bytes.count
        close(ends[1])
        defer { close(ends[0]) }
        try #require(isWritten)
        return try body(ends[0])
    }

    @Test("They are those that the help text and the guide state")
    func documented() throws {
        let limits = ReadingLimits()
        #expect(words(limits.file) == "1 GiB" && words(limits.stream) == "128 MiB")
        #expect(words(1536) == "1536 bytes" && words(2048) == "2 KiB")
        let help = try Command.run(["--help"]).output.replacing("\n", with: " ")
        #expect(help.contains("files of at most 1 GiB, or from pipes of at most 128 MiB"))
    }

    @Test("A file is read up to the limit", arguments: [0, 1, 9, 10, 11, 12])
    func file(_ size: Int) throws {
        try Command.withFolder { folder in
            let file = folder.appending(path: "x")
            try Data(repeating: 1, count: size).write(to: file)
            if size <= 10 {
                #expect(try readFile(file.path, limits: Self.limits).count == size)
            } else {
                let error = #expect(throws: CommandError.self) { try readFile(file.path, limits: Self.limits) }
                #expect(error?.description.contains("larger than 10 bytes: split it") == true)
            }
        }
    }

    @Test("A pipe is read up to its limit", arguments: [0, 1, 5, 6, 7, 8])
    func stream(_ size: Int) throws {
        try withPipe([UInt8](repeating: 1, count: size)) { end in
            let path = "/dev/fd/\(end)"
            if size <= 6 {
                let bytes = try readFile(path, limits: Self.limits)
                #expect(bytes.count == size)
            } else {
                let error = #expect(throws: CommandError.self) { try readFile(path, limits: Self.limits) }
                #expect(error?.description.contains("more than 6 bytes come out of it") == true)
            }
        }
    }

    @Test(
        "What has no end is refused, and what is a device at once",
        arguments: ["/dev/zero", "/dev/random", "/dev/null"])
    func devices(_ path: String) throws {
        let error = #expect(throws: CommandError.self) { try readFile(path) }
        #expect(error?.description == "\(path): cannot be read: it is a device, not a file")
    }

    @Test("A pipe without end is refused")
    func endless() throws {
        let outcome = try Command.run(["check", "/dev/stdin"], under: "yes | \"$0\" \"$@\"; exit")
        #expect(outcome.status == 1)
        #expect(outcome.errors.hasSuffix("more than 128 MiB come out of it: write them into a file, and name that\n"))
    }

    @Test("A file that becomes longer, shorter or another while it is read is refused")
    func growing() throws {
        try Command.withFolder { folder in
            let path = folder.appending(path: "x").path
            let changes: [(from: String, to: String)] = [("abc", "abcd"), ("abc", "ab"), ("", "a"), ("abc", "xyz")]
            for (old, new) in changes {
                try Data(old.utf8).write(to: URL(fileURLWithPath: path))
                let descriptor = unsafe open(path, O_RDWR | O_CLOEXEC)
                defer { close(descriptor) }
                // An hour before, since two changes may fall into one moment of its clock.
                let times = [timespec(tv_sec: 1, tv_nsec: 0), timespec(tv_sec: 1, tv_nsec: 0)]
                var status = stat()
                let isReady = unsafe futimens(descriptor, times) == 0 && fstat(descriptor, &status) == 0
                #expect(isReady)
                let isChanged =
                    unsafe pwrite(descriptor, new, new.utf8.count, 0) == new.utf8.count
                    && ftruncate(descriptor, off_t(new.utf8.count)) == 0
                #expect(isChanged)
                let error = #expect(throws: CommandError.self) {
                    try readAll(descriptor, "x", status, ReadingLimits())
                }
                #expect(error?.description.hasPrefix("x: was changed while it was read") == true)
            }
        }
    }

    #if os(Linux)
        @Test("A file that has no known size is read as a pipe is")
        func unsized() throws {
            #expect(try !readFile("/proc/self/status").isEmpty)
            #expect(throws: CommandError.self) { try readFile("/proc/self/status", limits: Self.limits) }
        }
    #endif

    @Test("A line is read up to its limit", arguments: [65535, 65536, 65537])
    func line(_ length: Int) throws {
        for end in ["", "\n", "\r\n"] {
            let outcome = try Command.run(["identify", "--json"], input: String(repeating: "a", count: length) + end)
            let message = try Command.object(outcome.lines.first ?? "")["error"] as? String
            #expect((message == "the line is longer than 65536 bytes") == (length > 65536), "\(length)")
        }
    }

    @Test("A line without an end is refused, not waited for", arguments: [9, 10, 11])
    func endlessLine(_ length: Int) throws {
        try withPipe([UInt8](repeating: 0x61, count: length)) { end in
            var lines = InputLines(end, endless: 10)
            if length <= 10 {
                var texts: [String] = []
                while let more = try lines.next() { texts += more.map(\.text) }
                #expect(texts == [String(repeating: "a", count: length)])
            } else {
                let error = #expect(throws: CommandError.self) { try lines.next() }
                #expect(error?.description == "the input cannot be read: a line has no end after 10 bytes")
            }
        }
    }
}
