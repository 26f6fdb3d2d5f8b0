import StandardsModel

extension Catalogue {
    /// The entities that a text may mean: by `kind/id`, or else by id, or else by code in any spelling, or else by name.
    func entities(named text: String) -> [EntityReference] {
        if let reference = EntityReference(text), contains(reference) { return [reference] }
        var finder = EntityFinder(text)
        visit(with: &finder)
        return finder.byID.isEmpty ? finder.byCode.isEmpty ? finder.byName : finder.byCode : finder.byID
    }
}

private struct EntityFinder: EntityVisitor {
    let text: String
    let folded: String
    let designation: StandardDesignation
    let committee: CommitteeReference
    var byID: [EntityReference] = []
    var byCode: [EntityReference] = []
    var byName: [EntityReference] = []

    init(_ text: String) {
        self.text = text
        folded = text.lowercased()
        designation = StandardDesignation(verbatim: text)
        committee = CommitteeReference(verbatim: text)
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        for entity in entities {
            if entity.id.text == text { byID.append(entity.entityReference) }
            if let code = entity.code,
                code.lowercased() == folded || StandardDesignation(verbatim: code) == designation
                    || CommitteeReference(verbatim: code) == committee
            {
                byCode.append(entity.entityReference)
            }
            if entity.title.translations.contains(where: { $0.text.lowercased() == folded }) {
                byName.append(entity.entityReference)
            }
        }
    }
}
