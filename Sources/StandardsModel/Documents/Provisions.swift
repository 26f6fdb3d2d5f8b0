public import StandardsIdentifiers

/// Something that a document lays down.
public struct Provision: Record {
    public static let meaning = "Something that a document lays down."

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
        .value("key", \.key, "A short name, unique within the document, for links to it."),
        .value("kind", \.kind, "What kind of provision it is."),
        .localized("text", \.text, "What it says, in one's own words.", required: true),
        .localized("appliesTo", \.appliesTo, "To whom or to what it applies."),
        .localized("consequence", \.consequence, "What it leads to."),
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
    public static let meaning = "What somebody has to do: by a date, at a distance from something, or again and again."

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
        .value("key", \.key, "A short name, unique within the document: it keeps the deadline's identity stable."),
        .localized("who", \.who, "Who has to."),
        .references(
            "bearers", \.bearers, "The organisations and committees that have to.", to: ["organisation", "committee"],
            relation: .governs),
        .localized("what", \.what, "What they have to do.", required: true),
        .date("due", \.due, "By when."),
        .value("relative", \.relative, "By when, told by the distance from something without a date."),
        .value("recurrence", \.recurrence, "How often."),
    ]
}

/// What is to be reached by a date.
public struct Target: Record {
    public static let meaning = "What is to be reached by a date."

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
        .value("key", \.key, "A short name, unique within the entity: it keeps the deadline's identity stable."),
        .localized("what", \.what, "What is to be reached.", required: true),
        .record("count", \.count, "How many."),
        .date("by", \.by, "By when."),
        .record("achieved", \.achieved, "How many of them had been reached when the source was written."),
        .localized("progress", \.progress, "How far it has come, in words."),
    ]
}

/// For how long the old state may last.
public struct TransitionPeriod: Record {
    public static let meaning = "For how long the old state may last."

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
        .value("key", \.key, "A short name, unique within the document: it keeps the deadline's identity stable."),
        .localized("appliesTo", \.appliesTo, "To whom or to what it applies."),
        .localized("what", \.what, "What may go on until then, and what has to be done before.", required: true),
        .date("ends", \.ends, "The last day on which it may."),
        .value("relative", \.relative, "The end, told by the distance from something without a date."),
    ]
}
