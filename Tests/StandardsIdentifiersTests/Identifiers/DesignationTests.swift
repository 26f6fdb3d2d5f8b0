import StandardsIdentifiers
import Testing

@Suite("Standard designations")
struct DesignationTests {
    @Test("The letters of each publisher are its own, and no longer than a word")
    func letters() {
        var owners: [String: String] = [:]
        for publisher in IdentifierNotation.standard.designations {
            for letters in [publisher.prefix] + publisher.spellings {
                #expect(letters.utf8.count <= 8, "\(letters) is too long")
                let owner = owners.updateValue(publisher.prefix, forKey: letters)
                #expect(owner == nil, "\(letters) is of \(owner ?? "") and of \(publisher.prefix)")
            }
        }
    }

    @Test("A Chinese designation shows level and obligation", arguments: chineseReadings)
    func chinese(
        _ text: String, _ level: StandardDesignation.Level, _ obligation: StandardDesignation.Obligation?
    ) throws {
        let parts = try #require(try StandardDesignation(text).parts)
        #expect(parts.level == level)
        #expect(parts.obligation == obligation)
    }

    @Test("What only looks like a designation is refused", arguments: chineseRefusals + internationalRefusals)
    func refused(_ text: String) { #expect(throws: NotationError.self) { try StandardDesignation(text) } }

    @Test("The canonical text of any reading is read as itself", arguments: internationalReadings)
    func stable(_ text: String) throws {
        let first = try StandardDesignation(text)
        let second = try StandardDesignation(first.canonical)
        #expect(second.canonical == first.canonical)
        #expect(second.parts?.number == first.parts?.number)
        #expect(second.parts?.part == first.parts?.part)
        #expect(second.parts?.supplements == first.parts?.supplements)
    }

    @Test(
        "The canonical text has one spelling",
        arguments: [
            ("GB/T 35607—2024", "GB/T 35607-2024"), ("GBT20485.16-2018", "GB/T 20485.16-2018"),
            ("ＧＢ／Ｔ　３５６０７－２０２４", "GB/T 35607-2024"), ("GB T 12345 2020", "GB/T 12345-2020"),
            ("GB/T 1——98", "GB/T 1-1998"), ("gb/t 35607 - 2024", "GB/T 35607-2024"), ("GBn 1-82", "GBn 1-1982"),
            ("YDT 4778-2024", "YD/T 4778-2024"), ("DB11/ 501-2017", "DB11 501-2017"),
            ("DB 11/T 1951-2021", "DB11/T 1951-2021"), ("DB/T 81-2020", "DB/T 81-2020"), ("DB 81-2020", "DB 81-2020"),
            ("TCIESC 001-2019", "T/CIESC 001-2019"), ("DBT 81-2020", "DB/T 81-2020"),
            ("NB/SHT 0306-2013", "NB/SH/T 0306-2013"), ("JTG/T 3360-01—2018", "JTG/T 3360-01-2018"),
            ("JTJ 021-89", "JTJ 021-1989"), ("ISO/IWA 1:2005", "IWA 1:2005"), ("R ISO 338:1963", "ISO/R 338:1963"),
            ("IEEE Std 159-1972 (52 IRE 7 S2)", "IEEE Std 159-1972"),
            ("GB/T 19001-2016/ISO 9001:2015(en)/XG1-2020", "GB/T 19001-2016/ISO 9001:2015(en)/XG1-2020"),
            ("NB/T 47008～47010-2010", "NB/T 47008~47010-2010"),
            ("GB/T 33444-2016《第1号修改单》", "GB/T 33444-2016/XG1"),
            ("GB/T 33444-2016（第二号修改单）", "GB/T 33444-2016/XG2"),
            ("GB/T 42124.3-2025 (ISO 8062-3:2023, MOD)", "GB/T 42124.3-2025"),
            ("GB/T 5606（所有部分）", "GB/T 5606 (all parts)"),
            ("ISO/CD2 14065:2018", "ISO/CD 14065.2:2018"), ("Guide ISO/CEI 51:1999", "ISO/IEC Guide 51:1999"),
            ("ISO TS 80004-4:2011", "ISO/TS 80004-4:2011"), ("ISO 9001-2015", "ISO 9001:2015"),
            ("ISO/IEC 14496-4:2004/AMD6:2005/COR1:2007", "ISO/IEC 14496-4:2004/Amd 6:2005/Cor 1:2007"),
            ("IEC/TS 62257-9-5:2018", "IEC TS 62257-9-5:2018"), ("IEEE 1685-2022", "IEEE Std 1685-2022"),
            ("IEEE P802.15.13/D-9.0-2022-11", "IEEE P802.15.13/D9.0, November 2022"),
            ("ETSI EN 303645 v2.1.1", "ETSI EN 303 645 V2.1.1"),
            ("ETSI TS 103 701 V1.1.1 (2021-08)", "ETSI TS 103 701 V1.1.1 (2021-08)"),
            ("ITU-T Rec. X.509 (10/2019)", "ITU-T X.509 (10/2019)"), ("BS EN ISO 9001:2015", "BS EN ISO 9001:2015"),
            ("DIN EN ISO 9001:2015-11", "DIN EN ISO 9001:2015-11"), ("JIS Q 9001-2015", "JIS Q 9001:2015"),
            ("KS Q ISO 9001:2015", "KS Q ISO 9001:2015"), ("NF C 15-100:2002", "NF C 15-100:2002"),
            ("ГОСТ Р ИСО 9001-2015", "GOST R ISO 9001-2015"), ("GOST 12.1.004-91", "GOST 12.1.004-1991"),
            ("ANSI C63.4-2014", "ANSI C63.4-2014"), ("ANSI/ASHRAE 90.1-2019", "ANSI/ASHRAE 90.1-2019"),
        ])
    func canonical(_ text: String, _ canonical: String) throws {
        let designation = try StandardDesignation(text)
        #expect(designation.canonical == canonical)
        #expect(designation.text == text)
        #expect(designation == (try StandardDesignation(canonical)))
    }

    @Test(
        "A refusal names the column of what does not fit",
        arguments: [
            ("hello", 1), ("GB", 3), ("GB/T -2006", 6), ("GB/-2010", 4), ("SH/T 3503-J801", 11), ("T/CESA", 7),
            ("GB/T 1.1-1800", 10), ("DB99 1-2020", 3), ("ISO 9001:15", 10), ("ISO 9001:2015 x", 15),
            ("TEST 123-2020", 2), ("ny 10001", 9), ("ISO 9001:2015 (foo)", 16),
            ("hd 1080", 8), ("ISO/IEC 14496-4O/IEC 14496-4:2004/Am45/Cor008(en,fr)", 34),
            ("GB/T 1-2000/ISO 2:2000/IEC 3:2000", 23), ("BS EN 2.493640440406", 9), ("BS EN 2-493640440406", 9),
        ])
    func column(_ text: String, _ column: Int) throws {
        let fault = try #require(StandardDesignation(verbatim: text).fault)
        #expect(fault.column == column)
        #expect(!fault.message.isEmpty)
    }

    @Test("The parts of a Chinese designation")
    func chineseParts() throws {
        let local = try #require(StandardDesignation("DB50 1982-2026").parts)
        #expect((local.region, local.number, local.year) == ("50", "1982", 2026))
        let sector = StandardDesignation("JR/T 0068-2020")
        #expect((sector.parts?.sector, sector.parts?.number) == ("JR", "0068"))
        #expect(sector.sector?.title[.english] == "Financial")
        let adopted = try #require(StandardDesignation("GB/T 1.1-2020 (ISO/IEC Directives, Part 2, NEQ)").parts)
        #expect(adopted.adopts.map(\.degree) == ["NEQ"])
        #expect(adopted.adopts.first?.designation.text == "ISO/IEC Directives, Part 2")
        let double = try #require(StandardDesignation("GB/T 22080-2016/ISO/IEC 27001:2013").parts)
        #expect(double.adopts.first?.designation.canonical == "ISO/IEC 27001:2013")
    }

    @Test("The IEEE's parentheses name an older number, nothing that is adopted")
    func otherNumber() throws {
        let designation = StandardDesignation("IEEE Std 159-1972 (52 IRE 7 S2)")
        #expect(designation.parts?.adopts.isEmpty == true)
        #expect(designation.text == "IEEE Std 159-1972 (52 IRE 7 S2)")
    }

    @Test("The serial of an engineering standard belongs to its number")
    func engineeringSerial() throws {
        let parts = try #require(StandardDesignation("JTG/T 3360-01-2018").parts)
        #expect((parts.number, parts.year) == ("3360-01", 2018))
    }

    @Test("A designation in prose is read as far as it goes")
    func prose() throws {
        let text = "按照GB/T 35607—2024的要求, ISO 9001:2015, and SH/T 3503-J801"
        let begin = "按照".utf8.count
        let first = try StandardDesignation.prefix(of: text, at: begin)
        #expect(first.designation.canonical == "GB/T 35607-2024")
        #expect(first.end == begin + "GB/T 35607—2024".utf8.count)
        let second = try StandardDesignation.prefix(of: text, at: "按照GB/T 35607—2024的要求, ".utf8.count)
        #expect(second.designation.text == "ISO 9001:2015")
        #expect(throws: NotationError.self) {
            try StandardDesignation.prefix(of: text, at: text.utf8.count - "SH/T 3503-J801".utf8.count)
        }
    }

