import StandardsKit

/// What a piece of text means, which a terminal with colours shows by them.
enum Style: String {
    case heading = "1"
    /// An error, and what should have been done by now.
    case alarming = "1;31"
    /// A warning, and what has to be done soon.
    case pressing = "1;33"
    /// What somebody proposes or expects, and notes.
    case tentative = "36"
    /// What is over.
    case past = "2"
}

/// A text with its meaning, piece by piece.
struct StyledText: ExpressibleByStringLiteral {
    struct Run {
        var text: String
        var style: Style?
        /// The address to which it leads.
        var link: String?
    }
    var runs: [Run]

    init(_ text: String, _ style: Style? = nil, link: String? = nil) {
        runs = text.isEmpty ? [] : [Run(text: text, style: style, link: link)]
    }
    init(stringLiteral text: String) { self.init(text) }

    static func + (left: Self, right: Self) -> Self {
        var sum = left
        sum.runs += right.runs
        return sum
    }

    /// The text alone, as a terminal can show it.
    var plain: String {
        runs.count == 1 ? runs[0].text.printable() : runs.map { $0.text.printable() }.joined()
    }
    var isEmpty: Bool { runs.isEmpty }
    /// How many columns it takes.
    var width: Int { Columns.width(of: plain) }
}

extension String {
    /// Whether it has nothing but ASCII characters of one column each, as nearly every text of the program.
    var isPlain: Bool { withBytes { unsafe $0.allSatisfy { $0 &- 0x20 < 0x5F } } }

    /// The text as a terminal can show it: a catalogue's names must neither steer it nor turn its lines around.
    ///
    /// - Parameter keepsLines: Whether line ends stay, since the text has lines of the program's own.
    func printable(keepsLines: Bool = false) -> String {
        if isPlain { return self }
        func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x0A: keepsLines
            case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: false
            default: true
            }
        }
        if unicodeScalars.allSatisfy(isHarmless) { return self }
        return String(UnicodeScalarView(unicodeScalars.map { isHarmless($0) ? $0 : "\u{FFFD}" }))
    }
}
