public import StandardsIdentifiers

/// The kinds of entity that a catalogue can hold, in the order in which it is written.
///
/// ```swift
/// for kind in CatalogueSchema.standard.kinds where catalogue.count(of: kind) > 0 {
///     print(kind.kind.plural, catalogue.count(of: kind))
/// }
/// ```
public struct CatalogueSchema: Sendable {
    /// The kinds.
    public let kinds: [any Entity.Type]
    private let positions: [String: Int]
    private let deadlineOrder: [DeadlineKind]
    /// By what designations and committee references are read.
    public private(set) var notation = IdentifierNotation.standard

    /// A schema of these kinds. Two kinds of one name are a mistake of the program and stop it.
    ///
    /// - Parameters:
    ///   - kinds: The kinds of entity.
    ///   - deadlineOrder: The order in which kinds of deadline are listed; others follow as they are met.
    public init(_ kinds: [any Entity.Type], deadlineOrder: [DeadlineKind] = []) {
        self.kinds = kinds
        self.deadlineOrder = deadlineOrder
        positions = Dictionary(uniqueKeysWithValues: zip(kinds.map { $0.kind.name }, kinds.indices))
    }

    /// This schema with a kind of the caller's own.
    public func appending(_ kind: any Entity.Type) -> CatalogueSchema {
        CatalogueSchema(kinds + [kind], deadlineOrder: deadlineOrder).reading(in: notation)
    }

    /// This schema with identifiers that are read by a notation, such as one with a publisher of the caller's own:
    /// `CatalogueSchema.standard.reading(in: try .standard.adding(designations: [tcvn]))`.
    public func reading(in notation: IdentifierNotation) -> CatalogueSchema {
        var schema = self
        schema.notation = notation
        return schema
    }

    /// The kind of that singular name.
    public subscript(kind name: String) -> (any Entity.Type)? { positions[name].map { kinds[$0] } }
    /// The kind whose array has that name in a catalogue.
    public subscript(plural name: String) -> (any Entity.Type)? { kinds.first { $0.kind.plural == name } }

    /// The kinds of deadline that dates of these kinds state or that follow from them: those with an order in it,
    /// then others in the order in which they are met.
    public var deadlineKinds: [DeadlineKind] {
        var reader = DeadlineKindReader()
        visit(with: &reader)
        return deadlineOrder.filter(reader.kinds.contains) + reader.kinds.filter { !deadlineOrder.contains($0) }
    }

    private struct DeadlineKindReader: EntityTypeVisitor {
        var kinds: [DeadlineKind] = []
        mutating func visit<E: Entity>(_ type: E.Type) {
            for kind in E.shape.deadlineKinds + E.deadlineRules.flatMap(\.kinds) where !kinds.contains(kind) {
                kinds.append(kind)
            }
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
