import StandardsIdentifiers

/// An entity that one of two catalogues has and the other has not, or of which they say something else.
///
/// ```swift
/// for change in catalogue.difference(from: older).entities {
///     switch change.kind {
///     case .added: print("new:", catalogue.fullName(of: change.subject))
///     case .removed: print("no longer listed:", older.fullName(of: change.subject))
///     case .changed: print(catalogue.fullName(of: change.subject), change.properties)
///     }
/// }
/// ```
public struct EntityChange: Hashable, Sendable {
    /// What became of the entity.
    ///
    /// ```swift
    /// let added = catalogue.difference(from: older).entities.count { $0.kind == .added }
    /// ```
    public enum Kind: String, Hashable, Sendable {
        /// Only the newer catalogue has it.
        case added
        /// Only the older catalogue has it.
        case removed
        /// Both have it, with other properties.
        case changed
    }

    /// The entity.
    public let subject: EntityReference
    /// What became of it.
    public let kind: Kind
    /// What is said otherwise of one that both catalogues have, in the order of its table; else empty.
    public let properties: [PropertyChange]

    /// A change of an entity.
    public init(subject: EntityReference, kind: Kind, properties: [PropertyChange] = []) {
        self.subject = subject
        self.kind = kind
        self.properties = properties
    }
}

/// Compares the entities of each kind.
struct EntityComparison: EntityTypeVisitor {
    let older: Catalogue
    let newer: Catalogue
    private(set) var changes: [EntityChange] = []
    private var seen: Set<ObjectIdentifier> = []

    init(older: Catalogue, newer: Catalogue) {
        self.older = older
        self.newer = newer
    }

    mutating func visit<E: Entity>(_ type: E.Type) {
        guard seen.insert(ObjectIdentifier(type)).inserted else { return }
        let (old, new) = (older.entities[type].ordered, newer.entities[type].ordered)
        var (place, newPlace) = (0, 0)
        while place < old.count || newPlace < new.count {
            if newPlace == new.count || place < old.count && old[place].id < new[newPlace].id {
                add(.removed, old[place])
                place += 1
            } else if place == old.count || new[newPlace].id < old[place].id {
                add(.added, new[newPlace])
                newPlace += 1
            } else {
                compare(old[place], new[newPlace])
                place += 1
                newPlace += 1
            }
        }
    }

    private mutating func add<E: Entity>(_ kind: EntityChange.Kind, _ entity: E) {
        changes.append(EntityChange(subject: entity.entityReference, kind: kind, properties: []))
    }

    private mutating func compare<E: Entity>(_ old: E, _ new: E) {
        // Most entities are the same from one edition to the next.
        guard old != new else { return }
        let properties = PropertyChange.changes(from: old, to: new)
        guard !properties.isEmpty else { return }
        changes.append(EntityChange(subject: new.entityReference, kind: .changed, properties: properties))
    }
}
