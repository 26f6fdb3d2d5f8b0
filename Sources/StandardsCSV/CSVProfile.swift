public import StandardsExport

/// For whom the tables are written.
///
/// ```swift
/// var options = CSVOptions()
/// options.profile = CSVProfile(rawValue: text) ?? .safe  // `standard`, `spreadsheet` or `safe`
/// ```
public enum CSVProfile: String, CaseIterable, Hashable, Sendable {
    /// As RFC 4180 has it, for programs.
    case standard
    /// With a byte order mark, by which Excel knows that the text is UTF-8.
    case spreadsheet
    /// As ``spreadsheet``, and no text can be taken for a formula.
    case safe

    var hasByteOrderMark: Bool { self != .standard }
    var disarmsFormulas: Bool { self == .safe }
}

/// What can be chosen of the tables.
///
/// ```swift
/// var options = CSVOptions()
/// options.profile = .spreadsheet  // for Excel
/// var output = MemoryOutput()
/// _ = try CSVExporter().export(ExportRequest(catalogue, options: options), to: &output)
/// ```
public struct CSVOptions: ExportOptions {
    /// For whom they are written.
    public var profile = CSVProfile.standard

    /// The defaults: for programs.
    public init() {}

    public static var flags: [ExportFlag<CSVOptions>] {
        [
            .choice(
                "profile", "for programs, for spreadsheets (byte order mark), or with formulas disarmed as well",
                \.profile)
        ]
    }
}
