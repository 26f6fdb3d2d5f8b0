import Foundation
import StandardsKit
import Testing

@testable import StandardsPages

@Suite("Parts of the page")
struct PagePartTests {
    private static func deadlines(_ days: [String?], _ certainty: Certainty = .stated) throws -> [Deadline] {
        try days.enumerated().map { place, day in
            Deadline(
                id: "standard/a#\(place)", kind: .takesEffect, date: try day.map { try PartialDate($0) },
                certainty: certainty, subject: EntityReference(kind: "standard", id: "a"), title: "T")
        }
    }

    @Test(
        "A quarter begins in January, April, July and October",
        arguments: [
            ("2025-01-01", "2025-q1"), ("2025-03-31", "2025-q1"), ("2025-04-01", "2025-q2"), ("2025-09-30", "2025-q3"),
            ("2025-10-01", "2025-q4"), ("2025-12-31", "2025-q4"),
        ])
    func quarters(_ day: String, _ expected: String) throws {
        #expect(Timeline.quarter(try CalendarDate(day)) == expected)
    }

    @Test(
        "The timeline has a bar for every quarter between the first and the last, and counts each dated deadline once")
    func timeline() throws {
        let stated = try Self.deadlines(["2024-12-31", "2025-01-01"])
        let others = try Self.deadlines(["2025-07", nil], .derived)
        let bars = Timeline(stated + others).bars
        #expect(bars.map(\.place) == ["2024-q4", "2025-q1", "", "2025-q3"])
        #expect(bars.map(\.stated) == [1, 1, 0, 0] && bars.map(\.others) == [0, 0, 0, 1])
    }

    @Test("Beyond eighty quarters a bar is a year; beyond eighty years there is no drawing")
    func longTimes() throws {
        #expect(Timeline(try Self.deadlines(["2005-01-01", "2024-12-31"])).bars.count == 80)
        let years = Timeline(try Self.deadlines(["2004-12-31", "2024-12-31"])).bars
        #expect(years.count == 21 && years.allSatisfy { $0.quarter == nil } && years[0].place == "2004-q4")
        #expect(Timeline(try Self.deadlines(["1945-01-01", "2024-12-31"])).bars.count == 80)
        #expect(Timeline(try Self.deadlines(["1944-01-01", "2024-12-31"])).bars.isEmpty)
        #expect(Timeline([]).bars.isEmpty)
        #expect(Timeline(try Self.deadlines([nil])).bars.isEmpty)
    }

    private static func chain(_ count: Int, isCircle: Bool = false) -> Catalogue {
        var catalogue = Catalogue()
        for number in 0..<count {
            catalogue.insert(
                Committee(id: EntityID("c-\(number + 1000)")!) {
                    $0.names = "C"
                    let parent = number > 0 ? number - 1 : count - 1
                    if number > 0 || isCircle {
                        $0.parent = EntityReference(kind: "committee", id: "c-\(parent + 1000)")
                    }
                })
        }
        return catalogue
    }

    @Test("A body stands below the one of which it is a part, no deeper than readers go")
    func depths() {
        let lines = Outline(Self.chain(100).relations()).lines
        #expect(lines.map(\.depth) == (0..<100).map { min($0, Outline.deepest) })
        #expect(Outline(Self.chain(1).relations()).lines.isEmpty)
    }

    @Test("A circle of bodies ends, and each of them is there")
    func circles() {
        let lines = Outline(Self.chain(3, isCircle: true).relations()).lines
        #expect(lines.map(\.body.id) == ["c-1000", "c-1001", "c-1002", "c-1000"])
    }

    @Test("Lists in the outline are closed as often as they are opened")
    func balanced() throws {
        let page = try PageSamples.page(Self.chain(40))
        let outline = try PageSamples.part(of: page, from: "<section id=outline>", to: "</section>")
        #expect(outline.components(of: "<ul>").count == outline.components(of: "</ul>").count)
    }