    @Test(
        "A URN follows the publisher's scheme, or our own",
        arguments: [
            ("ISO/IEC 14496-4:2004/Amd 8:2005", "urn:iso:std:iso-iec:14496:-4:amd:8"),
            ("ISO/CD 45001.2", "urn:iso:std:iso:45001:stage-30.00.v2"),
            ("IEC 60050-102:2007/AMD1:2017", "urn:iec:std:iec:60050-102:2007:::::amd:1:2017"),
            ("IEC TS 62257-9-5:2018", "urn:iec:std:iec:62257-9-5:2018:ts::"),
            ("GB/T 26694-2024", "urn:x-standard:GB/T_26694-2024"),
        ])
    func urn(_ text: String, _ urn: String) throws { #expect(try StandardDesignation(text).urn == urn) }

    @Test("Part 2 comes before part 10, the undated before the dated")
    func order() throws {
        let sorted = try ["GB/T 5606.10-2004", "GB/T 5606.2-2004", "GB/T 5606.2"].map { try StandardDesignation($0) }
            .sorted().map(\.canonical)
        #expect(sorted == ["GB/T 5606.2", "GB/T 5606.2-2004", "GB/T 5606.10-2004"])
    }

    @Test("Every industry's code is read, with T, with Z and without")
    func industries() throws {
        for sector in SectorCode.all {
            for mark in ["", "/T", "/Z"] {
                let text = sector.code + mark + " 12.3-2020"
                let parts = try #require(try StandardDesignation(text).parts)
                #expect(parts.sector == sector.code)
                #expect((parts.number, parts.part, parts.year) == ("12", "3", 2020))
            }
        }
    }

    @Test("Printing and reading generated designations changes nothing")
    func generated() throws {
        var random = Generator(state: 20_240_708)
        for _ in 0..<5_000 {
            let text = random.designation()
            let designation = try StandardDesignation(text)
            #expect(designation.canonical == text)
            #expect(try StandardDesignation(designation.canonical).parts == designation.parts)
        }
    }
}

/// Designations in canonical spelling, always the same ones.
private struct Generator {
    var state: UInt64

    mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func choose(_ words: [String]) -> String { words[next(words.count)] }

    mutating func designation() -> String {
        let (number, year) = (next(60_000) + 1, 1950 + next(80))
        let part = next(3) == 0 ? "\(next(40) + 1)" : nil
        if next(2) == 0 {
            let prefix = choose([
                "GB", "GB/T", "GB/Z", "GBZ/T", "GJB/Z", "YD/T", "NB/SH/T", "DB11/T", "DB4403", "T/CESA", "Q/GDW", "AQ",
            ])
            let sheet = next(5) == 0 ? "/XG\(next(3) + 1)-\(year)" : ""
            return "\(prefix) \(number)\(part.map { "." + $0 } ?? "")-\(year)\(sheet)"
        }
        let prefix = choose(["ISO", "ISO/IEC", "ISO/TR", "ISO/IEC TS", "IEC", "IEC TS", "EN ISO", "BS EN", "CISPR"])
        let supplement =
            prefix.hasPrefix("ISO")
            ? "/Amd \(next(4) + 1):\(year)" : prefix.contains("EN") ? "+A\(next(4) + 1):\(year)" : "+AMD1:\(year) CSV"
        return "\(prefix) \(number)\(part.map { "-" + $0 } ?? ""):\(year)\(next(3) == 0 ? supplement : "")"
    }
}
