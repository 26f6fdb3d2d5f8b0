extension Recurrence.Rhythm {
    /// A form of recurrences, and what it says.
    struct Phrase: Sendable {
        let pieces: [SpanPiece]
        let isChinese: Bool
        let rhythm: @Sendable (SpanReading) -> Recurrence.Rhythm?

        init(_ pieces: [SpanPiece], _ rhythm: @escaping @Sendable (SpanReading) -> Recurrence.Rhythm?) {
            self.pieces = pieces
            self.rhythm = rhythm
            isChinese = pieces.contains { piece in
                guard case .atom(let atom) = piece, !atom.isOptional, case .words(let words) = atom.kind else {
                    return false
                }
                return words.allSatisfy { $0.bytes.contains { $0 >= 0x80 } }
            }
        }
    }

    /// Reads a recurrence in any of the forms.
    init?(reading text: String) {
        let reader = SpanReader(text)
        for phrase in Phrase.all where !(reader.isASCII && phrase.isChinese) {
            guard let reading = reader.read(phrase.pieces) else { continue }
            guard let rhythm = phrase.rhythm(reading) else { continue }
            self = rhythm
            return
        }
        return nil
    }
}

extension Recurrence {
    /// The regular expression of what is read.
    package static var pattern: String { SpanPattern.whole(Rhythm.Phrase.all.map(\.pieces)) }
}
