/// Whose identifiers are read: the publishers that the package has, and those that a caller adds.
///
/// A notation is a value: nothing is registered, and two parts of a program can read by different ones. What was read
/// keeps its notation, so that its parts are those of the caller's publisher.
///
/// ```swift
/// let tcvn = DesignationPublisher("TCVN", publisher: "STAMEQ", level: .national, features: [.takesOver])
/// let notation = try IdentifierNotation.standard.adding(designations: [tcvn])
/// try StandardDesignation("TCVN 7957-2023", in: notation).canonical   // TCVN 7957:2023
/// ```
public struct IdentifierNotation: Hashable, Sendable {
    /// What a caller added; nil for the package's own publishers alone.
    private let box: Box?

    /// A class, though what it holds never changes: so a notation is one word in each identifier, and none that is counted
    /// for the package's own.
    private final class Box: Sendable {
        let additions: Additions
        init(_ additions: Additions) { self.additions = additions }
    }

    /// The package's own publishers.
    ///
    /// `IdentifierNotation.standard.designations.map(\.prefix)` lists the letters with which designations begin.
    public static var standard: IdentifierNotation { IdentifierNotation(nil) }

    /// The publishers of designations, the package's own first: `designations.contains { $0.prefix == "DIN" }`.
    public var designations: [DesignationPublisher] {
        DesignationPublisher.shipped + (box?.additions.designations ?? [])
    }

    /// The publishers of committees, the package's own first: `committees.contains { $0.name == "SAC" }`.
    public var committees: [CommitteePublisher] { CommitteePublisher.shipped + (box?.additions.committees ?? []) }

    /// The notation that reads also the designations and the committees of these publishers.
    ///
    /// Each text that is read without them keeps its reading. So a publisher is refused whose letters are those of
    /// another one, or have a meaning of their own behind a number or before one:
    ///
    /// ```swift
    /// try IdentifierNotation.standard.adding(designations: [DesignationPublisher("GB")])   // throws
    /// ```
    ///
    /// - Parameters:
    ///   - designations: Publishers of designations.
    ///   - committees: Publishers of committees.
    /// - Throws: ``NotationError`` with the publisher, what is wrong with it, and the column in the letters or the name.
    public func adding(
        designations: [DesignationPublisher] = [], committees: [CommitteePublisher] = []
    ) throws(NotationError) -> IdentifierNotation {
        var additions = box?.additions ?? Additions()
        for publisher in designations { try additions.add(publisher) }
        for publisher in committees { try additions.add(publisher) }
        return IdentifierNotation(additions)
    }

    init(_ additions: Additions?) { box = additions.map(Box.init) }

    /// Whether two notations have the same publishers.
    public static func == (left: Self, right: Self) -> Bool {
        left.box === right.box
            || Set(left.designations) == Set(right.designations) && Set(left.committees) == Set(right.committees)
    }

    /// Feeds the publishers that were added.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(Set(box?.additions.designations ?? []))
        hasher.combine(Set(box?.additions.committees ?? []))
    }
}

/// Where the readers find publishers.
extension IdentifierNotation {
    /// Whether there are the package's own publishers alone.
    var isStandard: Bool { box == nil }

    /// The letters of a word.
    @inline(__always)
    func prefix(_ word: CodeWord) -> DesignationPrefix? {
        if let row = DesignationPrefix.find(word) { return row }
        return box?.additions.prefixes[word]
    }

    /// The name of a publisher of designations by its place, from 1.
    func publisher(at place: UInt32) -> String? {
        guard place > 0 else { return nil }
        let (shipped, index) = (DesignationPublisher.shipped, Int(place) - 1)
        guard index >= shipped.count else { return shipped[index].publisher }
        return box?.additions.designations[index - shipped.count].publisher
    }

    /// Where a publisher of committees is: in the package's table, or in the caller's.
    struct CommitteePlace {
        fileprivate let isShipped: Bool
        fileprivate let place: CommitteeTable.Place
    }

    /// Where the publisher of committees is whose name is next, with the longest spelling that fits; the cursor is then
    /// after it.
    func findPublisher(at cursor: inout ByteCursor) -> CommitteePlace? {
        var other = cursor
        let found = CommitteeTable.shipped.find(at: &cursor)
        if let box, let place = box.additions.table.find(at: &other), other.position > cursor.position {
            cursor = other
            return CommitteePlace(isShipped: false, place: place)
        }
        return found.map { CommitteePlace(isShipped: true, place: $0) }
    }

    /// The bodies right below the publisher at a place.
    func bodies(at place: CommitteePlace) -> [CommitteeBody] {
        guard !place.isShipped, let box else { return CommitteeTable.shipped.bodies(at: place.place) }
        return box.additions.table.bodies(at: place.place)
    }

    /// The publisher of committees at a place.
    subscript(place: CommitteePlace) -> CommitteePublisher {
        guard !place.isShipped, let box else { return CommitteeTable.shipped[place.place] }
        return box.additions.table[place.place]
    }

    /// The publisher of committees that has a name.
    func committees(of name: String) -> CommitteePublisher? {
        let key = CommitteeBody.key(name)
        return CommitteePublisher.shipped.first { $0.keys.contains(key) }
            ?? box?.additions.committees.first { $0.keys.contains(key) }
    }
}
