import StandardsCalendar
import StandardsExport
import StandardsModel
import Testing

/// What an entry says to those who have to act on it.
@Suite("Calendar entries")
struct EntryTests {
    private func lines(
        _ catalogue: Catalogue, _ choose: (inout CalendarOptions) -> Void = { _ in }
    ) throws -> [String] {
        try CalendarExport(catalogue, choose).lines
    }

    private func description(_ lines: [String]) -> [String] {
        lines.filter { $0.hasPrefix("DESCRIPTION;LANGUAGE=") }.flatMap {
            $0.drop { $0 != ":" }.dropFirst().split(separator: "\\n").map(String.init)
        }
        .map { $0.replacing("\\", with: "") }
    }

    private static func consultation() -> Catalogue {
        var catalogue = Catalogue()
        catalogue.header.base = WebAddress(notation: "https://example.org/s/")
        catalogue.insert(Organisation(id: "sac") { $0.names = "Standardization Administration" })
        catalogue.insert(Article(id: "report") { $0.tags = ["Smart cities"] })
        catalogue.insert(
            Project(id: "p") {
                $0.number = "20231601-T-469"
                $0.title = "Smart community infrastructures: Guidelines on data exchange and sharing"
            })
        catalogue.insert(
            Consultation(id: "call") {
                $0.title = "Draft"
                $0.subject = "project/p"
                $0.organiser = "organisation/sac"
                $0.opens = "2024-08-22"
                $0.closes = "2024-10-20"
                $0.sources = [Citation { $0.article = "report" }]
                $0.links = [
                    WebLink { ($0.url, $0.role) = ("https://sac.example/answer", Code(.answer)) },
                    WebLink { ($0.url, $0.role) = ("https://sac.example/text", Code(.text)) },
                ]
            })
        return catalogue
    }

    @Test("An entry says what to do first, who asks, since when, and where to read and answer")
    func content() throws {
        let lines = try lines(Self.consultation()) { $0.kinds = [.commentsClose] }
        #expect(lines.contains("SUMMARY;LANGUAGE=en:Comments close on 20231601-T-469: Smart community…"))
        #expect(
            description(lines) == [
                "Comments close on 20231601-T-469: Smart community infrastructures: Guidelines on data exchange and sharing",
                "Concerns: Draft", "Opens: 22 August 2024", "Asked by: Standardization Administration",
                "About: 20231601-T-469, Smart community infrastructures: Guidelines on data exchange and sharing",
                "The last day on which one can comment. The date is stated by the source.", "Source: article/report",
                "Answer: https://sac.example/answer",
                "Read: https://sac.example/text",
            ])
        #expect(lines.contains("CONTACT:Standardization Administration"))
        #expect(lines.contains("CATEGORIES;LANGUAGE=en:comments close,Smart cities"))
        #expect(!lines.contains { $0.hasPrefix("STATUS:") })
    }

    @Test("A Chinese colleague reads it in Chinese")
    func chinese() throws {
        let lines = try lines(Self.consultation()) {
            ($0.kinds, $0.language) = ([.commentsClose], .simplifiedChinese)
        }
        #expect(lines.contains("CATEGORIES;LANGUAGE=zh-Hans:征求意见截止,Smart cities"))
        #expect(description(lines).contains("起始：2024年8月22日"))
        #expect(description(lines).contains("征求单位：Standardization Administration"))
        #expect(description(lines).contains("反馈：https://sac.example/answer"))
    }

    @Test(
        "A proposed date is tentative, as an event; a task has no such status",
        arguments: [(CalendarOptions.Component.event, "STATUS:TENTATIVE"), (.todo, "STATUS:NEEDS-ACTION")])
    func tentative(_ component: CalendarOptions.Component, _ status: String) throws {
        var catalogue = Catalogue()
        catalogue.insert(
            PolicyDocument(id: "draft") {
                $0.title = "Draft rules"
                $0.status = Code(.draft)
                $0.effective = "2025-01"
            })
        let lines = try lines(catalogue) { $0.component = component }
        #expect(lines.filter { $0.hasPrefix("STATUS:") } == [status])
        #expect(lines.contains("SUMMARY;LANGUAGE=en:Takes effect: Draft rules (in January 2025\\, proposed)"))
        // What is no longer listed has no status, unless a fact says that it is cancelled.
        var later = Catalogue()
        later.header.revision = 1
        let gone = try self.lines(later) { ($0.previous, $0.component) = ([catalogue], component) }
        #expect(gone.filter { $0.hasPrefix("STATUS:") } == (component == .todo ? [status] : []))
    }

    private static func standard(replacing count: Int) -> Catalogue {
        var catalogue = Catalogue()
        catalogue.insert(
            Standard(id: "new") {
                $0.effective = "2025-07-01"
                $0.replaces = (0..<count).map { number in
                    Standard.Replacement { $0.standard = EntityID("old-\(number)") }
                }
            })
        for number in 0..<count { catalogue.insert(Standard(id: EntityID("old-\(number)") ?? "none")) }
        return catalogue
    }

    @Test("What one act brings about for others is one entry, which names it all", arguments: [0, 1, 2, 30, 31, 100])
    func acts(_ count: Int) throws {
        let catalogue = Self.standard(replacing: count)
        let lines = try lines(catalogue)
        #expect(lines.count { $0 == "BEGIN:VEVENT" } == 1)
        #expect(Set(lines.filter { $0.hasPrefix("X-STANDARDS-ID:") }).count == count + 1)
        #expect(description(lines).count { $0.hasPrefix("old-") && $0.contains(" is superseded") } == min(count, 30))
        #expect(description(lines).contains("\(count - 30) more") == (count > 30))
        #expect(try self.lines(catalogue) { $0.isEach = true }.count { $0 == "BEGIN:VEVENT" } == count + 1)
        // Asked for alone, each has its own.
        #expect(try self.lines(catalogue) { $0.kinds = [.superseded] }.count { $0 == "BEGIN:VEVENT" } == count)
    }

    @Test("What follows on another day has an entry of its own")
    func otherDay() throws {
        var catalogue = Self.standard(replacing: 2)
        catalogue["new" as EntityID<Standard>]?.replaces[0].date = "2026-07-01"
        #expect(try lines(catalogue).count { $0 == "BEGIN:VEVENT" } == 2)
    }

    @Test("A designation is whole in a summary or not there, and no word is cut", arguments: 2...80)
    func summaries(_ limit: Int) {
        let text = "GB/T 35607-2024 takes effect: Green product by ISO/IEC JTC 1/SC 41 and SAC/TC 28"
        let cut = text.cutBetweenWords(to: limit)
        #expect(cut.unicodeScalars.count <= limit)
        #expect(cut == text || cut.hasSuffix("…"))
        guard limit > 40, cut != text else { return }
        let kept = String(cut.dropLast())
        #expect(text.hasPrefix(kept) && [" ", ":"].contains(text.dropFirst(kept.count).first))
        #expect(!kept.hasSuffix("JTC") && !kept.hasSuffix("SAC/TC") && !kept.hasSuffix("GB/T"))
    }
}
