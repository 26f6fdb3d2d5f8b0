/// Associations that publish standards: those whose code is known where the slash before it is lost.
///
/// Behind `T/` any letters are read; there are thousands of associations, and a code needs no row here.
enum AssociationCode {
    /// Whether letters are a known code.
    static func contains(_ code: CodeWord) -> Bool { codes[code] != nil }

    private static let codes = WordTable(
        [
            "CAAMM", "CAAMTB", "CABEE", "CACM", "CAEPI", "CAMET", "CAQI", "CAS", "CBMF", "CCIA", "CCSA", "CEC", "CECS",
            "CEEIA", "CES", "CESA", "CHEAA", "CHTS", "CIAPS", "CIESC", "CISA", "CMES", "CMIF", "CNFA", "CNIA", "CNLIC",
            "CNTAC", "CPCIF", "CPIA", "CSAE", "CSEE", "CSES", "CSPSTC", "CSTM", "CVIA", "GZAEPI", "ITS", "TIAA", "ZZB",
        ] as [CodeWord], key: { $0 })
}
