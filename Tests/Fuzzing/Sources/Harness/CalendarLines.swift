/// A plain reader of content lines (RFC 5545, 3.1), which takes nothing beyond them.
public struct CalendarLines {
    /// One line.
    public struct Line {
        /// The name of the property.
        public let name: String
        /// The names and the values of the parameters, without quotes and carets.
        public let parameters: [(name: String, value: String)]
        /// The value as it is written.
        public let value: String
        /// The value as a text, unescaped.
        public var text: String { CalendarLines.unescaped(value) }
    }

    /// One component with the lines that are its own.
    public struct Component {
        /// Such as `VEVENT`.
        public let name: String
        /// Its lines, those of components in it left out.
        public var lines: [Line] = []
        /// The lines of a name.
        public func all(_ name: String) -> [Line] { lines.filter { $0.name == name } }
    }

    /// The components, in the order of their ends.
    public private(set) var components: [Component] = []

    /// Reads a file, and ends the program where it is none.
    public init(_ file: String, _ bytes: [UInt8]) {
        _ = decoded(bytes, file)
        var unfolded: [[UInt8]] = []
        var rest = bytes[...]
        while let end = rest.firstIndex(of: 0x0A) {
            require(end > rest.startIndex && rest[end - 1] == 0x0D, "\(file): LF without CR")
            let line = rest[..<(end - 1)]
            rest = rest[(end + 1)...]
            require(line.count <= 75, "\(file): a line of \(line.count) octets")
            require(!line.isEmpty, "\(file): an empty line")
            require(line.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }, "\(file): a control character")
            _ = decoded(line, "\(file): a line that is folded within a character")
            if line.first == 0x20 {
                require(!unfolded.isEmpty, "\(file): it begins with a space")
                unfolded[unfolded.count - 1] += line.dropFirst()
            } else {
                require(line.first != 0x09, "\(file): it is folded by a tab")
                unfolded.append(Array(line))
            }
        }
        require(rest.isEmpty, "\(file): it does not end with a line end")
        var open: [Component] = []
        for bytes in unfolded {
            let line = Self.line(file, bytes)
            switch line.name {
            case "BEGIN": open.append(Component(name: line.value))
            case "END":
                guard let last = open.popLast(), last.name == line.value else {
                    fatalError("\(file): END:\(line.value)")
                }
                components.append(last)
                require(!open.isEmpty || components.last?.name == "VCALENDAR", "\(file): an end too many")
            default:
                require(!open.isEmpty, "\(file): \(line.name) outside of a component")
                open[open.count - 1].lines.append(line)
            }
        }
        require(open.isEmpty, "\(file): a component without an end")
        require(components.filter { $0.name == "VCALENDAR" }.count == 1, "\(file): it holds not one calendar")
    }

    private static func line(_ file: String, _ bytes: [UInt8]) -> Line {
        var position = 0
        func word() -> String {
            let start = position
            while position < bytes.count,
                bytes[position] == 0x2D || (0x30...0x39).contains(bytes[position])
                    || (0x41...0x5A).contains(bytes[position])
            {
                position += 1
            }
            require(position > start, "\(file): a line or a parameter without a name")
            return String(decoding: bytes[start..<position], as: UTF8.self)
        }
        func take(_ scalar: Unicode.Scalar) -> Bool {
            guard position < bytes.count, bytes[position] == UInt8(ascii: scalar) else { return false }
            position += 1
            return true
        }
        let name = word()
        var parameters: [(String, String)] = []
        while take(";") {
            let parameter = word()
            require(take("="), "\(file): \(name) has a parameter without a value")
            let isQuoted = take("\"")
            let start = position
            while position < bytes.count,
                isQuoted ? bytes[position] != 0x22 : ![0x3A, 0x3B, 0x2C, 0x22].contains(bytes[position])
            {
                position += 1
            }
            let value = String(decoding: bytes[start..<position], as: UTF8.self)
            require(!isQuoted || take("\""), "\(file): \(name) has a quote that does not end")
            parameters.append((parameter, uncareted(value)))
        }
        require(take(":"), "\(file): \(name) has no value")
        return Line(name: name, parameters: parameters, value: String(decoding: bytes[position...], as: UTF8.self))
    }

    /// A parameter's value as RFC 6868 reads it.
    private static func uncareted(_ value: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = value.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            guard scalar == "^" else {
                result.append(scalar)
                continue
            }
            switch rest.popFirst() {
            case "n": result.append("\n")
            case "^": result.append("^")
            case "'": result.append("\"")
            default: fatalError("a caret that escapes nothing in “\(value)”")
            }
        }
        return String(result)
    }

    /// A text as RFC 5545, 3.3.11 reads it.
    public static func unescaped(_ value: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = value.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            require(scalar != ";" && scalar != ",", "a mark without its escape in “\(value)”")
            guard scalar == "\\" else {
                result.append(scalar)
                continue
            }
            switch rest.popFirst() {
            case "n": result.append("\n")
            case let mark? where ["\\", ";", ","].contains(mark): result.append(mark)
            default: fatalError("an escape of nothing in “\(value)”")
            }
        }
        return String(result)
    }

    /// A text as a calendar can hold it: every line end a line feed, other control characters their symbols.
    public static func normalised(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var rest = text.unicodeScalars[...]
        while let scalar = rest.popFirst() {
            switch scalar.value {
            case 0x0D:
                if rest.first == "\n" { rest.removeFirst() }
                result.append("\n")
            case 0x09, 0x0A: result.append(scalar)
            case 0x7F: result.append("\u{2421}")
            case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value)!)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
