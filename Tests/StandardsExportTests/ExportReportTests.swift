import StandardsExport
import StandardsModel
import Testing

@Suite("What an export could not carry")
struct ExportReportTests {
    private let undated = ExportReport.Cause("undated", one: "day is missing", several: "days are missing")

    private func loss(_ id: String, _ reason: String, _ cause: ExportReport.Cause? = nil) -> ExportReport.Loss {
        ExportReport.Loss(EntityReference("standard/\(id)"), "title", cause: cause, reason: reason)
    }

    @Test("Losses of one cause, or of one reason without a cause, are a group where the first one is")
    func groups() {
        let losses = [
            loss("a", "A", undated), loss("b", "same"), loss("c", "C", undated), loss("d", "other"), loss("e", "same"),
            loss("f", "undated"),
        ]
        let groups = ExportReport(losses: losses).groups
        #expect(groups.map(\.words) == ["2 days are missing", "same (2 times)", "other", "undated"])
        #expect(groups.flatMap(\.losses).count == losses.count)
        #expect(groups[0].losses == [losses[0], losses[2]])
        #expect(ExportReport().groups.isEmpty)
    }

    @Test("A cause says how many there are", arguments: [(1, "1 day is missing"), (2, "2 days are missing")])
    func number(_ count: Int, _ words: String) { #expect(undated.words(for: count) == words) }
}
