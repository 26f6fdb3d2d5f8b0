/// Reads references to committees, left to right: the publisher, then body after body.
struct CommitteeReader {
    /// A body of the reference.
    struct Body {
        /// The forms that can stand there, and the place of its own among them: to keep these takes no copy of a form.
        fileprivate let forms: [CommitteeBody]
        fileprivate let place: Int
        /// The body as it is printed: `SC 42`.
        let text: String

        var kind: CommitteeReference.Kind { forms[place].kind }
        var label: String { forms[place].label }
        var rank: CommitteeBody.Rank { forms[place].rank }
    }

    let publisher: CommitteePublisher
    /// From the top down.
    var bodies: [Body] = []
    /// Whether the first body is not printed, as the second one's number shows it: `IEC/SC 62B` of TC 62.
    var hidesFirst = false

    private init(_ publisher: CommitteePublisher) { self.publisher = publisher }

    /// As many bodies as any reference has; what is deeper is no reference.
    private static let deepest = 6

    /// Reads a whole text.
    ///
    /// - Parameters:
    ///   - publisher: Whose body it is where the text does not say.
    ///   - notation: Whose bodies are read.
    static func read(
        _ text: String, publisher: String?, in notation: IdentifierNotation
    ) throws(NotationError) -> CommitteeReader {
        try read(FoldedText(text), publisher: publisher, in: notation)
    }

    /// Reads a whole text that is folded.
    static func read(
        _ folded: FoldedText, publisher: String?, in notation: IdentifierNotation
    ) throws(NotationError) -> CommitteeReader {
        try folded.reading { cursor throws(NotationError) in
            cursor.skipSpaces()
            let start = cursor
            if let place = notation.findPublisher(at: &cursor), Self.isBoundary(cursor, of: notation.bodies(at: place))
            {
                var reader = CommitteeReader(notation[place])
                try reader.readBodies(at: &cursor, isBare: false)
                return reader
            }
            cursor = start
            guard let publisher else {
                if isMeetingDocument(cursor) {
                    throw cursor.fault(
                        "expected a publisher of committees, such as UNECE; this may be the number of a document")
                }
                throw cursor.fault("expected a publisher of committees, such as ISO, IEC or SAC")
            }
            guard let known = notation.committees(of: publisher) else {
                throw cursor.fault("\u{201C}\(publisher)\u{201D} is no known publisher of committees")
            }
            var reader = CommitteeReader(known)
            try reader.readBodies(at: &cursor, isBare: true)
            return reader
        }
    }

    /// What the beginning of a text says of whether it is a reference.
    enum Outlook {
        /// It is one or is refused: it begins with a publisher and one of its bodies, or with a body alone.
        case claimed
        /// It may be one.
        case possible
        /// It is none.
        case none
    }

    /// Looks at the beginning of a text.
    static func outlook(of text: FoldedText, in notation: IdentifierNotation) -> Outlook {
        let outcome = try? text.reading { cursor throws(NotationError) in
            cursor.skipSpaces()
            return outlook(at: cursor, in: notation)
        }
        return outcome ?? .none
    }

    private static func outlook(at start: ByteCursor, in notation: IdentifierNotation) -> Outlook {
        var cursor = start
        if let place = notation.findPublisher(at: &cursor) {
            let bodies = notation.bodies(at: place)
            if isBoundary(cursor, of: bodies) {
                _ = takeSeparator(at: &cursor)
                guard cursor.next.isLetter else { return .none }
                // Not all bodies have an abbreviation, and some stand behind those that are below them.
                return placeOfForm(in: bodies, at: &cursor) != nil ? .claimed : .possible
            }
            cursor = start
        }
        guard cursor.next.isLetter else { return .none }
        if isMeetingDocument(cursor) { return .claimed }
        guard placeOfForm(in: bareForms, at: &cursor) != nil else { return .none }
        cursor.skipSpaces()
        guard (try? Self.digits(width: 1, at: &cursor)) != nil else { return .none }
        cursor.skipSpaces()
        let isClaimed = cursor.isAtEnd || cursor.next == .ascii("/") || cursor.next.uppercased == .ascii("S")
        return isClaimed ? .claimed : .none
    }

    /// The bodies that are known for such without their publisher.
    private static let bareForms: [CommitteeBody] = [.technicalCommittee, .jointCommittee]

    /// Why a text is no reference; nil for one that is.
    static func fault(of text: FoldedText, in notation: IdentifierNotation) -> NotationError? {
        do throws(NotationError) {
            _ = try read(text, publisher: nil, in: notation)
            return nil
        } catch { return error }
    }

