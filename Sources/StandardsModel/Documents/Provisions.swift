/// Something that a document lays down.
public struct Provision: Record {
    /// A short name, unique within the document, for links to it.
    public var key: String?
    /// What kind of provision it is.
    public var kind: Code<ProvisionKind>?
    /// What it says, in one's own words.
    public var text = LocalizedText()
    /// To whom or to what it applies.
    public var appliesTo = LocalizedText()
    /// What it leads to.
    public var consequence = LocalizedText()
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Provision> = [
        .value("key", \.key),
        .value("kind", \.kind),
        .localized("text", \.text, required: true),
        .localized("appliesTo", \.appliesTo),
        .localized("consequence", \.consequence),
    ]
}

/// What kind of provision it is.
public enum ProvisionKind: String, CodeSpace {
    case criterion
    case requirement
    case right
    case dataToSupply = "data-to-supply"
    case incentive
    case responsibility
    case definition
    case scope
    case task
    public static let name = "provision kind"
}

/// What somebody has to do: by a date, at a distance from something, or again and again.
public struct DutyToAct: Record {
    /// A short name, unique within the document: it keeps the deadline's identity stable.
    public var key: String?
    /// Who has to.
    public var who = LocalizedText()
    /// The organisations and committees that have to.
    public var bearers: [EntityReference] = []
    /// What they have to do.
    public var what = LocalizedText()
    /// By when.
    public var due: PartialDate?
    /// By when, told by the distance from something without a date.
    public var relative: RelativeDate?
    /// How often.
    public var recurrence: Recurrence?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<DutyToAct> = [
        .value("key", \.key),
        .localized("who", \.who),
        .references("bearers", \.bearers, to: ["organisation", "committee"], relation: .governs),
        .localized("what", \.what, required: true),
        .date("due", \.due),
        .value("relative", \.relative),
        .value("recurrence", \.recurrence),
    ]
}

/// What is to be reached by a date.
public struct Target: Record {
    /// A short name, unique within the entity: it keeps the deadline's identity stable.
    public var key: String?
    /// What is to be reached.
    public var what = LocalizedText()
    /// How many.
    public var count: Count?
    /// By when.
    public var by: PartialDate?
    /// How many of them had been reached when the source was written.
    public var achieved: Count?
    /// How far it has come, in words.
    public var progress = LocalizedText()
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Target> = [
        .value("key", \.key),
        .localized("what", \.what, required: true),
        .record("count", \.count),
        .date("by", \.by),
        .record("achieved", \.achieved),
        .localized("progress", \.progress),
    ]
}

/// For how long the old state may last.
public struct TransitionPeriod: Record {
    /// A short name, unique within the document: it keeps the deadline's identity stable.
    public var key: String?
    /// To whom or to what it applies.
    public var appliesTo = LocalizedText()
    /// What may go on until then, and what has to be done before.
    public var what = LocalizedText()
    /// The last day on which it may.
    public var ends: PartialDate?
    /// The end, told by the distance from something without a date.
    public var relative: RelativeDate?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<TransitionPeriod> = [
        .value("key", \.key),
        .localized("appliesTo", \.appliesTo),
        .localized("what", \.what, required: true),
        .date("ends", \.ends),
        .value("relative", \.relative),
    ]
}
