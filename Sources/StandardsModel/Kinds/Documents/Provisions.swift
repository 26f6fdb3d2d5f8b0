public import StandardsIdentifiers

/// Something that a document lays down, such as a criterion, a requirement, a right or a task.
///
/// ```swift
/// var criteria = document
/// criteria.provisions.append(
///     Provision {
///         $0.kind = Code(.criterion)
///         $0.text = "Test reports are no older than two years."
///     })
/// ```
public struct Provision: Record {
    public static let meaning =
        "Something that a document lays down, such as a criterion, a requirement, a right or a task."

    /// A short name, unique within the document, that does not change: links to the provision use it.
    public var key: String?
    /// What kind of provision it is: a criterion, a requirement, a right, a task and so on.
    public var kind: Code<ProvisionKind>?
    /// What the provision says, in one's own words.
    public var text = LocalizedText()
    /// To whom or to what the provision applies.
    public var appliesTo = LocalizedText()
    /// What follows where the provision is met, or is not met.
    public var consequence = LocalizedText()
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Provision> = [
        .value(
            "key", \.key,
            "A short name, unique within the document, that does not change: links to the provision use it."),
        .value("kind", \.kind, "What kind of provision it is: a criterion, a requirement, a right, a task and so on."),
        .localized("text", \.text, "What the provision says, in one's own words.", required: true),
        .localized("appliesTo", \.appliesTo, "To whom or to what the provision applies."),
        .localized("consequence", \.consequence, "What follows where the provision is met, or is not met."),
    ]
}

/// What kind of provision it is.
///
/// ```swift
/// let rights = document.provisions.filter { $0.kind == .right }.map { $0.text.text() }
/// ```
public enum ProvisionKind: String, CodeList {
    /// By it something is judged or chosen, and not meeting it breaks no rule.
    case criterion
    /// It has to be met.
    case requirement
    /// It says what somebody may do or claim.
    case right
    /// It says which information has to be given.
    case dataToSupply = "data-to-supply"
    /// It gives an advantage, such as money, points or recognition, to those who do something.
    case incentive
    /// It says who is in charge of what.
    case responsibility
    /// It says what a term means in the document.
    case definition
    /// It says to what or to whom the document applies, and what is left out.
    case scope
    /// It is a piece of work that the document sets, such as in a plan.
    case task
    public static let name = "provision kind"
    public static let meanings: [ProvisionKind: String] = [
        .criterion: "By it something is judged or chosen, and not meeting it breaks no rule.",
        .requirement: "It has to be met.",
        .right: "It says what somebody may do or claim.",
        .dataToSupply: "It says which information has to be given.",
        .incentive: "It gives an advantage, such as money, points or recognition, to those who do something.",
        .responsibility: "It says who is in charge of what.",
        .definition: "It says what a term means in the document.",
        .scope: "It says to what or to whom the document applies, and what is left out.",
        .task: "It is a piece of work that the document sets, such as in a plan.",
    ]
}

/// What somebody has to do under a document: by a date, at a distance from something, or again and again.
///
/// ```swift
/// let review = DutyToAct {
///     $0.key = "review"
///     $0.who = "Competent authorities"
///     $0.what = "Review each mandatory national standard of your field"
///     $0.recurrence = Recurrence(notation: "every 5 years")
/// }
/// ```
public struct DutyToAct: Record {
    public static let meaning =
        "What somebody has to do under a document: by a date, at a distance from something, or again and again."

    /// A short name, unique within the document, that does not change: it keeps the identity of the deadline when the
    /// order changes.
    public var key: String?
    /// Who has to do it, in words, such as “Manufacturers and importers”.
    public var who = LocalizedText()
    /// The organisations and committees of the catalogue that have to do it.
    public var bearers: [EntityReference] = []
    /// What has to be done, in words that can be read alone: they become the title of a calendar entry.
    public var what = LocalizedText()
    /// The last day on which it can be done in time; “before 1 September” is 31 August.
    public var due: PartialDate?
    /// When it is due, by its distance from something without a date, such as `within 15 working days of
    /// certification`.
    public var relative: RelativeDate?
    /// How often it has to be done again, such as `every 2 years`.
    public var recurrence: Recurrence?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<DutyToAct> = [
        .value(
            "key", \.key,
            "A short name, unique within the document, that does not change: it keeps the identity of the deadline when the order changes.",
            role: .key),
        .localized("who", \.who, "Who has to do it, in words, such as “Manufacturers and importers”."),
        .references(
            "bearers", \.bearers, "The organisations and committees of the catalogue that have to do it.",
            to: ["organisation", "committee"],
            relation: .governs),
        .localized(
            "what", \.what,
            "What has to be done, in words that can be read alone: they become the title of a calendar entry.",
            required: true, role: .title),
        .date(
            "due", \.due, "The last day on which it can be done in time; “before 1 September” is 31 August.",
            deadline: .init(
                .obligationDue, relative: "relative", recurrence: "recurrence", audience: "who",
                title: { $0.deadlineTitle($2) })),
        .value(
            "relative", \.relative,
            "When it is due, by its distance from something without a date, such as `within 15 working days of certification`."
        ),
        .value("recurrence", \.recurrence, "How often it has to be done again, such as `every 2 years`."),
    ]
}

