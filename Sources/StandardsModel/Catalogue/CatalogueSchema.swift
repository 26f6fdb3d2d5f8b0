/// The kinds of entity that a catalogue can hold, in the order in which it is written.
public struct CatalogueSchema: Sendable {
    /// The kinds.
    public let kinds: [any Entity.Type]
    private let positions: [String: Int]

    /// A schema of these kinds. Two kinds of one name are a mistake of the program and stop it.
    public init(_ kinds: [any Entity.Type]) {
        self.kinds = kinds
        positions = Dictionary(uniqueKeysWithValues: zip(kinds.map { $0.kind.name }, kinds.indices))
    }

    /// The kinds of the domain.
    public static let standard = CatalogueSchema([
        Organisation.self, Person.self, Committee.self, Standard.self, Project.self, PolicyDocument.self,
        Consultation.self, CertificationScheme.self, CertificationRequirement.self, Event.self, EventSeries.self,
        Agreement.self, StandardSystem.self, RatingScheme.self, Statistic.self, Publication.self, Article.self,
    ])

    /// This schema with a kind of the caller's own.
    public func appending(_ kind: any Entity.Type) -> CatalogueSchema { CatalogueSchema(kinds + [kind]) }

    /// The kind of that singular name.
    public subscript(kind name: String) -> (any Entity.Type)? { positions[name].map { kinds[$0] } }
    /// The kind whose array has that name in a catalogue.
    public subscript(plural name: String) -> (any Entity.Type)? { kinds.first { $0.kind.plural == name } }

    /// The kinds of deadline that dates of these kinds state or that follow from them: those of the domain in their own
    /// order, then others in the order in which they are met.
    public var deadlineKinds: [DeadlineKind] {
        var reader = DeadlineKindReader()
        visit(with: &reader)
        let known = DeadlineKind.standard
        return known.filter(reader.kinds.contains) + reader.kinds.filter { !known.contains($0) }
    }

    private struct DeadlineKindReader: EntityTypeVisitor {
        var kinds: [DeadlineKind] = []
        mutating func visit<E: Entity>(_ type: E.Type) {
            let stated = E.properties.flatMap(\.deadlineKinds)
            for kind in stated + E.deadlineRules.flatMap(\.kinds) where !kinds.contains(kind) { kinds.append(kind) }
        }
    }

    /// Calls the visitor with each kind.
    public func visit<V: EntityTypeVisitor & ~Copyable>(with visitor: inout V) {
        for kind in kinds { Self.open(kind, &visitor) }
    }

    private static func open<E: Entity, V: EntityTypeVisitor & ~Copyable>(_ type: E.Type, _ visitor: inout V) {
        visitor.visit(type)
    }
}
