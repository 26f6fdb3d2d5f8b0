import StandardsJSON
import StandardsModel
import Testing

@Suite("The patterns of lengths of time, relative dates and recurrences")
struct SpanPatternTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let definition: String
        let texts: [String]
        let isRead: @Sendable (String) -> Bool
        var testDescription: String { definition }
    }

    static let samples = [
        Sample(
            definition: "lengthOfTime",
            texts: [
                "1 day", "15 working days", "9999 weeks", "0012 months", "six months", "one hundred and eighty days",
                "A year and six months", "P1Y6M", "六个月", "一百零五 天", "一年半",
            ]
        ) { Period(notation: $0) != nil },
        Sample(
            definition: "recurrence",
            texts: [
                "every year", "every 3 months", "every 9999 days", "Twice a year", "every 22nd year", "each March",
                "last working day of each quarter", "FREQ=MONTHLY;INTERVAL=3", "R/P1Y", "每两年一次", "每年三月底前",
            ]
        ) { Recurrence(notation: $0) != nil },
        Sample(
            definition: "relativeDate",
            texts: [
                "6 months after x", "within 15 working days of sale", "1 year before of", "when x y", "when \u{301}",
                "within 30 days", "On the date of promulgation", "at least P30D before x",
                "the first day of the 7th month after x", "自发布之日起六个月内", "届满30日前", "x前至少三天", "发布次年年底前",
            ]
        ) { !$0.utf8.contains(0) && RelativeDate(notation: $0) != nil },
    ]

    private func pattern(of definition: String, in validator: SchemaValidator) throws -> String {
        let choices = try #require(validator.definitions[definition]?["anyOf"]?.elements)
        #expect(choices.count == 2 && choices[1]["$ref"]?.text == "#/$defs/text")
        return try #require(choices[0]["pattern"]?.text)
    }

    @Test("A pattern takes what its reader reads, and nothing that is a step from it", arguments: samples)
    func neighbours(_ sample: Sample) throws {
        var validator = try SchemaValidator()
        let pattern = try pattern(of: sample.definition, in: validator)
        var read = 0
        var differences: [String] = []
        // One of 25 of them, since the expressions are long.
        let neighbours = SchemaTests.neighbours(of: sample.texts).sorted {
            Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8))
        }
        let some = neighbours.enumerated().filter { $0.offset % 25 == 0 }.map(\.element)
        for text in some + sample.texts {
            let isRead = sample.isRead(text)
            if isRead { read += 1 }
            if try validator.matches(text, pattern) != isRead {
                differences.append("\(text) is \(isRead ? "read" : "not")")
            }
        }
        #expect(differences == [])
        #expect(read >= sample.texts.count)
    }

    @Test("What is made from a pattern is read", arguments: samples)
    func made(_ sample: Sample) throws {
        let pattern = try pattern(of: sample.definition, in: try SchemaValidator())
        var writer = PatternWriter(pattern, seed: 5545)
        let texts = (0..<600).map { _ in writer.next() }
        #expect(texts.filter { !sample.isRead($0) } == [])
        #expect(Set(texts).count > 300)
    }

    @Test("Any text is a value, as the reader keeps it", arguments: ["soon", "六月", ""])
    func kept(_ text: String) throws {
        var validator = try SchemaValidator()
        for sample in Self.samples {
            #expect(try validator.accepts(.text(text), as: sample.definition))
            #expect(try !validator.accepts(.number("1"), as: sample.definition))
        }
    }
}

/// Writes texts that a regular expression takes: of literals, classes, groups, `?`, `*` and counts.
private struct PatternWriter {
    private let scalars: [Unicode.Scalar]
    private var state: UInt64
    /// The alternatives of each range that was met.
    private var known: [Range<Int>: [Range<Int>]] = [:]

    init(_ pattern: String, seed: UInt64) {
        scalars = Array(pattern.unicodeScalars)
        state = seed
    }

    private mutating func random(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    /// One more text.
    mutating func next() -> String {
        var made = String.UnicodeScalarView()
        // Ranges of the pattern that are still to be written, the next one last.
        var waiting = [scalars.startIndex..<scalars.endIndex]
        while let range = waiting.popLast() {
            let branches = known[range] ?? branches(of: range)
            known[range] = branches
            let range = branches[random(branches.count)]
            guard let (piece, rest) = firstPiece(of: range) else { continue }
            waiting.append(rest.rest)
            let count = rest.least + random(min(rest.most - rest.least, 3) + 1)
            for _ in 0..<count {
                switch scalars[piece.lowerBound] {
                case "(": waiting.append((piece.lowerBound + 1)..<(piece.upperBound - 1))
                default: if let scalar = scalar(of: piece) { made.append(scalar) }
                }
            }
        }
        return String(made)
    }

    /// The alternatives of a range.
    private func branches(of range: Range<Int>) -> [Range<Int>] {
        var branches: [Range<Int>] = []
        var start = range.lowerBound
        var depth = 0
        var isInClass = false
        for place in range where place == range.lowerBound || scalars[place - 1] != "\\" {
            switch scalars[place] {
            case "[": isInClass = true
            case "]": isInClass = false
            case "(" where !isInClass: depth += 1
            case ")" where !isInClass: depth -= 1
            case "|" where depth == 0 && !isInClass:
                branches.append(start..<place)
                start = place + 1
            default: break
            }
        }
        return branches + [start..<range.upperBound]
    }

    /// The first piece of a range that has no alternatives, how often it may stand, and the range behind it.
    private func firstPiece(of range: Range<Int>) -> (Range<Int>, (rest: Range<Int>, least: Int, most: Int))? {
        guard !range.isEmpty else { return nil }
        var end = range.lowerBound + 1
        switch scalars[range.lowerBound] {
        case "(":
            var depth = 1
            while depth > 0 {
                if scalars[end] == "(" { depth += 1 }
                if scalars[end] == ")" { depth -= 1 }
                end += 1
            }
        case "[":
            while scalars[end] != "]" { end += 1 }
            end += 1
        default: break
        }
        let piece = range.lowerBound..<end
        guard end < range.upperBound else { return (piece, (end..<range.upperBound, 1, 1)) }
        switch scalars[end] {
        case "?": return (piece, ((end + 1)..<range.upperBound, 0, 1))
        case "*": return (piece, ((end + 1)..<range.upperBound, 0, 3))
        case "{":
            // `{0,3}` is the only form.
            return (piece, ((end + 5)..<range.upperBound, 0, Int(scalars[end + 3].value) - 0x30))
        default: return (piece, (end..<range.upperBound, 1, 1))
        }
    }

    /// A scalar that a literal or a class takes; none for the ends of the text.
    private mutating func scalar(of piece: Range<Int>) -> Unicode.Scalar? {
        let first = scalars[piece.lowerBound]
        if first == "^" || first == "$" { return nil }
        guard first == "[" else { return first }
        let inner = Array(scalars[(piece.lowerBound + 1)..<(piece.upperBound - 1)])
        if inner.first == "^" { return ["x", "y", "家", "é"][random(4)] }
        if inner.first == " " { return " " }
        if inner.count == 3, inner[1] == "-" {
            return Unicode.Scalar(inner[0].value + UInt32(random(Int(inner[2].value - inner[0].value) + 1)))
        }
        return inner[random(inner.count)]
    }
}
