/// A word of a phrase, and what it says: a number whose meaning its phrase knows.
struct SpanWord: Sendable {
    let bytes: [UInt8]
    let value: Int32

    init(_ text: String, _ value: Int32 = 0) {
        bytes = Array(text.utf8)
        self.value = value
    }
}

/// Where a part of a phrase keeps what it says.
enum SpanSlot: Int, Sendable {
    case nothing, count, unit, secondCount, link, nth, month
}

/// A part of a phrase without parts of its own.
struct SpanAtom: Sendable {
    enum Kind: Sendable {
        case words([SpanWord])
        case number(SpanNumber)
    }

    let kind: Kind
    let slot: SpanSlot
    var isOptional = false
    /// Whether what a date hangs on ends with it: the word for a milestone.
    var endsEvent = false

    /// One of the words.
    static func words(_ words: [SpanWord], _ slot: SpanSlot = .nothing) -> Self {
        .init(kind: .words(words), slot: slot)
    }
    /// One of the words, whichever.
    static func any(_ words: String...) -> Self { .init(kind: .words(words.map { SpanWord($0) }), slot: .nothing) }
    /// One of the words, or nothing.
    static func maybe(_ words: String...) -> Self {
        .init(kind: .words(words.map { SpanWord($0) }), slot: .nothing, isOptional: true)
    }
    static func number(_ number: SpanNumber, _ slot: SpanSlot = .count) -> Self {
        .init(kind: .number(number), slot: slot)
    }
}

/// A part of a phrase.
enum SpanPiece: Sendable {
    case atom(SpanAtom)
    /// A length of time in one of these languages.
    case length([LengthPhrase])
    /// What a date hangs on: more than spaces and line ends. No phrase has two.
    case event

    static func any(_ words: String...) -> Self {
        .atom(.init(kind: .words(words.map { SpanWord($0) }), slot: .nothing))
    }
    static func maybe(_ words: String...) -> Self {
        .atom(.init(kind: .words(words.map { SpanWord($0) }), slot: .nothing, isOptional: true))
    }
    static func words(_ words: [SpanWord], _ slot: SpanSlot = .nothing) -> Self { .atom(.words(words, slot)) }
    static func number(_ number: SpanNumber, _ slot: SpanSlot = .count) -> Self { .atom(.number(number, slot)) }
    /// The words of milestones, which belong to that on which a date hangs.
    static func milestone(_ words: [SpanWord]) -> Self {
        .atom(.init(kind: .words(words), slot: .nothing, endsEvent: true))
    }
}

/// What a phrase says, as far as it was read.
struct SpanReading: Sendable {
    /// Where the rest of the text begins.
    var end = 0
    var length: Length?
    var event = 0..<0
    private var values = SIMD8<Int32>()

    subscript(slot: SpanSlot) -> Int {
        get { Int(values[slot.rawValue]) }
        set { values[slot.rawValue] = Int32(truncatingIfNeeded: newValue) }
    }
}

/// Reads the phrases of a grammar from a text's bytes.
///
/// All ways to read a phrase are followed side by side, from left to right. So what is read is what the phrase's
/// regular expression says, and takes time in proportion to the text.
struct SpanReader {
    let bytes: [UInt8]
    /// Whether there is anything but ASCII, without which nothing Chinese is read.
    let isASCII: Bool

    init(_ text: String) {
        bytes = Array(text.utf8)
        isASCII = bytes.allSatisfy { $0 < 0x80 }
    }

    init(_ text: Substring) { self.init(String(text)) }

    /// The text of some of the bytes.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// What the whole text says as a phrase of these parts; nil where it is none.
    func read(_ pieces: [SpanPiece]) -> SpanReading? {
        var readings = [SpanReading()]
        for (place, piece) in pieces.enumerated() {
            if case .event = piece {
                return readings.lazy.compactMap { read(eventFrom: $0, before: pieces[(place + 1)...]) }.first
            }
            readings = continuations(of: readings, by: piece)
            if readings.isEmpty { return nil }
        }
        return readings.first { $0.end == bytes.count }
    }

    private func read(eventFrom reading: SpanReading, before pieces: ArraySlice<SpanPiece>) -> SpanReading? {
        // What begins with the name of a milestone goes on with it.
        let start = reading.event.isEmpty ? reading.end : reading.event.lowerBound
        guard let filled = bytes[reading.end...].firstIndex(where: { !$0.isBlank }) else { return nil }
        var reading = reading
        guard let next = pieces.first else {
            reading.event = start..<bytes.count
            reading.end = bytes.count
            return reading
        }
        let beginnings = Self.firstBytes(of: next)
        for end in bytes.indices.dropFirst(filled + 1) where beginnings.contains(bytes[end]) {
            reading.event = start..<end
            reading.end = end
            var readings = [reading]
            for piece in pieces where !readings.isEmpty { readings = continuations(of: readings, by: piece) }
            if let whole = readings.first(where: { $0.end == bytes.count }) { return whole }
        }
        return nil
    }

    /// With what the words begin that follow what a date hangs on; these are never left out.
    private static func firstBytes(of piece: SpanPiece) -> Set<UInt8> {
        guard case .atom(let atom) = piece, case .words(let words) = atom.kind else { return Set(0...255) }
        return Set(words.compactMap(\.bytes.first))
    }

    private func continuations(of readings: [SpanReading], by piece: SpanPiece) -> [SpanReading] {
        switch piece {
        case .event: []
        case .atom(let atom): continuations(of: readings, by: atom)
        case .length(let phrases):
            readings.flatMap { reading in
                phrases.flatMap { phrase in
                    lengths(phrase, from: reading.end).map { length, end in
                        var next = reading
                        next.length = length
                        next.end = end
                        return next
                    }
                }
            }
        }
    }

    /// The lengths of time that begin at a place, and where they end.
    func lengths(_ phrase: LengthPhrase, from place: Int) -> [(Length, Int)] {
        var start = SpanReading()
        start.end = place
        var readings = [start]
        for atom in phrase.atoms where !readings.isEmpty { readings = continuations(of: readings, by: atom) }
        return readings.compactMap { reading in phrase.length(reading).map { ($0, reading.end) } }
    }

    private func continuations(of readings: [SpanReading], by atom: SpanAtom) -> [SpanReading] {
        var found: [SpanReading] = []
        for reading in readings {
            func add(_ end: Int, _ value: Int) {
                var next = reading
                next[atom.slot] = value
                if atom.endsEvent { next.event = (next.event.isEmpty ? reading.end : next.event.lowerBound)..<end }
                next.end = end
                found.append(next)
            }
            switch atom.kind {
            case .words(let words):
                for word in words where begins(word.bytes, at: reading.end) {
                    add(reading.end + word.bytes.count, Int(word.value))
                }
            case .number(let number):
                if let (value, end) = number.read(bytes, reading.end) { add(end, value) }
            }
            if atom.isOptional { found.append(reading) }
        }
        return found
    }

    /// Whether a word is at a place. The first letter of a text may be a capital.
    private func begins(_ word: [UInt8], at place: Int) -> Bool {
        guard bytes.count - place >= word.count else { return false }
        for offset in word.indices {
            let byte = bytes[place + offset]
            if byte == word[offset] { continue }
            guard place + offset == 0, byte.isASCIILetterOrDigit, byte | 0x20 == word[offset] else { return false }
        }
        return true
    }
}
