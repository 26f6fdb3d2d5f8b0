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
        for kind in options.kinds { try catalogue.schema.requireKind(kind) }
        for relation in options.relations { try catalogue.schema.requireRelation(relation) }
        kinds = options.kinds.isEmpty ? view.kinds.map { Set($0) } : Set(options.kinds)
        relations = options.relations.isEmpty ? view.relations.map { Set($0) } : Set(options.relations)
        excluded = options.relations.isEmpty ? Set(view.excluded) : []
        anchors = options.kinds.isEmpty ? view.anchors.map { Set($0) } : nil
        guests =
            options.kinds.isEmpty
            ? Set(catalogue.schema.kinds.map { $0.kind.name }.filter { CatalogueSchema.standard[kind: $0] == nil }) : []
    }

    func includes(kind: String) -> Bool { kinds?.contains(kind) ?? true || guests.contains(kind) }
    func includes(_ edge: RelationEdge) -> Bool {
        let name = edge.relation.name
        if let relations, !relations.contains(name) {
            return guests.contains(edge.subject.kind) || guests.contains(edge.object.kind)
        }
        return !excluded.contains(name)
    }
    func isAnchor(kind: String) -> Bool { anchors?.contains(kind) ?? true || guests.contains(kind) }
}

extension CatalogueSchema {
    /// Throws where there is no kind of that name.
    func requireKind(_ name: String) throws(ExportError) {
        try Self.require(name, "kind", among: kinds.map { $0.kind.name })
    }

    /// Throws where no table states a relation of that name.
    func requireRelation(_ name: String) throws(ExportError) {
        var reader = RelationNames()
        visit(with: &reader)
        try Self.require(name, "relation", among: reader.names)
    }

    private static func require(_ name: String, _ what: String, among names: [String]) throws(ExportError) {
        guard !names.contains(name) else { return }
        let question = Suggestion.question(name, among: names).first ?? "known are \(names.joined(separator: ", "))"
        throw ExportError("there is no \(what) “\(name)”: \(question)")
    }
}

/// The names of the relations that the tables of a schema state, in the direction in which they are drawn.
private struct RelationNames: EntityTypeVisitor {
    var names: [String] = []
    private var visited: Set<ObjectIdentifier> = []

    mutating func visit<E: Entity>(_ type: E.Type) { read(E.shape) }

    private mutating func read(_ shape: RecordShape) {
        // A tree's table names itself.
        guard visited.insert(ObjectIdentifier(shape)).inserted else { return }
        for property in shape.properties {
            if let name = property.relation?.forward.name, !names.contains(name) { names.append(name) }
            if let inner = property.recordShape { read(inner) }
        }
    }
}
