import StandardsIdentifiers

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

/// Looks for records that state a deadline without a key of their own.
private struct UnstableDeadlines: EntityVisitor {
    private(set) var findings: [Finding] = []

    mutating func visit<E: Entity>(_ entities: [E]) {
        let places = E.properties.indices.filter { place in
            E.properties[place].form == .records && E.properties[place].recordType is any KeyedDeadline.Type
        }
        guard !places.isEmpty else { return }
        let kind = E.kind.name
        entities.forEachRecord { record in
            for place in places where !record.lacksProperty(at: place) {
                read(record.properties[place], of: record, EntityReference(kind: kind, id: record.id))
            }
        }
    }

    private mutating func read(_ property: AnyProperty, of record: borrowing AnyRecord, _ owner: EntityReference) {
        var keys: Set<String> = []
        var next = 0
        record.forEachRecord(of: property) { record in
            let position = next
            next += 1
            guard let keyed = record.copy() as? any KeyedDeadline, keyed.hasDeadline else { return }
            let summary: String
            if let key = keyed.key {
                if keys.insert(key).inserted { return }
                summary = "the key \"\(key)\" occurs twice in the list"
            } else {
                summary = "it states a deadline and has no \"key\""
            }
            findings.append(
                Finding(
                    summary, fixes: ["give it a short \"key\" of its own"],
                    path: CataloguePath(owner, [.property(property.name), .element(position)])))
        }
    }
}
