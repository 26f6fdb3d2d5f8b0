import StandardsModel
import Testing

@Suite("Glances of rules")
struct GlanceTests {
    @Test("What passes at a glance is what a rule finds nothing in", arguments: 1...12)
    func glances(_ seed: UInt64) {
        let catalogue = Self.catalogue(seed)
        let blind = ValidationRule.standard.map { rule in
            var rule = rule
            rule.glance = nil
            return rule
        }
        let seen = catalogue.validate().diagnostics
        #expect(seen.count > 100)
        #expect(seen == catalogue.validate(rules: blind).diagnostics)
    }

    @Test("Every rule on properties, values and records has a glance, but those of what is beyond the tables")
    func rules() {
        let without = ValidationRule.standard.filter { rule in
            if case .catalogue = rule.check { false } else { rule.glance == nil }
        }
        #expect(without.map(\.id) == ["misspelt-key", "unknown-key"])
    }

    @Test("A rule without a glance is asked of every entity")
    func ownRule() {
        let rule = ValidationRule(
            "every-title", .warning, reason: "For a test.", concerns: { $0.role == .title },
            check: .value { context, _ in Finding("\(context.entity?.id ?? "none")") })
        var catalogue = Catalogue()
        catalogue.insert(Standard(id: "iso-1") { $0.title = "One" })
        catalogue.insert(Standard(id: "iso-2") { $0.title = "Two" })
        let found = catalogue.validate(rules: ValidationRule.standard + [rule]).diagnostics
        #expect(found.filter { $0.rule == rule.id }.map(\.summary) == ["iso-1", "iso-2"])
    }

    /// Entities of every kind, with values of which many are wrong.
    private static func catalogue(_ seed: UInt64) -> Catalogue {
        var filler = Filler(seed: seed)
        CatalogueSchema.standard.visit(with: &filler)
        return filler.catalogue
    }
}

/// Fills the properties of some entities of each kind by chance, from a few values.
private struct Filler: EntityTypeVisitor {
    var catalogue = Catalogue()
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    private mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    private mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(below: elements.count)] }

    mutating func visit<E: Entity>(_ type: E.Type) {
        let ids = ["gb-t-26694-2024", "gb-18352-6-2016", "iso-9001-2015", "a", "one-two"]
        for name in ids {
            guard let id = EntityID<E>(name) else { continue }
            var entity = E(id: id)
            fill(&entity, depth: 0)
            if number(below: 8) == 0 { entity.unknown["titel"] = .text("x") }
            catalogue.insert(entity)
        }
    }

    private mutating func fill<R: Described>(_ record: inout R, depth: Int) {
        for property in R.properties {
            guard number(below: 3) > 0 else { continue }
            for _ in 0..<(property.form == .many || property.form == .records ? number(below: 3) : 1) {
                if let type = property.recordType {
                    if depth < 2 { add(type, to: property, of: &record, depth: depth) }
                } else {
                    try? record.add(value(of: property), to: property)
                }
            }
        }
    }

    private mutating func add<R: Described, Inner: Record>(
        _ type: Inner.Type, to property: AnyProperty, of record: inout R, depth: Int
    ) {
        var inner = Inner()
        fill(&inner, depth: depth + 1)
        record.add(inner, to: property)
    }

    private mutating func value(of property: AnyProperty) -> Value {
        let date = pick(["2016", "2024", "2024-05-06", "2024-05-07", "2015/2016"])
        switch property.type {
        case .localized:
            return .localized(
                pick([LocalizedText("One", .english), LocalizedText(" ", .english), LocalizedText("x", .undetermined)]))
        case .date, .day: return .text(date)
        case .time: return .text(pick([date, "2024-05-06T10:00:00+08:00", "2024-05-06T09:00:00+02:00"]))
        case .integer: return .integer(number(below: 9))
        case .number: return .text(pick(["1.5", "2"]))
        case .boolean: return .boolean(number(below: 2) == 0)
        case .code(let list): return .text(pick(list.known + ["no-such-code"]))
        case .reference(let kinds):
            let id = pick(["gb-t-26694-2024", "gb-18352-6-2016", "a", "none"])
            return .text(kinds.count == 1 ? id : "\(pick(kinds + ["organisation", "nothing"]))/\(id)")
        default:
            return .text(
                pick([
                    "GB/T 26694-2024", "GB 18352.6-2016", "GB 18352.6-2016/XG1-2026", "ISO 9001:2015", "one", " ",
                    "20231601-T-469", "SAC/TC 28", "5 years", "en", "CN", "https://example.org/a", "97.140", "é",
                ]))
        }
    }
}
