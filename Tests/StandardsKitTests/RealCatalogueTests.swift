import StandardsKit
import Testing

@Suite("The real catalogue")
struct RealCatalogueTests {
    let catalogue = RealCatalogue.catalogue

    @Test("It is read without an error or a warning")
    func isValid() {
        #expect(!RealCatalogue.bytes.isEmpty)
        #expect(RealCatalogue.reading.diagnostics.map(\.summary).isEmpty)
    }

    @Test("It is in canonical form")
    func isCanonical() {
        var reader = CatalogueReader()
        reader.readsExtended = false
        let alone = reader.read([CatalogueSource(name: "china-2024-07.json", bytes: RealCatalogue.bytes)]).catalogue
        #expect(alone.canonicalJSON() == RealCatalogue.bytes)
    }

    @Test(
        "It holds what the newsletter names, kind by kind",
        arguments: [
            ("organisation", 194), ("person", 38), ("committee", 89), ("standard", 46), ("project", 14),
            ("policyDocument", 47), ("consultation", 11), ("certificationScheme", 5), ("certificationRequirement", 2),
            ("event", 29), ("eventSeries", 10), ("agreement", 11), ("standardSystem", 8), ("ratingScheme", 1),
            ("statistic", 70), ("publication", 1), ("article", 39),
        ])
    func counts(kind: String, count: Int) {
        var counter = KindCounter()
        catalogue.visit(with: &counter)
        #expect(counter.counts[kind] == count)
    }

    @Test("Every entity names its source")
    func sources() {
        var reader = Unsourced()
        catalogue.visit(with: &reader)
        #expect(reader.references == [])
    }

    @Test("Every article of the 39 is about something, and everything it is the source of can be reached from it")
    func articles() {
        #expect(catalogue.articles.compactMap(\.number).sorted() == Array(1...39))
        for article in catalogue.articles {
            #expect(!article.about.isEmpty && !article.summary.isEmpty && article.section != nil, "\(article.id)")
        }
        #expect(catalogue.articles.filter { !$0.sourcePublication.isEmpty }.compactMap(\.number) == [8, 13, 34, 35])
    }

    @Test("No two entities of a kind share a name, but for editions of one standard")
    func duplicates() {
        var reader = NameCounter()
        catalogue.visit(with: &reader)
        #expect(reader.shared == [])
    }

    @Test("What the newsletter and the pages beside it print in Chinese is there in Chinese")
    func chineseNames() {
        let named = catalogue.organisations.filter { $0.names["zh-Hans"] != nil }
        #expect(named.count == 49)
        #expect(catalogue.standards.filter { $0.title["zh-Hans"] != nil }.count >= 31)
        #expect(catalogue.certificationSchemes["ccc"]?.names["zh-Hans"] == "中国强制认证")
        // The table drops the last character of this one.
        #expect(catalogue.organisations["sac"]?.names["zh-Hans"] == "国家标准化管理委员")
        #expect(catalogue.publications.first?.abbreviations.map(\.short) == ["TC"])
    }

    @Test("Designations, project numbers and committee references are read")
    func identifiers() {
        let designations = catalogue.standards.compactMap(\.designation)
        #expect(designations.count == 43)
        #expect(designations.filter { $0.fault != nil }.map(\.text) == [])
        #expect(catalogue.projects.compactMap(\.number).filter { $0.fault != nil }.map(\.text) == [])
        #expect(catalogue.projects.compactMap(\.number).count == 3)
        #expect(catalogue.committees.compactMap(\.reference).filter { $0.fault != nil }.map(\.text) == [])
    }
}

private struct KindCounter: EntityVisitor {
    var counts: [String: Int] = [:]
    mutating func visit<E: Entity>(_ entities: [E]) { counts[E.kind.name, default: 0] += entities.count }
}

private struct Unsourced: EntityVisitor {
    var references: [String] = []
    mutating func visit<E: Entity>(_ entities: [E]) {
        references += entities.filter(\.sources.isEmpty).map(\.entityReference.description)
    }
}

private struct NameCounter: EntityVisitor {
    var shared: [String] = []
    mutating func visit<E: Entity>(_ entities: [E]) {
        var seen: Set<String> = []
        for entity in entities where !entity.fullName().isEmpty {
            if !seen.insert(entity.fullName().lowercased()).inserted { shared.append("\(entity.entityReference)") }
        }
    }
}
