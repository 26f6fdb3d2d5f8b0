extension Catalogue {
    /// The entities that somebody may mean by a text, found in the first of these ways that finds any.
    ///
    /// By `kind/id`; by id; by designation, project number, reference or abbreviation in any spelling; by title; by
    /// committee reference without its publisher (`TC 599`) or designation without its year; by words of the title,
    /// whole or in part and in any order.
    ///
    /// - Parameter text: What is looked for.
    /// - Returns: The entities in the catalogue's order; several where the text fits several.
    public func entities(named text: String) -> [EntityReference] {
        if let reference = EntityReference(text), contains(reference) { return [reference] }
        var finder = EntityFinder(text, schema.notation)
        visit(with: &finder)
        return [finder.byID, finder.byCode, finder.byTitle, finder.byPart, finder.byWords].first { !$0.isEmpty } ?? []
    }

    /// The entity of a kind that is cited so, in any spelling: by its designation, number, reference or abbreviation.
    ///
    /// Of several the first in byte order of their identities. A pass over the entities of the kind.
    ///
    /// ```swift
    /// let standard = catalogue.first(Standard.self, cited: "GB28008—2024")
    /// ```
    public func first<E: Entity>(_ kind: E.Type, cited text: String) -> E? {
        let code = CodeText(text, schema.notation)
        return entities[kind].lazy.filter { $0.code.map(code.isMeant) ?? false }.min { $0.id < $1.id }
    }

    /// The entities of some kinds that are called so, and no others that a text may mean: as ``entities(named:)`` finds
    /// them up to the title, but not by a part of it or of a designation.
    ///
    /// - Parameters:
    ///   - kinds: The kinds; none means any.
    ///   - byPart: Whether a designation without its year, and a committee without its publisher, call something too.
    package func entities(
        called text: String, of kinds: [String], orByPartOfCode byPart: Bool = false
    ) -> [EntityReference] {
        var finder = EntityFinder(text, schema.notation)
        visit(with: &finder)
        let byReference = EntityReference(text).map { contains($0) ? [$0] : [] } ?? []
        let found = [byReference, finder.byID, finder.byCode, finder.byTitle, byPart ? finder.byPart : []]
        return found.lazy.map { $0.filter { kinds.isEmpty || kinds.contains($0.kind) } }.first { !$0.isEmpty } ?? []
    }
}

/// A text that may be a code: a designation, a project number, a reference, an abbreviation.
private struct CodeText {
    let folded: String
    let designation: StandardDesignation
    /// The canonical spellings of whatever the text can be read as.
    private let spellings: Set<String>

    init(_ text: String, _ notation: IdentifierNotation) {
        folded = text.lowercased()
        designation = StandardDesignation(verbatim: text, in: notation)
        spellings = [
            designation.canonical, ProjectNumber(verbatim: text).canonical,
            CommitteeReference(verbatim: text, in: notation).canonical,
        ]
    }

    /// Whether an entity's code is meant by the text.
    func isMeant(_ code: String) -> Bool { spellings.contains(code) || code.lowercased() == folded }
}

private struct EntityFinder: EntityVisitor {
    let text: String
    let notation: IdentifierNotation
    let meant: CodeText
    var byID: [EntityReference] = []
    var byCode: [EntityReference] = []
    var byTitle: [EntityReference] = []
    /// By part of the code.
    var byPart: [EntityReference] = []
    var byWords: [EntityReference] = []
    private let words: [Substring]
    private let undated: StandardDesignation.Parts?

    init(_ text: String, _ notation: IdentifierNotation) {
        self.text = text
        self.notation = notation
        meant = CodeText(text, notation)
        words = meant.folded.split(separator: " ").filter { $0.utf8.count > 2 }
        undated = meant.designation.year == nil ? meant.designation.parts : nil
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        let otherNames = E.shape.properties.filter(\.isOtherName)
        let records = E.shape.properties.filter { $0.recordShape?.properties.contains(where: \.isOtherName) == true }
        for entity in entities {
            let reference = entity.entityReference
            if entity.id.text == text { byID.append(reference) }
            let code = entity.code
            if code.map(meant.isMeant) == true
                || otherNames.contains(where: { holds($0, entity) })
                || records.contains(where: { isNamed(in: $0, entity) })
            {
                byCode.append(reference)
            }
            if entity.title.translations.contains(where: { $0.text.lowercased() == meant.folded }) {
                byTitle.append(reference)
            }
            if let code, isPart(of: code) { byPart.append(reference) }
            if !words.isEmpty, hasWords(entity.title) { byWords.append(reference) }
        }
    }

    private func hasWords(_ title: LocalizedText) -> Bool {
        title.translations.contains { translation in
            let title = translation.text.lowercased()
            return words.allSatisfy { title.holds($0) }
        }
    }

    private func holds<E: Entity>(_ property: AnyProperty, _ entity: E) -> Bool {
        entity.values(of: property).contains(where: isText)
    }

    /// Whether a record of the property holds it, such as an identifier in somebody's scheme.
    private func isNamed<E: Entity>(in property: AnyProperty, _ entity: E) -> Bool {
        var isFound = false
        entity.withAnyRecord { entity in
            entity.forEachRecord(of: property) { record in
                for property in record.properties where property.isOtherName && !isFound {
                    isFound = record.values(of: property).contains(where: isText)
                }
            }
        }
        return isFound
    }

    private func isText(_ value: Value) -> Bool {
        switch value {
        case .text(let text): text.lowercased() == meant.folded
        case .localized(let text): text.translations.contains { $0.text.lowercased() == meant.folded }
        default: false
        }
    }

    private func isPart(of code: String) -> Bool {
        if let undated {
            guard let parts = StandardDesignation(verbatim: code, in: notation).parts else { return false }
            return parts.prefix == undated.prefix && parts.number == undated.number && parts.part == undated.part
        }
        guard let publisher = CommitteeReference(verbatim: code, in: notation).publisher else { return false }
        return CommitteeReference(verbatim: text, publisher: publisher, in: notation).canonical == code
    }
}

extension AnyProperty {
    fileprivate var isOtherName: Bool { role == .alternativeName || role == .number }
}
