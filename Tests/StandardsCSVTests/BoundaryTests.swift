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

    private static func cell(_ text: String, _ profile: CSVProfile) throws -> String {
        var catalogue = Catalogue()
        catalogue.insert(Organisation(id: "a") { $0.abbreviation = text })
        return try cell("abbreviation", of: "organisations", catalogue, profile)
    }

    @Test(
        "A text is disarmed where it begins as a formula can, and only in the safe profile",
        arguments: [
            ("=", true), ("+", true), ("-", true), ("@", true), ("\t", true), ("\n", true), ("\r", true), ("＝", true),
            ("＋", true), ("－", true), ("＠", true),
            // The neighbours of each in the order of their bytes, and other characters of as many bytes.
            ("<", false), (">", false), ("*", false), (",", false), (".", false), ("?", false), ("A", false),
            ("\u{8}", false), ("\u{B}", false), ("\u{C}", false), ("\u{E}", false), ("＜", false), ("＞", false),
            ("＊", false), ("，", false), ("．", false), ("？", false), ("Ａ", false), ("Ｍ", false), ("\u{FB3D}", false),
            ("\u{FF5D}", false), ("…", false), ("−", false), ("\u{A0}", false), ("\u{3000}", false),
            ("\u{FEFF}", false),
        ])
    func formulas(_ sign: String, _ isFormula: Bool) throws {
        for text in [sign, sign + "1+1", " " + sign + "1", "'" + sign + "1", "'' ' " + sign + "1"] {
            #expect(try Self.cell(text, .safe) == (isFormula ? "'" : "") + text, "\(text.debugDescription)")
            #expect(try Self.cell(text, .standard) == text)
            #expect(try Self.cell(text, .spreadsheet) == text)
        }
        #expect(try Self.cell("1" + sign + "1", .safe) == "1" + sign + "1")
        #expect(try Self.cell("\u{A0}" + sign + "1", .safe) == "\u{A0}" + sign + "1")
    }

    @Test(
        "A text of apostrophes and spaces alone is left as it is", arguments: ["'", " ", "' '", "''''''''", "\u{EF}"])
    func nothingBehind(_ text: String) throws { #expect(try Self.cell(text, .safe) == text) }

    @Test("A cell is in quotes where it has a comma, a quote or a control character up to U+001F")
    func quotes() throws {
        for byte in UInt8(1)...0x7F {
            let character = String(Unicode.Scalar(byte))
            var catalogue = Catalogue()
            catalogue.insert(Organisation(id: "a") { $0.abbreviation = "x\(character)y" })
            let text = try #require(Self.tables(catalogue)["csv/organisations.csv"]?.text)
            let isQuoted = byte <= 0x1F || byte == 0x22 || byte == 0x2C
            let content = byte == 0x22 ? "\"\"" : character
            #expect(text.contains(isQuoted ? ",\"x\(content)y\"," : ",x\(content)y,"), "byte \(byte)")
        }
    }

    @Test(
        "Numbers stand in plain digits in every profile",
        arguments: [
            (0, "0"), (-1, "-1"), (9, "9"), (10, "10"), (-10, "-10"), (Int.max, "9223372036854775807"),
            (Int.min, "-9223372036854775808"),
        ])
    func integers(_ number: Int, _ text: String) throws {
        var catalogue = Catalogue(schema: Schema.standard.appending(Gauge.self))
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
