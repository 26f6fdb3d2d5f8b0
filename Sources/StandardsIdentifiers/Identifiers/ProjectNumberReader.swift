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
            var text = padded(year, 4)
            if isForeign {
                text = "W" + text + padded(serial, 4)
            } else if isIndustry {
                let letter = try nature(at: &cursor)
                text += "-\(padded(serial, 4))\(letter)-\(try sector(at: &cursor))"
            } else {
                guard !cursor.next.isDigit else {
                    throw cursor.fault("expected '-': year and serial have eight digits")
                }
                guard takeDash(at: &cursor) else { throw cursor.fault("expected '-' and T, Q or Z") }
                let letter = try nature(at: &cursor)
                text += "\(padded(serial, 4))-\(letter)-\(try department(at: &cursor))"
            }
            cursor.skipSpaces()
            guard cursor.isAtEnd else { throw cursor.fault("expected the end of the project number") }
            return text
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

    private static func nature(at cursor: inout ByteCursor) throws(NotationError) -> String {
        let letter = String(UnicodeScalar(cursor.next.uppercased))
        guard ProjectNumber.Nature(rawValue: letter) != nil else {
            throw cursor.fault("expected T (recommended), Q (mandatory) or Z (guidance)")
        }
        cursor.position += 1
        return letter
    }

    private static func department(at cursor: inout ByteCursor) throws(NotationError) -> String {
        guard takeDash(at: &cursor) else { throw cursor.fault("expected '-' and a department") }
        guard let number = cursor.digits(3) else { throw cursor.fault("expected a department of three digits") }
        return padded(number, 3)
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

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.utf8.count) + digits
    }
}
