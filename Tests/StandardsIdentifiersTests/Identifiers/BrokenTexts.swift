/// Texts put together from the pieces of known ones: right, odd and wrong ones, always the same.
struct BrokenTexts {
    var random: SplitMix
    private let known: [[String]]
    private let pieces: [String]

    init(seed: UInt64, from texts: [String]) {
        random = SplitMix(seed: seed)
        known = texts.map { Self.pieces(of: $0) }
        pieces = Array(Set(known.joined())).sorted()
    }

    /// One more text.
    mutating func next() -> String {
        dressed(random.number(0...2) == 0 ? crossed() : changed())
    }

    /// The runs of letters and of digits, and each sign between them.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var last = 0
        for character in text {
            let kind = character.isNumber ? 1 : character.isLetter ? 2 : 3
            if kind == last, kind < 3 {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
            last = kind
        }
        return pieces
    }

    /// The signs that are between the pieces, and those that people write for them.
    static let signs = [
        ".", ".", "-", "-", ":", "/", "~", "+", " ", ",", "(", ")", " -", "- ", " - ", " : ", "--", "—", "–", "‑",
        "\u{AD}", "～", "．", "：", "／", "＋", "－", "\u{3000}", "\u{200B}", "_", "",
    ]

    /// The beginning of one and the end of another.
    private mutating func crossed() -> String {
        let (first, second) = (random.pick(known), random.pick(known))
        guard !first.isEmpty, !second.isEmpty else { return "" }
        let joint = random.number(0...3) == 0 ? random.pick(Self.signs) : ""
        let beginning = first.prefix(random.number(1...first.count)).joined()
        return beginning + joint + second.suffix(random.number(1...second.count)).joined()
    }

    /// One with up to three pieces replaced, left out, added or doubled.
    private mutating func changed() -> String {
        var text = random.pick(known)
        for _ in 0..<random.number(1...3) where !text.isEmpty {
            let place = random.number(0...text.count - 1)
            switch random.number(0...6) {
            case 0: text.remove(at: place)
            case 1: text.insert(random.pick(pieces), at: place)
            case 2: text[place] = random.pick(pieces)
            case 3: text.insert(text[place], at: place)
            case 4: text.insert(random.pick(Self.signs), at: place)
            default:
                let signs = text.indices.filter { text[$0].count == 1 && !text[$0].allSatisfy(\.isLetter) }
                if let sign = signs.isEmpty ? nil : random.pick(signs) { text[sign] = random.pick(Self.signs) }
            }
        }
        return text.joined()
    }

    /// One text in ten in full-width forms, in small letters, or with spaces around it.
    mutating func dressed(_ text: String) -> String {
        switch random.number(0...29) {
        case 0:
            let wide = text.unicodeScalars.map {
                0x21...0x7E ~= $0.value ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0
            }
            return String(String.UnicodeScalarView(wide))
        case 1: return text.lowercased()
        case 2: return " \(text)\u{3000}"
        default: return text
        }
    }
}

/// Designations built from every head and tail that the grammar has, in any order.
struct BuiltDesignations {
    private var texts: BrokenTexts
    private let heads: [String]

    init(seed: UInt64, heads: [String] = Self.heads) {
        texts = BrokenTexts(seed: seed, from: [])
        self.heads = heads
    }

    /// One more text.
    mutating func next() -> String {
        let text = built()
        return texts.dressed(texts.random.number(0...9) == 0 ? text + pick(["/", " ", ""]) + built() : text)
    }

    private mutating func pick(_ texts: [String]) -> String { self.texts.random.pick(texts) }

    private mutating func built() -> String {
        var text = pick(heads)
        if texts.random.number(0...4) == 0 { text += pick(["/", " ", "/ ", ""]) + pick(Self.words) }
        if texts.random.number(0...5) == 0 { text += pick(["2", "9", "3 ", ""]) }
        text += pick([" ", " ", " ", "", "  ", "/ "]) + pick(Self.numbers)
        for _ in 0..<texts.random.number(0...3) { text += pick(BrokenTexts.signs) + pick(Self.parts) }
        for _ in 0..<texts.random.number(0...2) where texts.random.number(0...1) == 0 { text += pick(Self.tails) }
        return text
    }

