/// A plain writer of content lines, scalar by scalar: what the fast one has to give.
enum PlainLines {
    /// A text as RFC 5545, 3.3.11 has it.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var afterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                result.append("\\")
                result.append(scalar)
            case "\n" where afterReturn: break
            case "\n", "\r":
                result.append("\\")
                result.append("n")
            case "\t": result.append("\t")
            case "\u{7F}": result.append("\u{2421}")
            case "\u{0}"..<" ": result.append(Unicode.Scalar(0x2400 + scalar.value) ?? " ")
            default: result.append(scalar)
            }
            afterReturn = scalar == "\r"
        }
        return String(result)
    }

    /// A line folded as RFC 5545, 3.1 has it, the pieces as large as they can be.
    static func folded(_ line: String) -> [UInt8] {
        var pieces: [[UInt8]] = []
        var scalars = Array(line.unicodeScalars)[...]
        var room = 75
        var piece: [UInt8] = []
        while let scalar = scalars.first {
            // An escape and a caret's pair are taken as one.
            var unit = Array(String(scalar).utf8)
            var taken = 1
            if scalar == "\\" || scalar == "^", let next = scalars.dropFirst().first {
                unit += Array(String(next).utf8)
                taken = 2
                if scalar == "^", next == "\\", let third = scalars.dropFirst(2).first {
                    unit += Array(String(third).utf8)
                    taken = 3
                }
            }
            if piece.count + unit.count > room {
                pieces.append(piece)
                piece = []
                room = 74
            }
            piece += unit
            scalars = scalars.dropFirst(taken)
        }
        pieces.append(piece)
        return Array(pieces.joined(separator: Array("\r\n ".utf8))) + Array("\r\n".utf8)
    }

    /// The lines of a calendar, unfolded.
    static func unfolded(_ bytes: [UInt8]) -> [String] {
        var lines: [[UInt8]] = []
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            var line = Array(line)
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            if line.first == UInt8(ascii: " "), !lines.isEmpty {
                lines[lines.count - 1] += line.dropFirst()
            } else {
                lines.append(line)
            }
        }
        return lines.dropLast().map { String(decoding: $0, as: UTF8.self) }
    }
}

/// A generator of numbers, the same ones each time.
struct FixedRandom {
    var state: UInt64
    mutating func next(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
