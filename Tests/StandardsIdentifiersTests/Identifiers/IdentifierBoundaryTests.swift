import StandardsIdentifiers
import Testing

@Suite("Boundaries of identifiers")
struct IdentifierBoundaryTests {
    @Test(
        "Two digits are a year from 1950 to 2049",
        arguments: [("00", 2000), ("49", 2049), ("50", 1950), ("99", 1999)])
    func pivot(_ digits: String, _ year: Int) throws {
        for text in ["GB/T 1-", "GOST 1-", "ASTM D1-", "GOST R ISO 1-", "GOST ISO 1."] {
            #expect(try StandardDesignation(text + digits).year == year, "\(text)\(digits)")
        }
    }

    @Test(
        "Years run from 1900 to 2100",
        arguments: [
            "GB/T 1-%", "ISO 1:%", "IEC 1:%", "EN 1:%", "BS 1:%", "IEEE Std 1:%", "ISO 1/Amd 1:%", "EN 1+A1:%",
            "GB/T 1-2020/XG1-%", "ITU-T X.1 (10/%)", "ETSI EN 303 645 (%-01)", "IEEE P1/D1, January %",
            "IEEE P1/D-1-%-01", "IEEE Std 1/INT, % Edition",
        ])
    func years(_ form: String) {
        for (year, isRead) in [(1899, false), (1900, true), (2100, true), (2101, false)] {
            let text = form.replacing("%", with: "\(year)")
            #expect(StandardDesignation(verbatim: text).isReadable == isRead, "\(text)")
        }
    }

    @Test(
        "Months run from 01 to 12",
        arguments: ["ISO 1:2018-%", "ISO 1/Amd 1:2018-%", "ITU-T X.1 (%/2019)", "ETSI EN 303 645 (2021-%)"])
    func months(_ form: String) {
        for (month, isRead) in [("00", false), ("01", true), ("12", true), ("13", false)] {
            let text = form.replacing("%", with: month)
            #expect(StandardDesignation(verbatim: text).isReadable == isRead, "\(text)")
        }
    }

    @Test(
        "Runs of digits have their longest",
        arguments: [
            ("GB/T %", 9), ("GB/T 1.%", 9), ("GB/T 1~%", 9), ("GSB 05-%", 6), ("ISO %", 7), ("ISO 1-%:2018", 8),
            ("ISO 1.%:2018", 8), ("IEEE Std 1.%", 9), ("IEC 1-1/%", 4), ("ISO/CD 1.%", 3), ("ISO 1/Amd %", 4),
            ("ISO 1/DAmd 1.%", 3), ("ITU-T X.%", 6), ("ITU-T X.1-%", 3), ("ITU-T X.1 (V%)", 3),
            ("ETSI EN 303 645-%", 3), ("GB/T 1《第%号修改单》", 3),
        ])
    func lengths(_ form: String, _ longest: Int) {
        for (length, isRead) in [(longest, true), (longest + 1, false)] {
            let text = form.replacing("%", with: String(repeating: "3", count: length))
            #expect(StandardDesignation(verbatim: text).isReadable == isRead, "\(text)")
        }
    }

    @Test("A designation has at most 255 bytes")
    func longest() throws {
        for (length, isRead) in [(254, true), (255, true), (256, false)] {
            let text = "Q/" + String(repeating: "A", count: length - 4) + " 1"
            #expect(text.utf8.count == length)
            let designation = StandardDesignation(verbatim: text)
            #expect(designation.isReadable == isRead)
            #expect(isRead ? designation.parts?.number == "1" : designation.fault?.message.contains("255") == true)
        }
    }

    @Test("A standard adopts at most 16 documents")
    func adopted() {
        for (count, isRead) in [(16, true), (17, false)] {
            let list = Array(repeating: "ISO 1:2000", count: count).joined(separator: "; ")
            let designation = StandardDesignation(verbatim: "GB/T 1-2020 (\(list), MOD)")
            #expect(designation.isReadable == isRead)
            #expect(isRead ? designation.parts?.adopts.count == 16 : designation.fault?.message.contains("16") == true)
        }
    }

