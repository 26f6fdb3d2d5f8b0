import StandardsModel
import Testing

@Suite("Merging")
struct MergingTests {
    /// A catalogue of a few standards and documents, of which a number chooses what each says.
    private static func catalogue(_ seed: UInt64) -> Catalogue {
        var state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        func random(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        var catalogue = Catalogue()
        for place in 0..<6 where random(3) > 0 {
            var standard = Standard(id: EntityID(makingFrom: "s-\(place)")!)
            if random(2) == 0 { standard.title["en"] = "Title \(random(3))" }
            if random(2) == 0 { standard.title["zh-Hans"] = "标题\(random(3))" }
            if random(2) == 0 { standard.effective = PartialDate(year: 2020 + random(4)) }
            if random(2) == 0 { standard.tags = (0..<random(3)).map { "t\($0)" } }
            if random(2) == 0 {
                standard.transitions = [
                    TransitionPeriod { ($0.key, $0.ends) = ("k\(random(2))", PartialDate(year: 2025 + random(2))) }
                ]
            }
            catalogue.insert(standard)
        }
        return catalogue
    }

    @Test("A catalogue merged with itself, or with nothing, is itself", arguments: 0..<40)
    func identity(_ seed: Int) {
        let catalogue = Self.catalogue(UInt64(seed))
        for mode in [MergeMode.completing, .amending] {
            #expect(catalogue.merging(catalogue, as: mode).catalogue == catalogue)
            #expect(catalogue.merging(Catalogue(), as: mode).catalogue == catalogue)
            #expect(Catalogue().merging(catalogue, as: mode).catalogue == catalogue)
            #expect(catalogue.merging(catalogue, as: mode).contradictions == [])
        }
    }

    @Test("Amending is associative: it does not matter which two of three are merged first", arguments: 0..<60)
    func associative(_ seed: Int) {
        let (a, b, c) = (
            Self.catalogue(UInt64(seed)), Self.catalogue(UInt64(seed + 1000)), Self.catalogue(UInt64(seed + 2000))
        )
        let left = a.merging(b, as: .amending).catalogue.merging(c, as: .amending).catalogue
        let right = a.merging(b.merging(c, as: .amending).catalogue, as: .amending).catalogue
        #expect(left == right)
    }

    @Test("The difference that a later edition makes is what it says, and nothing else", arguments: 0..<60)
    func patch(_ seed: Int) throws {
        let (before, later) = (Self.catalogue(UInt64(seed)), Self.catalogue(UInt64(seed + 3000)))
        let merged = before.merging(later, as: .amending).catalogue
        let difference = merged.difference(from: before)
        #expect(difference.entities.allSatisfy { $0.kind != .removed })
        var told: [EntityReference: EntityChange] = [:]
        for change in difference.entities { told[change.subject] = change }
        for standard in later.standards {
            let change = told.removeValue(forKey: standard.entityReference)
            guard let old = before.standards[standard.id] else {
                #expect(change?.kind == .added)
                continue
            }
            let changed = Set(change?.properties.compactMap(\.path.first?.name) ?? [])
            // What the edition says otherwise has changed, and what it does not say has not.
            var expected: Set<String> = []
            if let title = standard.title["en"], title != old.title["en"] { expected.insert("title") }
            if let title = standard.title["zh-Hans"], title != old.title["zh-Hans"] { expected.insert("title") }
            if let effective = standard.effective, effective != old.effective { expected.insert("effective") }
            if !Set(standard.tags).isSubset(of: old.tags) { expected.insert("tags") }
            for transition in standard.transitions where !old.transitions.contains(transition) {
                expected.insert("transitions")
            }
            #expect(changed == expected)
            // Lists unite: nothing goes.
            #expect(change?.properties.allSatisfy { $0.path[0].name != "tags" || $0.from.isEmpty } ?? true)
        }
        #expect(told.isEmpty)
        #expect(merged.difference(from: merged).isEmpty)
    }

    @Test("What completes without a contradiction is the same amended, and each contradiction is one of a property")
    func modes() {
        var contradictory = 0
        for seed in 0..<60 {
            let (a, b) = (Self.catalogue(UInt64(seed)), Self.catalogue(UInt64(seed + 500)))
            let completed = a.merging(b)
            if completed.contradictions.isEmpty {
                #expect(completed.catalogue == a.merging(b, as: .amending).catalogue)
            } else {
                contradictory += 1
                #expect(completed.contradictions.allSatisfy { !$0.path.steps.isEmpty && $0.before != $0.later })
            }
        }
        #expect(contradictory > 20)
    }

    @Test("Null takes back what was said, and only in a later edition")
    func null() throws {
        var before = Catalogue()
        before.insert(Standard(id: "s") { ($0.title, $0.effective) = ("S", PartialDate("2025")) })
        var later = Catalogue()
        var patch = Standard(id: "s")
        patch.unknown["effective"] = .null
        later.insert(patch)
        #expect(before.merging(later, as: .amending).catalogue.standards["s"]?.effective == nil)
        #expect(before.merging(later, as: .amending).catalogue.standards["s"]?.title.text() == "S")
        #expect(before.merging(later).catalogue.standards["s"]?.effective != nil)
    }
}
