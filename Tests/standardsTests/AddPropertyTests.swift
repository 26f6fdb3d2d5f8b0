import StandardsKit
import Testing

@testable import standards

/// Whatever a table can hold can be stated by flags: of each kind each property, and each member of its records.
@Suite("Adding any property")
struct AddPropertyTests {
    /// A catalogue with one entity of every kind, `x`.
    private static let base: [UInt8] = {
        var header = CatalogueHeader()
        header.id = "base"
        var catalogue = Catalogue(header: header)
        for kind in CatalogueSchema.standard.kinds { insert(kind, into: &catalogue) }
        return catalogue.canonicalJSON()
    }()

    private static func insert<E: Entity>(_ kind: E.Type, into catalogue: inout Catalogue) {
        var entity = E(id: "x")
        fill(&entity)
        catalogue.insert(entity)
    }

    /// States what the table asks of every entity.
    private static func fill<E: Entity>(_ entity: inout E) {
        for property in E.properties where property.isRequired || property.role == .title {
            guard let type = property.type else { continue }
            try? entity.add(type == .localized ? .localized("Other") : value(of: type), to: property)
        }
    }

    /// A text that a flag can give for a value.
    private static func sample(of type: ValueType) -> String {
        switch type {
        case .text, .localized: "Some words"
        case .date: "2024-10~"
        case .day: "2024-10-20"
        case .time: "2024-10-20T09:30+08:00"
        case .integer: "7"
        case .number: "45.3"
        case .boolean: "true"
        case .code(let list): list.known.last ?? "some"
        case .notation(let notation): notation.example
        case .address: "https://example.org/a?b=c"
        case .reference(let kinds): kinds.count == 1 ? "x" : "\(kinds.first ?? "standard")/x"
        }
    }

    /// The value that such a text gives.
    private static func value(of type: ValueType) -> Value {
        switch type {
        case .localized: .localized("Some words")
        case .integer: .integer(7)
        case .number: .number(DecimalNumber("45.3")!)
        case .boolean: .boolean(true)
        case .date: .date(PartialDate("2024-10~"))
        case .day: .date(PartialDate("2024-10-20"))
        case .time: .time(.time(try! DateTime("2024-10-20T09:30+08:00")))
        case .reference(let kinds): .reference(EntityReference(kind: kinds.first ?? "standard", id: "x"))
        default: .text(sample(of: type))
        }
    }

    /// The flags of one property: of a record those of its values.
    private static func flags(of property: AnyProperty) -> [(name: String, value: String)] {
        if let type = property.type { return [(property.name, sample(of: type))] }
        return (property.recordShape?.properties ?? []).compactMap { member in
            member.type.map { ("\(property.name).\(member.name)", sample(of: $0)) }
        }
    }

    /// What is in the places where one property and its records hold their values.
    private struct Values: EntityVisitor {
        let name: String
        var values: [Value] = []
        var expected: [Value] = []
        mutating func visit<E: Entity>(_ entities: [E]) {
            guard let property = E.properties[name], let entity = entities.first else { return }
            values = entity.values(of: property)
            expected = property.type.map { [AddPropertyTests.value(of: $0)] } ?? []
            var (values, expected) = ([Value](), [Value]())
            entity.withAnyRecord { record in
                record.forEachRecord(of: property) { record in
                    for member in record.properties {
                        values += record.values(of: member)
                        if let type = member.type { expected.append(AddPropertyTests.value(of: type)) }
                    }
                }
            }
            self.values += values
            self.expected += expected
        }
    }

    @Test("A sample of each property of each kind lands in the file, which is canonical and reads without an error")
    func everyProperty() throws {
        for kind in CatalogueSchema.standard.kinds {
            let required = kind.shape.properties.filter { $0.isRequired || $0.role == .title || $0.role == .code }
            for property in kind.shape.properties {
                var flags = Self.flags(of: property)
                let others = required.filter { $0.name != property.name }
                flags = others.flatMap { Self.flags(of: $0) } + flags
                let place = "\(kind.kind.name).\(property.name)"
                let addition = EntityAddition(file: "a.json", kind: kind, text: nil, id: "new", flags: flags)
                // Dates in this order of the table's samples may be reversed, and a bound be its own: only reading is at stake.
                let outcome = try addition.outcome(of: Self.base, resolving: { _ in nil })
                let reading = Set(ReadingRule.all.map(\.id))
                #expect(
                    outcome.diagnostics.allSatisfy { !reading.contains($0.rule) }, "\(place): \(outcome.diagnostics)")
                let bytes = try #require(outcome.bytes, "\(place): \(outcome.diagnostics)")
                let catalogue = CatalogueReader(rules: []).read([CatalogueSource(name: "a.json", bytes: bytes)])
                    .catalogue
                #expect(catalogue.canonicalJSON() == bytes, "\(place)")
                #expect(catalogue.count == CatalogueSchema.standard.kinds.count + 1, "\(place): \(outcome.added)")
                var values = Values(name: property.name)
                catalogue.visit(EntityReference(kind: kind.kind.name, id: "new"), with: &values)
                #expect(values.values == values.expected && !values.values.isEmpty, "\(place)")
            }
        }
    }

    @Test("A record that is told by one value alone has it in the member that matters most")
    func mainProperties() {
        var mains: [String: String] = [:]
        for kind in CatalogueSchema.standard.kinds {
            for property in kind.shape.properties {
                if let shape = property.recordShape { mains[shape.typeName] = shape.mainProperty?.name ?? "" }
            }
        }
        #expect(mains["Replacement"] == "standard" && mains["Adoption"] == "standard" && mains["Count"] == "value")
        #expect(mains["Membership"] == "of" && mains["Link"] == "url")
        #expect(mains["Citation"] == "" && mains["Renewal"] == "" && mains["CatalogueBatch"] == "")
    }
}
