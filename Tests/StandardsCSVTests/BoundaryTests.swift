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

    /// The cells of a column.
    private static func cells(
        _ column: String, of table: String, _ catalogue: Catalogue, _ profile: CSVProfile
    ) throws -> [String] {
        let file = try #require(try tables(catalogue, profile)["csv/\(table).csv"])
        let rows = try #require(PlainCSV.rows(file.bytes))
        let place = try #require(rows[0].firstIndex(of: column))
        return rows.dropFirst().map { $0[place] }
    }

    /// The cells that contain texts, one export for all.
    private static func cells(_ texts: [String], _ profile: CSVProfile) throws -> [String] {
        var catalogue = Catalogue()
        for (number, text) in texts.enumerated() {
            catalogue.insert(Organisation(id: EntityID(makingFrom: "\(1_000 + number)")!) { $0.abbreviation = text })
        }
        return try cells("abbreviation", of: "organisations", catalogue, profile)
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
        let cells = try Self.cells(formulas + others, profile)
        #expect(cells.prefix(formulas.count) == formulas.map { profile == .safe ? "'" + $0 : $0 }[...])
        #expect(cells.dropFirst(formulas.count) == others[...])
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

    private static let integers = [
        (0, "0"), (-1, "-1"), (9, "9"), (10, "10"), (-10, "-10"), (Int.max, "9223372036854775807"),
        (Int.min, "-9223372036854775808"),
    ]

    @Test("Numbers are written in plain digits in every profile", arguments: CSVProfile.allCases)
    func integers(_ profile: CSVProfile) throws {
        var catalogue = Catalogue(schema: CatalogueSchema.standard.appending(Gauge.self))
        catalogue.insert(Gauge(id: "a") { $0.parts = Self.integers.map { number, _ in Part { $0.number = number } } })
        let cells = try Self.cells("number", of: "gauges_parts", catalogue, profile)
        #expect(cells == Self.integers.map(\.1))
    }

    @Test("Decimal numbers keep their digits", arguments: CSVProfile.allCases)
    func decimals(_ profile: CSVProfile) throws {
        let texts = ["0", "-4.5", "0.001", "1200", "-0.5", "123456789.125"]
        var catalogue = Catalogue()
        for (place, text) in texts.enumerated() {
            let number = try #require(DecimalNumber(text))
            catalogue.insert(Statistic(id: EntityID(makingFrom: "a-\(place)")!) { $0.value = number })
        }
        #expect(try Self.cells("value", of: "statistics", catalogue, profile) == texts)
    }
}
