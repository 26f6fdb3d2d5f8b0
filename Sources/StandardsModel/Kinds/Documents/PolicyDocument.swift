public import StandardsIdentifiers

/// A law, a regulation, a notice, a plan: what a legislator, an authority or a body in charge lays down. A standard is
/// no policy document.
///
/// ```swift
/// let law = PolicyDocument(id: "standardization-law-2017") {
///     $0.title = LocalizedText(["en": "Standardization Law", "zh-Hans": "标准化法"])
///     $0.kind = Code(.law)
///     $0.status = Code(.inForce)
///     $0.effective = "2018-01-01"
/// }
/// ```
public struct PolicyDocument: Entity {
    public static let kind = EntityKind(
        "policyDocument", plural: "policyDocuments",
        "A law, a regulation, a notice, a plan: what a legislator, an authority or a body in charge lays down. A standard is no policy document."
    )

    public let id: EntityID<PolicyDocument>
    /// The full official title of the document, in the languages in which it is published.
    public var title = LocalizedText()
    /// A short title by which people speak of the document, such as “AI Act”; the titles of deadlines use it.
    public var shortTitle = LocalizedText()
    /// Other titles under which the document appears: variants, translations.
    public var otherTitles: [LocalizedText] = []
    /// The number that the issuers gave the document, such as `2024 No. 18`.
    public var number: String?
    /// The edition of the document where there are several, mostly a year or years, such as `2024`.
    public var edition: String?
    /// The languages in which the document is published, such as `en` and `zh-Hans`.
    public var languages: [LanguageTag] = []
    /// Classes of the document in the International Classification for Standards (ICS), such as `97.140`.
    public var ics: [ICSCode] = []
    /// Classes of the products or subjects concerned in classifications that others keep, such as the Harmonized
    /// System.
    public var classifications: [Classification] = []
    /// What kind of document it is, mostly as its title says: law, measures, notice and so on.
    public var kind: Code<PolicyDocumentKind>?
    /// Whether the document is a draft, issued, in force, superseded or repealed.
    public var status: Code<PolicyDocumentStatus>?
    /// The organisations or committees that issue the document.
    public var issuers: [EntityReference] = []
    /// How many bodies issue the document together, where the source does not name them all.
    public var issuerCount: Count?
    /// To whom the document is addressed; `obligations` says on whom a single duty falls.
    public var addressees = LocalizedText()
    /// The date on which the document was issued; `effective` says when it begins to apply.
    public var issued: PartialDate?
    /// The date on which the document was made public, where that is not the day of `issued`, such as in an official
    /// journal.
    public var published: PartialDate?
    /// The first day on which the document exists in law; `effective` says from when its rules apply, which can be
    /// later.
    public var inForce: PartialDate?
    /// The first day on which the document applies; for a draft, the day that is proposed.
    public var effective: PartialDate?
    /// Dates that a plan or the body in charge gives for what is still to come.
    public var expected: [ExpectedDate] = []
    /// The last day on which the document applies, where it sets one.
    public var expires: PartialDate?
    /// Earlier documents, mostly earlier editions, in whose place this one steps, wholly or in part; those it only ends
    /// are in `repeals`.
    public var supersedes: [Supersession] = []
    /// Documents that this one repeals, wholly or in part, whether or not it steps in their place.
    public var repeals: [Repeal] = []
    /// Documents whose text this one changes, and which stay in force.
    public var amends: [EntityID<PolicyDocument>] = []
    /// The document of which this one is a part or a volume.
    public var partOf: EntityID<PolicyDocument>?
    /// Changes of the text that kept its title and number, each with its date.
    public var revisions: [Revision] = []
    /// Documents that this one carries out, such as the law or plan for which it gives the details.
    public var implements: [EntityID<PolicyDocument>] = []
    /// Earlier documents that this one continues, such as the first batch of a list or the plan before; they stay in
    /// force.
    public var followsUp: [EntityID<PolicyDocument>] = []
    /// Plans and other documents that this one is meant to serve, without carrying them out.
    public var supports: [EntityID<PolicyDocument>] = []
    /// Documents with which this one is made to agree, without carrying them out.
    public var alignsWith: [EntityID<PolicyDocument>] = []
    /// The laws and other documents that this one names as the basis on which it is issued.
    public var legalBasis: [EntityID<PolicyDocument>] = []
    /// The schemes, requirements, committees, bodies and other entities to which the rules of the document apply.
    public var governs: [EntityReference] = []
    /// The standards that the document cites or relies on.
    public var references: [EntityID<Standard>] = []
    /// Standards that the document announces together, named or only counted.
    public var announces: [StandardBatch] = []
    /// What the document is about, in a line or two.
    public var summary = LocalizedText()
    /// The parts, chapters or annexes of the document, in order, one title each.
    public var contents: [LocalizedText] = []
    /// What has changed since the document that this one supersedes, one change in each text.
    public var changes: [LocalizedText] = []
    /// What the document lays down: criteria, requirements, rights, tasks and so on. What is due by a date is in
    /// `obligations`.
    public var provisions: [Provision] = []
    /// What somebody has to do under the document: by a date, within a time, or again and again.
    public var duties: [DutyToAct] = []
    /// What is to be reached by a date under the document; what a named body has to do is in `obligations`.
    public var targets: [Target] = []
    /// Periods for which what was allowed before may go on, each with its last day.
    public var transitions: [TransitionPeriod] = []
    public var annotations = Annotations()

