import StandardsModel

extension JSONScanner {
    /// What kind of value is at the cursor.
    enum Start {
        case text, object, array, number, word
    }

    @inline(__always)
    var start: Start {
        guard offset < count else { return .word }
        switch source[offset] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return .text
        case UInt8(ascii: "{"): return .object
        case UInt8(ascii: "["): return .array
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return .number
        default: return .word
        }
    }

    /// What is at the cursor, as a message shows it.
    func found(at place: Int? = nil) -> String {
        let place = place ?? offset
        guard place < count else { return "the end of the file" }
        let byte = source[place]
        if byte < 0x20 || byte == 0x7F { return "a control character" }
        var end = place + 1
        while end < count, end < place + 4, source[end] & 0xC0 == 0x80 { end += 1 }
        return "“\(string(place, end))”"
    }

    mutating func readText() -> Text {
        source[offset] == UInt8(ascii: "'") ? scanSingleQuoted() : scanText()
    }

    /// Reads any value; nil where it could not be read, which is then reported.
    mutating func readValue() -> JSONValue? {
        switch start {
        case .text:
            let text = readText()
            return .text(content(of: text))
        case .number:
            guard let range = scanNumber() else { return nil }
            return .number(string(range.lowerBound, range.upperBound))
        case .word:
            switch scanWord() {
            case "true": return .boolean(true)
            case "false": return .boolean(false)
            case "null": return .null
            default: return nil
            }
        case .array:
            guard var frame = open() else { return nil }
            var values: [JSONValue] = []
            while nextElement(&frame) {
                if let value = readValue() { values.append(value) }
            }
            return .array(values)
        case .object:
            guard var frame = open() else { return nil }
            var members: [JSONValue.Member] = []
            var places: [Int] = []
            while let name = nextName(&frame) {
                let member = content(of: name)
                if let value = readValue() {
                    members.append(JSONValue.Member(name: member, value: value))
                    places.append(name.start - 1)
                }
            }
            reportDuplicates(among: members.map(\.name), at: places)
            // In byte order, as they are written: their order in the file says nothing (RFC 8259, 4).
            return .object(members.sorted { $0.name.precedesInBytes($1.name) })
        }
    }

    /// Passes over the value at the cursor, and reports what is wrong with it as JSON.
    mutating func skipValue() { _ = readValue() }

    /// Reports names that occur twice.
    mutating func reportDuplicates(among names: [String], at places: [Int]) {
        guard names.count > 1 else { return }
        let order = names.indices.sorted { first, second in
            names[first].utf8.elementsEqual(names[second].utf8)
                ? first < second : names[first].precedesInBytes(names[second])
        }
        for (earlier, later) in zip(order, order.dropFirst())
        where names[earlier].utf8.elementsEqual(names[later].utf8) {
            reportDuplicate(names[later], at: places[later], first: places[earlier])
        }
    }

    mutating func reportDuplicate(_ name: String, at place: Int, first: Int?) {
        let earlier = first.map { " (first in line \(line(of: $0)))" } ?? ""
        report("duplicate-key", at: place, "\"\(name)\" occurs twice\(earlier)", fixes: ["keep one of them"])
    }
}

extension UInt8 {
    /// Whether the byte can be part of a bare word: ASCII letters, digits, `_`, `$`, `-`, `.`.
    var isWordByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            true
        default: false
        }
    }
}
