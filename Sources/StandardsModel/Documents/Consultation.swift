public import StandardsIdentifiers

/// A call to the public: for comments, for nominations, for proposals.
public struct Consultation: Entity {
    public static let kind = EntityKind(
        "consultation", plural: "consultations", "A call to the public: for comments, for nominations, for proposals.")

    public let id: ID<Consultation>
    /// What it is called.
    public var title = LocalizedText()
    /// What is called for.
    public var kind: Code<ConsultationKind>?
    /// On what.
    public var subject: EntityReference?
    /// Who calls.
    public var organiser: EntityReference?
    /// The document that opens it.
    public var announcement: ID<PolicyDocument>?
    /// The first day on which one can answer.
    public var opens: PartialDate?
    /// The last day on which one can answer.
    public var closes: PartialDate?
    /// How to answer.
    public var howToAnswer = LocalizedText()
    /// Who may answer.
    public var whoMayAnswer = LocalizedText()
    /// What it is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: ID<Consultation>) { self.id = id }

    public static let properties: PropertyTable<Consultation> = [
        .localized("title", \.title, "What it is called.", required: true, role: .title),
        .value("kind", \.kind, "What is called for."),
        .reference(
            "subject", \.subject, "On what.", to: ["project", "policyDocument", "standard", "committee"],
            relation: .consultsOn),
        .reference(
            "organiser", \.organiser, "Who calls.", to: ["organisation", "committee"], relation: .organises.inverse),
        .reference("announcement", \.announcement, "The document that opens it.", relation: .announces.inverse),
        .date(
            "opens", \.opens, "The first day on which one can answer.",
            deadline: .init([.commentsOpen], title: { $0.deadlineTitle($1, $2) }) {
                $0.kind == .nominations ? nil : .commentsOpen
            }),
        .date(
            "closes", \.closes, "The last day on which one can answer.",
            deadline: .init([.commentsClose, .nominationsClose], title: { $0.deadlineTitle($1, $2) }) {
                $0.kind == .nominations ? .nominationsClose : .commentsClose
            }),
        .localized("howToAnswer", \.howToAnswer, "How to answer."),
        .localized("whoMayAnswer", \.whoMayAnswer, "Who may answer."),
        .localized("summary", \.summary, "What it is about, in a line or two."),
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
public enum ConsultationKind: String, CodeSpace {
    case publicComment = "public-comment"
    case nominations
    case proposals
    public static let name = "consultation kind"
}
