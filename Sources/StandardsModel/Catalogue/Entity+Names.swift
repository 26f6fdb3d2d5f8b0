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

    /// The shortest name that tells it apart: its code, or else its title, or else its identity.
    public func displayName(in language: LanguageTag = .english) -> String {
        if let code { return code }
        let title = title.text(in: language)
        return title.isEmpty ? id.text : title
    }

    /// Its code and its title: `GB 28008-2024, Technical specification for furniture safety`.
    public func fullName(in language: LanguageTag = .english) -> String {
        let title = title.text(in: language)
        guard let code else { return title.isEmpty ? id.text : title }
        return title.isEmpty || title == code ? code : "\(code), \(title)"
    }
}

extension Catalogue {
    private struct NameReader: EntityVisitor {
        let language: LanguageTag
        let isFull: Bool
        var name: String?
        mutating func visit<E: Entity>(_ entities: [E]) {
            name = isFull ? entities.first?.fullName(in: language) : entities.first?.displayName(in: language)
        }
    }

    /// The shortest name of an entity, or its reference where the catalogue does not hold it.
    public func displayName(of reference: EntityReference, in language: LanguageTag = .english) -> String {
        var reader = NameReader(language: language, isFull: false)
        visit(reference, with: &reader)
        return reader.name ?? reference.description
    }

    /// The code and the title of an entity, or its reference where the catalogue does not hold it.
    public func fullName(of reference: EntityReference, in language: LanguageTag = .english) -> String {
        var reader = NameReader(language: language, isFull: true)
        visit(reference, with: &reader)
        return reader.name ?? reference.description
    }
}
