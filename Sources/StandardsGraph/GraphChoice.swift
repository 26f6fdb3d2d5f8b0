import StandardsExport
import StandardsModel

/// Which kinds and relations are drawn, by the view and by what was chosen instead of its own.
struct GraphChoice {
    private let kinds: Set<String>?
    private let relations: Set<String>?
    private let excluded: Set<String>
    private let anchors: Set<String>?
    /// Kinds of the caller's own: no view knows them, so each draws them and their ties.
    private let guests: Set<String>

    /// Whether each tie needs an end of certain kinds.
    var usesAnchors: Bool { anchors != nil }

    init(_ catalogue: Catalogue, _ options: GraphvizOptions) throws(ExportError) {
        let view = options.view.description
        for kind in options.kinds { _ = try catalogue.schema.kind(named: kind.name) }
        for relation in options.relations + options.excludedRelations {
            _ = try catalogue.schema.relation(named: relation.forward.name)
        }
        kinds = options.kinds.isEmpty ? view.kinds.map { Set($0.map(\.name)) } : Set(options.kinds.map(\.name))
        relations =
            options.relations.isEmpty
            ? view.relations.map { Set($0.map(\.name)) } : Set(options.relations.map(\.forward.name))
        excluded = Set(
            ((options.relations.isEmpty ? view.excluded : []) + options.excludedRelations).map(\.forward.name))
        anchors = options.kinds.isEmpty ? view.anchors.map { Set($0.map(\.name)) } : nil
        guests =
            options.kinds.isEmpty
            ? Set(catalogue.schema.kinds.map { $0.kind.name }.filter { CatalogueSchema.standard[kind: $0] == nil }) : []
        let chosen = options.relations.isEmpty ? view.relations : options.relations
        soughtRelations = guests.isEmpty ? chosen : nil
    }

    var includesAllKinds: Bool { kinds == nil }
    func includes(kind: String) -> Bool { kinds?.contains(kind) ?? true || guests.contains(kind) }
    /// Whether the ties of a relation are drawn; nil where those alone are with an end of a caller's own kind.
    func includes(relation name: String) -> Bool? {
        guard !excluded.contains(name) else { return false }
        guard let relations, !relations.contains(name) else { return true }
        return guests.isEmpty ? false : nil
    }
    /// Whether the tie has an end of a caller's own kind.
    func hasGuest(_ edge: RelationEdge) -> Bool {
        guests.contains(edge.subject.kind) || guests.contains(edge.object.kind)
    }
    /// The relations that are looked for; nil means all.
    let soughtRelations: [Relation]?
    func isAnchor(kind: String) -> Bool { anchors?.contains(kind) ?? true || guests.contains(kind) }
}

extension CatalogueSchema {
    /// The kind of that name; throws where there is none.
    func kind(named name: String) throws(ExportError) -> EntityKind {
        try Self.find(name, "kind", among: kinds.map { $0.kind }, by: \.name)
    }

    /// The relation of that name; throws where no table states one.
    func relation(named name: String) throws(ExportError) -> Relation {
        var reader = RelationReader()
        visit(with: &reader)
        return try Self.find(name, "relation", among: reader.relations, by: \.name)
    }

    private static func find<Found>(
        _ name: String, _ what: String, among all: [Found], by key: (Found) -> String
    ) throws(ExportError) -> Found {
        if let found = all.first(where: { key($0) == name }) { return found }
        let names = all.map(key)
        let question = Suggestion.answer(name, among: names)
        throw ExportError("there is no \(what) “\(name)”: \(question)")
    }
}

/// The relations that the tables of a schema state, in the direction in which they are drawn.
private struct RelationReader: EntityTypeVisitor {
    var relations: [Relation] = []
    private var visited: Set<ObjectIdentifier> = []

    mutating func visit<E: Entity>(_ type: E.Type) { read(E.shape) }

    private mutating func read(_ shape: RecordShape) {
        // A tree's table names itself.
        guard visited.insert(ObjectIdentifier(shape)).inserted else { return }
        for property in shape.properties {
            if let relation = property.relation?.forward, !relations.contains(relation) { relations.append(relation) }
            if let inner = property.recordShape { read(inner) }
        }
    }
}
