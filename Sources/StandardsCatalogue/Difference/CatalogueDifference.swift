public import StandardsIdentifiers

/// What a catalogue says that an older one did not, and the reverse: deadlines, and entities with their properties.
///
/// The order of a list is no difference, nor is another spelling of the same: `GB/T 35607—2024` for `GB/T 35607-2024`,
/// `six months from publication` for `6 months after publication`. What the catalogue says of itself is left out: each
/// edition has another revision.
///
/// ```swift
/// let difference = catalogue.difference(from: older)
/// for change in difference.deadlines {
///     print(change.kind, change.deadline.date?.description ?? "no date yet", change.deadline.title)
/// }
/// for change in difference.entities where change.kind == .changed {
///     print(catalogue.displayName(of: change.subject), change.properties.map(\.description))
/// }
/// ```
public struct CatalogueDifference: Hashable, Sendable {
    /// The deadlines that are new, moved or gone: by their last day, those without a date last; of one day, by identity.
    public let deadlines: [DeadlineChange]
    /// The entities that were added, removed or changed: by kind in the order of the schema, then by identity.
    public let entities: [EntityChange]

    /// A difference of these changes, such as those of another one that concern somebody.
    public init(deadlines: [DeadlineChange] = [], entities: [EntityChange] = []) {
        self.deadlines = deadlines
        self.entities = entities
    }

    /// Whether there is no difference.
    public var isEmpty: Bool { deadlines.isEmpty && entities.isEmpty }
}

extension Catalogue {
    /// What distinguishes this catalogue from an older one.
    ///
    /// - Parameters:
    ///   - older: The catalogue as it was.
    ///   - language: The language of the deadlines' titles, as for ``forEachDeadline(in:_:)``; titles are not compared.
    public func difference(from older: Catalogue, in language: LanguageTag = .english) -> CatalogueDifference {
        var comparison = EntityComparison(older: older, newer: self)
        schema.visit(with: &comparison)
        // Kinds that only the older one could hold follow.
        older.schema.visit(with: &comparison)
        return CatalogueDifference(
            deadlines: DeadlineChange.changes(from: older, to: self, in: language), entities: comparison.changes)
    }
}

extension Array {
    /// The elements that another list lacks, each as often as it is here more often than there.
    ///
    /// - Parameter key: What of an element tells whether two are the same.
    func without<Key: Hashable>(_ others: [Element], by key: (Element) -> Key) -> [Element] {
        guard !isEmpty, !others.isEmpty else { return self }
        var counts: [Key: Int] = [:]
        for other in others { counts[key(other), default: 0] += 1 }
        return filter { element in
            let key = key(element)
            guard let count = counts[key], count > 0 else { return true }
            counts[key] = count - 1
            return false
        }
    }
}
