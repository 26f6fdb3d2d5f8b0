import StandardsKit
import Testing

/// What a Swift developer writes first: how a catalogue is made and changed.
@Suite("First calls: making and changing")
struct ChangingCalls {
    @Test("Entities with dates, designations, codes and names as they are written")
    func literals() {
        let standard = Standard(id: "gb-28008-2024") {
            $0.designation = "GB 28008-2024"
            $0.title = ["en": "Furniture", "zh-Hans": "家具"]
            $0.level = Code(.national)
            $0.published = "2024-07"
            $0.effective = "2025-07-01"
            $0.ics = ["97.140"]
            $0.ccs = ["Y80"]
            $0.issuers = ["samr", "sac"]
            $0.supports = ["policyDocument/standardization-law-2017"]
        }
        #expect(standard.level == .national)
        #expect(standard.title["zh-Hans"] == "家具")
        #expect(standard.published?.last == "2024-07-31")
        #expect(standard.designation?.parts?.year == 2024)

        let project = Project(id: "p") { $0.number = "20231601-T-469" }
        #expect(project.number?.department == "469")
        let committee = Committee(id: "c") { $0.reference = "ISO/IEC JTC 1/SC 41" }
        #expect(committee.reference?.parent == "ISO/IEC JTC 1")
        let event = Event(id: "e") {
            $0.starts = .date("2024-07-09")
            $0.country = "CN"
        }
        #expect(event.country?.text == "CN")
    }

    @Test("What is absent is printed in words, and another value takes its place where one is wanted")
    func absent() {
        let standard = Standard(id: "a")
        #expect("\(standard.effective ?? "no date yet")" == "no date yet")
        #expect("\(standard.effective ?? standard.withdrawn ?? "no date yet")" == "no date yet")
        #expect("\(standard.designation ?? "not known")" == "not known")
        #expect("\(standard.committee ?? "nobody's")" == "nobody's")
        let date = standard.effective ?? "2025-01-01"
        func last(_ date: PartialDate) -> CalendarDate? { date.last }
        #expect(last(standard.effective ?? "2025") == "2025-12-31")
        #expect((standard.effective ?? "2025") < (standard.withdrawn ?? "2026"))
        #expect((standard.designation ?? "GB 9-2001") < (standard.designation ?? "GB 10-2001"))
        #expect("\(date)" == "2025-01-01")
    }

    @Test("Many are put in and taken out")
    func collections() {
        var catalogue = Catalogue()
        catalogue.insert(Organisation(id: "sac") { $0.abbreviation = "SAC" })
        catalogue.insert(contentsOf: [Standard(id: "a"), Standard(id: "b"), Standard(id: "c")])
        catalogue.insert(contentsOf: ["d", "e"].map { Standard(id: $0) })
        #expect(catalogue.count == 6)

        catalogue.standards.removeAll { $0.id < "c" }
        #expect(catalogue.standards.map(\.id) == ["c", "d", "e"])
        #expect(catalogue.standards["a"] == nil && catalogue.standards["e"] != nil)

        let id: EntityID<Standard> = "c"
        var wasThere = catalogue.remove(id)
        #expect(wasThere)
        wasThere = catalogue.remove(id)
        #expect(!wasThere)
        let steps: [(EntityReference, Bool)] = [("standard/d", true), ("standard/d", false), ("unknown/d", false)]
        for (reference, isThere) in steps {
            wasThere = catalogue.remove(reference)
            #expect(wasThere == isThere)
        }
        catalogue.remove(Organisation(id: "sac"))
        catalogue.standards["e"] = nil
        #expect(catalogue.count == 0 && catalogue.entities.isEmpty && catalogue == Catalogue())
    }

    @Test("An entity is changed where it is")
    func changes() {
        var catalogue = Catalogue(header: CatalogueHeader { ($0.id, $0.title) = ("mine", "Mine") })
        catalogue.insert(Standard(id: "a"))
        catalogue.standards["a"]?.effective = "2025-01-01"
        catalogue["a" as EntityID<Standard>]?.title = "A"
        #expect(catalogue.standards["a"]?.title == "A")
        #expect(catalogue.deadlines(of: "standard/a" as EntityReference).map(\.kind) == [.takesEffect])
        #expect(catalogue.validate().diagnostics.filter { $0.severity == .error }.isEmpty)
    }

    @Test("What is taken out is missed where it is named")
    func missed() {
        var catalogue = Catalogue()
        catalogue.insert(Standard(id: "a") { $0.title = "A" })
        catalogue.insert(Standard(id: "b") { $0.references = ["a"] })
        catalogue.remove("standard/a" as EntityReference)
        #expect(catalogue.validate().diagnostics.contains { $0.target == "standard/a" })
    }

    @Test("A text that comes from outside is read or refused")
    func texts() throws {
        let typed = ["2024-02-30", "2024-02-29"]
        #expect(typed.compactMap { try? CalendarDate($0) } == ["2024-02-29"])
        #expect(typed.compactMap { try? PartialDate($0) } == ["2024-02-29"])
        for text in ["sac", "SAC.gov"] { #expect(throws: NotationError.self) { try WebAddress(text) } }
        for text in ["China", "cn"] { #expect(throws: NotationError.self) { try CountryCode(text) } }
        for text in ["97.14", "Y8"] {
            #expect(throws: NotationError.self) { try ICSCode(text) }
            #expect(throws: NotationError.self) { try CCSCode(text) }
        }
        for text in ["sac", "a/B", "/a"] { #expect(EntityReference(text) == nil) }
    }

    @Test("A rule gives a deadline without a title, which then has that of its kind and its entity")
    func drafts() {
        var catalogue = Catalogue(schema: .standard.appending(Licence.self))
        catalogue.insert(Licence(id: "l") { $0.name = "The licence" })
        let deadlines = catalogue.deadlines(of: "licence/l" as EntityReference)
        #expect(deadlines.map(\.title) == [DeadlineKind.expires.title(for: "The licence")])

        let preview = Deadline(id: "1", kind: .expires, date: "2025-01", subject: "licence/l", title: "Gone")
        #expect(preview.lastDay == "2025-01-31" && preview.origin == preview.subject)
    }

    private struct Licence: Entity {
        static let kind = EntityKind("licence", plural: "licences", "A right to use something.")
        let id: EntityID<Licence>
        var name = LocalizedText()
        var annotations = Annotations()
        init(id: EntityID<Licence>) { self.id = id }
        static let properties: PropertyTable<Licence> = [.localized("name", \.name, "Its name.", role: .title)]
        static let deadlineRules: [DeadlineRule<Licence>] = [
            DeadlineRule("licence-ends", kinds: [.expires], reason: "It ends.") { _, _ in
                [DeadlineDraft(.expires, date: "2030-01-01")]
            }
        ]
    }

    #if os(macOS) || os(Linux)
        @Test("A literal that is wrong stops the program, and says which it is and why")
        func wrongLiterals() async throws {
            let date = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                let day: CalendarDate = "2024-02-30"
                print(day)
            }
            let words = try String(decoding: #require(date).standardErrorContent, as: UTF8.self)
            #expect(words.contains("“2024-02-30” in the program is no CalendarDate: column 9: February 2024 has 29"))
            let id = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
                let id: EntityID<Standard> = "GB 28008-2024"
                print(id)
            }
            #expect(try String(decoding: #require(id).standardErrorContent, as: UTF8.self).contains("gb-28008-2024"))
        }
    #endif
}
