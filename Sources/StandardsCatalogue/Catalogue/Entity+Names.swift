public import StandardsIdentifiers

extension Entity {
    /// The name by which people know it, in the languages that there are.
    public var title: LocalizedText {
        var title = LocalizedText()
        withAnyRecord { title = $0.title }
        return title
    }

    /// The short form by which people cite it, in canonical spelling: a designation, a reference, an abbreviation.
    public var code: String? {
        var code: String?
        withAnyRecord { code = $0.code }
        return code
    }

    /// The shortest name that identifies it: its code, or else its title, or else what it is described by, or else its
    /// identity.
    ///
    /// With the catalogue in which it is, one that has neither code nor title is named after its first position:
    /// ```swift
    /// person.displayName(in: .english, of: catalogue)  // Secretary-General, ISO
    /// ```
    public func displayName(in language: LanguageTag = .english, of catalogue: Catalogue? = nil) -> String {
        code ?? spokenTitle(in: language, of: catalogue) ?? id.text
    }

    /// Its code and its title: `GB 28008-2024, Technical specification for furniture safety`.
    public func fullName(in language: LanguageTag = .english, of catalogue: Catalogue? = nil) -> String {
        let title = shownTitle(in: language, of: catalogue)
        guard let code else { return title ?? id.text }
        guard let title, title != code else { return code }
        return "\(code), \(title)"
    }

    /// The short title by which people speak of it, where it has one, or else what ``shownTitle(in:of:)`` gives.
    package func spokenTitle(in language: LanguageTag, of catalogue: Catalogue?) -> String? {
        text(of: .shortTitle, in: language) ?? shownTitle(in: language, of: catalogue)
    }

    /// The title, or else, where it has no code either, what serves as a name; nil where nothing does.
    package func shownTitle(in language: LanguageTag, of catalogue: Catalogue?) -> String? {
        title.text(in: language).nonEmpty ?? (code == nil ? substituteName(in: language, of: catalogue) : nil)
    }

    /// Its first position and where that is, or else how it is described.
    private func substituteName(in language: LanguageTag, of catalogue: Catalogue?) -> String? {
        let description = text(of: .description, in: language)
        guard let catalogue else { return description ?? position(in: language, of: nil) }
        return position(in: language, of: catalogue) ?? description
    }

    private func text(of role: PropertyRole, in language: LanguageTag) -> String? {
        guard let property = Self.properties[role], case .localized(let text) = value(of: property) else { return nil }
        return text.text(in: language).nonEmpty
    }

    private func position(in language: LanguageTag, of catalogue: Catalogue?) -> String? {
        guard let property = Self.properties[.position] else { return nil }
        var name: String?
        var isFirst = true
        withAnyRecord { record in
            record.forEachRecord(of: property) { position in
                if isFirst { name = position.positionName(in: language, of: catalogue) }
                isFirst = false
            }
        }
        return name
    }
}

extension AnyRecord {
    /// As what somebody acts, and where: its first text, and the name of what it refers to.
    fileprivate borrowing func positionName(in language: LanguageTag, of catalogue: Catalogue?) -> String? {
        var role: String?
        var place: String?
        for property in properties {
            switch value(of: property) {
            case .localized(let text): role = role ?? text.text(in: language).nonEmpty
            case .reference(let reference): place = place ?? catalogue?.shortName(of: reference, in: language)
            default: continue
            }
        }
        guard let role else { return nil }
        return place.map { role + language.comma + $0 } ?? role
    }
}

extension String {
    /// The text; nil where it is empty.
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}

extension LanguageTag {
    /// What is written between a name and what belongs to it.
    fileprivate var comma: String { isChinese ? "，" : ", " }
}

extension Catalogue {
    private struct NameReader: EntityVisitor {
        let language: LanguageTag
        let isFull: Bool
        let catalogue: Catalogue
        var name: String?
        mutating func visit<E: Entity>(_ entities: [E]) {
            name =
                isFull
                ? entities.first?.fullName(in: language, of: catalogue)
                : entities.first?.displayName(in: language, of: catalogue)
        }
    }

    /// Reads a code or a title, and no substitute for them: two that are named after each other would never end.
    private struct ShortNameReader: EntityVisitor {
        let language: LanguageTag
        var name: String?
        mutating func visit<E: Entity>(_ entities: [E]) {
            guard let entity = entities.first else { return }
            name = entity.code ?? entity.spokenTitle(in: language, of: nil)
        }
    }

    /// The shortest name of an entity, or its reference where the catalogue does not hold it.
    public func displayName(of entity: some EntityNaming, in language: LanguageTag = .english) -> String {
        name(of: entity.entityReference, in: language, isFull: false)
    }

    /// The code and the title of an entity, or its reference where the catalogue does not hold it.
    public func fullName(of entity: some EntityNaming, in language: LanguageTag = .english) -> String {
        name(of: entity.entityReference, in: language, isFull: true)
    }

    private func name(of reference: EntityReference, in language: LanguageTag, isFull: Bool) -> String {
        var reader = NameReader(language: language, isFull: isFull, catalogue: self)
        visit(reference, with: &reader)
        return reader.name ?? reference.description
    }

    /// The code of an entity, or else its title; nil where it has neither, or the catalogue does not hold it.
    fileprivate func shortName(of reference: EntityReference, in language: LanguageTag) -> String? {
        var reader = ShortNameReader(language: language)
        visit(reference, with: &reader)
        return reader.name
    }
}
