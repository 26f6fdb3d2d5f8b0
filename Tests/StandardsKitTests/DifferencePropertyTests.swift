import StandardsKit
import Testing

/// What holds of the difference of any two catalogues of any kinds, shown with catalogues that are made by chance.
@Suite("Differences of catalogues that chance made")
struct DifferencePropertyTests {
    private static let seeds = Array(UInt64(1)...12)

    @Test("A catalogue and the same with every list turned around do not differ", arguments: seeds)
    func turned(_ seed: UInt64) {
        let catalogue = CatalogueMaker.catalogue(seed)
        #expect(catalogue.difference(from: catalogue).isEmpty)
        var turner = Turner(turned: Catalogue(header: catalogue.header, schema: catalogue.schema))
        catalogue.visit(with: &turner)
        let difference = turner.turned.difference(from: catalogue)
        #expect(turner.turned != catalogue)
        #expect(difference.entities.isEmpty, "\(difference.entities.first as Any)")
    }

    @Test("Every change of every kind of property is told as what it is, and nothing else is", arguments: seeds)
    func mutations(_ seed: UInt64) {
        let catalogue = CatalogueMaker.catalogue(seed)
        var mutator = Mutator(catalogue: catalogue, random: Chance(seed: seed))
        catalogue.visit(with: &mutator)
        #expect(mutator.count > 150)
    }

    @Test("From the other side everything is told the other way round", arguments: seeds)
    func reverse(_ seed: UInt64) {
        let (old, new) = (CatalogueMaker.catalogue(seed), CatalogueMaker.catalogue(seed + 1))
        let (there, back) = (new.difference(from: old), old.difference(from: new))
        #expect(!there.isEmpty)
        #expect(there.entities.map(\.subject) == back.entities.map(\.subject))
        for (change, reverse) in zip(there.entities, back.entities) {
            switch change.kind {
            case .added: #expect(reverse.kind == .removed)
            case .removed: #expect(reverse.kind == .added)
            case .changed: #expect(reverse.kind == .changed)
            }
            #expect(change.properties.map(\.path) == reverse.properties.map(\.path))
            for (property, reversed) in zip(change.properties, reverse.properties) {
                #expect(Set(property.from) == Set(reversed.to) && Set(property.to) == Set(reversed.from))
            }
        }
        func set(_ difference: CatalogueDifference, _ kind: DeadlineChange.Kind) -> Set<String> {
            Set(difference.deadlines.filter { $0.kind == kind }.map(\.id))
        }
        #expect(set(there, .new) == set(back, .gone) && set(there, .gone) == set(back, .new))
        #expect(set(there, .moved) == set(back, .moved))
    }
}

/// Changes each property of the first entity of each kind, in a copy of the catalogue, and looks what is told of it.
private struct Mutator: EntityVisitor {
    let catalogue: Catalogue
    var random: Chance
    var count = 0

    mutating func visit<E: Entity>(_ entities: [E]) {
        guard let entity = entities.first else { return }
        let reference = entity.entityReference
        var without = catalogue
        without[entity.id] = nil
        for (told, kind) in [
            (catalogue.difference(from: without).entities, EntityChange.Kind.added),
            (without.difference(from: catalogue).entities, .removed),
        ] {
            #expect(told.map(\.subject) == [reference] && told.map(\.kind) == [kind])
            #expect(told.allSatisfy { $0.properties.isEmpty })
        }
        for property in E.properties {
            count += 1
            var changed = entity
            switch property.form {
            case .one, .many:
                guard let type = property.type, let value = type.made(by: &random, 1_000 + count) else { continue }
                do { try changed.add(value, to: property) } catch { continue }
            case .record, .records:
                changed.build { builder in
                    builder.addRecord(to: property) { record in
                        CatalogueMaker.fill(record, &random, depth: 1, always: true)
                        return true
                    }
                }
            }
            guard changed != entity else { continue }
            var other = catalogue
            other.insert(changed)
            let told = other.difference(from: catalogue).entities
            #expect(told.count == 1 && told.first?.subject == reference, "\(reference).\(property.name)")
            let properties = told.first?.properties ?? []
            #expect(
                !properties.isEmpty && properties.allSatisfy { $0.path.first?.name == property.name },
                "\(reference).\(property.name): \(properties)")
            if property.type != nil {
                let (old, new) = (entity.values(of: property).count, changed.values(of: property).count)
                #expect(properties.count == 1)
                #expect(properties.first?.from.count == (property.form == .one ? old : 0))
                #expect(properties.first?.to.count == (property.form == .one ? 1 : new - old))
            }
        }
    }
}

