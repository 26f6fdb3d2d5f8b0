/// Reads the numbers of plans.
enum ProjectNumberReader {
    static func canonical(of text: String) throws(NotationError) -> String {
        try FoldedText(text).reading { cursor throws(NotationError) in
            cursor.skipSpaces()
            let isForeign = takeForeignLetter(at: &cursor)
            let start = cursor
            guard let year = cursor.digits(4) else { throw cursor.fault("expected a year and a serial, eight digits") }
            let isIndustry = !isForeign && takeDash(before: \.isDigit, at: &cursor)
            guard let serial = cursor.digits(4) else {
                throw cursor.fault(
                    isIndustry ? "expected a serial of four digits" : "expected a year and a serial, eight digits")
            }
            guard 1900...2100 ~= year else { throw start.fault("years of plans run from 1900 to 2100") }
            var text = Text()
            if isForeign {
                text.append(.ascii("W"))
                text.append(year, digits: 4)
                text.append(serial, digits: 4)
            } else if isIndustry {
                let letter = try nature(at: &cursor)
                text.append(year, digits: 4)
                text.append(.ascii("-"))
                text.append(serial, digits: 4)
                text.append(letter)
                text.append(.ascii("-"))
                for letter in try sector(at: &cursor).utf8 { text.append(letter) }
            } else {
                guard !cursor.next.isDigit else {
                    throw cursor.fault("expected '-': year and serial have eight digits")
                }
                guard takeDash(at: &cursor) else { throw cursor.fault("expected '-' and T, Q or Z") }
                let letter = try nature(at: &cursor)
                text.append(year, digits: 4)
                text.append(serial, digits: 4)
                text.append(.ascii("-"))
                text.append(letter)
                text.append(.ascii("-"))
                text.append(try department(at: &cursor), digits: 3)
            }
            cursor.skipSpaces()
            guard cursor.isAtEnd else { throw cursor.fault("expected the end of the project number") }
            return text.string
        }
    }

    /// Whether a text is meant as a number, be it readable or not: it begins with eight digits and a hyphen, with W and
    /// eight digits, or with a year, a hyphen, four digits and a letter.
    static func claims(_ text: String) -> Bool {
        let outcome = try? FoldedText(text).reading { cursor throws(NotationError) -> Bool in
            cursor.skipSpaces()
            if takeForeignLetter(at: &cursor) { return cursor.digits(8) != nil }
            guard cursor.digits(4) != nil else { return false }
            if takeDash(at: &cursor) { return cursor.digits(4) != nil && cursor.next.isLetter }
            return cursor.digits(4) != nil && takeDash(at: &cursor)
        }
        return outcome ?? false
    }

    /// Steps over the W of a plan for foreign languages, which a digit follows.
    private static func takeForeignLetter(at cursor: inout ByteCursor) -> Bool {
        guard cursor.next.uppercased == .ascii("W"), cursor.peek(1).isDigit else { return false }
        cursor.position += 1
        return true
    }

    private static func nature(at cursor: inout ByteCursor) throws(NotationError) -> UInt8 {
        let letter = cursor.next.uppercased
        guard ProjectNumber.Nature(letter: letter) != nil else {
            throw cursor.fault("expected T (recommended), Q (mandatory) or Z (guidance)")
        }
        cursor.position += 1
        return letter
    }

    private static func department(at cursor: inout ByteCursor) throws(NotationError) -> Int {
        guard takeDash(at: &cursor) else { throw cursor.fault("expected '-' and a department") }
        guard let number = cursor.digits(3) else { throw cursor.fault("expected a department of three digits") }
        return number
    }

    private static func sector(at cursor: inout ByteCursor) throws(NotationError) -> String {
        guard takeDash(at: &cursor) else { throw cursor.fault("expected '-' and the code of an industry, such as YD") }
        let code = String(
            decoding: [cursor.next.uppercased, cursor.peek(1).uppercased].filter(\.isLetter), as: UTF8.self)
        guard SectorCode(code) != nil else { throw cursor.fault("expected the code of an industry, such as YD") }
        cursor.position += 2
        return code
    }

    /// Steps over a hyphen with spaces around it; also only where a fitting byte follows.
    private static func takeDash(before isFitting: (UInt8) -> Bool = { _ in true }, at cursor: inout ByteCursor) -> Bool
    {
        var ahead = cursor
        ahead.skipSpaces()
        guard ahead.take(.ascii("-")) else { return false }
        ahead.skipSpaces()
        guard isFitting(ahead.next) else { return false }
        cursor = ahead
        return true
    }

    /// A number as it is put together: at most 16 bytes, which need no memory.
    private struct Text {
        private var bytes: (high: UInt64, low: UInt64) = (0, 0)
        private var count = 0

        /// Adds a character.
        @inline(__always)
        mutating func append(_ byte: UInt8) {
            bytes = (bytes.high << 8 | bytes.low >> 56, bytes.low << 8 | UInt64(byte))
            count += 1
        }

        /// Adds a number of so many digits.
        @inline(__always)
        mutating func append(_ number: Int, digits: Int) {
            var unit = digits == 4 ? 1000 : 100
            while unit > 0 {
                append(UInt8(truncatingIfNeeded: 0x30 + number / unit % 10))
                unit /= 10
            }
        }

        /// The text.
        var string: String {
            unsafe String(unsafeUninitializedCapacity: count) { target in
                for place in 0..<count {
                    let shift = UInt64(count - 1 - place) * 8
                    let byte = shift < 64 ? bytes.low >> shift : bytes.high >> (shift - 64)
                    unsafe target.initializeElement(at: place, to: UInt8(truncatingIfNeeded: byte))
                }
                return count
            }
        }
    }
}