    @Test(
        "A range begins before it ends",
        arguments: [
            ("NB/T 47008~47009", nil), ("NB/T 47008~47008", 12), ("NB/T 47008~47007", 12), ("NB/T 47008～47", 14),
            ("GB/T 5606.1~5606.2", nil), ("GB/T 5606.2~5606.2", 13), ("GB/T 5606.2~5606.1", 13), ("GB/T 5606.1~6", nil),
            ("GB/T 5606.6~6", 13), ("GB/T 5606.10~5606.2", 14), ("GB/T 5606.2~5606.10-2004", nil),
            ("TSG Q7015~7016", nil), ("TSG Q7015~7015", 11), ("GSB 05-1426~1427", nil), ("GSB 05-1426~1425", 13),
            ("GJB 9001C~9002", nil), ("GJB 9001C~9001", 11),
        ] as [(String, Int?)])
    func ranges(_ text: String, _ column: Int?) {
        let designation = StandardDesignation(verbatim: text)
        #expect(designation.fault?.column == column)
        #expect(column == nil || designation.fault?.message.contains("range") == true)
    }

    @Test(
        "Committees have their longest numbers and names, and are six bodies deep at most",
        arguments: [
            ("ISO/TC 999999", true), ("ISO/TC 1000000", false), ("ISO/TC 1", true), ("ISO/TC 0", false),
            ("CEN/WS Abcdefghijklmnopqrstuvwx", true), ("CEN/WS Abcdefghijklmnopqrstuvwxy", false),
            ("UNECE/WP.29/AB", true), ("UNECE/WP.29/A", false), ("UNECE/WP.29/ABCDEFGHIJKL", true),
            ("UNECE/WP.29/ABCDEFGHIJKLM", false), ("CLC/TC 9XYZ", true), ("CLC/TC 9XYZA", false),
            ("IEC/SyC Abcdefghijklmnopqrstuvwx Abcdefghijklmnopqrstuvwx Abcdefghijklmn", true),
            ("IEC/SyC Abcdefghijklmnopqrstuvwx Abcdefghijklmnopqrstuvwx Abcdefghijklmno", false),
            ("ISO/TC 1/SC 2/WG 3/TF 4/PT 5/AG 6", true), ("ISO/TC 1/SC 2/WG 3/TF 4/PT 5/AG 6/EG 7", false),
            ("IEC/SC 62B/WG 3/TF 4/PT 5/AG 6", true), ("IEC/SC 62B/WG 3/TF 4/PT 5/AG 6/EG 7", false),
            ("CISPR/I", true), ("CISPR/J", false), ("CISPR/S", true), ("CISPR/T", false), ("CISPR/@", false),
        ])
    func committees(_ text: String, _ isRead: Bool) {
        #expect(CommitteeReference(verbatim: text).isReadable == isRead)
    }

    @Test(
        "Plans are of the years 1900 to 2100",
        arguments: [("1899", false), ("1900", true), ("2100", true), ("2101", false)])
    func plans(_ year: String, _ isRead: Bool) {
        #expect(ProjectNumber(verbatim: "\(year)0001-T-469").isReadable == isRead)
    }

    @Test(
        "A draft's iteration belongs to its stage, a number does not",
        arguments: [
            ("ISO/CD2 14065-2008", "ISO/CD 14065.2:2008"), ("ISO/CD2 14065.2008", "ISO/CD 14065.2:2008"),
            ("ISO/CD 14065.2-2008", "ISO/CD 14065.2:2008"), ("ISO/WD3 1", "ISO/WD 1.3"),
            ("ISO/FDIS9 1", "ISO/FDIS 1.9"),
            ("ISO/PRF9022-3", "ISO/PRF 9022-3"),
        ])
    func iterations(_ text: String, _ canonical: String) throws {
        #expect(try StandardDesignation(text).canonical == canonical)
    }

    @Test(
        "What is glued together, or said twice, is refused where it goes wrong",
        arguments: [
            ("ISO/PRF9 022-3", 10), ("ISO/CD9 022-3", 9), ("ISO/CD0 1", 9), ("ISO/AWI2 1", 10), ("ISO/NP2 1", 9),
            ("EN/CD2 1", 8), ("ISO/CD2 1-CD3", 10), ("ISO/CD DIS 1", 8), ("ISO/CD 1.2-CD3", 11),
            ("IEC 1:2000 CSV RLV", 16), ("ETSI EN 303 645 V1.1.1 V2.1.1", 24), ("ISO 1(en)(fr)", 11),
            ("ISO 1 ED1 ED2", 11),
            ("ANSI/IEEEПМС 1", 5), ("KS/R 1", 3), ("R GOST 1", 3), ("R KS 1", 3), ("IEC 1:2015/0", 12),
            ("GB/T 1-TC", 8),
        ])
    func glued(_ text: String, _ column: Int) {
        let fault = StandardDesignation(verbatim: text).fault
        #expect(fault?.column == column, "\(fault.debugDescription)")
    }

