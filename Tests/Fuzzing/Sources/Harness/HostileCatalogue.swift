import StandardsKit

/// A catalogue of a few entities whose properties hold what a fuzzer supplies: texts, codes, addresses, dates, tags,
/// numbers, references that lead nowhere, records within records.
public struct HostileCatalogue {
    /// The catalogue.
    public private(set) var catalogue: Catalogue
    /// The texts of its entities that a reader reads as such: of all properties but codes, notations and addresses.
    public private(set) var texts: [String] = []
    /// The names of their keys that no table describes.
    public private(set) var unknownNames: [String] = []
    /// What the header and the choices came from; its rest chooses how the catalogue is exported.
    public var supply: Supply

    private var depth = 0
    /// The kinds to which references lead.
    private var kinds: [String]

    /// A catalogue out of an input: of all kinds, or of so many, which costs less.
    public init(_ supply: Supply, kinds count: Int? = nil) {
        self.supply = supply
        let all = CatalogueSchema.standard.kinds
        var chosen = all
        if let count {
            let first = self.supply.pick(all.count)
            let step = 1 + self.supply.pick(all.count - 1)
            chosen = (0..<count).map { all[(first + $0 * step) % all.count] }
        }
        kinds = chosen.map { $0.kind.name }
        catalogue = Catalogue(schema: CatalogueSchema(chosen))
        // A table names its own records, so that the header is filled as they are.
        var header = CatalogueHeader()
        fill(&header)
        header.id = self.supply.happens() ? EntityID(makingFrom: self.supply.nextText()) : "sample"
        header.formatVersion = CatalogueHeader.currentFormatVersion
        catalogue.header = header
        // What it says of itself is no fact, and not every format has a place for it.
        (texts, unknownNames) = ([], [])
        for _ in 0..<(1 + self.supply.pick(3)) {
            var visitor = EntityMaker(hostile: self)
            let kind = self.supply.pick(from: chosen)
            CatalogueSchema([kind]).visit(with: &visitor)
            self = visitor.hostile
        }
    }

    /// Takes the next choice of how to export.
    public mutating func pick(_ count: Int) -> Int { supply.pick(count) }

    private struct EntityMaker: EntityTypeVisitor {
        var hostile: HostileCatalogue
        mutating func visit<E: Entity>(_ type: E.Type) {
            let id = hostile.supply.happens() ? EntityID<E>(makingFrom: hostile.supply.nextText()) : nil
            var entity = E(id: id ?? hostile.supply.pick(from: ["a", "b"]))
            // An entity that is there already is filled anew, and its texts go.
            if hostile.catalogue[entity.id] != nil { return }
            hostile.fill(&entity)
            hostile.catalogue.insert(entity)
        }
    }

    fileprivate mutating func fill<D: Described>(_ root: inout D) {
        for property in D.properties where supply.pick(4) != 0 {
            if let type = property.type {
                for _ in 0..<(property.form == .many ? 1 + supply.pick(3) : 1) {
                    let (value, texts) = sample(of: type)
                    do throws(ValueError) { try root.add(value, to: property) } catch { continue }
                    self.texts += texts
                }
            } else if let type = property.recordType {
                for _ in 0..<(property.form == .records ? 1 + supply.pick(2) : 1) { add(type, to: property, of: &root) }
            }
        }
        if supply.happens(oneIn: 8) {
            let name = supply.nextText()
            // A key that the table describes would occur twice.
            if D.properties[name] == nil, name != "id", CatalogueSchema.standard[plural: name] == nil {
                let value = supply.nextText()
                root.unknown[name] = .array([
                    .text(value), .object([.init(name: value, value: .number("-1.50e+2"))]), .null,
                ])
                unknownNames.append(name)
            }
        }
    }

