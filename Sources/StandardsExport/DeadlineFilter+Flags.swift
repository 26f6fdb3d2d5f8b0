public import StandardsModel

/// The same choices for everything that asks for deadlines: formats, and the command that lists them.
extension DeadlineFilter: ExportOptions {
    public func validate() throws(ExportError) {
        try ExportFlag<Self>.checkPeriod(from: from, to: to)
    }

    public static var flags: [ExportFlag<DeadlineFilter>] {
        [
            .day("from", "only what can still be acted on that day", \.from),
            .day("to", "only what ends by that day", \.to),
            ExportFlag(
                "kind", "DEADLINE", "only this kind of deadline, such as comments-close; may be given again",
                isRepeatable: true
            ) { (filter: inout Self, text: String, schema: CatalogueSchema) throws(ExportError) in
                filter.kinds.insert(try schema.deadlineKind(text))
            },
            .question(
                "about", "WHAT",
                "only of this entity and what is tied to it, or of what is found by these words; may be given again"
            ) { (filter: inout Self, text: String, catalogue: Catalogue) throws(ExportError) in
                filter.about.formUnion(try catalogue.known(about: text))
            },
            .question(
                "committee", "WHAT",
                "only what this committee and those below it have to do with; may be given again"
            ) { (filter: inout Self, text: String, catalogue: Catalogue) throws(ExportError) in
                filter.committees.formUnion(try catalogue.known(text, Committee.self, "committee"))
            },
            .question(
                "organisation", "WHAT",
                "only what this organisation and those below it have to do with; may be given again"
            ) { (filter: inout Self, text: String, catalogue: Catalogue) throws(ExportError) in
                filter.organisations.formUnion(try catalogue.known(text, Organisation.self, "organisation"))
            },
            ExportFlag(
                "jurisdiction", "CODE", "only what comes from bodies of this country, such as CN; may be given again",
                isRepeatable: true
            ) { (filter: inout Self, text: String) throws(ExportError) in
                do throws(NotationError) { filter.jurisdictions.insert(try CountryCode(text)) } catch {
                    throw ExportError("--jurisdiction takes a code such as CN or EU: \(error.message)")
                }
            },
            .question(
                "product", "CODE", "only what products of this code in a scheme have to meet; may be given again"
            ) { (filter: inout Self, text: String, catalogue: Catalogue) throws(ExportError) in
                let known = Set(catalogue.certificationRequirements.compactMap(\.productCode))
                guard known.contains(text) else { throw .nothing("has the product code", text, known) }
                filter.productCodes.insert(text)
            },
            .question("tag", "KEYWORD", "only what has this keyword; may be given again") {
                (filter: inout Self, text: String, catalogue: Catalogue) throws(ExportError) in
                let known = catalogue.tags()
                guard known.contains(where: { $0.lowercased() == text.lowercased() }) else {
                    throw .nothing("has the keyword", text, known)
                }
                filter.tags.insert(text)
            },
            ExportFlag(
                "audience", "TEXT", "only what is for an audience that has this in its name; may be given again",
                isRepeatable: true
            ) { $0.audiences.insert($1) },
            ExportFlag(
                "certainty", Certainty.allCases.map(\.rawValue).joined(separator: "|"),
                "only dates as certain as this; may be given again", isRepeatable: true
            ) { (filter: inout Self, text: String) throws(ExportError) in
                guard let certainty = Certainty(rawValue: text) else {
                    let known = Certainty.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ExportError("--certainty takes \(known), not “\(text)”")
                }
                filter.certainties.insert(certainty)
            },
            ExportFlag("action", "only what asks somebody to act, and not what only happens") {
                $0.asksForAction = true
            },
        ]
    }
}

extension CatalogueSchema {
    /// The kind of deadline that somebody names, by its code or in words.
    package func deadlineKind(_ text: String) throws(ExportError) -> DeadlineKind {
        if let kind = deadlineKinds.first(where: { $0.code == text || $0.code.wordsFromHyphens == text }) {
            return kind
        }
        let codes = deadlineKinds.map(\.code)
        let parts = codes.filter { $0.split(separator: "-").contains(Substring(text)) }
        let question =
            Suggestion.question(text, among: codes).first
            ?? (parts.isEmpty
                ? "known are \(codes.joined(separator: ", "))" : "did you mean \(parts.joined(separator: " or "))?")
        throw ExportError("there is no kind of deadline “\(text)”: \(question)")
    }
}

extension Catalogue {
    /// The entities that somebody asks about; throws where there are none.
    fileprivate func known(about text: String) throws(ExportError) -> Set<EntityReference> {
        let found = entities(about: text)
        guard found.isEmpty else { return found }
        guard search(text).isEmpty else {
            throw ExportError("nothing has all the words of “\(text)”: “standards search” shows what has most of them")
        }
        throw .unknown(text, in: self)
    }

    /// The entities of a kind that somebody means; throws where there are none.
    fileprivate func known<E: Entity>(
        _ text: String, _ kind: E.Type, _ words: String
    ) throws(ExportError) -> [EntityID<E>] {
        let found = entities(named: text)
        let wanted = found.filter { $0.kind == E.kind.name }
        guard wanted.isEmpty else { return wanted.compactMap { EntityID($0.id) } }
        throw found.isEmpty
            ? .unknown(text, in: self) : ExportError("“\(text)” is no \(words): try --about")
    }
}

extension ExportError {
    /// That nothing is called so, and what may be meant.
    package static func unknown(_ text: String, in catalogue: Catalogue) -> ExportError {
        let question =
            Suggestion.question(text, among: catalogue.names()).first ?? "“standards search” looks into all texts"
        return ExportError("there is no “\(text)”: \(question)")
    }

    /// That nothing has such a value, and which there are.
    fileprivate static func nothing(
        _ what: String, _ text: String, _ values: some Collection<String>
    ) -> ExportError {
        let known = Array(values).sortedInBytes()
        let list = known.prefix(30).joined(separator: ", ") + (known.count > 30 ? " …" : "")
        let question = Suggestion.question(text, among: known).first
        return ExportError(
            "nothing \(what) “\(text)”: \(question ?? (known.isEmpty ? "there are none" : "there are \(list)"))")
    }
}

extension Catalogue {
    /// Every id and every code, for suggestions.
    fileprivate func names() -> [String] {
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