    @Test(
        "Four digits behind a dot that end a number are its year",
        arguments: [
            ("ISO 9001.2015", "ISO 9001:2015"), ("ISO/ R 170.1960", "ISO/R 170:1960"), ("IECQ 01.2014", "IECQ 01:2014"),
            ("IEC GUIDE 103C.1980", "IEC GUIDE 103C:1980"), ("GB/T 19001.2016", "GB/T 19001-2016"),
            ("GB/T 2080-2016/ISO/IEC 27001.2013", "GB/T 2080-2016/ISO/IEC 27001:2013"),
            ("BS 5839.2013", "BS 5839:2013"),
            ("IEEE Std 1685.2022", "IEEE Std 1685-2022"), ("GOST 12.1.2004", "GOST 12.1-2004"),
            ("ISO 80601-2.2015", "ISO 80601-2:2015"), ("prEN 13241.2013", "prEN 13241:2013"),
            ("ISO 9001.2015-11", "ISO 9001:2015-11"), ("ISO 9001.2015.11", "ISO 9001:2015-11"),
            // What follows makes them a part, and the ITU numbers so.
            ("ISO 10303.1902:2018", "ISO 10303-1902:2018"), ("ISO 10303-2001:2018", "ISO 10303-2001:2018"),
            ("GB/T 20485.2016-2018", "GB/T 20485.2016-2018"), ("IEEE Std 802.2000-2017", "IEEE Std 802.2000-2017"),
            ("GB/T 1.1899", "GB/T 1.1899"), ("GB/T 1.2101", "GB/T 1.2101"), ("GB/T 1.2000.1", "GB/T 1.2000.1"),
            ("ISO 1.1899", "ISO 1-1899"), ("ISO 1.2101", "ISO 1-2101"), ("ITU-T Y.2012", "ITU-T Y.2012"),
        ])
    func yearsBehindDots(_ text: String, _ canonical: String) throws {
        let designation = try StandardDesignation(text)
        #expect(designation.canonical == canonical)
        #expect(FixedPoint.designations.loss(printing: designation) == nil)
    }

    @Test(
        "What is adopted is read, or the designation is refused where it is not",
        arguments: [
            ("GB/T 1-2020 (foo, MOD)", 14), ("GB/T 1-2020 (ISO 9001:2015x, MOD)", 23), ("GB/T 1-2020 idt foo", 17),
            ("GB/T 1-2020 (ISO 1:2000; foo, MOD)", 26), ("GB/T 1-2020 (ISO Directives, MOD)", 18),
            ("GB/T 1-2020 (MOD)", 14), ("GB/T 1-2020 (ISO 1:2000, MOD", 29), ("IEEE Std 1-2000 (Draft)", 18),
        ])
    func unreadableAdoption(_ text: String, _ column: Int) {
        let fault = StandardDesignation(verbatim: text).fault
        #expect(fault?.column == column, "\(fault.debugDescription)")
    }

    @Test(
        "What is adopted does not change what a designation is",
        arguments: ["ISO 1:2000", "IEC 1:2000", "GB/T 1-2020", "EN 1:2000"])
    func adoptionAndName(_ text: String) throws {
        let (plain, adopting) = (try StandardDesignation(text), try StandardDesignation(text + " (ISO 2:2000, IDT)"))
        #expect(plain == adopting && plain.urn == adopting.urn && adopting.parts?.adopts.count == 1)
    }

    @Test(
        "Full-width signs are read as the narrow ones",
        arguments: [
            ("ＥＮ　６０３３５－１：２０１２＋Ａ１１：２０１４", "EN 60335-1:2012+A11:2014"),
            ("ＩＳＯ／ＩＥＣ　２７００１：２０１３（ｅｎ，ｆｒ）", "ISO/IEC 27001:2013(en,fr)"), ("GB/T 1．1—2020", "GB/T 1.1-2020"),
            ("NB/T 47008～47010－2010", "NB/T 47008~47010-2010"), ("NB/T 47008〜47010", "NB/T 47008~47010"),
            ("GB/T\u{200B} 1\u{FEFF}-2020", "GB/T 1-2020"), ("GB/T＿1-2020", "GB/T 1-2020"),
            ("ISO\u{2215}IEC 1\u{2236}2000", "ISO/IEC 1:2000"),
        ])
    func fullWidth(_ text: String, _ canonical: String) throws {
        #expect(try StandardDesignation(text).canonical == canonical)
    }
}
