/// A word with which a supplement begins, and how each dialect prints it.
struct SupplementTerm: Sendable {
    /// How it is printed.
    enum Form: UInt8, Sendable {
        /// `/Amd 1:2021`
        case iso
        /// `/AMD1:2012`, `+AMD1:2012`
        case iec
        /// `+A11:2020`, `/AC:2009`
        case european
        /// `/XG1-2026`
        case chinese
        /// `/Cor1-2021`
        case ieee
        /// ` Amd. 1 (10/2021)`
        case itu
    }

    let key: CodeWord
    let form: Form
    /// The stage that the word names beside the kind, as it is printed before it.
    let stage: CodeWord
    let kind: CodeWord
    /// Whether a number must follow.
    let isNumbered: Bool

    private init(
        _ kind: CodeWord, key: CodeWord? = nil, _ form: Form, stage: CodeWord = "", isNumbered: Bool = true
    ) {
        self.key = key ?? kind.uppercased
        self.form = form
        self.stage = stage
        self.kind = kind
        self.isNumbered = isNumbered
    }

    /// The IEEE's `Conformance`, which is longer than a word of a table; the letters that are left are printed behind it.
    static let conformance = (start: SupplementTerm("Conform", .ieee), rest: "ance")

    /// The row of a word in a dialect.
    static func find(_ word: CodeWord, in dialect: Dialect) -> SupplementTerm? {
        switch dialect {
        case .chinese: chinese[word]
        case .iso: iso[word]
        case .iec: iec[word]
        case .european, .national, .etsi: european[word]
        case .ieee: ieee[word]
        case .itu: itu[word]
        }
    }

    private static let chinese = WordTable([SupplementTerm("XG", .chinese)], key: \.key)
    private static let iso = WordTable(
        [
            SupplementTerm("Amd", .iso), .init("Cor", .iso), .init("Add", .iso), .init("Suppl", .iso),
            .init("Amd", key: "AM", .iso),
            .init("Amd", key: "DAM", .iso, stage: "D"), .init("Amd", key: "DAMD", .iso, stage: "D"),
            .init("Amd", key: "FDAM", .iso, stage: "FD"), .init("Amd", key: "FDAMD", .iso, stage: "FD"),
            .init("Amd", key: "PDAM", .iso, stage: "PD"), .init("Amd", key: "PDAMD", .iso, stage: "PD"),
            .init("Amd", key: "FPDAM", .iso, stage: "FPD"), .init("Amd", key: "FPDAMD", .iso, stage: "FPD"),
            .init("COR", key: "DCOR", .iso, stage: "D"), .init("COR", key: "FDCOR", .iso, stage: "FD"),
            .init("COR", key: "FCOR", .iso, stage: "FD"), .init("COR", key: "PDCOR", .iso, stage: "PD"),
            .init("A", .european),
        ], key: \.key)
    private static let iec = WordTable(
        [
            SupplementTerm("AMD", .iec), .init("COR", .iec), .init("ISH", .iec), .init("FRAG", .iec),
            .init("A", .european),
        ], key: \.key)
    private static let european = WordTable(
        [
            SupplementTerm("A", .european), .init("AC", .european, isNumbered: false), .init("C", .european),
            .init("AMD", .european), .init("COR", .european),
        ], key: \.key)
    private static let ieee = WordTable(
        [
            SupplementTerm("Cor", .ieee), .init("Amd", .ieee), .init("INT", .ieee, isNumbered: false),
            .init("D", .ieee),
        ], key: \.key)
    private static let itu = WordTable(
        [
            SupplementTerm("Amd", .itu), .init("Cor", .itu), .init("Add", .itu), .init("Suppl", .itu),
            .init("Err", .itu),
        ], key: \.key)

    /// The words of all dialects.
    static let keys = [chinese, iso, iec, european, ieee, itu].flatMap { $0.rows.map(\.key) }
}
