public import StandardsIdentifiers

/// A stage that a standard or a project reached, and when.
///
/// ```swift
/// var project = Project(id: "20240896-t-469")
/// project.history.append(
///     StageEntry {
///         $0.date = "2024-07-12"
///         $0.title = "Draft released for public comment"
///     })
/// ```
public struct StageEntry: Record {
    public static let meaning = "A stage that a standard or a project reached, and when."

    /// The stage that was reached; left out where the entry reports a step within a stage.
    public var stage: Code<Stage>?
    /// The stage and substage in the numbers of ISO, such as `40.20`.
    public var code: StageCode?
    /// The date on which the stage was reached, or the step took place.
    public var date: PartialDate?
    /// The last day of the stage, where it lasted.
    public var ends: PartialDate?
    /// What happened, where the stage alone does not say it, such as “Draft open for public comment”.
    public var title = LocalizedText()
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<StageEntry> = [
        .value(
            "stage", \.stage, "The stage that was reached; left out where the entry reports a step within a stage."),
        .value("code", \.code, "The stage and substage in the numbers of ISO, such as `40.20`."),
        .date("date", \.date, "The date on which the stage was reached, or the step took place."),
        .date("ends", \.ends, "The last day of the stage, where it lasted.", role: .ends(after: "date")),
        .localized(
            "title", \.title,
            "What happened, where the stage alone does not say it, such as “Draft open for public comment”."),
    ]
}

extension Standard {
    /// An earlier standard that a newer one replaces: which one, how much of it, and from when.
    ///
    /// ```swift
    /// let earlier = Standard.Replacement {
    ///     $0.standard = "gb-t-19001-2008"
    ///     $0.extent = Code(.full)
    /// }
    /// var quality = Standard(id: "gb-t-19001-2016")
    /// quality.replaces = [earlier]
    /// ```
    public struct Replacement: Record {
        public static let meaning =
            "An earlier standard that a newer one replaces: which one, how much of it, and from when."

        /// The earlier standard that is replaced.
        public var standard: EntityID<Standard>?
        /// Whether the earlier standard is replaced in full or in part; left out where the source leaves it open.
        public var extent: Code<Extent>?
        /// The day from which the earlier standard is replaced; left out where that is the `effective` date of the newer
        /// one.
        public var date: PartialDate?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Replacement> = [
            .reference(
                "standard", \.standard, "The earlier standard that is replaced.", required: true, relation: .replaces),
            .value(
                "extent", \.extent,
                "Whether the earlier standard is replaced in full or in part; left out where the source leaves it open."
            ),
            .date(
                "date", \.date,
                "The day from which the earlier standard is replaced; left out where that is the `effective` date of the newer one."
            ),
        ]
    }
}

/// How much of a document a later one replaces or repeals.
///
/// ```swift
/// for replacement in standard.replaces where replacement.extent == .part {
///     print(replacement.standard?.text ?? "", "stays in force for the rest")
/// }
/// ```
public enum Extent: String, CodeList {
    /// The whole of the earlier document is replaced or repealed.
    case full
    /// Only a part of the earlier document is replaced or repealed; the rest stays in force.
    case part
    public static let name = "extent"
    public static let meanings: [Extent: String] = [
        .full: "The whole of the earlier document is replaced or repealed.",
        .part: "Only a part of the earlier document is replaced or repealed; the rest stays in force.",
    ]
}

/// A standard that another standard or project takes over, and how closely.
///
/// ```swift
/// let international = Adoption {
///     $0.standard = "iso-9001-2015"
///     $0.degree = Code(.identical)
/// }
/// var quality = Standard(id: "gb-t-19001-2016")
/// quality.adopts = [international]
/// ```
public struct Adoption: Record {
    public static let meaning = "A standard that another standard or project takes over, and how closely."

    /// The standard that is taken over, mostly an international one.
    public var standard: EntityID<Standard>?
    /// How closely the adopted standard is followed (ISO/IEC Guide 21-1): `IDT`, `MOD`, `NEQ`, formerly `EQV`.
    public var degree: Code<AdoptionDegree>?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Adoption> = [
        .reference(
            "standard", \.standard, "The standard that is taken over, mostly an international one.", required: true,
            relation: .adopts),
        .value(
            "degree", \.degree,
            "How closely the adopted standard is followed (ISO/IEC Guide 21-1): `IDT`, `MOD`, `NEQ`, formerly `EQV`."),
    ]
}

/// How closely a standard follows the one that it adopts (ISO/IEC Guide 21-1; EQV was used until 2001).
///
/// ```swift
/// let degree = AdoptionDegree(rawValue: "MOD")                               // .modified
/// let identical = standard.adopts.filter { $0.degree == .identical }.compactMap(\.standard)
/// ```
public enum AdoptionDegree: String, CodeList {
    /// Identical: the same technical content and structure, with editorial changes at most.
    case identical = "IDT"
    /// Modified: technical deviations are allowed, and they are identified and explained.
    case modified = "MOD"
    /// Not equivalent: it deviates without saying clearly where, or keeps only a small part. This is no adoption.
    case notEquivalent = "NEQ"
    /// Equivalent: technically the same with small deviations; a degree that was used until 2001.
    case equivalent = "EQV"
    public static let name = "adoption degree"
    public static let meanings: [AdoptionDegree: String] = [
        .identical: "Identical: the same technical content and structure, with editorial changes at most.",
        .modified: "Modified: technical deviations are allowed, and they are identified and explained.",
        .notEquivalent:
            "Not equivalent: it deviates without saying clearly where, or keeps only a small part. This is no adoption.",
        .equivalent: "Equivalent: technically the same with small deviations; a degree that was used until 2001.",
    ]
}