    /// The working parties of UNECE by which documents are numbered.
    private static let meetings = (["WP.29", "WP.1"] + CommitteePublisher.regulators.map(\.label))
        .map(CommitteeBody.key)

    /// Whether a working party of UNECE is next, as its documents are numbered: `GRVA-24-0012`, `WP.29-198-07`.
    private static func isMeetingDocument(_ start: ByteCursor) -> Bool {
        let first = start.next.uppercased
        guard first == .ascii("W") || first == .ascii("G") else { return false }
        for name in meetings {
            var cursor = start
            guard cursor.takeFolded(name) else { continue }
            if cursor.next == .ascii("-") || cursor.next == .ascii("/") || cursor.isAtEnd { return true }
        }
        return false
    }

    /// The one spelling.
    var canonical: String { Self.canonical(publisher, bodies, hidesFirst: hidesFirst) }

    /// The spelling of the first so many bodies, at least one.
    func canonical(of count: Int) -> String {
        Self.canonical(publisher, Array(bodies.prefix(count)), hidesFirst: hidesFirst && count > 1)
    }

    private static func canonical(_ publisher: CommitteePublisher, _ bodies: [Body], hidesFirst: Bool) -> String {
        let printed = hidesFirst ? bodies.dropFirst() : bodies[...]
        var separator = publisher.separator
        if !publisher.exceptions.isEmpty, let first = printed.first, let other = publisher.exceptions[first.text] {
            separator = other
        }
        var text = publisher.name
        text += separator.rawValue
        for (index, body) in printed.enumerated() {
            if index > 0 { text += "/" }
            text += body.text
        }
        return text
    }

    // MARK: bodies

    /// Whether the publisher's name ends here: letters may only follow where they begin a body, as in `SACTC28`.
    private static func isBoundary(_ cursor: ByteCursor, of bodies: [CommitteeBody]) -> Bool {
        guard cursor.next.isAlphanumeric else { return true }
        var ahead = cursor
        guard let place = placeOfForm(in: bodies, at: &ahead), !bodies[place].label.isEmpty else { return false }
        return ahead.next.isDigit
    }

    /// The form whose abbreviation is next, the longest one; the cursor is then after it.
    private static func takeForm(of forms: [CommitteeBody], at cursor: inout ByteCursor) -> CommitteeBody? {
        placeOfForm(in: forms, at: &cursor).map { forms[$0] }
    }

    /// Where the form is whose abbreviation is next, the longest one; the cursor is then after it.
    private static func placeOfForm(in forms: [CommitteeBody], at cursor: inout ByteCursor) -> Int? {
        guard cursor.next.isLetter else { return nil }
        let first = cursor.next.uppercased
        var (best, end) = (-1, cursor.position)
        // By place: a form is not copied only to be looked at.
        for index in forms.indices where forms[index].initials.contains(first) {
            for spelling in forms[index].keys {
                var ahead = cursor
                guard !spelling.isEmpty, ahead.takeFolded(spelling), !ahead.next.isLetter else { continue }
                if forms[index].numbering.isBare, ahead.next.isAlphanumeric || ahead.next == .ascii("-") { continue }
                if ahead.position > end { (best, end) = (index, ahead.position) }
            }
        }
        guard best >= 0 else { return nil }
        cursor.position = end
        return best
    }

    private mutating func readBodies(at cursor: inout ByteCursor, isBare: Bool) throws(NotationError) {
        var isSeparated = isBare || Self.takeSeparator(at: &cursor)
        if publisher.countsBackwards, try readBackwards(at: &cursor) { return }
        repeat {
            try readBody(at: &cursor, isSeparated: isSeparated)
            guard bodies.count <= Self.deepest else {
                throw cursor.fault("no committee is \(Self.deepest + 1) bodies deep")
            }
            var ahead = cursor
            ahead.skipSpaces()
            if ahead.isAtEnd { return }
            let end = cursor
            isSeparated = Self.takeSeparator(at: &cursor)
            try Self.refuseDocument(cursor, after: end)
            if cursor.isAtEnd { throw cursor.fault("expected a body after '/'") }
        } while true
    }

