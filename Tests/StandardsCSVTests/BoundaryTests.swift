import StandardsCSV
import StandardsExport
import StandardsModel
import Testing

/// Each number and list that the documentation of the tables names, with its neighbours.
struct BoundaryTests {
    private static func tables(_ catalogue: Catalogue, _ profile: CSVProfile = .standard) throws -> MemoryOutput {
        var options = CSVOptions()
        options.profile = profile
        var output = MemoryOutput()
        _ = try CSVExporter().export(ExportRequest(catalogue, options: options), to: &output)
        return output
    }

    /// The cell of the first row.
    private static func cell(
        _ column: String, of table: String, _ catalogue: Catalogue, _ profile: CSVProfile
    ) throws -> String {
        let file = try #require(try tables(catalogue, profile)["csv/\(table).csv"])
        let rows = try #require(PlainCSV.rows(file.bytes))
        let place = try #require(rows[0].firstIndex(of: column))
        return rows[1][place]
    }

    /// The cells in which texts stand, one export for all.
    private static func cells(_ texts: [String], _ profile: CSVProfile) throws -> [String] {
        var catalogue = Catalogue()
        for (number, text) in texts.enumerated() {
            catalogue.insert(Organisation(id: EntityID(makingFrom: "\(1_000 + number)")!) { $0.abbreviation = text })
        }
        let file = try #require(try tables(catalogue, profile)["csv/organisations.csv"])
        let rows = try #require(PlainCSV.rows(file.bytes))
        let place = try #require(rows[0].firstIndex(of: "abbreviation"))
        return rows.dropFirst().map { $0[place] }
    }

    private static let formulaSigns = ["=", "+", "-", "@", "\t", "\n", "\r", "＝", "＋", "－", "＠"]
    /// The neighbours of each in the order of their bytes, and other characters of as many bytes.
    private static let otherSigns = [
        "<", ">", "*", ",", ".", "?", "A", "\u{8}", "\u{B}", "\u{C}", "\u{E}", "＜", "＞", "＊", "，", "．", "？", "Ａ", "Ｍ",
        "\u{FB3D}", "\u{FF5D}", "…", "−", "\u{A0}", "\u{3000}", "\u{FEFF}",
    ]

    @Test(
        "A text is disarmed where it begins as a formula can, and only in the safe profile",
        arguments: CSVProfile.allCases)
    func formulas(_ profile: CSVProfile) throws {
        func around(_ sign: String) -> [String] {
            [sign, sign + "1+1", " " + sign + "1", "'" + sign + "1", "'' ' " + sign + "1"]
        }
        let formulas = Self.formulaSigns.flatMap(around)
        let others =
            Self.otherSigns.flatMap(around) + ["'", " ", "' '", "''", "\u{EF}"]
            + (Self.formulaSigns + Self.otherSigns).flatMap { ["1" + $0 + "1", "\u{A0}" + $0 + "1"] }
        #expect(try Self.cells(formulas, profile) == formulas.map { profile == .safe ? "'" + $0 : $0 })
        #expect(try Self.cells(others, profile) == others)
    }

    @Test("A cell is in quotes where it has a comma, a quote or a control character up to U+001F")
    func quotes() throws {
        let characters = (UInt8(1)...0x7F).map { String(Unicode.Scalar($0)) }
        var catalogue = Catalogue()
        for (number, character) in characters.enumerated() {
            catalogue.insert(
                Organisation(id: EntityID(makingFrom: "\(1_001 + number)")!) { $0.abbreviation = "x\(character)y" })
        }
        let text = try #require(Self.tables(catalogue)["csv/organisations.csv"]?.text)
        for (number, character) in characters.enumerated() {
            let isQuoted = number + 1 <= 0x1F || character == "\"" || character == ","
            let content = character == "\"" ? "\"\"" : character
            #expect(text.contains(isQuoted ? ",\"x\(content)y\"," : ",x\(content)y,"), "byte \(number + 1)")
        }
    }

    @Test(
        "Numbers stand in plain digits in every profile",
        arguments: [
            (0, "0"), (-1, "-1"), (9, "9"), (10, "10"), (-10, "-10"), (Int.max, "9223372036854775807"),
            (Int.min, "-9223372036854775808"),
        ])
    func integers(_ number: Int, _ text: String) throws {
        var catalogue = Catalogue(schema: CatalogueSchema.standard.appending(Gauge.self))
        catalogue.insert(Gauge(id: "a") { $0.parts = [Part { $0.number = number }] })
        for profile in CSVProfile.allCases {
            #expect(try Self.cell("number", of: "gauges_parts", catalogue, profile) == text)
        }
    }

    @Test("Decimal numbers keep their digits", arguments: ["0", "-4.5", "0.001", "1200", "-0.5", "123456789.125"])
    func decimals(_ text: String) throws {
        var catalogue = Catalogue()
        let number = try #require(DecimalNumber(text))
        catalogue.insert(Statistic(id: "a") { $0.value = number })
        for profile in CSVProfile.allCases {
            #expect(try Self.cell("value", of: "statistics", catalogue, profile) == text)
        }
    }
}
