import StandardsExport
import StandardsModel

/// Reads of every entity of the chosen kinds what its node shows.
struct NodeReader: EntityVisitor {
    let choice: GraphChoice
    let grouping: GraphGrouping
    let options: GraphvizOptions
    let catalogue: Catalogue
    var base: CatalogueBase?
    var kinds: [GraphDrawing.Kind] = []
    var nodes: [GraphDrawing.Node] = []
    var positions: [EntityReference: Int] = [:]
    var losses: [ExportReport.Loss] = []

    init(choice: GraphChoice, grouping: GraphGrouping, options: GraphvizOptions, catalogue: Catalogue) {
        self.choice = choice
        self.grouping = grouping
        self.options = options
        self.catalogue = catalogue
        if choice.includesAllKinds { positions.reserveCapacity(catalogue.count) }
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        let kind = E.kind.name
        guard choice.includes(kind: kind) else { return }
        // Just what is needed: the array is kept.
        nodes.reserveCapacity(nodes.count + entities.count)
        let isAnchor = choice.isAnchor(kind: kind)
        let plural = E.kind.plural.wordsFromCamelCase
        kinds.append(GraphDrawing.Kind(name: kind, words: E.kind.words, plural: plural))
        let country = E.properties.first { property in
            if case .notation(let notation) = property.type { notation == CountryCode.notation } else { false }
        }
        let level = E.properties[.level]
        let needsCountry = grouping == .country || !options.jurisdictions.isEmpty
        for entity in entities {
            let code = entity.code
            let group: String? =
                switch grouping {
                case .none: nil
                case .kind: plural
                case .country: nil
                case .publisher: code.flatMap(Self.publisher).map { "Publisher: \($0)" }
                case .level: Self.text(of: level, in: entity).map { "Level: \($0)" }
                }
            let reference = entity.entityReference
            positions[reference] = nodes.count
            let title =
                entity.shownTitle(in: options.language, of: catalogue)
                ?? entity.spokenTitle(in: options.language, of: catalogue) ?? ""
            nodes.append(
                GraphDrawing.Node(
                    reference: reference, kind: kinds.count - 1, code: code, title: title,
                    secondTitle: options.secondLanguage.flatMap { entity.title[$0] }.flatMap { $0 == title ? nil : $0 },
                    page: page(of: entity),
                    country: needsCountry ? Self.text(of: country, in: entity) : nil, group: group, isAnchor: isAnchor))
        }
    }

    /// The first page about an entity.
    private mutating func page(of entity: some Entity) -> String? {
        guard let address = entity.links.first?.url?.text else { return nil }
        let link = IRIText.normalised(address)
        if link == nil {
            losses.append(
                .init(
                    entity.entityReference, "links", cause: .noAddress,
                    reason: "“\(address)” is no address: it is not linked"))
        }
        return link
    }

    private static func text<E: Entity>(of property: AnyProperty?, in entity: E) -> String? {
        guard let property, case .text(let text) = entity.value(of: property) else { return nil }
        return text
    }

    private static let bodyWords: Set<String> = ["T", "Z", "TC", "SC", "WG", "PC", "JTC", "WP.29"]

    /// The publisher that a designation or a reference names: `ISO/IEC` of `ISO/IEC JTC 1`, `GB` of `GB/T 1.1-2020`.
    static func publisher(of code: String) -> String? {
        guard let end = code.utf8.firstIndex(of: UInt8(ascii: " ")) else { return nil }
        var steps = code[..<end].split(separator: "/")
        while steps.count > 1, let last = steps.last, bodyWords.contains(String(last)) { steps.removeLast() }
        return steps.joined(separator: "/")
    }
}

/// Reads the ties between entities that are drawn.
struct TieReader {
    let choice: GraphChoice
    let positions: [EntityReference: Int]
    let catalogue: Catalogue
    var edges: [GraphDrawing.Edge] = []
    private(set) var qualifiers: [String] = []
    private var qualifierPositions: [String: Int] = [:]
    var relations: [Relation] = []
    var losses: [ExportReport.Loss] = []
    /// What is known of each relation, and where the entity is that stated the last tie: most state several.
    private var ways: [String: Way] = [:]
    private var owner: EntityReference?
    private var ownerPosition: Int?
    private var symmetric: Set<Pair> = []

    private struct Way {
        /// nil where it hangs on the kinds of the two.
        let isIncluded: Bool?
        let isSymmetric: Bool
        var number: Int?
    }

    private struct Pair: Hashable {
        let relation: Int
        let first: Int
        let second: Int
    }

    init(choice: GraphChoice, positions: [EntityReference: Int], catalogue: Catalogue) {
        self.choice = choice
        self.positions = positions
        self.catalogue = catalogue
    }

    mutating func readAll() {
        let catalogue = catalogue
        catalogue.forEachEdge(of: choice.soughtRelations) { add($0) }
    }

    private mutating func add(_ edge: RelationEdge) {
        let name = edge.relation.name
        let way: Way
        if let known = ways[name] {
            way = known
        } else {
            way = Way(isIncluded: choice.includes(relation: name), isSymmetric: name == edge.relation.inverseName)
            ways[name] = way
        }
        guard way.isIncluded ?? choice.hasGuest(edge) else { return }
        let (owner, other) = edge.isStatedOnObject ? (edge.object, edge.subject) : (edge.subject, edge.object)
        if owner != self.owner {
            self.owner = owner
            ownerPosition = positions[owner]
        }
        guard let ownerPosition else { return }
        guard let otherPosition = positions[other] else {
            if !catalogue.contains(other) {
                losses.append(
                    .init(
                        owner, edge.property, cause: .undrawn,
                        reason: "the tie to \(other) is not drawn: the catalogue does not hold it"))
            }
            return
        }
        let (subject, object) =
            edge.isStatedOnObject ? (otherPosition, ownerPosition) : (ownerPosition, otherPosition)
        let relation = way.number ?? relations.count
        if way.number == nil {
            ways[name]?.number = relation
            relations.append(edge.relation)
        }
        // Each of two may state what holds for both alike.
        if way.isSymmetric {
            let pair = Pair(relation: relation, first: min(subject, object), second: max(subject, object))
            guard symmetric.insert(pair).inserted else { return }
        }
        edges.append(
            GraphDrawing.Edge(
                subject: subject, object: object, relation: relation,
                qualifier: edge.qualifier.map { position(of: $0) }, isStatedOnObject: edge.isStatedOnObject))
    }
}

extension TieReader {
    private mutating func position(of qualifier: String) -> Int {
        // Swift takes canonically equivalent texts for the same, which are not written the same.
        if let known = qualifierPositions[qualifier], qualifiers[known].equalsInBytes(qualifier) { return known }
        qualifierPositions[qualifier] = qualifiers.count
        qualifiers.append(qualifier)
        return qualifiers.count - 1
    }
}

extension GraphvizOptions {
    /// How the entities of a kind are drawn.
    func style(ofKind name: String) -> KindStyle { kindStyles[name] ?? .other }
    /// How the ties of a relation are drawn.
    func style(of relation: Relation) -> RelationStyle { relationStyles[relation.name] ?? .other }
}

extension ExportReport.Cause {
    fileprivate static let noAddress = Self(
        "no-address", one: "text that is no address is not linked",
        several: "texts that are no addresses are not linked")
    fileprivate static let undrawn = Self(
        "undrawn", one: "tie to what the catalogue does not hold is not drawn",
        several: "ties to what the catalogue does not hold are not drawn")
}
