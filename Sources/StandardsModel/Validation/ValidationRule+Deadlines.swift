extension ValidationRule {
    /// A deadline's identity hangs on its place in a list.
    public static let unstableDeadline = ValidationRule(
        "unstable-deadline", .warning,
        reason: "Without a key of its own a deadline is taken for another once its list changes.",
        check: .catalogue { catalogue in
            var reader = UnstableDeadlines()
            catalogue.visit(with: &reader)
            return reader.findings
        })
}

/// Looks for records that tell a deadline without a key of their own.
private struct UnstableDeadlines: EntityVisitor, RecordVisitor {
    private(set) var findings: [Finding] = []
    private var owner: EntityReference?
    private var property = ""

    mutating func visit<E: Entity>(_ entities: [E]) {
        var finder = KeyedLists()
        for place in E.properties.indices {
            if case .records(let nested) = E.properties[place].content {
                finder.place = place
                nested.describe(with: &finder)
            }
        }
        guard !finder.places.isEmpty else { return }
        let kind = E.kind.name
        entities.forEachRecord { record in
            for place in finder.places where !record.lacksProperty(at: place) {
                owner = EntityReference(kind: kind, id: record.id)
                property = record.properties[place].name
                record.visitRecords(of: record.properties[place], with: &self)
            }
        }
    }

    mutating func visit<R: Record>(_ records: [R]) {
        var keys: Set<String> = []
        for (position, record) in records.enumerated() {
            guard let keyed = record as? any KeyedDeadline, keyed.hasDeadline else { continue }
            let summary: String
            if let key = keyed.key {
                if keys.insert(key).inserted { continue }
                summary = "the key \"\(key)\" stands twice in the list"
            } else {
                summary = "it tells a deadline and has no \"key\""
            }
            findings.append(
                Finding(
                    summary, fixes: ["give it a short \"key\" of its own"],
                    path: CataloguePath(owner, [.property(property), .element(position)])))
        }
    }

    /// Finds the lists of a kind whose records can tell a deadline.
    private struct KeyedLists: RecordTypeVisitor {
        var place = 0
        var places: [Int] = []
        mutating func visit<R: Record>(_ type: R.Type) { if type is any KeyedDeadline.Type { places.append(place) } }
    }
}