    public init(id: EntityID<PolicyDocument>) { self.id = id }

    public static let properties: PropertyTable<PolicyDocument> = [
        .localized(
            "title", \.title, "The full official title of the document, in the languages in which it is published.",
            required: true, role: .title),
        .localized(
            "shortTitle", \.shortTitle,
            "A short title by which people speak of the document, such as “AI Act”; the titles of deadlines use it.",
            role: .shortTitle),
        .values(
            "otherTitles", \.otherTitles,
            "Other titles under which the document appears: variants, translations."),
        .value(
            "number", \.number, "The number that the issuers gave the document, such as `2024 No. 18`.", role: .number),
        .value(
            "edition", \.edition,
            "The edition of the document where there are several, mostly a year or years, such as `2024`."),
        .values(
            "languages", \.languages, "The languages in which the document is published, such as `en` and `zh-Hans`."),
        .values(
            "ics", \.ics,
            "Classes of the document in the International Classification for Standards (ICS), such as `97.140`."),
        .records(
            "classifications", \.classifications,
            "Classes of the products or subjects concerned in classifications that others keep, such as the Harmonized System."
        ),
        .value(
            "kind", \.kind, "What kind of document it is, mostly as its title says: law, measures, notice and so on."),
        .value("status", \.status, "Whether the document is a draft, issued, in force, superseded or repealed."),
        .references(
            "issuers", \.issuers, "The organisations or committees that issue the document.",
            to: ["organisation", "committee"], relation: .issues.inverse),
        .record(
            "issuerCount", \.issuerCount,
            "How many bodies issue the document together, where the source does not name them all."),
        .localized(
            "addressees", \.addressees,
            "To whom the document is addressed; `obligations` says on whom a single duty falls."),
        .date(
            "issued", \.issued,
            "The date on which the document was issued; `effective` says when it begins to apply.", role: .issued),
        .date(
            "published", \.published,
            "The date on which the document was made public, where that is not the day of `issued`, such as in an official journal.",
            role: .follows("issued")),
        .date(
            "inForce", \.inForce,
            "The first day on which the document exists in law; `effective` says from when its rules apply, which can be later.",
            role: .follows("issued", "published"),
            deadline: .init(
                .takesEffect, key: "in-force", title: { $0.entryIntoForce($2) })),
        .date(
            "effective", \.effective,
            "The first day on which the document applies; for a draft, the day that is proposed.",
            deadline: .init(.takesEffect)),
        .records("expected", \.expected, "Dates that a plan or the body in charge gives for what is still to come."),
        .date(
            "expires", \.expires, "The last day on which the document applies, where it sets one.",
            role: .ends(after: "effective", "issued"),
            deadline: .init(.expires)),
        .records(
            "supersedes", \.supersedes,
            "Earlier documents, mostly earlier editions, in whose place this one steps, wholly or in part; those it only ends are in `repeals`."
        ),
        .records(
            "repeals", \.repeals,
            "Documents that this one repeals, wholly or in part, whether or not it steps in their place."),
        .references(
            "amends", \.amends, "Documents whose text this one changes, and which stay in force.", relation: .amends),
        .reference("partOf", \.partOf, "The document of which this one is a part or a volume.", relation: .partOf),
        .records("revisions", \.revisions, "Changes of the text that kept its title and number, each with its date."),
        .references(
            "implements", \.implements,
            "Documents that this one carries out, such as the law or plan for which it gives the details.",
            relation: .implements),
        .references(
            "followsUp", \.followsUp,
            "Earlier documents that this one continues, such as the first batch of a list or the plan before; they stay in force.",
            relation: .followsUp),
        .references(
            "supports", \.supports,
            "Plans and other documents that this one is meant to serve, without carrying them out.",
            relation: .supports),
        .references(
            "alignsWith", \.alignsWith, "Documents with which this one is made to agree, without carrying them out.",
            relation: .alignsWith),
        .references(
            "legalBasis", \.legalBasis,
            "The laws and other documents that this one names as the basis on which it is issued.",
            relation: .legalBasisOf.inverse),
        .references(
            "governs", \.governs,
            "The schemes, requirements, committees, bodies and other entities to which the rules of the document apply.",
            relation: .governs),
        .references(
            "references", \.references, "The standards that the document cites or relies on.", relation: .references),
        .records("announces", \.announces, "Standards that the document announces together, named or only counted."),
        .localized("summary", \.summary, "What the document is about, in a line or two.", role: .summary),
        .values("contents", \.contents, "The parts, chapters or annexes of the document, in order, one title each."),
        .values(
            "changes", \.changes,
            "What has changed since the document that this one supersedes, one change in each text."),
        .records(
            "provisions", \.provisions,
            "What the document lays down: criteria, requirements, rights, tasks and so on. What is due by a date is in `obligations`."
        ),
        .records(
            "obligations", \.duties,
            "What somebody has to do under the document: by a date, within a time, or again and again."),
        .records(
            "targets", \.targets,
            "What is to be reached by a date under the document; what a named body has to do is in `obligations`."),
        .records(
            "transitions", \.transitions, "Periods for which what was allowed before may go on, each with its last day."
        ),
    ]
}