    private mutating func sample(of type: ValueType) -> (value: Value, texts: [String]) {
        let text = supply.nextText()
        switch type {
        case .text: return (.text(text), [text])
        case .localized:
            var localized = LocalizedText()
            for _ in 0..<supply.pick(3) {
                let tag = LanguageTag(supply.nextText()) ?? supply.pick(from: Self.languages)
                localized[tag] = supply.nextText()
            }
            localized[.english] = text
            return (.localized(localized), localized.translations.map(\.text))
        case .date: return (.text(isRead(text, as: PartialDate.self) ? text : supply.pick(from: Self.dates)), [])
        case .day: return (.text(isRead(text, as: CalendarDate.self) ? text : supply.pick(from: Self.days)), [])
        case .time: return (.text(isRead(text, as: EventTime.self) ? text : supply.pick(from: Self.times)), [])
        case .integer: return (.integer(Int(text) ?? supply.pick(from: Self.integers)), [])
        case .number: return (.number(DecimalNumber(text) ?? supply.pick(from: Self.numbers)), [])
        case .boolean: return (.boolean(supply.happens()), [])
        case .code(let list): return (.text(supply.happens() ? text : supply.pick(from: list.known)), [])
        case .notation(let notation):
            let examples = [text, notation.example] + (Self.notations[notation.name] ?? [])
            return (.text(supply.pick(from: examples)), [])
        case .address:
            return (
                .text(
                    supply.pick(from: [text, "https://x.cn/" + text, "https://" + text, "https://家.cn:8080/?a=b#c"])),
                []
            )
        case .reference(let allowed):
            let id = EntityID<Never>(makingFrom: text)?.text ?? "a"
            let kind = supply.pick(from: allowed.isEmpty ? kinds : allowed)
            return (.text(allowed.count == 1 ? id : "\(kind)/\(id)"), [])
        }
    }

    private func isRead<V: PropertyValue>(_ text: String, as type: V.Type) -> Bool { (try? V(.text(text))) != nil }

    static let languages: [LanguageTag] = [
        "zh-Hans", "zh-hans-cn", "und", "EN-gb", "en-x-abc", "de-1996", "abcdefgh-12345678",
    ]
    static let dates = [
        "2024-10~", "2024-10-20", "2025", "2025/2026", "../2024-01-01", "2024-01-01/", "0001-01-01", "9999-12-31",
        "2024-24",
        "20XX", "0XXX", "2024-02-29?", "2024-XX-XX", "9999-24", "2024-05-31",
    ]
    static let days = ["0001-01-01", "2024-02-29", "2024-10-20", "9999-12-31"]
    static let times = [
        "2024-10-20T09:30+08:00", "2024-10-20T23:59:59Z", "0001-01-01T00:00+14:00", "9999-12-31T23:59:59-14:00",
        "2024-10",
        "2024-10-20",
    ]
    static let integers = [0, -7, 1 << 53, (1 << 53) + 1, .min, .max]
    static let numbers = ["0", "-45.3", "1e30", "1e-30", "9223372036854775807"].compactMap { DecimalNumber($0) }
    static let notations = [
        "length of time": ["9999 years", "1 working day"],
        "recurrence": [
            "every 9999 years", "every day", "every 2 weeks", "每月", "each March", "last working day of each quarter",
            "now, then",
        ],
        "relative date": [
            "when it is done", "within 15 working days of \u{301}x", "1 day before \"a\",b", "自\u{301}发布之日起六个月",
            "soon;",
        ],
    ]
}

extension HostileCatalogue {
    fileprivate mutating func add<R: Record, D: Described>(
        _ type: R.Type, to property: AnyProperty, of root: inout D
    ) {
        // Trees end after a few levels.
        guard depth < 4 else { return }
        depth += 1
        defer { depth -= 1 }
        var record = R()
        fill(&record)
        root.add(record, to: property)
    }
}

extension HostileCatalogue {
    /// Another catalogue as the edition before a catalogue, which becomes one of its series.
    public func edition(before catalogue: inout Catalogue) -> Catalogue {
        var older = HostileCatalogue(supply).catalogue
        // What it says of itself is the fuzzer's, and need not be an older edition.
        older.header = CatalogueHeader()
        (older.header.id, older.header.revision) = ("older", 1)
        (catalogue.header.series, catalogue.header.revision) = ("older", 2)
        return older
    }
}