    @Test("The table of bodies and events has the letters of each, and no more rows and columns than can be read")
    func matrix() throws {
        var catalogue = Catalogue()
        for number in 0..<70 {
            catalogue.insert(Organisation(id: EntityID("o-\(number + 100)")!) { $0.names = "O" })
            catalogue.insert(
                Event(id: EntityID("e-\(number + 100)")!) {
                    $0.title = "E"
                    $0.starts = .date(PartialDate(year: 2100 - number)!)
                    $0.organisers = [EntityReference(kind: "organisation", id: "o-\(number + 100)")]
                    $0.hosts = number == 0 ? [EntityReference(kind: "organisation", id: "o-100")] : []
                })
        }
        let matrix = Matrix(catalogue.relations(), catalogue)
        #expect(matrix.events.count == Matrix.mostEvents && matrix.bodies.count == Matrix.mostBodies)
        #expect(matrix.eventsLeftOut == 30 && matrix.bodiesLeftOut == 10)
        let days = matrix.events.compactMap { (catalogue[$0] as? Event)?.starts?.date.first }
        #expect(days == days.sorted())
        let first = EntityReference(kind: "organisation", id: "o-100")
        #expect(matrix.cells[[first, EntityReference(kind: "event", id: "e-100")]] == "OH")
        #expect(try PageSamples.files(catalogue).losses.count == 1)
    }

    @Test("Bars of one unit are as long as their numbers are to the largest")
    func bars() throws {
        var catalogue = Catalogue()
        catalogue.insert(
            Statistic(id: "all") {
                ($0.measure, $0.value, $0.unit) = ("Standards", 100, "standards")
                $0.breakdown = [("A", 75), ("B", 25), ("C", 0)].map { name, value in
                    Statistic.Share { ($0.dimension, $0.category, $0.value) = ("Level", LocalizedText(name), value) }
                }
            })
        catalogue.insert(
            Statistic(id: "part") { ($0.measure, $0.value, $0.unit, $0.partOf) = ("Growth", 5, "%", "all") })
        catalogue.insert(Statistic(id: "alone") { ($0.measure, $0.value) = ("Alone", 1) })
        let figures = Figure.all(of: catalogue, catalogue.relations(), in: .english)
        #expect(figures.map(\.statistic.id) == ["all"] && figures[0].total == "100 standards")
        #expect(figures[0].parts.map(\.length) == [1000, 333, 0, 1000])
        #expect(figures[0].parts.map(\.name) == ["A", "B", "C", "Growth"])
    }

    @Test(
        "What is long comes in parts that are whole by themselves, in the order of identities, and nothing is left out")
    func folds() throws {
        var catalogue = Self.chain(20)
        for number in 0..<1_300 {
            catalogue.insert(
                Committee(id: EntityID("d-\(number + 10_000)")!) {
                    $0.names = "Committee"
                    $0.parent = EntityReference(kind: "committee", id: number % 2 == 0 ? "c-1019" : "c-1003")
                })
            catalogue.insert(
                Standard(id: EntityID("s-\(number + 10_000)")!) {
                    $0.title = "Standard"
                    $0.effective = PartialDate(year: 2030 + number / 700)
                    $0.committee = EntityID("d-\(number + 10_000)")
                })
        }
        let page = try PageSamples.page(catalogue)
        let folds = page.split(separator: "<noscript>\n").dropFirst().map { String($0.prefix(upTo: "</noscript>")) }
        #expect(folds.count > 10)
        // Two of the committees have 650 others below them, and are not divided.
        #expect(folds.count { $0.utf8.count > PageWriter.sizeOfFold + 8_000 } <= 2)
        for fold in folds {
            for (start, end) in [
                ("<ul", "</ul>"), ("<table", "</table>"), ("<article", "</article>"), ("<dl", "</dl>"),
            ] {
                #expect(
                    fold.components(separatedBy: start).count == fold.components(separatedBy: end).count, "\(start)")
            }
        }
        let committees = folds.compactMap {
            $0.components(separatedBy: "<article id=committee/").dropFirst().first?.prefix(7)
        }
        #expect(committees.count > 2 && committees == committees.sorted())
        #expect(page.components(separatedBy: "<article id=").count == catalogue.count + 1)
        #expect(page.components(separatedBy: "<tr id=d").count == catalogue.deadlines().count + 1)
        let groups = page.components(separatedBy: "<tbody id=").dropFirst().map { $0.prefix { $0 != ">" } }
        #expect(Set(groups).count == groups.count && page.components(separatedBy: "<tbody><tr").count > 1)
        // A part of the tree begins with the bodies around those that it goes on with.
        let tree = try PageSamples.part(of: page, from: "<section id=outline>", to: "</section>")
        let parts = tree.split(separator: "<noscript>\n").dropFirst()
        #expect(parts.count > 1 && parts.allSatisfy { $0.hasPrefix("<ul>\n<li><a href=#committee/c-1000>") })
    }
}

extension Substring {
    /// What stands before a text.
    fileprivate func prefix(upTo text: String) -> Substring { range(of: text).map { self[..<$0.lowerBound] } ?? self }
}
