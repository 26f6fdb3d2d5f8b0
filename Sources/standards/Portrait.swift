import StandardsKit

/// An entity in lines for people: its properties, its ties both ways, its deadlines.
struct Portrait: EntityVisitor, RecordVisitor {
    let catalogue: Catalogue
    let language: LanguageTag
    var lines: [String] = []
    private var columns = Columns()
    private var indent = 1

    init(catalogue: Catalogue, language: LanguageTag) {
        self.catalogue = catalogue
        self.language = language
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        for entity in entities {
            lines.append(entity.fullName(in: language))
            lines.append(entity.entityReference.description)
            show(entity, skipping: ["sources"])
            flush()
            showTies(of: entity.entityReference)
            showDeadlines(of: entity.entityReference)
        }
    }

    mutating func visit<R: Record>(_ records: [R]) {
        for record in records {
            indent += 1
            show(record, skipping: [])
            indent -= 1
        }
    }

    private mutating func flush() {
        lines += columns.lines()
        columns = Columns()
    }

    private mutating func add(_ name: String, _ text: String) {
        columns.rows.append([String(repeating: "  ", count: indent) + name, text])
    }

    private mutating func show<D: Described>(_ described: D, skipping: Set<String>) {
        for property in D.properties where !skipping.contains(property.name) {
            let name = property.name.wordsFromCamelCase
            switch property.content {
            case .one(let one):
                guard let value = one.get(described) else { continue }
                if property.relation != nil, indent == 1 { continue }
                add(name, text(of: value))
            case .many(let many):
                if property.relation != nil, indent == 1 { continue }
                for position in 0..<many.count(described) {
                    add(position == 0 ? name : "", text(of: many.get(described, position)))
                }
            case .record(let nested), .records(let nested):
                guard nested.count(in: described) > 0 else { continue }
                add(name, "")
                nested.visit(described, with: &self)
            }
        }
        for member in described.unknown.members { add(member.name, "(unknown to this release)") }
    }

    private func text(of value: Value) -> String {
        switch value {
        case .text(let text): text
        case .localized(let localized):
            localized[language].map { text in
                let others = localized.translations.filter { $0.language != language }.map(\.text)
                return others.isEmpty ? text : "\(text) (\(others.joined(separator: "; ")))"
            } ?? localized.text(in: language)
        case .date(let date): date.description
        case .time(let time): time.description
        case .integer(let integer): String(integer)
        case .number(let number): number.description
        case .boolean(let boolean): boolean ? "yes" : "no"
        case .reference(let reference): catalogue.fullName(of: reference, in: language)
        }
    }

    private mutating func showTies(of entity: EntityReference) {
        let ties = catalogue.relations().of(entity)
        guard !ties.isEmpty else { return }
        lines.append("")
        lines.append("Ties")
        var last = ""
        for tie in ties.sorted(by: { ($0.relation.name, $0.other) < ($1.relation.name, $1.other) }) {
            let words = tie.relation.words
            let qualifier = tie.edge.qualifier.map { " [\($0)]" } ?? ""
            add(words == last ? "" : words, "\(catalogue.fullName(of: tie.other, in: language))\(qualifier)")
            last = words
        }
        flush()
    }

    private mutating func showDeadlines(of entity: EntityReference) {
        let deadlines = catalogue.deadlines(in: language).filter { $0.subject == entity }
        guard !deadlines.isEmpty else { return }
        lines.append("")
        lines.append("Deadlines")
        for deadline in deadlines {
            add(
                deadline.date?.description ?? deadline.relative?.description ?? "no date yet",
                "\(deadline.title)\(deadline.certainty == .derived ? " (derived)" : "")")
        }
        flush()
    }
}
