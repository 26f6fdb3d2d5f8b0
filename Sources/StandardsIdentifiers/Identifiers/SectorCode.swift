/// The code of a Chinese industry in the designations of its sector standards: `YD`, `SH`.
///
/// ```swift
/// StandardDesignation("YD/T 4778-2024").sector?.title.text()   // Communication
/// SectorCode("SH")?.title.text()                                   // Petrochemical
/// ```
public struct SectorCode: Hashable, Sendable {
    /// The two letters.
    public let code: String

    /// The industry, in English and Chinese.
    public let title: LocalizedText

    init(_ code: String, _ english: String, _ chinese: String) {
        self.code = code
        title = LocalizedText([
            .init(language: .english, text: english), .init(language: .simplifiedChinese, text: chinese),
        ])
    }

    /// The industry with a code; nil where there is none.
    public init?(_ code: String) {
        guard let known = Self.all.first(where: { $0.code == code }) else { return nil }
        self = known
    }
}

extension StandardDesignation {
    /// The Chinese industry whose standard this is; of a double prefix (`NB/SH/T`) the first.
    public var sector: SectorCode? { parts?.sector.flatMap { SectorCode($0) } }

    /// The Chinese region whose standard this is, where it is a province; of a city's standard the city's province.
    package var province: RegionCode? { parts?.region.flatMap { RegionCode(String($0.prefix(2))) } }
}