    /// Each series and publisher, and some of their combinations.
    static let heads =
        [
            "GB", "GB/T", "GBT", "GB T", "GB/Z", "GBJ", "GBn", "GBZ", "GBZ/T", "GHZB", "GJB", "GJB/Z", "GSB", "GWKB",
            "GWPB", "JJF", "JJG", "TSG", "T/CSAE", "T/CESA", "TCIESC", "Q/XKBZ", "Q/1", "DB", "DB/T", "DBT", "DB11",
            "DB 44", "DB4403/T", "DB11/Z", "CJJ", "HGJ", "JGJ", "JTG", "JTG/T", "JTJ", "JTS", "YDJ", "NB/SH/T",
            "NB/SHT", "YD/T", "YDT", "HB/Z", "AQ", "gb/t", "yd", "YD/SH",
        ] + [
            "ISO", "ИСО", "IEC", "CEI", "МЭК", "IWA", "ISO/IWA", "CISPR", "IECEE", "IECEE OD", "IECQ", "IEEE",
            "IEEE Std", "IEEE P", "IEEE/ASTM", "ITU-T", "ITU-T Rec.", "ITU-R", "ITU-D", "ASTM", "ISO/CIE", "ISO/IDF",
            "ISO/OECD", "ISO/OIML", "ISO/SAE", "SAE", "TS SAE", "ISO/UNDP", "ISO/IEC", "IEC/ISO", "ISO/IEC/IEEE",
            "IEC/IEEE",
            "ISO/ASTM", "ISO/IEC/IWA", "Guide ISO/IEC", "R ISO", "R GOST", "R KS", "PRF IWA", "PWI TR", "PNW",
            "PWI ISO", "Guide EN IEC",
            "TR IEC", "Guide BS",
        ] + [
            "EN", "HD", "hd", "CWA", "CEN", "CEN/CLC", "CLC", "CENELEC", "ETSI EN", "ETSI TS", "ETSI GS NFV",
            "ETSI GR MEC-A", "GOST", "ГОСТ Р", "GOST R ISO", "GOST R", "prEN", "FprEN", "prEN ISO", "prHD",
            "FprISO/IEC", "prIEC", "EN ISO", "EN IEC", "EN ISO/IEC", "ANSI", "ANSI/IEEE", "ANSI/ASHRAE", "ANSI ISO",
            "BS", "BS EN", "BS EN ISO", "BS ISO", "DIN", "DIN EN ISO", "DIN SPEC", "DIN VDE", "JIS", "JIS Q",
            "JIS Q ISO", "KS", "KS Q ISO", "NEN", "NEN EN", "NF", "NF C", "NF EN", "PD", "PD IEC", "UNE", "UNE EN ISO",
            "UNI", "UNI EN",
        ]

    private static let words = [
        "TR", "TS", "PAS", "Guide", "GUIDE", "R", "TTA", "DATA", "ISP", "SRD", "OD", "SPEC", "VDE", "ТО", "ТУ", "PWI",
        "NP", "NWIP", "PNW", "AWI", "WD", "PCD", "CD", "CD2", "FCD", "CDV", "DIS", "DIS2", "ПМС", "FDIS", "ОПМС", "PRF",
        "PRF9", "DTR", "DTS", "DPAS", "DISP", "DGuide", "FDTR", "FDTS", "FDISP", "PDTR", "PDTS", "CDTR", "CDTS",
        "CD TR", "T", "Z", "Std", "Draft", "P",
    ]

    private static let numbers = [
        "1", "9001", "0068", "27001", "2015", "1900", "2100", "2101", "9001C", "103C", "C37", "C37.09", "SI 10", "802",
        "Q7015", "D60", "3360", "05-1426", "05", "11", "44", "X.509", "G.709/Y.1331", "303 645", "303645", "103 701",
        "022-3", "P802", "P1", "14065", "10646-1", "60695-2-1/0", "62368-1", "123456789", "12345678", "1234567", "A1",
        "XXXXX", "×××", "XX",
    ]

    private static let parts = [
        "1", "2", "11", "01", "98", "50", "49", "4", "2015", "1980", "1899", "1900", "2100", "2101", "2018", "2020",
        "B02", "2A", "a", "J801", "CD2", "TC", "1473", "999999999", "12", "13", "00", "2015-11", "2015-13", "47",
        "47010", "9002", "1-2020", "20XX", "XXXX", "202×", "2XXX",
    ]

    private static let tails = [
        "/Amd 1", "/Amd 1:2021", " AMD1", "/Amd.1:2017", "+AMD1:2015", "+A11:2020", "/A14", "+AC:2009", "/AC2",
        "+C1:2010", "/XG1-2026", "/XG1", "《第1号修改单》", "（第二号修改单）", "第3号修改单", "/Cor1-2021", " Cor1-2021",
        "/COR 1:2008-05", "/AWI Amd 1.2:2022", "/FDCOR 2.3:2022", "/DAM 2:2020", "/FPDAM 3", "/pDCOR.2", "/Add 1:1983",
        "/Suppl 1:2000", "/AMD1/FRAG7", "/ISH1:1976", "/INT", "/Conformance02-2014", "/D3, January 2016",
        "/D9.0, Sept. 2022", "/D-9.0-2022-11", " Amd. 1 (10/2021)", " Cor. 1", " Err. 2", " (10/2019)", " (2021-08)",
        " (2019)", " (V14)", " V2.1.1", " v1.2", "(en)", "(en,fr)", "(F)", "(E/F/R)", "(en, other)", " (all parts)",
        "（所有部分）", " CSV", " RLV", " EXV-CMV", " ED1", " ed. 2", " ED2.0", " Edition 1.0 2017-05", ", 1992 Edition",
        " Redline", " - TC", "-TC", "/ISO/IEC 27001:2013", "/ISO/IEC 27001.2013", "/ISO 9001.2015",
        "/ISO 45001:2018(en)", " IEEE Std 1734-2011", "/IEC 62014-5", " (ISO 8062-3:2023, MOD)",
        " (ISO/IEC 8802.11:1999,MOD)", " idt ISO 9001:2015", " (idt ISO 9001:2015)",
        " (ISO/IEC Directives, Part 2, NEQ)", " (ISO 1:2000; ISO 2.2001, IDT)", " (Revision of IEEE Std 1-2002)",
        " (52 IRE 7 S2)", " (foo, MOD)", "~47010", "～47", "~9002", "~3",
    ]
}
