import StandardsIdentifiers

/// A deadline that one of two catalogues has and the other has not, or has otherwise.
///
/// ```swift
/// for change in catalogue.difference(from: older).deadlines {
///     switch change {
///     case .new(let deadline): print("new:", deadline.title)
///     case .moved(let from, let to): print(to.title, from.lastDay ?? "no date", "→", to.lastDay ?? "no date")
///     case .gone(let deadline): print("no longer listed:", deadline.title)
///     }
/// }
/// ```
public enum DeadlineChange: Hashable, Sendable, Identifiable {
    /// Only the newer catalogue has it.
    case new(Deadline)
    /// Both have it, with another date, distance, recurrence or certainty; another title alone is no move.
    case moved(from: Deadline, to: Deadline)
    /// Only the older catalogue has it. Why is not said: it is no longer listed, which is not to say that it was cancelled.
    case gone(Deadline)

    /// What became of the deadline.
    ///
    /// ```swift
    /// let moved = catalogue.difference(from: older).deadlines.filter { $0.kind == .moved }
    /// ```
    public enum Kind: String, Hashable, Sendable {
        /// It is new.
        case new
        /// It is another day, or otherwise another time.
        case moved
        /// It is no longer listed.
        case gone
    }

    /// The identity of the deadline, which both catalogues give it where both have it.
    public var id: String { deadline.id }
    /// What became of it.
    public var kind: Kind {
        switch self {
        case .new: .new
        case .moved: .moved
        case .gone: .gone
        }
    }
    /// The deadline as the older catalogue has it; nil where it is new.
    public var from: Deadline? {
        switch self {
        case .new: nil
        case .moved(let from, _), .gone(let from): from
        }
    }
    /// The deadline as the newer catalogue has it; nil where it is gone.
    public var to: Deadline? {
        switch self {
        case .new(let to), .moved(_, let to): to
        case .gone: nil
        }
    }
    /// The deadline as it is now, or as it was where it is gone.
    public var deadline: Deadline {
        switch self {
        case .new(let deadline), .moved(_, let deadline), .gone(let deadline): deadline
        }
    }
}

extension DeadlineChange {
    /// The changes, by their last day and identity.
    static func changes(from older: Catalogue, to newer: Catalogue, in language: LanguageTag) -> [Self] {
        var (old, new) = (older.statements(in: language), newer.statements(in: language))
        func drop<Key: Hashable>(_ key: (Statement) -> Key) {
            (old, new) = (old.without(new, by: key), new.without(old, by: key))
        }
        drop { Statement.Same(name: $0.deadline.id, title: $0.deadline.title, time: $0.time) }
        // A number in an identity is only a position: what says the same elsewhere in its list is the same.
        drop { Statement.Same(name: $0.deadline.idWithoutNumbers, title: $0.deadline.title, time: $0.time) }
        let pairs = pairs(old, new)
        let changes = pairs.compactMap { from, to in
            switch (from, to) {
            case (let from?, let to?): from.time == to.time ? nil : Self.moved(from: from.deadline, to: to.deadline)
            case (nil, let to?): Self.new(to.deadline)
            case (let from?, nil): Self.gone(from.deadline)
            case (nil, nil): nil
            }
        }
        return ordered(changes)
    }

    /// The old and the new statement of each identity; where several have one, in their order.
    private static func pairs(_ old: [Statement], _ new: [Statement]) -> [(from: Statement?, to: Statement?)] {
        var places: [String: [Int]] = [:]
        var pairs: [(from: Statement?, to: Statement?)] = []
        // From the last on, so that the first is taken first.
        for statement in old.reversed() {
            places[statement.deadline.id, default: []].append(pairs.count)
            pairs.append((statement, nil))
        }
        for statement in new {
            if let place = places[statement.deadline.id]?.popLast() {
                pairs[place].to = statement
            } else {
                pairs.append((nil, statement))
            }
        }
        return pairs
    }

    private static func ordered(_ changes: [Self]) -> [Self] {
        let order = changes.enumerated().map { place, change in
            (day: change.deadline.lastDay, id: change.id, place: place)
        }
        return order.sorted { left, right in
            switch (left.day, right.day) {
            case (let first?, let second?) where first != second: first < second
            case (_?, nil): true
            case (nil, _?): false
            default:
                left.id == right.id ? left.place < right.place : left.id.precedesInBytes(right.id)
            }
        }.map { changes[$0.place] }
    }
}

/// A deadline with what of it can move.
private struct Statement {
    let deadline: Deadline
    let time: Time

    init(_ deadline: Deadline) {
        self.deadline = deadline
        time = Time(
            date: deadline.date, relative: deadline.relative, recurrence: deadline.recurrence, until: deadline.until,
            certainty: deadline.certainty)
    }

    /// When it is, and how certain that is.
    struct Time: Hashable {
        let date: PartialDate?
        let relative: RelativeDate?
        let recurrence: Recurrence?
        let until: CalendarDate?
        let certainty: Certainty
    }

    /// What two statements have in common that are the same.
    struct Same: Hashable {
        let name: String
        let title: String
        let time: Time
    }
}

extension Catalogue {
    fileprivate func statements(in language: LanguageTag) -> [Statement] {
        var statements: [Statement] = []
        forEachDeadline(in: language) { statements.append(Statement($0)) }
        return statements
    }
}

extension Deadline {
    /// Whether a part of its identity is only its place in a list, which others take when the list changes.
    package var isNumbered: Bool { idWithoutNumbers.utf8.count != id.utf8.count }

    /// The identity without the numbers behind its kind.
    fileprivate var idWithoutNumbers: String {
        guard let mark = id.utf8.firstIndex(of: UInt8(ascii: "#")) else { return id }
        let parts = id[mark...].split(separator: "/", omittingEmptySubsequences: false)
        guard parts.contains(where: { $0.isNumber }) else { return id }
        return id[..<mark] + parts.filter { !$0.isNumber }.map { String($0) }.joined(separator: "/")
    }
}

extension Substring {
    fileprivate var isNumber: Bool { !isEmpty && utf8.allSatisfy(\.isASCIIDigit) }
}
