import StandardsExport
import StandardsModel
import Testing

@Suite("Bases of catalogues")
struct CatalogueBaseTests {
    private func header(_ base: String) -> CatalogueHeader {
        var header = CatalogueHeader()
        header.base = WebAddress(notation: base)
        return header
    }

    @Test(
        "A base ends in a slash, and has neither query, fragment nor dots",
        arguments: [
            ("https://ex.org/cat/", "https://ex.org/cat/"), ("https://ex.org", "https://ex.org/"),
            ("https://ex.org/cat#", "https://ex.org/cat/"),
            ("https://e.org/c?x=1", "https://e.org/c/"), ("https://e.org?x=/1#/y", "https://e.org/"),
            ("https://e.org/a/../b/./c", "https://e.org/b/c/"),
            ("https://e.org/../..", "https://e.org/"), ("https://e.org/a//", "https://e.org/a//"),
            ("https://u:p@h.org/x", "https://u:p@h.org/x/"),
            ("https://[::1]:8/x", "https://[::1]:8/x/"), ("http://h.org:8080", "http://h.org:8080/"),
            ("https://标准.cn/家", "https://标准.cn/家/"),
            ("https://e.org/a[1]", "https://e.org/a%5B1%5D/"),
        ])
    func reading(_ stated: String, _ text: String) throws {
        var losses: [ExportReport.Loss] = []
        let base = try #require(CatalogueBase(header(stated), losses: &losses))
        #expect(base.text == text)
        #expect(base.address(ofKind: "standard", id: "a") == text + "standard/a")
        #expect(losses == [])
    }

    @Test("An edition, its series and a catalogue without either are named under the base")
    func editions() throws {
        var header = header("https://ex.org/")
        let base = try #require(CatalogueBase(header))
        #expect(base.address(ofCatalogue: header) == "https://ex.org/catalogue/catalogue")
        header.id = "china-2024-07"
        #expect(base.address(ofCatalogue: header) == "https://ex.org/catalogue/china-2024-07")
        #expect(base.address(ofSeriesOf: header) == "https://ex.org/series/china-2024-07")
        header.series = "china"
        #expect(base.address(ofSeriesOf: header) == "https://ex.org/series/china")
        #expect(CatalogueBase(insteadOfBaseOf: header).text == "https://catalogue.invalid/china/")
    }

    @Test("A kind of any name is one step of the address")
    func steps() throws {
        let base = try #require(CatalogueBase(header("https://ex.org/")))
        #expect(base.address(ofKind: "a/b c#", id: "x") == "https://ex.org/a%2Fb%20c%23/x")
    }

    @Test("A base has at most 2,000 bytes", arguments: [(1_999, true), (2_000, true), (2_001, false)])
    func length(_ count: Int, _ isUsable: Bool) {
        var losses: [ExportReport.Loss] = []
        let stated = header("https://ex.org/" + String(repeating: "x", count: count - 15))
        #expect((CatalogueBase(stated, losses: &losses) != nil) == isUsable)
        #expect(losses.map(\.reason.utf8.count).allSatisfy { $0 < 250 } && losses.isEmpty == isUsable)
    }

    @Test(
        "A base that is no address is reported, a catalogue without one where it is needed",
        arguments: ["https://x:y/", "https://[::1/"])
    func unusable(_ stated: String) {
        var losses: [ExportReport.Loss] = []
        #expect(CatalogueBase(header(stated), losses: &losses) == nil)
        #expect(losses.map(\.property) == ["base"])
        #expect(CatalogueBase(CatalogueHeader(), losses: &losses) == nil)
        #expect(losses.count == 1)
        #expect(CatalogueBase(CatalogueHeader(), isNeeded: true, losses: &losses) == nil)
        #expect(losses.count == 2 && losses[1].reason.contains("state the address"))
    }
}
