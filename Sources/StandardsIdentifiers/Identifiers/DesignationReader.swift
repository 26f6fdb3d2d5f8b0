/// Reads one designation from left to right and puts its canonical text together on the way.
///
/// What it knows of publishers, types, stages and supplements is in tables; see ``DesignationPublisher``,
/// ``DocumentTerm`` and ``SupplementTerm``.
struct DesignationReader {
    /// How far a designation has to go.
    enum Extent {
        /// To the end of the text.
        case whole
        /// As far as it is one.
        case prefix
        /// As far as it is one, without what it adopts: it is itself part of another one.
        case nested
    }

    /// What was read.
    struct Outcome {
        let layout: DesignationLayout
        /// The canonical text; nil where the source is spelled so.
        let canonical: String?
        /// The source's spelling.
        let source: String?
        /// The offset behind the designation.
        let end: Int
    }

    var cursor: FoldingCursor
    var output: CanonicalBuffer
    var layout = DesignationLayout()
    let extent: Extent
    let notation: IdentifierNotation

    /// What is printed before a year.
    var yearSign = UInt8.ascii("-")
    /// What is printed before the number.
    var numberSign = UInt8.ascii(" ")
    /// The iteration of a draft that is written before the number in the source.
    var pendingIteration = CodeWord()
    /// Whether spaces replace the slash, as in the names of files.
    var isSpaced = false
    /// Whether two small letters and a number are too little to distinguish a designation from a word: `hd 1080`.
    var needsDate = false
    var traits = DesignationPrefix.Traits()

    var isWhole: Bool { extent == .whole }

    /// Reads the designation at a cursor.
    static func read(
        _ text: ByteCursor, _ extent: Extent, in notation: IdentifierNotation
    ) throws(NotationError) -> Outcome {
        let outcome = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: CanonicalBuffer.capacity) {
            storage in
            var reader = DesignationReader(
                cursor: FoldingCursor(text), output: unsafe CanonicalBuffer(storage), extent: extent,
                notation: notation)
            do throws(NotationError) {
                return Result<Outcome, NotationError>.success(try reader.read())
            } catch {
                return .failure(error)
            }
        }
        switch consume outcome {
        case .success(let outcome): return outcome
        case .failure(let fault): throw fault
        }
    }

    private mutating func read() throws(NotationError) -> Outcome {
        if isWhole { cursor.skipSpaces() }
        let start = cursor.position
        try readHead()
        switch layout.dialect {
        case .chinese: try readChineseNumber()
        case .etsi: try readGroupedNumber()
        case .itu: try readRecommendation()
        default: try readNumber()
        }
        if needsDate, layout.year == 0, layout.pendingYear.isEmpty, layout.part.isEmpty {
            throw cursor.fault("expected a part or a year, or the prefix in capitals")
        }
        try readSuffixes()
        guard !output.isFull else {
            throw NotationError(column: start + 1, message: "expected a designation of at most 255 bytes")
        }
        let end = cursor.position
        if isWhole {
            cursor.skipSpaces()
            guard cursor.isAtEnd else { throw cursor.fault("expected the end of the designation") }
            let isCanonical = start == 0 && end == cursor.position && cursor.source(from: 0, equals: output)
            return Outcome(layout: layout, canonical: isCanonical ? nil : output.text, source: nil, end: end)
        }
        guard !cursor.next.isAlphanumeric else { throw cursor.fault("expected the end of the designation") }
        let isCanonical = cursor.source(from: start, equals: output)
        return Outcome(
            layout: layout, canonical: isCanonical ? nil : output.text, source: cursor.source(from: start), end: end)
    }

    /// Reads what may follow. Where a text goes on behind the designation, what does not fit is no part of it.
    mutating func attempt(
        _ body: (inout DesignationReader) throws(NotationError) -> Void
    ) throws(NotationError) -> Bool {
        if isWhole {
            try body(&self)
            return true
        }
        let saved = self
        do throws(NotationError) {
            try body(&self)
            return true
        } catch {
            self = saved
            output.truncate(to: saved.output.count)
            return false
        }
    }

    /// Copies a run of digits; a fault at its start where there is none or too long a one.
    @inline(__always)
    @discardableResult
    mutating func copyDigits(
        atMost limit: Int, or message: String
    ) throws(NotationError) -> DesignationLayout.Span {
        let (place, start) = (cursor, output.count)
        var count = 0
        while cursor.next.isDigit {
            output.append(cursor.next)
            cursor.advance()
            count += 1
        }
        guard count > 0, count <= limit else { throw place.fault(message) }
        return output.span(from: start)
    }

    /// The run of digits that is next: its value, its length, and the cursor behind it.
    @inline(__always)
    func digits() -> (value: Int, count: Int, end: FoldingCursor) { cursor.digits() }
}

extension FoldingCursor {
    /// The run of digits that is next: its value, its length, and the cursor behind it.
    @inline(__always)
    func digits() -> (value: Int, count: Int, end: FoldingCursor) {
        var ahead = self
        var (value, count) = (0, 0)
        while ahead.next.isDigit {
            if count < 9 { value = value * 10 + Int(ahead.next &- 0x30) }
            count += 1
            ahead.advance()
        }
        return (value, count, ahead)
    }
}

extension Int {
    /// Whether a number is a year that a designation can have.
    @inline(__always)
    var isYear: Bool { self >= 1900 && self <= 2100 }

    /// The year that two digits mean.
    @inline(__always)
    var expandedYear: Int { self < 50 ? 2000 + self : 1900 + self }
}
