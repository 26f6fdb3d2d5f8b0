import StandardsKit

/// Makes an entity of flags: values by the types of the tables, references as they are read.
struct DraftReader {
    private(set) var draft = EntityDraft()
    private(set) var references: ReferenceReader
    /// What cannot be a value, or may mean something else, each with the flag as its place.
    private(set) var faults: [Diagnostic] = []

    /// Whether anything stands against the entity.
    var hasErrors: Bool { faults.contains { $0.severity == .error } }

    init(_ references: ReferenceReader) { self.references = references }

    /// Adds what a flag states; throws where it states again what is stated.
    mutating func add(_ flag: PropertyFlag) throws {
        guard let property = flag.steps.last else { return }
        let node =
            flag.isJSON ? record(flag, of: property) : value(flag, of: property).map { draft.make($0, flag.name) }
        var steps = flag.steps.map { EntityDraft.Step(name: $0.name, isList: $0.form == .many || $0.form == .records) }
        if property.type == .localized {
            steps.append(EntityDraft.Step(name: (flag.language ?? .english).text, isList: false))
        }
        guard let node else { return }
        guard draft.put(node, at: steps) else {
            let first = steps.first.flatMap { draft.member($0.name) }.flatMap { draft.nodes[$0].origin }
            throw UsageError("\(flag.name) is given twice\(first == flag.name ? "" : ", once by \(first ?? "")")")
        }
    }

    /// Adds the id, and the level and the obligation that the identifier shows, where no flag states them.
    mutating func complete<E: Entity>(_ kind: E.Type, id: String) {
        for code in E.shape.codes {
            guard let node = draft.member(code.name), case .text(let text) = draft.nodes[node].content else { continue }
            for statement in E.statements(shownBy: text, in: code, in: references.catalogue.schema.notation) {
                guard case .text(let shown) = statement.value else { continue }
                put(shown, as: statement.property, draft.nodes[node].origin)
            }
        }
        put(id, as: "id", nil)
    }

    /// Adds a text where there is none.
    private mutating func put(_ text: String, as name: String, _ origin: String?) {
        _ = draft.put(draft.make(.text(text), origin), at: [EntityDraft.Step(name: name, isList: false)])
    }

    /// The texts by which the entity is named, for its id.
    func names(of shape: RecordShape) -> [NameStatement] {
        (shape.codes + [shape.shortTitle, shape.title].compactMap(\.self)).compactMap { property in
            guard let node = draft.member(property.name) else { return nil }
            switch draft.nodes[node].content {
            case .text(let text): return NameStatement(property: property.name, value: .text(text))
            case .record(let members):
                let texts = members.compactMap { member -> LocalizedText.Translation? in
                    guard let language = LanguageTag(member.name),
                        case .text(let text) = draft.nodes[member.node].content
                    else { return nil }
                    return LocalizedText.Translation(language: language, text: text)
                }
                return NameStatement(property: property.name, value: .localized(LocalizedText(texts)))
            default: return nil
            }
        }
    }

    // MARK: values

    private mutating func value(_ flag: PropertyFlag, of property: AnyProperty) -> EntityDraft.Content? {
        let text = flag.value
        switch property.type {
        case .integer, .number:
            if text.isNumberOfJSON { return .literal(text) }
            let expected = property.type == .integer ? "a whole number" : "a number"
            fault("value-type", flag.name, "expected \(expected), found \"\(text)\"", fixes: [])
        case .boolean:
            if text == "true" || text == "false" { return .literal(text) }
            fault("value-type", flag.name, "expected true or false, found \"\(text)\"", fixes: [])
        case .reference(let kinds): return reference(text, to: kinds, flag.name).map { .text($0) }
        case .localized where flag.language == nil && text.isOfOtherScript:
            fault(
                ValidationRule.textWithoutLanguage.id, flag.name, "\"\(text)\" is not in English",
                fixes: ["say the language: --\(flag.steps.map(\.name).joined(separator: ".")):zh-Hans or another"])
        default: return .text(text)
        }
        return nil
    }

    private mutating func reference(_ text: String, to kinds: [String], _ origin: String) -> String? {
        let known = references.stubs.count
        switch references.read(text, to: kinds) {
        case .success(let reference):
            if references.stubs.count > known, let stub = references.stubs.last { warn(of: stub, text, origin) }
            return reference
        case .failure(let failure):
            fault(failure.rule, origin, failure.summary, fixes: failure.fixes)
            return nil
        }
    }

