public import StandardsIdentifiers

/// A call to the public or to interested parties for comments, nominations or proposals, open for a time. A meeting is
/// an event.
///
/// ```swift
/// let call = try Consultation(id: "ccc-technical-expert-group-nominations-2024") {
///     $0.title = "Experts for the seventh term of the CCC Technical Expert Group"
///     $0.kind = Code(.nominations)
///     $0.organiser = EntityReference(kind: "committee", id: "ccc-technical-expert-group")
///     $0.closes = try PartialDate("2024-08-24")
/// }
/// ```
public struct Consultation: Entity {
    public static let kind = EntityKind(
        "consultation", plural: "consultations",
        "A call to the public or to interested parties for comments, nominations or proposals, open for a time. A meeting is an event."
    )

    public let id: EntityID<Consultation>
    /// What the consultation is called, or what it is on, if it has no name of its own.
    public var title = LocalizedText()
    /// Whether comments, nominations or proposals are called for.
    public var kind: Code<ConsultationKind>?
    /// The project, policy document or standard whose text is consulted on, or the committee for which people are
    /// sought.
    public var subject: EntityReference?
    /// The organisation or committee that opens the consultation and receives the answers.
    public var organiser: EntityReference?
    /// The policy document, such as a notice, that announces the consultation.
    public var announcement: EntityID<PolicyDocument>?
    /// The first day on which one can answer.
    public var opens: PartialDate?
    /// The last day on which one can answer.
    public var closes: PartialDate?
    /// How and where an answer is to be sent, such as by a form, a page or a recommendation.
    public var howToAnswer = LocalizedText()
    /// Who may answer, or whom a nomination may name.
    public var whoMayAnswer = LocalizedText()
    /// What the consultation is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: EntityID<Consultation>) { self.id = id }

    public static let properties: PropertyTable<Consultation> = [
        .localized(
            "title", \.title, "What the consultation is called, or what it is on, if it has no name of its own.",
            required: true, role: .title),
        .value("kind", \.kind, "Whether comments, nominations or proposals are called for."),
        .reference(
            "subject", \.subject,
            "The project, policy document or standard whose text is consulted on, or the committee for which people are sought.",
            to: ["project", "policyDocument", "standard", "committee"],
            relation: .consultsOn),
        .reference(
            "organiser", \.organiser,
            "The organisation or committee that opens the consultation and receives the answers.",
            to: ["organisation", "committee"], relation: .organises.inverse),
        .reference(
            "announcement", \.announcement, "The policy document, such as a notice, that announces the consultation.",
            relation: .announces.inverse),
        .date(
            "opens", \.opens, "The first day on which one can answer.",
            deadline: .init([.commentsOpen], title: { $0.deadlineTitle($1, $2) }) {
                $0.kind == .nominations ? nil : .commentsOpen
            }),
        .date(
            "closes", \.closes, "The last day on which one can answer.", role: .ends(after: "opens"),
            deadline: .init([.commentsClose, .nominationsClose], title: { $0.deadlineTitle($1, $2) }) {
                $0.kind == .nominations ? .nominationsClose : .commentsClose
            }),
        .localized(
            "howToAnswer", \.howToAnswer,
            "How and where an answer is to be sent, such as by a form, a page or a recommendation.", role: .remark),
        .localized("whoMayAnswer", \.whoMayAnswer, "Who may answer, or whom a nomination may name.", role: .remark),
        .localized("summary", \.summary, "What the consultation is about, in a line or two.", role: .summary),
    ]

    /// Comments are sent on what is consulted on, which people know by its own name; nominations and proposals are sent
    /// for what the call itself is named after.
    private func deadlineTitle(_ kind: DeadlineKind, _ context: DeadlineContext) -> String? {
        let language = context.language
        if self.kind == .proposals {
            let lead =
                switch (kind, language.isChinese) {
                case (.commentsOpen, true): "开始征集建议"
                case (_, true): "征集建议截止"
                case (.commentsOpen, false): "Proposals open"
                case (_, false): "Proposals close"
                }
            return lead + language.colon + displayName(in: language)
        }
        guard self.kind != .nominations, let subject, let name = context.name(of: subject) else { return nil }
        return kind.title(code: name.code, title: name.title, in: language)
    }
}

/// What a consultation calls for.
///
/// ```swift
/// for consultation in catalogue.consultations where consultation.kind == .publicComment {
///     print(consultation.title.text(), "is open until", consultation.closes?.description ?? "further notice")
/// }
/// ```
public enum ConsultationKind: String, CodeList {
    /// Comments on the draft of a standard or document are called for.
    case publicComment = "public-comment"
    /// Names are called for: people or bodies for a committee, a group or an office.
    case nominations
    /// Ideas are called for, such as new projects or topics; there is no draft yet.
    case proposals
    public static let name = "consultation kind"
    public static let meanings: [ConsultationKind: String] = [
        .publicComment: "Comments on the draft of a standard or document are called for.",
        .nominations: "Names are called for: people or bodies for a committee, a group or an office.",
        .proposals: "Ideas are called for, such as new projects or topics; there is no draft yet.",
    ]
}
