import StandardsModel
import Testing

/// What a table must say of its type, found out by looking at an instance.
private struct TableAudit: EntityTypeVisitor {
    /// Stored properties that are called otherwise than their key, each to distinguish it from its neighbour.
    private static let otherNames = ["PolicyDocument.obligations": "duties"]

    var faults: [String] = []
    var audited: Set<String> = []

    init() {}

    mutating func visit<E: Entity>(_ type: E.Type) {
        audit(
            E(id: "probe"), shared: ["sources", "links", "identifiers", "tags", "note"], hidden: ["id", "annotations"])
    }

    mutating func visit<R: Record>(_ type: R.Type) {
        if audited.insert("\(type)").inserted { audit(R(), shared: [], hidden: ["unknown"]) }
    }

    private mutating func audit<D: Described>(_ empty: D, shared: [String], hidden: Set<String>) {
        let stored = Mirror(reflecting: empty).children.compactMap(\.label).filter { !hidden.contains($0) }
        let described = D.properties.map { Self.otherNames["\(D.self).\($0.name)"] ?? $0.name }
        let missing = Set(stored).subtracting(described)
        let invented = Set(described).subtracting(stored).subtracting(shared)
        if !missing.isEmpty { faults.append("\(D.self): not in its table: \(missing.sorted())") }
        if !invented.isEmpty { faults.append("\(D.self): in its table, but not stored: \(invented.sorted())") }
        for property in D.properties where !shared.contains(property.name) {
            var changed = empty
            guard fill(property, of: &changed) else { continue }
            let touched = zip(Mirror(reflecting: empty).children, Mirror(reflecting: changed).children)
                .filter { "\($0.value)" != "\($1.value)" }.compactMap(\.0.label)
            if touched != [Self.otherNames["\(D.self).\(property.name)"] ?? property.name] {
                faults.append("\(D.self).\(property.name) stores into \(touched)")
            }
            changed.withAnyRecord { record in
                var position = 0
                var seen: [String] = []
                while let next = record.nextProperty(&position) { seen.append(next.name) }
                if !seen.contains(property.name) { faults.append("\(D.self).\(property.name) is not seen") }
                if seen.count > 4, seen.count * 2 > described.count {
                    faults.append("\(D.self): of one property \(seen.count) are seen")
                }
                let positions = Array(record.properties.indices)
                var met: [String] = []
                var place = record.nextPlace(in: positions, from: 0)
                while place < positions.count {
                    met.append(record.properties[positions[place]].name)
                    place = record.nextPlace(in: positions, from: place + 1)
                }
                if met != seen { faults.append("\(D.self).\(property.name): \(met) are met, \(seen) seen") }
                for other in record.properties {
                    var text = LocalizedText()
                    if case .localized(let value) = record.value(of: other) { text = value }
                    if record.localizedText(of: other) != text {
                        faults.append("\(D.self).\(other.name) reads otherwise as texts by language")
                    }
                }
            }
        }
        for property in D.properties {
            if let type = property.recordType { visit(type) }
        }
    }

    /// Gives a property a value of its type; false where it holds records.
    private mutating func fill<D: Described>(_ property: AnyProperty, of root: inout D) -> Bool {
        guard let type = property.type else { return false }
        do { try root.add(Self.sample(of: type), to: property) } catch {
            faults.append("\(D.self).\(property.name): \(error)")
            return false
        }
        return true
    }

    private static func sample(of type: ValueType) -> Value {
        switch type {
        case .text: .text("sample")
        case .localized: .localized("sample")
        case .date, .day, .time: .text("2024-10-20")
        case .integer, .number: .integer(7)
        case .boolean: .boolean(true)
        case .code(let list): .text(list.known[0])
        case .notation(let notation): .text(notation.example)
        case .address: .text("https://example.org/")
        case .reference(let kinds): kinds.count == 1 ? .text("x") : .text("\(kinds.first ?? "standard")/x")
        }
    }
}

/// A kind whose table lacks a property, as it happens when one is added in a hurry.
private struct Forgetful: Entity {
    static let kind = EntityKind("forgetful", plural: "forgetfuls")
    let id: EntityID<Forgetful>
    var title = LocalizedText()
    var forgotten: String?
    var annotations = Annotations()
    init(id: EntityID<Forgetful>) { self.id = id }
    static let properties: PropertyTable<Forgetful> = [.localized("title", \.title)]
}

@Suite("Property tables")
struct PropertyTableTests {
    @Test("Every stored property of every kind and record is in its table, under its name, and nothing else")
    func tablesAreComplete() {
        var audit = TableAudit()
        CatalogueSchema.standard.visit(with: &audit)
        audit.visit(Citation.self)
        #expect(audit.faults == [])
        #expect(audit.audited.count > 20)
    }

    @Test("The audit notices a property that a table lacks")
    func auditNoticesOmission() {
        var audit = TableAudit()
        audit.visit(Forgetful.self)
        #expect(audit.faults == ["Forgetful: not in its table: [\"forgotten\"]"])
    }

    @Test("Kinds have names that fit references and file names, each once")
    func kindNames() {
        let names = CatalogueSchema.standard.kinds.map { $0.kind.name }
        #expect(names.count == 17)
        #expect(Set(names).count == 17)
        #expect(names.allSatisfy { $0.utf8.allSatisfy { (0x41...0x7A).contains($0) } })
    }

    @Test("A catalogue's own table names what it stores")
    func headerTable() {
        let stored = Mirror(reflecting: CatalogueHeader()).children.compactMap(\.label).filter { $0 != "unknown" }
        #expect(CatalogueHeader.properties.map(\.name) == stored.map { $0 == "schema" ? "$schema" : $0 })
    }

    @Test("A property is found by the bytes of its name")
    func byteLookUp() {
        let shapes = CatalogueSchema.standard.kinds.map { $0.shape } + [Citation.shape, CatalogueHeader.shape]
        for shape in shapes {
            for (position, property) in shape.properties.enumerated() {
                var name = property.name
                #expect(name.withUTF8 { bytes in unsafe shape.names.position(of: bytes) } == position)
            }
        }
        var unknown = "effectiv"
        #expect(unknown.withUTF8 { bytes in unsafe Standard.shape.names.position(of: bytes) } == nil)
    }
}
