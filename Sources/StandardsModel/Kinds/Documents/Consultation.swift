public import StandardsIdentifiers

/// A call to the public, to members or to interested parties for comments, votes, nominations or proposals, open for a
/// time: public comment, a ballot, a notification to the WTO. A meeting is an event.
///
/// ```swift
/// let call = Consultation(id: "ccc-technical-expert-group-nominations-2024") {
///     $0.title = "Experts for the seventh term of the CCC Technical Expert Group"
///     $0.kind = Code(.nominations)
///     $0.organiser = EntityReference(kind: "committee", id: "ccc-technical-expert-group")
///     $0.closes = "2024-08-24"
/// }
/// ```
public struct Consultation: Entity {
    public static let kind = EntityKind(
        "consultation", plural: "consultations",
        "A call to the public, to members or to interested parties for comments, votes, nominations or proposals, open for a time: public comment, a ballot, a notification to the WTO. A meeting is an event."
    )

    public let id: EntityID<Consultation>
    /// What the consultation is called, or what it is on, if it has no name of its own.
    public var title = LocalizedText()
    /// The number under which the consultation is known, such as the symbol of a WTO notification, `G/TBT/N/CHN/1320`.
    public var number: String?
    /// What is called for: comments, votes, nominations or proposals, and at which step.
    public var kind: Code<ConsultationKind>?
    /// The stage of the project at which votes are cast, by its ISO code, such as `40.20`.
    public var stage: StageCode?
    /// The project, policy document or standard whose text is consulted on, or the committee for which people are
    /// sought.
    public var subject: EntityReference?
    /// Further texts that are consulted on together with `subject`, such as the other drafts of a batch.
    public var otherSubjects: [EntityReference] = []
    /// The organisation or committee that opens the consultation and receives the answers.
    public var organiser: EntityReference?
    /// The policy document, such as a notice, that announces the consultation.
    public var announcement: EntityID<PolicyDocument>?
    /// The date on which the text was sent round, from which times to answer are mostly counted.
    public var circulated: PartialDate?
    /// The first day on which one can answer.
    public var opens: PartialDate?
    /// The last day on which one can answer.
    public var closes: PartialDate?
    /// When it closes, by its distance from something, such as `60 days after circulation`; where the day is stated,
    /// `closes` has it.
    public var closesRelative: RelativeDate?
    /// When the text that is consulted on is expected to be adopted or to apply.
    public var expected: [ExpectedDate] = []
    /// What the text is meant to protect, as the notification states it.
    public var objectives: [Code<RegulatoryObjective>] = []
    /// Classes of the products concerned in classifications that others keep, such as the Harmonized System.
    public var classifications: [Classification] = []
    /// How members voted, or commented, on the text.
    public var votes: [Vote] = []
    /// How many answers came.
    public var answerCount: Count?
    /// What the votes decided.
    public var result: Code<ConsultationResult>?
    /// What came of the consultation, in words, such as the changes that were made.
    public var outcome = LocalizedText()
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
        .value(
            "number", \.number,
            "The number under which the consultation is known, such as the symbol of a WTO notification, `G/TBT/N/CHN/1320`.",
            role: .number),
        .value("kind", \.kind, "What is called for: comments, votes, nominations or proposals, and at which step."),
        .value("stage", \.stage, "The stage of the project at which votes are cast, by its ISO code, such as `40.20`."),
        .reference(
            "subject", \.subject,
            "The project, policy document or standard whose text is consulted on, or the committee for which people are sought.",
            to: ["project", "policyDocument", "standard", "committee"],
            relation: .consultsOn),
        .references(
            "otherSubjects", \.otherSubjects,
            "Further texts that are consulted on together with `subject`, such as the other drafts of a batch.",
            to: ["project", "policyDocument", "standard", "committee"], relation: .consultsOn),
        .reference(
            "organiser", \.organiser,
            "The organisation or committee that opens the consultation and receives the answers.",
            to: ["organisation", "committee"], relation: .organises.inverse),
        .reference(
            "announcement", \.announcement, "The policy document, such as a notice, that announces the consultation.",
            relation: .announces.inverse),
        .date(
            "circulated", \.circulated,
            "The date on which the text was sent round, from which times to answer are mostly counted.", role: .issued),
        .date(
            "opens", \.opens, "The first day on which one can answer.",
            deadline: .init([.commentsOpen, .votesOpen], title: { $0.deadlineTitle($1, $2) }) { $0.openingKind }),
        .date(
            "closes", \.closes, "The last day on which one can answer.", role: .ends(after: "opens"),
            deadline: .init(
                [.commentsClose, .nominationsClose, .votesClose, .answersClose], relative: "closesRelative",
                title: { $0.deadlineTitle($1, $2) }
            ) { $0.closingKind }),
        .value(
            "closesRelative", \.closesRelative,
            "When it closes, by its distance from something, such as `60 days after circulation`; where the day is stated, `closes` has it."
        ),
        .records("expected", \.expected, "When the text that is consulted on is expected to be adopted or to apply."),
        .values("objectives", \.objectives, "What the text is meant to protect, as the notification states it."),
        .records(
            "classifications", \.classifications,
            "Classes of the products concerned in classifications that others keep, such as the Harmonized System."),
        .records("votes", \.votes, "How members voted, or commented, on the text."),
        .record("answerCount", \.answerCount, "How many answers came."),
        .value("result", \.result, "What the votes decided."),
        .localized(
            "outcome", \.outcome, "What came of the consultation, in words, such as the changes that were made."),
        .localized(
            "howToAnswer", \.howToAnswer,
            "How and where an answer is to be sent, such as by a form, a page or a recommendation.", role: .remark),
        .localized("whoMayAnswer", \.whoMayAnswer, "Who may answer, or whom a nomination may name.", role: .remark),
        .localized("summary", \.summary, "What the consultation is about, in a line or two.", role: .summary),
    ]

    public static let anchors: [RelativeDate.Anchor: [String]] = [
        .circulation: ["circulated", "opens"], .publication: ["circulated", "opens"], .issue: ["circulated"],
        .announcement: ["circulated", "opens"], .voteOpening: ["opens"],
    ]

    /// What opens; that nominations and calls of another kind open asks nobody to act.
    private var openingKind: DeadlineKind? {
        switch kind?.known {
        case .publicComment, .proposals, .notification: .commentsOpen
        case .newWorkItem, .committeeDraft, .enquiry, .formalApproval, .systematicReview: .votesOpen
        case .nominations: nil
        case nil: kind == nil ? .commentsOpen : nil
        }
    }

    /// What closes; a kind that nobody knows is no comment period.
    private var closingKind: DeadlineKind {
        switch kind?.known {
        case .publicComment, .proposals, .notification: .commentsClose
        case .newWorkItem, .committeeDraft, .enquiry, .formalApproval, .systematicReview: .votesClose
        case .nominations: .nominationsClose
        case nil: kind == nil ? .commentsClose : .answersClose
        }
    }

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
    /// Members vote on whether work on a new project begins (ISO stage 10).
    case newWorkItem = "new-work-item"
    /// Members of the committee comment on a committee draft, or vote on it (ISO stage 30).
    case committeeDraft = "committee-draft"
    /// National members vote and comment on the enquiry draft (ISO stage 40: DIS, CDV; the enquiry of CEN and CENELEC).
    case enquiry
    /// National members vote on the final draft, mostly yes or no (ISO stage 50: FDIS; the formal vote of CEN and
    /// CENELEC).
    case formalApproval = "formal-approval"
    /// Members say whether a published standard is confirmed, revised or withdrawn (ISO stage 90).
    case systematicReview = "systematic-review"
    /// A draft regulation is notified to the members of the WTO, who can comment (TBT Agreement, articles 2.9 and 5.6).
    case notification
    public static let name = "consultation kind"
    public static let meanings: [ConsultationKind: String] = [
        .publicComment: "Comments on the draft of a standard or document are called for.",
        .nominations: "Names are called for: people or bodies for a committee, a group or an office.",
        .proposals: "Ideas are called for, such as new projects or topics; there is no draft yet.",
        .newWorkItem: "Members vote on whether work on a new project begins (ISO stage 10).",
        .committeeDraft: "Members of the committee comment on a committee draft, or vote on it (ISO stage 30).",
        .enquiry:
            "National members vote and comment on the enquiry draft (ISO stage 40: DIS, CDV; the enquiry of CEN and CENELEC).",
        .formalApproval:
            "National members vote on the final draft, mostly yes or no (ISO stage 50: FDIS; the formal vote of CEN and CENELEC).",
        .systematicReview:
            "Members say whether a published standard is confirmed, revised or withdrawn (ISO stage 90).",
        .notification:
            "A draft regulation is notified to the members of the WTO, who can comment (TBT Agreement, articles 2.9 and 5.6).",
    ]
}

