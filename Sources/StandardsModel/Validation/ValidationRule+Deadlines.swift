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

/// Looks for records that state a deadline without anything that tells them from others of their list.
private struct UnstableDeadlines: EntityVisitor {
    private(set) var findings: [Finding] = []

    mutating func visit<E: Entity>(_ entities: [E]) {
        let places = E.shape.properties.indices.filter { place in
            let property = E.shape.properties[place]
            return property.form == .records && property.recordShape?.keys.isEmpty == false
                && property.recordShape?.properties.contains { !$0.deadlineKinds.isEmpty } == true
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
        guard let shape = property.recordShape, let name = shape.keys.first?.name else { return }
        let causes = Set(shape.properties.flatMap(\.deadlineCauses)).sorted().compactMap(shape.position)
        record.forEachRecord(of: property) { record in
            let position = next
            next += 1
            guard causes.contains(where: { record.count(of: record.properties[$0]) > 0 }) else { return }
            let summary: String
            if let key = record.key {
                if keys.insert(key).inserted { return }
                summary = "the \(name) \"\(key)\" occurs twice in the list"
            } else {
                summary = "it states a deadline and has no \"\(name)\""
            }
            findings.append(
                Finding(
                    summary, fixes: ["give it a short \"\(name)\" of its own"],
                    path: CataloguePath(owner, [.property(property.name), .element(position)])))
        }
    }
}
