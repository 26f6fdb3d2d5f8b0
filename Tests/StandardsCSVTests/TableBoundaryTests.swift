import StandardsExport
import StandardsModel
import Testing

@testable import StandardsCSV

@Suite("What the tables' metadata say")
struct TableBoundaryTests {
    /// What a metadata file says, without white space.
    private func squeezed(_ name: String) throws -> String {
        let file = try #require(try CSVExporterTests.tinyExport.get().0["csv/\(name)"])
        return String(decoding: file.bytes.filter { $0 != 0x20 && $0 != 0x0A }, as: UTF8.self)
    }

    @Test(
        "Each foreign key names the table and the column that it leads to; in the data package a table calls itself nothing"
    )
    func foreignKeys() throws {
        let csvw = try squeezed("csv-metadata.json")
        #expect(
            csvw.contains(
                #"{"columnReference":"maker_id","reference":{"resource":"organisations.csv","columnReference":"id"}}"#))
        #expect(
            csvw.contains(
                #"{"columnReference":"about","reference":{"resource":"entities.csv","columnReference":"reference"}}"#))
        #expect(
            csvw.contains(
                #"{"columnReference":"parent_id","reference":{"resource":"gauges_parts.csv","columnReference":"id"}}"#))
        let package = try squeezed("datapackage.json")
        #expect(package.contains(#"{"fields":"maker_id","reference":{"resource":"organisations","fields":"id"}}"#))
        // From one part to the part around it, in one table.
        #expect(package.contains(#"{"fields":"parent_id","reference":{"resource":"","fields":"id"}}"#))
        #expect(!package.contains(#""resource":"gauges_parts","fields":"parent"#))
    }

    @Test("A column is required where no row can lack it, and not where the record around it may be absent")
    func required() throws {
        let csvw = try squeezed("csv-metadata.json")
        func column(_ name: String, after table: String) throws -> Substring {
            let rest = try #require(csvw.ranges(of: "\"url\":\"\(table).csv\"").first.map { csvw[$0.upperBound...] })
            let column = try #require(rest.ranges(of: "\"name\":\"\(name)\"").first.map { rest[$0.upperBound...] })
            return column.prefix { $0 != "}" }
        }
        for (table, name, isRequired) in [
            ("gauges", "id", true), ("gauges", "maker_id", false), ("gauges_parts", "range_value", false),
            ("gauges_parts", "position", true), ("standards_replaces", "replaces_standard_id", true),
            ("standards_replaces", "extent", false), ("gauges_about", "about", true),
            ("organisations", "member_count_value", false),
        ] {
            #expect(try column(name, after: table).contains("\"required\":true") == isRequired, "\(table).\(name)")
        }
    }

    @Test("Of columns of one name the second takes a longer one, or else a number, from 2")
    func names() {
        var names = CSVNames()
        #expect(names.claim("a") == "a")
        #expect(names.claim("a", otherwise: "long a") == "long_a")
        #expect(names.claim("a", otherwise: "long a") == "a_2")
        #expect(names.claim("a") == "a_3")
        #expect(names.claim("家") == "x")
        #expect(names.claim("_") == "x_2")
    }
}
