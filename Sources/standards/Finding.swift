import StandardsKit

extension Catalogue {
    /// The entities that somebody may mean: by `kind/id`, by id, by code in any spelling, by abbreviation; the first of
    /// these ways that finds any.
    func find(_ what: String) -> [EntityReference] {
        if let reference = EntityReference(what), contains(reference) { return [reference] }
        var finder = Finder(what)
        visit(with: &finder)
        return finder.byID.isEmpty ? finder.byCode.isEmpty ? finder.byName : finder.byCode : finder.byID
    }

    /// Every id and every code, for suggestions.
    func names() -> [String] {
        struct Reader: EntityVisitor {
            var names: [String] = []
            mutating func visit<E: Entity>(_ entities: [E]) {
                for entity in entities {
                    names.append(entity.id.text)
                    if let code = entity.code { names.append(code) }
                }
            }
        }
        var reader = Reader()
        visit(with: &reader)
        return reader.names
    }
}

private struct Finder: EntityVisitor {
    let what: String
    let folded: String
    let designation: StandardDesignation
    let number: ProjectNumber
    let committee: CommitteeReference
    var byID: [EntityReference] = []
    var byCode: [EntityReference] = []
    var byName: [EntityReference] = []

    init(_ what: String) {
        self.what = what
        folded = what.lowercased()
        designation = StandardDesignation(verbatim: what)
        number = ProjectNumber(verbatim: what)
        committee = CommitteeReference(verbatim: what)
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        for entity in entities {
            if entity.id.text == what { byID.append(entity.entityReference) }
            if let code = entity.code {
                let isSame =
                    code.lowercased() == folded || StandardDesignation(verbatim: code) == designation
                    || ProjectNumber(verbatim: code) == number || CommitteeReference(verbatim: code) == committee
                if isSame { byCode.append(entity.entityReference) }
            }
            if entity.title.translations.contains(where: { $0.text.lowercased() == folded }) {
                byName.append(entity.entityReference)
            }
        }
    }
}
