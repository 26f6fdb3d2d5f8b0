/// The regular expressions of phrases (ECMA-262), for the JSON Schema.
enum SpanPattern {
    /// The expression of texts that are any of the phrases, from beginning to end.
    static func whole(_ phrases: [[SpanPiece]]) -> String {
        "^(\(phrases.map { pattern(of: $0) }.joined(separator: "|")))$"
    }

    private static let blank = " \\t\\n\\r"
    private static let event = "[\(blank)]*[^\(blank)\\u0000][^\\u0000]*"

    private static func pattern(of pieces: [SpanPiece]) -> String {
        var isFirst = true
        return pieces.map { piece in
            defer { isFirst = false }
            switch piece {
            case .event: return event
            case .atom(let atom): return pattern(of: atom, isFirst: isFirst)
            case .length(let phrases):
                let alternatives = phrases.map { phrase in
                    phrase.atoms.enumerated().map { pattern(of: $1, isFirst: isFirst && $0 == 0) }.joined()
                }
                return "(\(alternatives.joined(separator: "|")))"
            }
        }.joined()
    }

    private static func pattern(of atom: SpanAtom, isFirst: Bool) -> String {
        let pattern: String
        switch atom.kind {
        case .number(let number): pattern = number.pattern(isFirst: isFirst)
        case .words(let words):
            let texts = words.map { word in
                let text = String(decoding: word.bytes, as: UTF8.self)
                return isFirst ? text.withEitherFirst : text
            }
            pattern = texts.count == 1 && !atom.isOptional ? texts[0] : "(\(texts.joined(separator: "|")))"
        }
        return atom.isOptional ? pattern + "?" : pattern
    }
}