/// Copies entities, every list in them turned around.
private struct Turner: EntityVisitor {
    var turned: Catalogue

    mutating func visit<E: Entity>(_ entities: [E]) {
        for entity in entities.reversed() {
            var copy = E(id: entity.id)
            copy.build { builder in entity.withAnyRecord { Self.copy($0, builder) } }
            turned.insert(copy)
        }
    }

    private static func copy(_ record: borrowing AnyRecord, _ builder: borrowing RecordBuilder) {
        for property in record.properties {
            for value in record.values(of: property).reversed() { try? builder.store(value, in: property) }
            for position in (0..<record.count(of: property)).reversed() where property.type == nil {
                var place = 0
                record.forEachRecord(of: property) { child in
                    if place == position {
                        builder.addRecord(to: property) { target in
                            copy(child, target)
                            return true
                        }
                    }
                    place += 1
                }
            }
        }
    }
}

/// Makes catalogues by chance: a few entities of each kind, each property filled or not.
private struct CatalogueMaker: EntityTypeVisitor {
    var catalogue = Catalogue()
    var random: Chance

    static func catalogue(_ seed: UInt64) -> Catalogue {
        var maker = CatalogueMaker(random: Chance(seed: seed))
        CatalogueSchema.standard.visit(with: &maker)
        return maker.catalogue
    }

    mutating func visit<E: Entity>(_ type: E.Type) {
        for id in ["a", "b", "c", "d"] where id == "a" || random.isTrue {
            guard let id = EntityID<E>(id) else { continue }
            var entity = E(id: id)
            var random = random
            entity.build { Self.fill($0, &random, depth: 0) }
            self.random = random
            catalogue.insert(entity)
        }
    }

    static func fill(
        _ record: borrowing RecordBuilder, _ random: inout Chance, depth: Int, always: Bool = false
    ) {
        for property in record.shape.properties where always || random.isTrue {
            let isList = property.form == .many || property.form == .records
            for _ in 0..<(isList ? random.number(below: 4) : 1) {
                if let type = property.type {
                    let number = random.number(below: 9)
                    if let value = type.made(by: &random, number) { try? record.store(value, in: property) }
                } else if depth < 2 {
                    record.addRecord(to: property) { child in
                        fill(child, &random, depth: depth + 1)
                        return true
                    }
                }
            }
        }
    }
}

extension ValueType {
    /// A value of the type, another one for another number where the type has so many.
    fileprivate func made(by random: inout Chance, _ number: Int) -> Value? {
        switch self {
        case .text: .text("text \(number)")
        case .localized:
            .localized(
                random.isTrue
                    ? LocalizedText("text \(number)")
                    : LocalizedText(["en": "text \(number)", "zh-Hans": "文 \(number)"]))
        case .date: .text("20\(10 + number % 80)-0\(1 + number % 9)")
        case .day, .time: .text("20\(10 + number % 80)-0\(1 + number % 9)-11")
        case .integer: .integer(number)
        case .number: .number(DecimalNumber(number))
        case .boolean: .boolean(number.isMultiple(of: 2))
        case .code: .text("code-\(number)")
        case .notation(let notation): .text(notation.example)
        case .address: .text("https://example.org/\(number)")
        case .reference(let kinds):
            kinds.count == 1 ? .text("e-\(number)") : .text("\(kinds.first ?? "standard")/e-\(number)")
        }
    }
}

/// Numbers that are the same in every run (SplitMix64).
private struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    private mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    var isTrue: Bool {
        mutating get { next() & 1 == 1 }
    }

    mutating func number(below limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