    private mutating func readBody(at cursor: inout ByteCursor, isSeparated: Bool) throws(NotationError) {
        let start = cursor
        let forms = bodies.isEmpty ? publisher.bodies : publisher.innerBodies
        var found = Self.placeOfForm(in: forms, at: &cursor)
        // What has no abbreviation begins with its own letters.
        if found == nil, isSeparated, cursor.next.isLetter { found = forms.firstIndex { $0.label.isEmpty } }
        guard let place = found else { throw unexpected(at: start) }
        if let previous = bodies.last, !Self.mayStand(forms[place], below: previous) {
            throw start.fault("\(forms[place].example) cannot be below \(previous.text)")
        }
        let number = try Self.number(of: forms[place], among: publisher.innerBodies, at: &cursor)
        var printed = forms[place].label
        if !printed.isEmpty, !number.isEmpty { printed += forms[place].joint.rawValue }
        printed += number
        if let parent = forms[place].numbering.parent { try self.place(printed, number, under: parent, at: start) }
        add(Body(forms: forms, place: place, text: printed))
    }

    private mutating func add(_ body: Body) {
        // Most references have one or two.
        if bodies.isEmpty { bodies.reserveCapacity(2) }
        bodies.append(body)
    }

    /// Sees to the committee above a body whose number shows it.
    private mutating func place(
        _ body: String, _ number: String, under label: String, at start: ByteCursor
    ) throws(NotationError) {
        let above = "\(label) \(number.dropLast())"
        let forms = publisher.bodies
        guard let place = forms.firstIndex(where: { $0.label == label }) else { return }
        if forms[place].numbering.isNumber, !number.utf8.dropLast().allSatisfy(\.isDigit) {
            throw start.fault("\(body) has more than one letter")
        }
        guard let first = bodies.first else {
            add(Body(forms: forms, place: place, text: above))
            hidesFirst = true
            return
        }
        guard bodies.count == 1, first.text == above else { throw start.fault("\(body) belongs to \(above)") }
        hidesFirst = true
    }

    private static func mayStand(_ form: CommitteeBody, below above: Body) -> Bool {
        switch form.rank {
        case .committee: false
        case .subcommittee: above.rank == .committee
        case .group: above.rank != .group || form.label != above.label || form.label.isEmpty
        }
    }

    /// `Q 4/17` and `WP 1/17`: the study group comes last.
    private mutating func readBackwards(at cursor: inout ByteCursor) throws(NotationError) -> Bool {
        var ahead = cursor
        let forms = publisher.innerBodies
        guard let place = Self.placeOfForm(in: forms, at: &ahead), forms[place].numbering.isNumber else { return false }
        let number = try Self.number(of: forms[place], among: [], at: &ahead)
        guard ahead.take(.ascii("/")), ahead.next.isDigit, let group = publisher.bodies.first else {
            throw ahead.fault("expected '/' and the number of a study group")
        }
        let groupNumber = try Self.digits(width: 1, at: &ahead)
        ahead.skipSpaces()
        guard ahead.isAtEnd else { throw ahead.fault("expected the end of the reference") }
        bodies = [
            Body(forms: publisher.bodies, place: 0, text: "\(group.label) \(groupNumber)"),
            Body(forms: forms, place: place, text: "\(forms[place].label) \(number)"),
        ]
        cursor = ahead
        return true
    }

    // MARK: faults

    private func unexpected(at cursor: ByteCursor) -> NotationError {
        var ahead = cursor
        if bodies.isEmpty, let form = Self.takeForm(of: publisher.innerBodies, at: &ahead) {
            return cursor.fault(
                "expected the committee above \(form.label) first, such as \(publisher.bodies[0].example)")
        }
        guard bodies.isEmpty else {
            guard
                let inner = publisher.innerBodies.first(where: {
                    Self.mayStand($0, below: bodies[bodies.count - 1])
                })
            else { return cursor.fault("expected the end of the reference") }
            return cursor.fault("expected the end of the reference, or a body such as \(inner.example)")
        }
        return cursor.fault("expected a body of \(publisher.name), such as \(publisher.bodies[0].example)")
    }

    /// The number of a meeting's or a committee's document is no body.
    private static func refuseDocument(_ cursor: ByteCursor, after end: ByteCursor) throws(NotationError) {
        let isDocument =
            cursor.next.isDigit || cursor.next == .ascii("-") && cursor.peek(1).isDigit
            || cursor.next.uppercased == .ascii("N") && (cursor.peek(1).isDigit || cursor.peek(1) == 0x20)
        guard isDocument else { return }
        throw cursor.fault("expected the end of the reference: this is the number of a document, not of a body")
    }

    /// Steps over a slash with spaces around it, or over spaces.
    private static func takeSeparator(at cursor: inout ByteCursor) -> Bool {
        let start = cursor.position
        cursor.skipSpaces()
        if cursor.take(.ascii("/")) { cursor.skipSpaces() }
        return cursor.position > start
    }
}
