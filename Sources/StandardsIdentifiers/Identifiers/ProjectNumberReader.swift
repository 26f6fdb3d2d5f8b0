/// Reads the numbers of national plans.
enum ProjectNumberReader {
    static func canonical(of text: String) throws(NotationError) -> String {
        try FoldedText(text).reading { cursor throws(NotationError) in
            cursor.skipSpaces()
            let start = cursor
            guard let year = cursor.digits(4), let serial = cursor.digits(4) else {
                throw cursor.fault("expected a year and a serial, eight digits")
            }
            guard 1900...2100 ~= year else { throw start.fault("years of plans run from 1900 to 2100") }
            guard !cursor.next.isDigit else { throw cursor.fault("expected '-': year and serial have eight digits") }
            guard takeDash(at: &cursor) else { throw cursor.fault("expected '-' and T, Q or Z") }
            let nature = cursor.next.uppercased
            guard ProjectNumber.Nature(rawValue: String(UnicodeScalar(nature))) != nil else {
                throw cursor.fault("expected T (recommended), Q (mandatory) or Z (guidance)")
            }
            cursor.position += 1
            guard takeDash(at: &cursor) else { throw cursor.fault("expected '-' and a department") }
            guard let department = cursor.digits(3) else { throw cursor.fault("expected a department of three digits") }
            cursor.skipSpaces()
            guard cursor.isAtEnd else { throw cursor.fault("expected the end of the project number") }
            let letter = String(UnicodeScalar(nature))
            return padded(year, 4) + padded(serial, 4) + "-\(letter)-" + padded(department, 3)
        }
    }

    /// Whether a text is meant as a number, be it readable or not: it begins with eight digits and a hyphen.
    static func claims(_ text: String) -> Bool {
        let outcome = try? FoldedText(text).reading { cursor throws(NotationError) -> Bool in
            cursor.skipSpaces()
            return cursor.digits(8) != nil && takeDash(at: &cursor)
        }
        return outcome ?? false
    }

    /// Steps over a hyphen with spaces around it.
    private static func takeDash(at cursor: inout ByteCursor) -> Bool {
        var ahead = cursor
        ahead.skipSpaces()
        guard ahead.take(.ascii("-")) else { return false }
        ahead.skipSpaces()
        cursor = ahead
        return true
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: width - digits.utf8.count) + digits
    }
}