/// What is to be reached by a date, such as a number of standards; what somebody has to do is a duty.
///
/// ```swift
/// let standards = Target {
///     $0.key = "national-and-sector-standards"
///     $0.what = "Draw up over 50 new national and sector standards for artificial intelligence"
///     $0.count = Count(50, .over)
///     $0.by = PartialDate(year: 2026)
/// }
/// ```
public struct Target: Record {
    public static let meaning =
        "What is to be reached by a date, such as a number of standards; what somebody has to do is a duty."

    /// A short name, unique within the entity, that does not change: it keeps the identity of the deadline when the
    /// order changes.
    public var key: String?
    /// What is to be reached, in words that can be read alone: they become the title of a calendar entry.
    public var what = LocalizedText()
    /// How many are to be reached, where the target is a number.
    public var count: Count?
    /// The date by whose end it is to be reached; “by the end of 2025” is `2025`.
    public var by: PartialDate?
    /// How many of them had been reached when the source was written.
    public var achieved: Count?
    /// How far it has come, in words.
    public var progress = LocalizedText()
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Target> = [
        .value(
            "key", \.key,
            "A short name, unique within the entity, that does not change: it keeps the identity of the deadline when the order changes.",
            role: .key),
        .localized(
            "what", \.what,
            "What is to be reached, in words that can be read alone: they become the title of a calendar entry.",
            required: true, role: .title),
        .record("count", \.count, "How many are to be reached, where the target is a number."),
        .date(
            "by", \.by, "The date by whose end it is to be reached; “by the end of 2025” is `2025`.",
            deadline: .init(.targetDue, title: { $0.deadlineTitle($2) })),
        .record("achieved", \.achieved, "How many of them had been reached when the source was written."),
        .localized("progress", \.progress, "How far it has come, in words."),
    ]
}

/// A period for which what was allowed before may go on, after a new rule has been made.
///
/// ```swift
/// let stocks = TransitionPeriod {
///     $0.appliesTo = "Products made before the standard took effect"
///     $0.what = "Sell off products made to the earlier edition"
///     $0.relative = RelativeDate(notation: "12 months after publication")
/// }
/// ```
public struct TransitionPeriod: Record {
    public static let meaning = "A period for which what was allowed before may go on, after a new rule has been made."

    /// A short name, unique within the document, that does not change: it keeps the identity of the deadline when the
    /// order changes.
    public var key: String?
    /// To whom or to what the transition period applies, such as devices approved before a date.
    public var appliesTo = LocalizedText()
    /// What may go on until then, and what has to be done before; it becomes the title of a calendar entry.
    public var what = LocalizedText()
    /// What holds before and may go on for the time, such as the earlier standard or document.
    public var replacing: [EntityReference] = []
    /// What holds after it, where that is not the entity itself.
    public var by: [EntityReference] = []
    /// The last day on which a product may have been made or imported to be sold in the period.
    public var madeBefore: PartialDate?
    /// The first day of the period, on which the old and the new begin to hold side by side.
    public var from: PartialDate?
    /// The last day on which the old state may last.
    public var ends: PartialDate?
    /// When the period ends, by its distance from something without a date, such as `6 months after publication`.
    public var relative: RelativeDate?
    /// The policy document that sets the period, where it is not the entity itself.
    public var document: EntityID<PolicyDocument>?
    public var unknown = UnknownProperties()

    public init() {}

    private static let transitionKinds = [
        "standard", "policyDocument", "certificationScheme", "certificationRequirement",
    ]

    public static let properties: PropertyTable<TransitionPeriod> = [
        .value(
            "key", \.key,
            "A short name, unique within the document, that does not change: it keeps the identity of the deadline when the order changes.",
            role: .key),
        .localized(
            "appliesTo", \.appliesTo,
            "To whom or to what the transition period applies, such as devices approved before a date."),
        .localized(
            "what", \.what,
            "What may go on until then, and what has to be done before; it becomes the title of a calendar entry.",
            required: true, role: .title),
        .references(
            "replacing", \.replacing,
            "What holds before and may go on for the time, such as the earlier standard or document.",
            to: transitionKinds, relation: .phasesOut),
        .references(
            "by", \.by, "What holds after it, where that is not the entity itself.", to: transitionKinds,
            relation: .phasesIn),
        .date(
            "madeBefore", \.madeBefore,
            "The last day on which a product may have been made or imported to be sold in the period.",
            deadline: .init(.transitionEnds, key: "made", audience: "appliesTo", title: { $0.titleOfMaking($2) })),
        .date(
            "from", \.from, "The first day of the period, on which the old and the new begin to hold side by side.",
            deadline: .init(.transitionBegins, audience: "appliesTo")),
        .date(
            "ends", \.ends, "The last day on which the old state may last.", role: .ends(after: "from"),
            deadline: .init(.transitionEnds, relative: "relative", audience: "appliesTo")),
        .value(
            "relative", \.relative,
            "When the period ends, by its distance from something without a date, such as `6 months after publication`."
        ),
        .reference(
            "document", \.document, "The policy document that sets the period, where it is not the entity itself.",
            relation: .legalBasisOf.inverse),
    ]
}
