public import StandardsIdentifiers

/// A date that a plan or a notification gives for something that is still to come; nobody is bound by it.
///
/// ```swift
/// let adoption = ExpectedDate {
///     $0.what = Code(.adoption)
///     $0.date = "2026-10"
/// }
/// let measure = Consultation(id: "g-tbt-n-chn-1320") { $0.expected = [adoption] }
/// ```
public struct ExpectedDate: Record {
    public static let meaning =
        "A date that a plan or a notification gives for something that is still to come; nobody is bound by it."

    /// What is expected, such as `adoption` or `publication`.
    public var what: Code<ExpectedStep>?
    /// When it is expected, as exact as the source says it.
    public var date: PartialDate?
    /// When it is expected, by its distance from something, such as `6 months after adoption`.
    public var relative: RelativeDate?
    /// The day of the plan or page that gives the date, since expectations change.
    public var asOf: PartialDate?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<ExpectedDate> = [
        .value("what", \.what, "What is expected, such as `adoption` or `publication`.", required: true, role: .key),
        .date(
            "date", \.date, "When it is expected, as exact as the source says it.",
            deadline: .init(
                [.targetDue, .takesEffect, .withdrawn], key: "expected", relative: "relative",
                certainty: { _ in .expected }, title: { $0.deadlineTitle($1, $2) }
            ) { $0.deadlineKind }),
        .value(
            "relative", \.relative,
            "When it is expected, by its distance from something, such as `6 months after adoption`."),
        .date("asOf", \.asOf, "The day of the plan or page that gives the date, since expectations change."),
    ]
}

/// A step in the life of a text that plans and notifications announce.
///
/// ```swift
/// for project in catalogue.projects {
///     for expected in project.expected where expected.what == .publication { print(project.displayName(), expected.date ?? "?") }
/// }
/// ```
public enum ExpectedStep: String, CodeList {
    /// A draft is made public, such as for comment.
    case draft
    /// The enquiry begins: the draft is put to the national members (ISO stage 40).
    case enquiry
    /// The vote on the final draft begins (ISO stage 50).
    case vote
    /// The text is adopted or approved and changes no more.
    case adoption
    /// The adopted text is made public.
    case publication
    /// The reference of the standard is published under an act, such as in the Official Journal.
    case citation
    /// The text begins to apply.
    case effective
    /// The text is withdrawn or repealed.
    case withdrawal
    public static let name = "expected step"
    public static let meanings: [ExpectedStep: String] = [
        .draft: "A draft is made public, such as for comment.",
        .enquiry: "The enquiry begins: the draft is put to the national members (ISO stage 40).",
        .vote: "The vote on the final draft begins (ISO stage 50).",
        .adoption: "The text is adopted or approved and changes no more.",
        .publication: "The adopted text is made public.",
        .citation: "The reference of the standard is published under an act, such as in the Official Journal.",
        .effective: "The text begins to apply.",
        .withdrawal: "The text is withdrawn or repealed.",
    ]
}

extension ExpectedDate {
    /// What is expected is a target of its body, unless something begins or ceases to apply.
    fileprivate var deadlineKind: DeadlineKind {
        switch what?.known {
        case .effective: .takesEffect
        case .withdrawal: .withdrawn
        default: .targetDue
        }
    }

    /// What is expected, and of what.
    fileprivate func deadlineTitle(_ kind: DeadlineKind, _ context: DeadlineContext) -> String {
        let language = context.language
        let name = context.catalogue.fullName(of: context.entity, in: language)
        guard kind == .targetDue else { return kind.title(for: name, in: language) }
        let step =
            switch (what?.known, language.isChinese) {
            case (.draft, true): "预计发布草案"
            case (.enquiry, true): "预计征询意见"
            case (.vote, true): "预计表决"
            case (.adoption, true): "预计批准"
            case (.publication, true): "预计发布"
            case (.citation, true): "预计公布引用"
            case (_, true): "预计"
            default: "Expected \(what?.text.wordsFromHyphens ?? "")"
            }
        return step + language.colon + name
    }
}
