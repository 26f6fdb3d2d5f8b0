import StandardsModel

/// The catalogues with which an exporter is proven.
enum SampleCatalogue {
    static let all: [(name: String, catalogue: Catalogue)] = [
        ("an empty catalogue", empty), ("a catalogue of every kind", ofEveryKind),
        ("a catalogue with a new kind", withNewKind), ("a catalogue of hostile texts", hostile),
    ]

    static let empty: Catalogue = {
        var header = CatalogueHeader()
        header.id = "sample"
        header.base = "https://example.org/sample/"
        header.revision = 1
        header.modified = CalendarDate(year: 2024, month: 9, day: 30)
        return Catalogue(header: header)
    }()

    /// One entity of each kind, each of its properties filled with a value of its type.
    static let ofEveryKind: Catalogue = {
        var filler = Filler(catalogue: empty, text: "A text")
        CatalogueSchema.standard.visit(with: &filler)
        return filler.catalogue
    }()

    /// The same, with texts that break what is not escaped.
    static let hostile: Catalogue = {
        let text =
            "a\"b'c,d;e\\f:g<h>&i|j{k}\r\n\t=1+1\u{1}\u{7F}\u{2028}\u{202E}e\u{301}家具 ../%00 javascript:x \u{1F469}\u{200D}\u{1F52C}"
            + String(repeating: "长", count: 400)
        var filler = Filler(catalogue: empty, text: text)
        CatalogueSchema.standard.visit(with: &filler)
        return filler.catalogue
    }()

    /// A kind that no exporter has ever seen, tied to one that all know.
    static var withNewKind: Catalogue {
        var catalogue = Catalogue(header: empty.header, schema: CatalogueSchema.standard.appending(SampleKind.self))
        catalogue.insert(Organisation(id: "sac") { $0.names = "Standardization Administration" })
        catalogue.insert(
            SampleKind(id: "new") {
                $0.title = "A new kind"
                $0.keeper = "sac"
                $0.closes = PartialDate(year: 2025)
            })
        return catalogue
    }

    static func reversed(_ catalogue: Catalogue) -> Catalogue {
        var turner = Turner(catalogue: Catalogue(header: catalogue.header, schema: catalogue.schema))
        catalogue.visit(with: &turner)
        return turner.catalogue
    }

    private struct Turner: EntityVisitor {
        var catalogue: Catalogue
        mutating func visit<E: Entity>(_ entities: [E]) {
            for entity in entities.reversed() { catalogue.insert(entity) }
        }
    }
}

/// A kind of the kit's own.
struct SampleKind: Entity {
    static let kind = EntityKind("sampleKind", plural: "sampleKinds")
    let id: EntityID<SampleKind>
    var title = LocalizedText()
    var keeper: EntityID<Organisation>?
    var closes: PartialDate?
    var annotations = Annotations()
    init(id: EntityID<SampleKind>) { self.id = id }
    static let properties: PropertyTable<SampleKind> = [
        .localized("title", \.title, required: true, role: .title),
        .reference("keeper", \.keeper, relation: .organises.inverse),
        .date("closes", \.closes, deadline: StatedDeadline(.commentsClose)),
    ]
}

/// Fills every property of every kind with a value of its type; every reference leads to the one entity of its kind.
private struct Filler: EntityTypeVisitor {
    var catalogue: Catalogue
    let text: String

    mutating func visit<E: Entity>(_ type: E.Type) {
        for id in ["a", "b"] {
            var entity = E(id: EntityID(makingFrom: id)!)
            entity.build { fill($0) }
            catalogue.insert(entity)
        }
    }

    private func fill(_ record: borrowing RecordBuilder, depth: Int = 0) {
        for property in record.shape.properties {
            if let type = property.type {
                try? record.store(type.sample(text), in: property)
            } else if depth < 3 {
                // Trees end after a few levels.
                for _ in 0..<(property.form == .records ? 2 : 1) {
                    record.addRecord(to: property) {
                        fill($0, depth: depth + 1)
                        return true
                    }
                }
            }
        }
    }
}

extension ValueType {
    /// A value of the type, with the text where it holds a free one.
    func sample(_ text: String) -> Value {
        switch self {
        case .text: .text(text)
        case .localized: .localized(LocalizedText(["en": text, "zh-Hans": "家具标准 " + text]))
        case .date: .text("2024-10~")
        case .day: .text("2024-10-20")
        case .time: .text("2024-10-20T09:30+08:00")
        case .integer: .integer(-7)
        case .number: .number(DecimalNumber(significand: 453, exponent: -1) ?? 0)
        case .boolean: .boolean(true)
        case .code(let list): .text(list.known.first ?? text)
        case .notation(let notation): .text(notation.example)
        case .address: .text("https://example.org/a?b=c&d=%20#e")
        case .reference(let kinds):
            kinds.count == 1 ? .text("a") : .text("\(kinds.first ?? "standard")/a")
        }
    }
}