/// What a vote decided.
///
/// ```swift
/// let lost = catalogue.consultations.filter { $0.result == .disapproved }
/// ```
public enum ConsultationResult: String, CodeList {
    /// The text was approved, or confirmed.
    case approved
    /// The text was not approved.
    case disapproved
    /// The vote was called off.
    case withdrawn
    public static let name = "consultation result"
    public static let meanings: [ConsultationResult: String] = [
        .approved: "The text was approved, or confirmed.",
        .disapproved: "The text was not approved.",
        .withdrawn: "The vote was called off.",
    ]
    public static let cancellations: Set<ConsultationResult> = [.withdrawn]
}

/// What a technical regulation is to protect (TBT Agreement, article 2.2, and the form of its notifications).
///
/// ```swift
/// let notice = Consultation(id: "g-tbt-n-chn-1320") { $0.objectives = [Code(.health), Code(.consumers)] }
/// ```
public enum RegulatoryObjective: String, CodeList {
    /// The security of a state.
    case security = "national-security"
    /// Buyers are not deceived.
    case deception = "prevention-of-deceptive-practices"
    /// Consumers are informed or protected.
    case consumers = "consumer-information"
    /// The health or safety of people.
    case health = "human-health-or-safety"
    /// The life or health of animals or plants.
    case animals = "animal-or-plant-life-or-health"
    /// The environment.
    case environment
    /// Products have a certain quality.
    case quality = "quality-requirements"
    /// Rules are made alike, such as with international ones.
    case harmonisation
    /// Trade is made easier, or costs are saved.
    case trade = "trade-facilitation"
    public static let name = "regulatory objective"
    public static let meanings: [RegulatoryObjective: String] = [
        .security: "The security of a state.",
        .deception: "Buyers are not deceived.",
        .consumers: "Consumers are informed or protected.",
        .health: "The health or safety of people.",
        .animals: "The life or health of animals or plants.",
        .environment: "The environment.",
        .quality: "Products have a certain quality.",
        .harmonisation: "Rules are made alike, such as with international ones.",
        .trade: "Trade is made easier, or costs are saved.",
    ]
}

