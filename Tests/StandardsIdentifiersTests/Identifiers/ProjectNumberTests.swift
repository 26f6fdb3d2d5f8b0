import StandardsIdentifiers
import Testing

@Suite("Project numbers")
struct ProjectNumberTests {
    @Test(
        "The parts of a number",
        arguments: [
            ("20231601-T-469", 2023, "1601", .recommended, "469"), ("20260041-Q-339", 2026, "0041", .mandatory, "339"),
            ("20265083-Z-469", 2026, "5083", .guidance, "469"), ("20252122-T-906", 2025, "2122", .recommended, "906"),
            ("20060001-T-001", 2006, "0001", .recommended, "001"),
        ] as [(String, Int, String, ProjectNumber.Nature, String)])
    func parts(_ text: String, _ year: Int, _ serial: String, _ nature: ProjectNumber.Nature, _ department: String)
        throws
    {
        let number = try ProjectNumber(text)
        #expect(number.canonical == text)
        #expect((number.year, number.serial) == (year, serial))
        #expect((number.nature, number.department) == (nature, department))
        #expect(number.urn == "urn:x-cn-plan:\(text)")
    }

    @Test(
        "One spelling represents all",
        arguments: [
            "20231601—T—469", "20231601 - t - 469", "２０２３１６０１－Ｔ－４６９", " 20231601-T-469 ",
            "20231601\u{2011}T\u{2212}469",
        ])
    func spellings(_ text: String) throws {
        let number = try ProjectNumber(text)
        #expect(number.canonical == "20231601-T-469")
        #expect(number.text == text)
        #expect(number == (ProjectNumber("20231601-T-469")))
    }

    @Test(
        "Anything else is refused",
        arguments: [
            ("", 1, "eight digits"), ("hello", 1, "eight digits"), ("2023160-T-469", 5, "eight digits"),
            ("20231601", 9, "expected '-' and T, Q or Z"), ("202316011-T-469", 9, "expected '-'"),
            ("20231601-X-469", 10, "T (recommended), Q (mandatory) or Z (guidance)"),
            ("20231601-T", 11, "expected '-' and a department"),
            ("20231601-T-46", 12, "three digits"), ("20231601-T-4690", 15, "expected the end"),
            ("20231601-T-469x", 15, "expected the end"),
            ("18991601-T-469", 1, "1900 to 2100"), ("00001601-T-469", 1, "1900 to 2100"),
            ("２０２３１６０１-X-469", 26, "T (recommended)"),
        ])
    func refusals(_ text: String, _ column: Int, _ message: String) {
        let number = ProjectNumber(verbatim: text)
        #expect(!number.isReadable && number.year == nil && number.department == nil && number.urn == nil)
        #expect(number.fault?.message.contains(message) == true, "\(number.fault?.message ?? "")")
        #expect(column == 5 || number.fault?.column == column)
    }

    @Test(
        "Industries and foreign-language versions have plans of their own",
        arguments: [
            ("2020-0123T-YD", "2020-0123T-YD", .industry, 2020, "0123", .recommended, "YD"),
            ("2022—0007q — sj", "2022-0007Q-SJ", .industry, 2022, "0007", .mandatory, "SJ"),
            (" ２０１８－１３９７Ｚ－ＳＨ ", "2018-1397Z-SH", .industry, 2018, "1397", .guidance, "SH"),
            ("W20210042", "W20210042", .foreignLanguage, 2021, "0042", nil, nil),
            (" w20210042", "W20210042", .foreignLanguage, 2021, "0042", nil, nil),
        ] as [(String, String, ProjectNumber.Plan, Int, String, ProjectNumber.Nature?, String?)])
    func otherPlans(
        _ text: String, _ canonical: String, _ plan: ProjectNumber.Plan, _ year: Int, _ serial: String,
        _ nature: ProjectNumber.Nature?, _ sector: String?
    ) throws {
        let number = try ProjectNumber(text)
        #expect(number.canonical == canonical && number.urn == "urn:x-cn-plan:\(canonical)")
        #expect((number.plan, number.year, number.serial) == (plan, year, serial))
        #expect((number.nature, number.sector, number.department) == (nature, sector, nil))
        #expect(try ProjectNumber(canonical) == number && ProjectNumber(canonical).plan == plan)
        #expect(try Identifier(text) == .project(number))
        #expect(ProjectNumber("20231601-T-469").plan == .national)
        #expect(ProjectNumber("20231601-T-469").sector == nil)
    }

    @Test(
        "What is meant as a number of such a plan is refused as one",
        arguments: [
            ("2020-0123X-YD", 10, "T (recommended)"), ("2020-0123T", 11, "the code of an industry"),
            ("2020-0123T-XX", 12, "the code of an industry"), ("2020-0123T-Y", 12, "the code of an industry"),
            ("2020-0123T-YDX", 14, "expected the end"), ("1899-0123T-YD", 1, "1900 to 2100"),
            ("W18990042", 2, "1900 to 2100"), ("W202100421", 10, "expected the end"),
            ("W20210042-T-469", 10, "expected the end"),
        ])
    func otherRefusals(_ text: String, _ column: Int, _ message: String) {
        let number = ProjectNumber(verbatim: text)
        #expect(!number.isReadable && number.plan == nil && number.sector == nil)
        #expect(number.fault?.column == column && number.fault?.message.contains(message) == true)
        #expect(throws: number.fault ?? NotationError(column: 0, message: "")) { try Identifier(text) }
    }

    @Test(
        "Other texts are none of them",
        arguments: [
            ("2020-012", 6, "a serial of four digits"), ("W2021004", 6, "eight digits"), ("W", 1, "eight digits"),
        ])
    func fragments(_ text: String, _ column: Int, _ message: String) {
        let fault = ProjectNumber(verbatim: text).fault
        #expect(fault?.column == column && fault?.message.contains(message) == true, "\(fault?.description ?? "")")
    }

    @Test("Numbers sort by year and serial")
    func order() throws {
        let sorted = ["20060001-T-469", "20230776-T-469", "20231601-Q-339", "20231601-T-469", "20240896-T-469"]
        #expect(try sorted.reversed().map { try ProjectNumber($0) }.sorted().map(\.canonical) == sorted)
    }

    @Test("What is printed is read as the same, over generated numbers")
    func generated() throws {
        var generator = SplitMix(seed: 16733)
        for _ in 0..<2000 {
            let (serial, department) = (generator.number(0...9999), generator.number(0...999))
            let tail = String(String(serial + 10_000).dropFirst())
            let text =
                "\(generator.number(1990...2100))\(tail)-\(generator.pick(["T", "Q", "Z"]))-\(String(department + 1000).dropFirst())"
            #expect(try ProjectNumber(text).canonical == text)
        }
    }
}