    /// Says what a text may have meant of which a stub was made: what is called so in part.
    private mutating func warn(of stub: EntityStub, _ text: String, _ origin: String) {
        let similar = references.catalogue.entities(named: text).filter { $0.kind == stub.reference.kind }
        guard !similar.isEmpty else { return }
        let shown = similar.prefix(3).map(\.description) + (similar.count > 3 ? ["another"] : [])
        faults.append(
            Diagnostic(
                rule: ValidationRule.danglingReference.id, severity: .warning,
                summary: "\"\(text)\" is new here, and becomes \(stub.reference)",
                fixes: ["did you mean \(shown.joined(separator: " or "))?"]
            ).placed(at: origin))
    }

    private mutating func fault(_ rule: String, _ origin: String, _ summary: String, fixes: [String]) {
        faults.append(Diagnostic(rule: rule, summary: summary, fixes: fixes).placed(at: origin))
    }

    /// The places of a record that is written in JSON; nil where it is none, which is then reported.
    private mutating func record(_ flag: PropertyFlag, of property: AnyProperty) -> Int? {
        // A list, so that what follows the record is seen; the reader of catalogues reads it as it reads them.
        let source = CatalogueSource(
            name: flag.name, bytes: Array("{\"formatVersion\":\"1.0\",\"\":[\(flag.value)\n]}".utf8))
        let reading = CatalogueReader(rules: []).read([source])
        // Of broken text, the second fault follows from the first.
        faults += reading.diagnostics.prefix(1).map { $0.placed(at: flag.name) }
        guard reading.diagnostics.isEmpty, case .array(let values)? = reading.catalogue.header.unknown[""] else {
            return nil
        }
        guard values.count == 1 else {
            fault(
                "json-syntax", flag.name, "nothing may follow the record", fixes: ["give the flag once for each record"]
            )
            return nil
        }
        let first = draft.make(.record([]), flag.name)
        var open: [(value: JSONValue, property: AnyProperty?, node: Int)] = [(values[0], property, first)]
        while let (value, property, node) = open.popLast() {
            switch value {
            case .null: draft.fill(node, .literal("null"))
            case .boolean(let boolean): draft.fill(node, .literal(boolean ? "true" : "false"))
            case .number(let number): draft.fill(node, .literal(number))
            case .text(let text):
                guard case .reference(let kinds) = property?.type else {
                    draft.fill(node, .text(text))
                    continue
                }
                draft.fill(node, .text(reference(text, to: kinds, flag.name) ?? text))
            case .array(let values):
                let elements = values.map { ($0, property, draft.make(.list([]), flag.name)) }
                draft.fill(node, .list(elements.map(\.2)))
                open += elements
            case .object(let values):
                let shape = property?.recordShape
                let members = values.map { member in
                    let inner = shape.flatMap { shape in shape.position(of: member.name).map { shape.properties[$0] } }
                    return (member.name, (member.value, inner, draft.make(.list([]), flag.name)))
                }
                draft.fill(node, .record(members.map { ($0.0, $0.1.2) }))
                open += members.map(\.1)
            }
        }
        return first
    }
}

extension Diagnostic {
    /// The same with words of the command line as its place.
    func placed(at words: String) -> Diagnostic {
        var diagnostic = self
        diagnostic.location = nil
        diagnostic.path = CataloguePath(nil, [.property(words)])
        return diagnostic
    }
}

extension String {
    /// Whether it has letters, but none of Latin.
    fileprivate var isOfOtherScript: Bool {
        let letters = unicodeScalars.filter(\.properties.isAlphabetic)
        return !letters.isEmpty && letters.allSatisfy { $0.value > 0x24F }
    }
}

extension String {
    /// Whether it is a number as JSON has it (RFC 8259): `-0.5e3`, and not `05` or `.5`.
    fileprivate var isNumberOfJSON: Bool {
        var rest = utf8[...]
        func take(_ bytes: String) -> Bool {
            guard let first = rest.first, bytes.utf8.contains(first) else { return false }
            rest.removeFirst()
            return true
        }
        func takeDigits() -> Bool {
            let count = rest.prefix { $0 &- UInt8(ascii: "0") < 10 }.count
            rest.removeFirst(count)
            return count > 0
        }
        _ = take("-")
        guard take("0") || takeDigits() else { return false }
        if take("."), !takeDigits() { return false }
        if take("eE") {
            _ = take("-+")
            guard takeDigits() else { return false }
        }
        return rest.isEmpty
    }
}