/// What kind of document it is.
///
/// ```swift
/// switch document.kind?.known {
/// case .law, .regulation, .directive, .decision, .measures, .rules, .provisions: print("binds")
/// case .guidelines, .opinions: print("guides")
/// case nil: print("unknown:", document.kind?.text ?? "not said")
/// default: print("plans, lists or informs")
/// }
/// ```
public enum PolicyDocumentKind: String, CodeList {
    /// Passed by a legislature; ranks above regulations.
    case law
    /// Binding rules of a government, or of the European Union, with general effect; in China below a law (条例).
    case regulation
    /// An authority's binding rules on how a matter is administered (办法).
    case measures
    /// Detailed rules on how something is done, or on the work of one body (规则, 细则).
    case rules
    /// An authority's binding rules on one matter or one part of a matter (规定).
    case provisions
    /// Says what its addressees have to do or know (通知); an announcement is addressed to everybody.
    case notice
    /// Makes a decision, a list or a call known to everybody (公告).
    case announcement
    /// Say how something should be built up or done, without binding like rules (指南).
    case guidelines
    /// Says what is to be done in a period towards an aim, with tasks and targets (行动计划, 行动方案).
    case actionPlan = "action-plan"
    /// Says step by step how one policy or decision is to be carried out (实施方案).
    case implementationPlan = "implementation-plan"
    /// An authority's views on a matter and what it wants done about it (意见); not the comments in a consultation.
    case opinions
    /// The conditions to be met for a status, an award or a listing (条件).
    case criteria
    /// A set of indicators by which something is rated (指标体系).
    case indexSystem = "index-system"
    /// Sets out principles and a structure that later documents fill in (框架).
    case framework
    /// An ordered list by categories to which rules or a scheme refer, such as of products to be certified (目录).
    case catalogue
    /// A plain list, such as of the bodies, projects or people that were chosen (名单, 清单).
    case list
    /// Reports what was done or found; lays nothing down (报告).
    case report
    /// An act of the European Union that binds its member states as to the result and is put into national law.
    case directive
    /// Decides one matter, and binds those to whom it is addressed, such as a decision of the European Commission.
    case decision
    /// Asks a standards body for standards, such as a standardisation request of the European Commission.
    case standardisationRequest = "standardisation-request"
    public static let name = "policy document kind"
    public static let meanings: [PolicyDocumentKind: String] = [
        .law: "Passed by a legislature; ranks above regulations.",
        .regulation:
            "Binding rules of a government, or of the European Union, with general effect; in China below a law (条例).",
        .measures: "An authority's binding rules on how a matter is administered (办法).",
        .rules: "Detailed rules on how something is done, or on the work of one body (规则, 细则).",
        .provisions: "An authority's binding rules on one matter or one part of a matter (规定).",
        .notice: "Says what its addressees have to do or know (通知); an announcement is addressed to everybody.",
        .announcement: "Makes a decision, a list or a call known to everybody (公告).",
        .guidelines: "Say how something should be built up or done, without binding like rules (指南).",
        .actionPlan: "Says what is to be done in a period towards an aim, with tasks and targets (行动计划, 行动方案).",
        .implementationPlan: "Says step by step how one policy or decision is to be carried out (实施方案).",
        .opinions:
            "An authority's views on a matter and what it wants done about it (意见); not the comments in a consultation.",
        .criteria: "The conditions to be met for a status, an award or a listing (条件).",
        .indexSystem: "A set of indicators by which something is rated (指标体系).",
        .framework: "Sets out principles and a structure that later documents fill in (框架).",
        .catalogue:
            "An ordered list by categories to which rules or a scheme refer, such as of products to be certified (目录).",
        .list: "A plain list, such as of the bodies, projects or people that were chosen (名单, 清单).",
        .report: "Reports what was done or found; lays nothing down (报告).",
        .directive:
            "An act of the European Union that binds its member states as to the result and is put into national law.",
        .decision:
            "Decides one matter, and binds those to whom it is addressed, such as a decision of the European Commission.",
        .standardisationRequest:
            "Asks a standards body for standards, such as a standardisation request of the European Commission.",
    ]
}

/// How far a policy document has come.
///
/// ```swift
/// var adopted = document
/// if adopted.status == .draft {
///     adopted.status = Code(.issued)
///     adopted.dateCertainty   // .stated; that of a draft is .proposed
/// }
/// ```
public enum PolicyDocumentStatus: String, CodeList {
    /// Not adopted yet, such as a text out for comment; its dates are only proposed.
    case draft
    /// Adopted and made public; whether it applies already is not said, or its first day is still to come.
    case issued
    /// Adopted, and it applies now.
    case inForce = "in-force"
    /// No longer applies, since a later document has stepped in its place.
    case superseded
    /// No longer applies, since another document repealed it, with or without stepping in its place.
    case repealed
    public static let name = "policy document status"
    public static let meanings: [PolicyDocumentStatus: String] = [
        .draft: "Not adopted yet, such as a text out for comment; its dates are only proposed.",
        .issued: "Adopted and made public; whether it applies already is not said, or its first day is still to come.",
        .inForce: "Adopted, and it applies now.",
        .superseded: "No longer applies, since a later document has stepped in its place.",
        .repealed: "No longer applies, since another document repealed it, with or without stepping in its place.",
    ]
    public static let cancellations: Set<PolicyDocumentStatus> = [.repealed]
}
