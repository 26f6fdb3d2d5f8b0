extension DesignationPublisher {
    /// Every publisher that the package has.
    static let shipped = chinese + industries + international + regional + national

    /// The series of China's national and neighbouring authorities, and those that a region or organisation follows.
    private static let chinese: [DesignationPublisher] = [
        series("GB", by: "SAC", obligation: .mandatory, features: [.recommended, .guidance]),
        series("GBJ", obligation: .mandatory, field: .engineering, features: [.recommended]),
        series("GBn", by: "SAC", field: .internalUse),
        series("GBZ", obligation: .mandatory, field: .occupationalHealth, features: [.recommended]),
        series("GHZB", obligation: .mandatory, field: .environment),
        series("GJB", field: .military, features: [.guidance]),
        series("GSB", by: "SAC", field: .physicalSample, features: [.classSerial]),
        series("GWKB", obligation: .mandatory, field: .environment),
        series("GWPB", obligation: .mandatory, field: .environment),
        series("JJF", field: .metrology),
        series("JJG", field: .metrology),
        series("TSG", field: .specialEquipment, features: [.lettered]),
        .init("T", grammar: .organisations, year: .hyphen, level: .association),
        .init("Q", grammar: .organisations, year: .hyphen, level: .enterprise),
        .init(
            "DB", grammar: .regions, year: .hyphen, level: .sector, obligation: .mandatory,
            features: [.recommended, .guidance, .sector]),
    ]

    /// The industries' series: two letters, and those of engineering that have three.
    private static let industries =
        SectorCode.all.filter { $0.code != "DB" }.map {
            series($0.code, .sector, obligation: .mandatory, features: [.recommended, .guidance, .sector])
        }
        + ["CJJ", "HGJ", "JGJ", "JTG", "JTJ", "JTS", "YDJ"].map {
            series($0, .sector, field: .engineering, features: [.recommended, .guidance, .sector, .lettered])
        }

    private static func series(
        _ prefix: String, _ level: StandardDesignation.Level = .national, by publisher: String? = nil,
        obligation: StandardDesignation.Obligation? = nil, field: DesignationLayout.Field? = nil,
        features: Set<Feature> = []
    ) -> DesignationPublisher {
        var series = DesignationPublisher(
            prefix, publisher: publisher, grammar: .dottedParts, year: .hyphen, level: level, obligation: obligation,
            features: features)
        series.field = field
        return series
    }

    private static let international: [DesignationPublisher] = [
        .init("ISO", also: ["ИСО"], publisher: "ISO", grammar: .iso, level: .international),
        .init("IEC", also: ["CEI", "МЭК"], publisher: "IEC", grammar: .iec, level: .international),
        .init("IWA", publisher: "IWA", grammar: .iso, level: .international),
        .init("CISPR", publisher: "CISPR", grammar: .iec, level: .international),
        .init("IECEE", publisher: "IECEE", grammar: .iec, level: .international),
        .init("IECQ", publisher: "IECQ", grammar: .iec, level: .international),
        .init("IEEE", publisher: "IEEE", grammar: .ieee, year: .hyphen, level: .international),
        .init("ITU", publisher: "ITU", grammar: .itu, year: .hyphen, level: .international),
        .init("ASTM", publisher: "ASTM", year: .hyphen, level: .international, features: [.shortYears]),
        .init("CIE", publisher: "CIE", grammar: .besideISO, level: .international),
        .init("IDF", publisher: "IDF", grammar: .besideISO, level: .international),
        .init("OECD", publisher: "OECD", grammar: .besideISO, level: .international),
        .init("OIML", publisher: "OIML", grammar: .besideISO, level: .international),
        .init("SAE", publisher: "SAE", grammar: .besideISO, level: .international),
        .init("UNDP", publisher: "UNDP", grammar: .besideISO, level: .international),
    ]

    private static let regional: [DesignationPublisher] = [
        .init("EN", grammar: .european, level: .regional, features: [.takesOver]),
        .init("HD", grammar: .european, level: .regional),
        .init("CWA", publisher: "CEN", grammar: .european, level: .regional),
        .init("CEN", publisher: "CEN", grammar: .european, level: .regional, features: [.takesOver]),
        .init("CLC", also: ["CENELEC"], publisher: "CLC", grammar: .european, level: .regional, features: [.takesOver]),
        .init("ETSI", publisher: "ETSI", grammar: .etsi, year: .hyphen, level: .regional),
        .init("GOST", also: ["ГОСТ"], year: .hyphen, level: .regional, features: [.takesOver, .shortYears]),
    ]

    private static let national: [DesignationPublisher] = [
        .init("ANSI", publisher: "ANSI", year: .hyphen, level: .national, features: [.takesOver, .anyCopublisher]),
        .init("BS", publisher: "BSI", level: .national, features: [.takesOver]),
        .init("DIN", publisher: "DIN", level: .national, features: [.takesOver]),
        .init("JIS", level: .national, features: [.classed, .takesOver]),
        .init("KS", level: .national, features: [.classed, .takesOver]),
        .init("NEN", publisher: "NEN", level: .national, features: [.takesOver]),
        .init("NF", publisher: "AFNOR", level: .national, features: [.classed, .takesOver]),
        .init("PD", publisher: "BSI", level: .national, features: [.takesOver]),
        .init("UNE", publisher: "UNE", level: .national, features: [.takesOver]),
        .init("UNI", publisher: "UNI", level: .national, features: [.takesOver]),
    ]
}
