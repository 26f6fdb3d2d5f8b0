import StandardsKit

/// The lines of the standard input, block by block: memory does not grow with the input, nor with a line of it.
struct InputLines {
    /// One line as it came.
    struct Line {
        /// The text, with U+FFFD where it is no UTF-8, cut after ``InputLines/longest`` bytes.
        let text: String
        /// Why nobody needs to read the text.
        let fault: NotationError?
    }

    /// The bytes of the longest line that is read.
    static let longest = 64 * 1024

    /// The bytes after which a line that has not ended is taken for one without an end.
    private let endless: Int
    private let descriptor: Int32

    private var rest: [UInt8] = []
    /// The bytes of the line so far, with those that were thrown away.
    private var length = 0
    private var isFirst = true
    private var isAtEnd = false

    init(_ descriptor: Int32 = 0, endless: Int = ReadingLimits().stream) {
        self.descriptor = descriptor
        self.endless = endless
    }

    /// The lines of the next block that could be read without waiting for more; nil at the end.
    mutating func next() throws -> [Line]? {
        guard !isAtEnd else { return nil }
        let block = try readBlock()
        var lines: [Line] = []
        var start = block.startIndex
        while let end = Self.lineEnd(in: block, from: start) {
            if let line = plainLine(block, start..<end) {
                lines.append(line)
            } else {
                append(block[start..<end])
                lines.append(take())
            }
            start = end + 1
        }
        append(block[start...])
        guard length <= endless else {
            throw CommandError("the input cannot be read: a line has no end after \(words(endless))")
        }
        if block.isEmpty {
            isAtEnd = true
            if length > 0 { lines.append(take()) }
        }
        return lines
    }

    private static func lineEnd(in block: [UInt8], from start: Int) -> Int? {
        unsafe block.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress,
                let end = unsafe memchr(base + start, 0x0A, bytes.count - start)
            else { return nil }
            return unsafe UnsafeRawPointer(end) - base
        }
    }

    /// A line that is whole in a block and ASCII, as most are; nil for another one.
    private func plainLine(_ block: [UInt8], _ range: Range<Int>) -> Line? {
        guard length == 0, !isFirst, range.count <= Self.longest else { return nil }
        return unsafe block.withUnsafeBufferPointer { block in
            var line = unsafe UnsafeBufferPointer(rebasing: block[range])
            guard unsafe line.isASCII else { return nil }
            if unsafe line.last == UInt8(ascii: "\r") { unsafe line = UnsafeBufferPointer(rebasing: line.dropLast()) }
            return unsafe Line(text: String(decoding: line, as: UTF8.self), fault: nil)
        }
    }

    private func readBlock() throws -> [UInt8] {
        do throws(ReadingFailure) { return try readChunk(descriptor, 64 * 1024) } catch {
            throw CommandError("the input cannot be read: \(systemMessage(error.number))")
        }
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) {
        length += bytes.count
        // One more than the longest, for the carriage return at its end.
        rest += bytes.prefix(Self.longest + 1 - rest.count)
    }

    private mutating func take() -> Line {
        defer {
            rest.removeAll(keepingCapacity: true)
            length = 0
            isFirst = false
        }
        let isOverlong = length > rest.count
        if !isOverlong, rest.last == UInt8(ascii: "\r") { rest.removeLast() }
        if isFirst, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
        if isOverlong || rest.count > Self.longest {
            var cut = rest.prefix(Self.longest)
            while let last = cut.last, last & 0xC0 == 0x80 { cut.removeLast() }
            if let last = cut.last, last >= 0xC0 { cut.removeLast() }
            return Line(
                text: String(decoding: cut, as: UTF8.self),
                fault: NotationError(
                    column: Self.longest + 1, message: "the line is longer than \(Self.longest) bytes"))
        }
        let text = String(decoding: rest, as: UTF8.self)
        guard let wrong = zip(text.utf8, rest).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset
        else { return Line(text: text, fault: nil) }
        let byte = String(rest[wrong], radix: 16, uppercase: true)
        return Line(
            text: text, fault: NotationError(column: wrong + 1, message: "the byte \(byte) is not UTF-8 here"))
    }
}
