/// A call to the public: for comments, for nominations, for proposals.
public struct Consultation: Entity {
    public static let kind = EntityKind("consultation", plural: "consultations")

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
        .localized("title", \.title, required: true, role: .title),
        .value("kind", \.kind),
        .reference(
            "subject", \.subject, to: ["project", "policyDocument", "standard", "committee"], relation: .consultsOn),
        .reference("organiser", \.organiser, to: ["organisation", "committee"], relation: .organises.inverse),
        .reference("announcement", \.announcement, relation: .announces.inverse),
        .date("opens", \.opens, deadline: .init([.commentsOpen]) { $0.kind == .nominations ? nil : .commentsOpen }),
        .date(
            "closes", \.closes,
            deadline: .init([.commentsClose, .nominationsClose]) {
                $0.kind == .nominations ? .nominationsClose : .commentsClose
            }),
        .localized("howToAnswer", \.howToAnswer),
        .localized("whoMayAnswer", \.whoMayAnswer),
        .localized("summary", \.summary),
    ]
}

/// What a consultation calls for.
public enum ConsultationKind: String, CodeSpace {
    case publicComment = "public-comment"
    case nominations
    case proposals
    public static let name = "consultation kind"
}
