import StandardsExport
import StandardsModel

/// How the records of one type are to be written, while it is planned from its table.
struct TypePlan {
    /// The kind, or the name of the record's type.
    let owner: String
    /// The classes, as compact IRIs.
    var classes: [String] = []
    /// How each property of the table is written, in its order.
    var properties: [PropertyPlan] = []
    /// Terms that state relations held in records, each to be written once with all that contribute to it.
    var groups: [DirectGroup] = []
    /// Whether a record can be nothing but a reference that is stated directly anyway.
    var hasDirectReferences = false
    /// The property whose address is the record's own IRI.
    var identity: Int?
}

/// How a property is to be written.
struct PropertyPlan {
    /// The term; nil where it is left out or written with a group.
    var term: Term?
    /// The list of its codes.
    var codes: CodePlan?
    /// The plan of its records.
    var nested: Int?
    /// For a reference inside a record: the term by which the entity itself states the relation.
    var direct: Term?
    /// For a reference of the entity itself: the term of the group with which it is written.
    var joins: Term?
    /// The groups that are written before it.
    var groups: [Int] = []
    /// The property's name.
    let name: String

    init(name: String) { self.name = name }
}

/// One term that states relations directly, and the properties that contribute to it.
struct DirectGroup {
    let term: Term
    /// Positions of reference properties, and of those that hold records with references.
    var sources: [Int]
}

/// A list of codes as concepts.
struct CodePlan {
    /// The name of the list in an IRI: `committee-kind`.
    let list: String
    /// The concepts of the known codes, as compact IRIs.
    let known: [String: String]

    init(_ list: KnownCodes) { self.init(list: Self.slug(list.name), codes: list.known) }

    init(list: String, codes: [String]) {
        self.list = list
        known = Dictionary(
            codes.map { ($0, "\(Namespaces.ownPrefix):\(list)/\(IRIText.segment($0))") },
            uniquingKeysWith: { first, _ in first })
    }

    static func slug(_ name: String) -> String {
        String(decoding: name.utf8.map { $0 == .ascii(" ") ? .ascii("-") : $0 }, as: UTF8.self).asSegment
    }
}

extension String {
    /// Percent-encoded for one step of a path or a fragment.
    var asSegment: String { IRIText.segment(self) }
}
