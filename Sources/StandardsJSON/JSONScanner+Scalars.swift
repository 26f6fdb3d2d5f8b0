import StandardsModel

extension JSONScanner {
    /// Scans the text whose opening quote is at the cursor: eight bytes at a time up to the next that matters.
    @inline(__always)
    mutating func scanText() -> Text {
        let start = offset &+ 1
        var place = start
        var hasEscapes = false
        while true {
            passPlainText(&place)
            guard place < count else { break }
            let byte = source[place]
            if byte == 0x22 {
                offset = place &+ 1
                return Text(start: start, end: place, hasEscapes: hasEscapes)
            }
            if byte == 0x5C {
                hasEscapes = true
                // A backslash at the end of a line escapes nothing: the line ends the text.
                place &+= place &+ 1 < count && source[place &+ 1] < 0x20 ? 1 : 2
            } else if byte < 0x20 {
                guard passControlCharacter(at: place) else { break }
                place &+= 1
            } else {
                place &+= 1
            }
        }
        return endUnclosedText(start: start, at: min(place, count))
    }

    /// Goes to the next byte that is a quote, a backslash or a control character, or to within eight bytes of the end.
    @inline(__always)
    func passPlainText(_ place: inout Int) {
        let ones: UInt64 = 0x0101_0101_0101_0101
        while place &+ 8 <= count {
            let word = unsafe UInt64(
                littleEndian: UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: UInt64.self))
            // With this bit turned, the quote is right behind the control characters: both are below 0x21, and no others.
            let turned = word ^ (ones &* 0x02)
            let slash = word ^ (ones &* 0x5C)
            let stops = (((turned &- ones &* 0x21) & ~turned) | ((slash &- ones) & ~slash)) & (ones &* 0x80)
            if stops != 0 {
                place &+= stops.trailingZeroBitCount >> 3
                return
            }
            place &+= 8
        }
    }

    /// Reports a control character, after which the text goes on; false at a line's end, where it does not.
    @inline(never)
    private mutating func passControlCharacter(at place: Int) -> Bool {
        let byte = source[place]
        guard byte != 0x0A, byte != 0x0D, !isAborted else { return false }
        let escape = byte == 0x09 ? "\\t" : "\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))"
        syntax("a control character in a text must be escaped", at: place, fixes: ["write “\(escape)”"])
        return !isAborted
    }

    @inline(never)
    private mutating func endUnclosedText(start: Int, at place: Int) -> Text {
        if isAborted {
            offset = count
        } else if place < count {
            syntax(
                "the text is not closed in its line", at: start - 1,
                fixes: ["write “\"” at its end, or “\\n” for a new line"])
            // What closes at the line's end is not part of the text.
            var end = place
            while end > start, source[end - 1].endsLine { end -= 1 }
            offset = isAborted ? count : end
            passOver()
            return Text(start: start, end: end, hasEscapes: false)
        } else {
            abort("json-syntax", at: start - 1, "the text is not closed", fixes: ["write “\"” at its end"])
        }
        return Text(start: start, end: place, hasEscapes: false)
    }

    /// Scans a text in single quotes, which JSON does not have.
    mutating func scanSingleQuoted() -> Text {
        syntax("a text needs double quotes", fixes: ["write “\"” in place of “'”"])
        let start = offset + 1
        offset = start
        while offset < count, source[offset] != UInt8(ascii: "'"), source[offset] >= 0x20 { offset += 1 }
        let end = offset
        if offset < count, source[offset] == UInt8(ascii: "'") { offset += 1 }
        return Text(start: start, end: end, hasEscapes: false)
    }

    /// The text itself, with its escapes read.
    mutating func content(of text: Text) -> String {
        if text.hasEscapes { return unescape(text) }
        return unsafe string(of: UnsafeBufferPointer(start: base + text.start, count: text.end - text.start))
    }

    /// A text that begins and ends where a character does.
    @inline(__always)
    private func string(of bytes: UnsafeBufferPointer<UInt8>) -> String {
        unsafe isUTF8 ? String(validUTF8: bytes) : String(decoding: bytes, as: UTF8.self)
    }

    private mutating func unescape(_ text: Text) -> String {
        var bytes = scratch
        scratch = []
        defer { scratch = bytes }
        bytes.removeAll(keepingCapacity: true)
        var place = text.start
        // What follows a backslash that escapes nothing may be part of a character.
        var isSplit = false
        while place < text.end {
            let byte = source[place]
            guard byte == 0x5C else {
                var end = place &+ 1
                passPlainText(&end)
                while end < text.end, source[end] != 0x5C { end &+= 1 }
                end = min(end, text.end)
                unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: base + place, count: end &- place))
                place = end
                continue
            }
            let escape = place
            place += 2
            switch place > text.end ? 0 : source[escape + 1] {
            case 0x22: bytes.append(0x22)
            case 0x5C: bytes.append(0x5C)
            case UInt8(ascii: "/"): bytes.append(UInt8(ascii: "/"))
            case UInt8(ascii: "b"): bytes.append(0x08)
            case UInt8(ascii: "f"): bytes.append(0x0C)
            case UInt8(ascii: "n"): bytes.append(0x0A)
            case UInt8(ascii: "r"): bytes.append(0x0D)
            case UInt8(ascii: "t"): bytes.append(0x09)
            case UInt8(ascii: "u"):
                guard let unit = hex(at: place, before: text.end) else {
                    syntax("“\\u” needs four hexadecimal digits", at: escape)
                    continue
                }
                place += 4
                guard let scalar = scalar(from: unit, next: &place, before: text.end) else {
                    report("json-surrogate", at: escape, "half of a surrogate pair is no character")
                    continue
                }
                bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            default:
                isSplit = true
                let found = found(at: escape + 1)
                syntax(
                    found.hasPrefix("“") ? "“\\\(found.dropFirst()) is no escape" : "\(found) cannot be escaped so",
                    at: escape, fixes: ["write “\\\\” for a backslash"])
            }
        }
        hasReadNUL = bytes.contains(0)
        if isSplit { return String(decoding: bytes, as: UTF8.self) }
        return unsafe bytes.withUnsafeBufferPointer { unsafe string(of: $0) }
    }

    private func hex(at place: Int, before end: Int) -> UInt32? {
        guard place + 4 <= end else { return nil }
        var value: UInt32 = 0
        for position in place..<place + 4 {
            switch source[position] {
            case let byte where byte &- 0x30 < 10: value = value << 4 | UInt32(byte - 0x30)
            case let byte where (byte | 0x20) &- 0x61 < 6: value = value << 4 | UInt32((byte | 0x20) - 0x57)
            default: return nil
            }
        }
        return value
    }

    private func scalar(from unit: UInt32, next place: inout Int, before end: Int) -> Unicode.Scalar? {
        guard unit & 0xFC00 == 0xD800 else { return Unicode.Scalar(unit) }
        guard place + 6 <= end, source[place] == 0x5C, source[place + 1] == UInt8(ascii: "u"),
            let low = hex(at: place + 2, before: end), low & 0xFC00 == 0xDC00
        else { return nil }
        place += 6
        return Unicode.Scalar(0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF))
    }

    /// Scans the number at the cursor; nil, reported, where it breaks the grammar.
    mutating func scanNumber() -> Range<Int>? {
        let start = offset
        var place = offset
        func digits() -> Int {
            let first = place
            while place < count, source[place] &- 0x30 < 10 { place += 1 }
            return place - first
        }
        if source[place] == UInt8(ascii: "-") { place += 1 }
        let whole = place
        var isRight = digits() > 0
        if place - whole > 1, source[whole] == 0x30 { isRight = false }
        if isRight, place < count, source[place] == UInt8(ascii: ".") {
            place += 1
            isRight = digits() > 0
        }
        if isRight, place < count, source[place] | 0x20 == UInt8(ascii: "e") {
            place += 1
            if place < count, source[place] == UInt8(ascii: "+") || source[place] == UInt8(ascii: "-") { place += 1 }
            isRight = digits() > 0
        }
        if place < count, source[place].isWordByte || source[place] == UInt8(ascii: "+") {
            isRight = false
        }
        guard isRight else {
            while offset < count, source[offset].isWordByte || source[offset] == UInt8(ascii: "+") { offset += 1 }
            let spelling = string(start, offset)
            if spelling.hasPrefix("0") && spelling.utf8.allSatisfy({ $0 &- 0x30 < 10 }) {
                syntax(
                    "a number has no leading zeros", at: start,
                    fixes: ["write \"\(spelling)\" in quotes if it is a code"])
            } else {
                syntax("“\(spelling)” is no number", at: start, fixes: ["put dates, codes and texts in quotes"])
            }
            return nil
        }
        offset = place
        return start..<place
    }

    /// Scans `true`, `false` or `null`; anything else is reported and passed over.
    mutating func scanWord() -> String? {
        let start = offset
        while offset < count, source[offset].isWordByte { offset += 1 }
        let word = string(start, offset)
        switch word {
        case "true", "false", "null": return word
        case "True", "TRUE", "False", "FALSE":
            syntax("“\(word)” is no value", at: start, fixes: ["write \(word.lowercased())"])
        case "None", "nil", "undefined", "NULL", "Null", "NaN", "Infinity":
            syntax("“\(word)” is no value", at: start, fixes: ["leave the key out"])
        case let word where word.first == "." && word.utf8.dropFirst().allSatisfy { $0 &- 0x30 < 10 }:
            syntax("“\(word)” is no number", at: start, fixes: ["write 0\(word)"])
        case "" where offset < count && source[offset] == UInt8(ascii: "+"):
            syntax("a number has no plus sign", fixes: ["leave it out"])
        case "":
            syntax("expected a value, found \(found())")
            recover()
            return nil
        default:
            let isWhole = offset >= count || !(source[offset] == 0x20 || source[offset] >= 0x80)
            syntax("a text needs quotes", at: start, fixes: ["write \"\(word)\(isWhole ? "" : "…")\""])
        }
        recover()
        return nil
    }
}

extension UInt8 {
    /// Whether it can follow the last text in a line.
    fileprivate var endsLine: Bool {
        self == UInt8(ascii: ",") || self == UInt8(ascii: "}") || self == UInt8(ascii: "]") || self == 0x20
    }
}
