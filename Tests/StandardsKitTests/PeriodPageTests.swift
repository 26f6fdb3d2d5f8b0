import Foundation
import StandardsKit
import Testing

/// What the page says is read is read so.
@Suite("The page of lengths of time, relative dates and recurrences")
struct PeriodPageTests {
    private static let path = "Sources/StandardsCatalogue/StandardsCatalogue.docc/Dates-and-periods.md"

    /// The rows of the table whose first column has a title: the texts in code of each cell, or its words.
    private static func rows(_ title: String) throws -> [[[String]]] {
        let file = ReadmeTests.root.appending(path: Self.path)
        let lines = try String(contentsOf: file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let head = try #require(lines.firstIndex { $0.hasPrefix("| \(title) |") }, "no table of \(title)")
        return lines[(head + 2)...].prefix { $0.hasPrefix("|") }.map { line in
            line.split(separator: "|").map { cell in
                let texts = cell.split(separator: "`", omittingEmptySubsequences: false).enumerated()
                    .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
                return texts.isEmpty ? [cell.trimmingCharacters(in: .whitespaces)] : texts
            }
        }
    }

    @Test("Lengths of time")
    func lengths() throws {
        let rows = try Self.rows("Length of time")
        #expect(rows.count > 5)
        for row in rows {
            for text in row[0] { #expect(Period(text)?.canonical == row[1][0], "\(text)") }
        }
    }

    @Test("Relative dates")
    func relativeDates() throws {
        let rows = try Self.rows("Relative date")
        #expect(rows.count > 10)
        for row in rows {
            for text in row[0] {
                let date = RelativeDate(notation: text)
                #expect(date?.canonical == row[2][0] && date?.direction?.rawValue == row[1][0], "\(text)")
            }
        }
        let directions = Set(rows.map { $0[1][0] })
        #expect(directions == Set(RelativeDate.Direction.allCases.map(\.rawValue)))
    }

    @Test("Milestones")
    func milestones() throws {
        let rows = try Self.rows("Milestone")
        #expect(rows.map { $0[1][0] } == RelativeDate.Anchor.allCases.map(\.rawValue))
        for row in rows {
            for text in row[0] {
                let date = RelativeDate(notation: "6 months after \(text)")
                #expect(date?.anchor?.rawValue == row[1][0] && date?.object == nil, "\(text)")
            }
        }
    }

    @Test("Days")
    func days() throws {
        let file = ReadmeTests.root.appending(path: Self.path)
        let page = try String(contentsOf: file, encoding: .utf8)
        let rows = page.matches(of: /\| `([^`|]+)` \| `([^`|]+)` \| (`([^`|]+)`|none) \|/)
            .filter { (try? PartialDate(String($0.output.2))) != nil }
        #expect(rows.count == 14)
        for row in rows {
            let date = try #require(RelativeDate(notation: String(row.output.1)))
            let found = date.date(from: try PartialDate(String(row.output.2)))
            #expect(found?.description == row.output.4.map(String.init), "\(row.output.0)")
        }
    }

    @Test("Recurrences")
    func recurrences() throws {
        let rows = try Self.rows("Recurrence")
        #expect(rows.count > 8)
        for row in rows {
            for text in row[0] { #expect(Recurrence(notation: text)?.canonical == row[1][0], "\(text)") }
        }
    }

    @Test("Proposals")
    func proposals() throws {
        let rows = try Self.rows("Date")
        #expect(rows.count > 5)
        for row in rows {
            for text in row[0] { #expect(PartialDate.proposal(for: text)?.description == row[1][0], "\(text)") }
        }
        #expect(PartialDate.proposal(for: "07/01/2025") == nil)
    }

    @Test("The lines of Swift that it shows")
    func shown() throws {
        let due = RelativeDate(verbatim: "自发布之日起六个月内")
        #expect(due.canonical == "within 6 months of publication")
        #expect(due == RelativeDate(notation: "no later than six months from the date of publication"))
        #expect(due.date(from: PartialDate("2025-02-28"))?.description == "2025-08-28")
        for text in ["六月", "biannually", "bimonthly"] {
            #expect(Period(text) == nil && Recurrence(notation: text) == nil)
        }
        #expect(RelativeDate(notation: "on 1 July 2025") == nil)
    }
}
