/// The code of a Chinese province, autonomous region or municipality in the designations of its local standards
/// (GB/T 2260, the first two digits).
///
/// ```swift
/// RegionCode("11")?.title.text(in: .simplifiedChinese)   // 北京市
/// RegionCode.all.first { $0.title.text() == "Shanghai" }?.code   // 31
/// ```
public struct RegionCode: Hashable, Sendable {
    /// The two digits.
    public let code: String

    /// The region, in English and Chinese.
    public let title: LocalizedText

    init(_ code: String, _ english: String, _ chinese: String) {
        self.code = code
        title = LocalizedText([
            .init(language: .english, text: english), .init(language: .simplifiedChinese, text: chinese),
        ])
    }

    /// The region with a code; nil where there is none.
    public init?(_ code: String) {
        guard let known = Self.all.first(where: { $0.code == code }) else { return nil }
        self = known
    }

    /// Which numbers below 100 are codes, a bit each.
    static let known: (UInt64, UInt64) = all.reduce(into: (0, 0)) { known, region in
        guard let number = Int(region.code) else { return }
        if number < 64 { known.0 |= 1 << UInt64(number) } else { known.1 |= 1 << UInt64(number - 64) }
    }

    /// Whether a number is the code of a region.
    static func contains(_ number: Int) -> Bool {
        guard number >= 0, number < 100 else { return false }
        return number < 64 ? known.0 >> UInt64(number) & 1 == 1 : known.1 >> UInt64(number - 64) & 1 == 1
    }
}