extension Consultation {
    /// How one member voted or commented.
    ///
    /// ```swift
    /// let vote = Consultation.Vote {
    ///     $0.voter = EntityReference(kind: "organisation", id: "sac")
    ///     $0.position = Code(.approve)
    ///     $0.hasComments = true
    ///     $0.date = "2026-03-02"
    /// }
    /// ```
    public struct Vote: Record {
        public static let meaning = "How one member voted or commented."

        /// The member that votes, such as a national body, or its mirror committee.
        public var voter: EntityReference?
        /// How the member voted.
        public var position: Code<VotePosition>?
        /// True where the vote came with comments.
        public var hasComments: Bool?
        /// The date of the vote.
        public var date: PartialDate?
        /// Why the member voted so, or the gist of its comments.
        public var reason = LocalizedText()
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Vote> = [
            .reference(
                "voter", \.voter, "The member that votes, such as a national body, or its mirror committee.",
                to: ["organisation", "committee"], relation: .votesIn.inverse),
            .value("position", \.position, "How the member voted.", required: true),
            .value("hasComments", \.hasComments, "True where the vote came with comments."),
            .date("date", \.date, "The date of the vote."),
            .localized("reason", \.reason, "Why the member voted so, or the gist of its comments."),
        ]
    }
}

/// How a member votes on a draft (ISO/IEC Directives, part 1, 2.6 and 2.7).
///
/// ```swift
/// let against = Consultation(id: "iso-dis-99001-vote").votes.filter { $0.position == .disapprove }.compactMap(\.voter)
/// ```
public enum VotePosition: String, CodeList {
    /// The member approves the text as it is, or with comments.
    case approve
    /// The member does not approve the text, for technical reasons that it gives.
    case disapprove
    /// The member neither approves nor disapproves.
    case abstain
    /// In a systematic review: the standard stays as it is.
    case confirm
    /// In a systematic review: the standard is to be revised or amended.
    case revise
    /// In a systematic review: the standard is to be withdrawn.
    case withdraw
    public static let name = "vote"
    public static let meanings: [VotePosition: String] = [
        .approve: "The member approves the text as it is, or with comments.",
        .disapprove: "The member does not approve the text, for technical reasons that it gives.",
        .abstain: "The member neither approves nor disapproves.",
        .confirm: "In a systematic review: the standard stays as it is.",
        .revise: "In a systematic review: the standard is to be revised or amended.",
        .withdraw: "In a systematic review: the standard is to be withdrawn.",
    ]
}
