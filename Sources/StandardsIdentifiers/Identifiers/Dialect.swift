/// How a family of publishers writes designations.
enum Dialect: UInt8, Sendable {
    case chinese, iso, iec, european, etsi, ieee, itu, national

    /// Whether a dot before digits belongs to the number (`802.15.10`, `C37.09`) rather than replacing a hyphen.
    @inline(__always)
    var keepsDots: Bool { self == .ieee || self == .national }

    /// Whether a word follows another publisher's slash (`ISO/TR`) or a space (`IEC TR`).
    @inline(__always)
    var joinsTypesWithSlash: Bool { self == .iso || self == .european }
}
