extension DesignationPrefix {
    /// The row of a word.
    @inline(__always)
    static func find(_ word: CodeWord) -> DesignationPrefix? { rows[word] }

    private static let rows = WordTable(
        chinese + industries + international + regional + national, key: \.key)

    /// The series of China's national and neighbouring authorities, and those that a region or organisation follows.
    private static let chinese: [DesignationPrefix] = [
        .init("GB", .series, .chinese, .national, .mandatory, by: .named("SAC"), traits: [.recommended, .guidance]),
        .init("GBJ", .series, .chinese, .national, .mandatory, field: .engineering, traits: [.recommended]),
        .init("GBn", .series, .chinese, .national, by: .named("SAC"), field: .internalUse),
        .init("GBZ", .series, .chinese, .national, .mandatory, field: .occupationalHealth, traits: [.recommended]),
        .init("GHZB", .series, .chinese, .national, .mandatory, field: .environment),
        .init("GJB", .series, .chinese, .national, field: .military, traits: [.guidance]),
        .init("GSB", .series, .chinese, .national, by: .named("SAC"), field: .physicalSample, traits: [.classSerial]),
        .init("GWKB", .series, .chinese, .national, .mandatory, field: .environment),
        .init("GWPB", .series, .chinese, .national, .mandatory, field: .environment),
        .init("JJF", .series, .chinese, .national, field: .metrology),
        .init("JJG", .series, .chinese, .national, field: .metrology),
        .init("TSG", .series, .chinese, .national, field: .specialEquipment, traits: [.lettered]),
        .init("T", .organisation, .chinese, .association, by: .prefix),
        .init("Q", .organisation, .chinese, .enterprise, by: .prefix),
        .init("DB", .region, .chinese, .sector, .mandatory, traits: [.recommended, .guidance, .sector]),
    ]

    /// The industries' series: two letters, and those of engineering that have three.
    private static let industries: [DesignationPrefix] =
        SectorCode.all.filter { $0.code != "DB" }.map {
            .init(
                CodeWord($0.code), .series, .chinese, .sector, .mandatory, traits: [.recommended, .guidance, .sector])
        }
        + ["CJJ", "HGJ", "JGJ", "JTG", "JTJ", "JTS", "YDJ"].map {
            .init(
                CodeWord($0), .series, .chinese, .sector, field: .engineering,
                traits: [.recommended, .guidance, .sector, .lettered])
        }

    private static let international: [DesignationPrefix] = [
        .init("ISO", .publisher, .iso, year: ":", .international, by: .prefix),
        .init("ISO", key: "ИСО", .publisher, .iso, year: ":", .international, by: .prefix),
        .init("IEC", .publisher, .iec, year: ":", .international, by: .prefix),
        .init("IEC", key: "CEI", .publisher, .iec, year: ":", .international, by: .prefix),
        .init("IEC", key: "МЭК", .publisher, .iec, year: ":", .international, by: .prefix),
        .init("IWA", .publisher, .iso, year: ":", .international, by: .prefix),
        .init("CISPR", .publisher, .iec, year: ":", .international, by: .prefix),
        .init("IECEE", .publisher, .iec, year: ":", .international, by: .prefix),
        .init("IECQ", .publisher, .iec, year: ":", .international, by: .prefix),
        .init("IEEE", .publisher, .ieee, .international, by: .prefix),
        .init("ITU", .publisher, .itu, .international, by: .named("ITU")),
        .init("ASTM", .publisher, .national, .international, by: .prefix, traits: [.shortYears]),
        .init("CIE", .copublisher, .iso, year: ":", .international, by: .prefix),
        .init("IDF", .copublisher, .iso, year: ":", .international, by: .prefix),
        .init("OECD", .copublisher, .iso, year: ":", .international, by: .prefix),
        .init("OIML", .copublisher, .iso, year: ":", .international, by: .prefix),
        .init("SAE", .copublisher, .iso, year: ":", .international, by: .prefix),
        .init("UNDP", .copublisher, .iso, year: ":", .international, by: .prefix),
    ]

    private static let regional: [DesignationPrefix] = [
        .init("EN", .publisher, .european, year: ":", .regional, traits: [.wraps]),
        .init("HD", .publisher, .european, year: ":", .regional),
        .init("CWA", .publisher, .european, year: ":", .regional, by: .named("CEN")),
        .init("CEN", .publisher, .european, year: ":", .regional, by: .prefix, traits: [.wraps]),
        .init("CLC", .publisher, .european, year: ":", .regional, by: .prefix, traits: [.wraps]),
        .init("CLC", key: "CENELEC", .publisher, .european, year: ":", .regional, by: .prefix, traits: [.wraps]),
        .init("ETSI", .publisher, .etsi, .regional, by: .prefix),
        .init("GOST", .publisher, .national, .regional, traits: [.wraps, .shortYears]),
        .init("GOST", key: "ГОСТ", .publisher, .national, .regional, traits: [.wraps, .shortYears]),
    ]

    private static let national: [DesignationPrefix] = [
        .init("ANSI", .publisher, .national, .national, by: .prefix, traits: [.wraps, .anyCopublisher]),
        .init("BS", .publisher, .national, year: ":", .national, by: .named("BSI"), traits: [.wraps]),
        .init("DIN", .publisher, .national, year: ":", .national, by: .prefix, traits: [.wraps]),
        .init("JIS", .publisher, .national, year: ":", .national, traits: [.classed, .wraps]),
        .init("KS", .publisher, .national, year: ":", .national, traits: [.classed, .wraps]),
        .init("NEN", .publisher, .national, year: ":", .national, by: .prefix, traits: [.wraps]),
        .init("NF", .publisher, .national, year: ":", .national, by: .named("AFNOR"), traits: [.classed, .wraps]),
        .init("PD", .publisher, .national, year: ":", .national, by: .named("BSI"), traits: [.wraps]),
        .init("UNE", .publisher, .national, year: ":", .national, by: .prefix, traits: [.wraps]),
        .init("UNI", .publisher, .national, year: ":", .national, by: .prefix, traits: [.wraps]),
    ]
}
