/// A word between a publisher and a number: a stage, a type of document, or both in one.
struct DocumentTerm: Sendable {
    let key: CodeWord
    /// As it is printed.
    let spelling: CodeWord
    /// Whether it names a stage.
    let isStage: Bool
    /// The type of document that it names.
    let type: CodeWord?
    /// ISO's harmonised code of the stage, as in 40.00: 4000.
    let code: UInt16

    private init(stage spelling: CodeWord, key: CodeWord? = nil, type: CodeWord? = nil, _ code: UInt16) {
        self.key = key ?? spelling
        self.spelling = spelling
        isStage = true
        self.type = type
        self.code = code
    }

    private init(type: CodeWord, key: CodeWord? = nil) {
        self.key = key ?? type.uppercased
        spelling = type
        isStage = false
        self.type = type
        code = 0
    }

    /// Whether drafts of the stage come in several iterations: working drafts, and those that are voted on.
    var isIterated: Bool { isStage && 2020...5000 ~= code }

    /// The row of a word.
    @inline(__always)
    static func find(_ word: CodeWord) -> DocumentTerm? { rows[word] }

    private static let rows = WordTable(stages + types, key: \.key)

    private static let stages: [DocumentTerm] = [
        .init(stage: "PWI", 0), .init(stage: "NP", 1000), .init(stage: "NP", key: "NWIP", 1000),
        .init(stage: "PNW", 1000), .init(stage: "AWI", 2000), .init(stage: "WD", 2020), .init(stage: "PCD", 3000),
        .init(stage: "CD", 3000), .init(stage: "FCD", 3000), .init(stage: "CDV", 4000), .init(stage: "DIS", 4000),
        .init(stage: "DIS", key: "ПМС", 4000), .init(stage: "FDIS", 5000), .init(stage: "FDIS", key: "ОПМС", 5000),
        .init(stage: "PRF", 6000),
        .init(stage: "DTR", type: "TR", 4000), .init(stage: "DTS", type: "TS", 4000),
        .init(stage: "DPAS", type: "PAS", 4000), .init(stage: "DISP", type: "ISP", 4000),
        .init(stage: "DGuide", key: "DGUIDE", type: "Guide", 4000), .init(stage: "FDTR", type: "TR", 5000),
        .init(stage: "FDTS", type: "TS", 5000), .init(stage: "FDISP", type: "ISP", 5000),
        .init(stage: "PDTR", type: "TR", 3000), .init(stage: "PDTS", type: "TS", 3000),
        .init(stage: "CDTR", type: "TR", 3000), .init(stage: "CDTS", type: "TS", 3000),
    ]

    private static let types: [DocumentTerm] = [
        .init(type: "TR"), .init(type: "TR", key: "ТО"), .init(type: "TS"), .init(type: "TS", key: "ТУ"),
        .init(type: "PAS"), .init(type: "Guide"), .init(type: "R"), .init(type: "TTA"), .init(type: "DATA"),
        .init(type: "ISP"), .init(type: "SRD"), .init(type: "OD"), .init(type: "SPEC"), .init(type: "VDE"),
    ]
}
