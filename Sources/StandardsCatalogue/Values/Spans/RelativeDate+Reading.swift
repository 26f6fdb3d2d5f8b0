extension RelativeDate.Meaning {
    /// A form of relative dates, and what it says.
    struct Phrase: Sendable {
        let direction: RelativeDate.Direction
        let pieces: [SpanPiece]
        let isChinese: Bool
        /// What the form says of a distance that is no length of time: a month or a year of the calendar.
        let length: @Sendable (SpanReading) -> Length?

        init(
            _ direction: RelativeDate.Direction, _ pieces: [SpanPiece], isChinese: Bool = false,
            length: @escaping @Sendable (SpanReading) -> Length? = { $0.length }
        ) {
            self.direction = direction
            self.pieces = pieces
            self.isChinese = isChinese
            self.length = length
        }
    }

    /// Reads a relative date in any of the forms.
    init?(reading text: String) {
        let reader = SpanReader(text)
        for phrase in Phrase.all where !(reader.isASCII && phrase.isChinese) {
            guard let reading = reader.read(phrase.pieces) else { continue }
            let words = reader.text(reading.event)
            let event = RelativeDate.Milestone(named: words)?.text ?? words
            self.init(direction: phrase.direction, length: phrase.length(reading), event: event)
            return
        }
        return nil
    }
}

extension RelativeDate {
    /// The regular expression of what is read.
    package static var pattern: String { SpanPattern.whole(Meaning.Phrase.all.map(\.pieces)) }
}
