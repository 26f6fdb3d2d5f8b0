public import StandardsIdentifiers

/// A group of products for which a scheme or a requirement begins at a time of its own.
///
/// ```swift
/// let children = CertificationPhase {
///     $0.key = "child-seats"
///     $0.products = "Child seats for vehicles"
///     $0.mandatoryFrom = "2026-07-01"
/// }
/// ```
public struct CertificationPhase: Record {
    public static let meaning = "A group of products for which a scheme or a requirement begins at a time of its own."

    /// A short name, unique within the list, that does not change: it keeps the identity of the deadline when the order
    /// changes.
    public var key: String?
    /// The products of the phase, in words that can be read alone: they become the title of a calendar entry.
    public var products = LocalizedText()
    /// The first day on which one can apply for the certificate of these products.
    public var applicationsOpen: PartialDate?
    /// The first day on which these products may not be sold without the certificate.
    public var mandatoryFrom: PartialDate?
    /// The policy document that sets the phase.
    public var document: EntityID<PolicyDocument>?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<CertificationPhase> = [
        .value(
            "key", \.key,
            "A short name, unique within the list, that does not change: it keeps the identity of the deadline when the order changes.",
            role: .key),
        .localized(
            "products", \.products,
            "The products of the phase, in words that can be read alone: they become the title of a calendar entry.",
            required: true, role: .title),
        .date(
            "applicationsOpen", \.applicationsOpen,
            "The first day on which one can apply for the certificate of these products.",
            deadline: .init(.applicationsOpen, title: { $0.deadlineTitle($1, $2) })),
        .date(
            "mandatoryFrom", \.mandatoryFrom,
            "The first day on which these products may not be sold without the certificate.",
            role: .follows("applicationsOpen"), deadline: .init(.mandatoryFrom, title: { $0.deadlineTitle($1, $2) })),
        .reference("document", \.document, "The policy document that sets the phase.", relation: .legalBasisOf.inverse),
    ]
}

/// A time for which certificates, or the issuing of them, are suspended.
///
/// ```swift
/// let pause = Suspension {
///     $0.what = "No certificates for power banks without a 3C mark"
///     $0.from = "2025-06-28"
/// }
/// ```
public struct Suspension: Record {
    public static let meaning = "A time for which certificates, or the issuing of them, are suspended."

    /// A short name, unique within the list, that does not change: it keeps the identity of the deadline when the order
    /// changes.
    public var key: String?
    /// What is suspended, in words that can be read alone: they become the title of a calendar entry.
    public var what = LocalizedText()
    /// The first day of the suspension.
    public var from: PartialDate?
    /// The last day of the suspension; left out while it is open.
    public var until: PartialDate?
    /// The policy document that orders the suspension.
    public var document: EntityID<PolicyDocument>?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Suspension> = [
        .value(
            "key", \.key,
            "A short name, unique within the list, that does not change: it keeps the identity of the deadline when the order changes.",
            role: .key),
        .localized(
            "what", \.what,
            "What is suspended, in words that can be read alone: they become the title of a calendar entry.",
            required: true, role: .title),
        .date("from", \.from, "The first day of the suspension.", deadline: .init(.takesEffect)),
        .date(
            "until", \.until, "The last day of the suspension; left out while it is open.", role: .ends(after: "from"),
            deadline: .init(.expires)),
        .reference(
            "document", \.document, "The policy document that orders the suspension.", relation: .legalBasisOf.inverse),
    ]
}

/// A body that may test, inspect or certify under a scheme: for what, under which number, and for how long.
///
/// ```swift
/// let notified = BodyDesignation {
///     $0.body = "tuev-sued"
///     $0.kind = Code(.notifiedBody)
///     $0.number = "0123"
///     $0.until = "2028-12-31"
/// }
/// ```
public struct BodyDesignation: Record {
    public static let meaning =
        "A body that may test, inspect or certify under a scheme: for what, under which number, and for how long."

    /// A short name, unique within the list, that does not change: it keeps the identity of the deadline when the order
    /// changes.
    public var key: String?
    /// The body that is designated.
    public var body: EntityID<Organisation>?
    /// As what the body is designated, such as a laboratory or a notified body.
    public var kind: Code<BodyKind>?
    /// The number of the body under the scheme, such as the four digits of a notified body.
    public var number: String?
    /// The products, procedures or test methods for which the body is designated.
    public var scope = LocalizedText()
    /// The first day on which the designation is valid.
    public var from: PartialDate?
    /// The last day on which the designation is valid; left out where it is open.
    public var until: PartialDate?
    /// The policy document by which the body was designated.
    public var document: EntityID<PolicyDocument>?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<BodyDesignation> = [
        .value(
            "key", \.key,
            "A short name, unique within the list, that does not change: it keeps the identity of the deadline when the order changes.",
            role: .key),
        .reference(
            "body", \.body, "The body that is designated.", required: true, role: .key,
            relation: .designatedUnder.inverse),
        .value("kind", \.kind, "As what the body is designated, such as a laboratory or a notified body."),
        .value(
            "number", \.number, "The number of the body under the scheme, such as the four digits of a notified body."),
        .localized("scope", \.scope, "The products, procedures or test methods for which the body is designated."),
        .date("from", \.from, "The first day on which the designation is valid."),
        .date(
            "until", \.until, "The last day on which the designation is valid; left out where it is open.",
            role: .ends(after: "from"), deadline: .init(.expires, title: { $0.deadlineTitle($1, $2) })),
        .reference(
            "document", \.document, "The policy document by which the body was designated.",
            relation: .legalBasisOf.inverse),
    ]
}

/// As what a conformity assessment body acts (Decision 768/2008/EC; ISO/IEC 17000).
///
/// ```swift
/// let laboratories = CertificationScheme(id: "ccc").designations.filter { $0.kind == .laboratory }.compactMap(\.body)
/// ```
public enum BodyKind: String, CodeList {
    /// It certifies: it attests that products, systems or persons meet what is asked.
    case certificationBody = "certification-body"
    /// It tests or calibrates.
    case laboratory
    /// It inspects products, processes or installations.
    case inspectionBody = "inspection-body"
    /// A member state has notified it to the European Commission for tasks under an act.
    case notifiedBody = "notified-body"
    /// It tests for the approval of vehicles on behalf of an approval authority.
    case technicalService = "technical-service"
    /// It attests that other bodies are competent.
    case accreditationBody = "accreditation-body"
    public static let name = "body kind"
    public static let meanings: [BodyKind: String] = [
        .certificationBody: "It certifies: it attests that products, systems or persons meet what is asked.",
        .laboratory: "It tests or calibrates.",
        .inspectionBody: "It inspects products, processes or installations.",
        .notifiedBody: "A member state has notified it to the European Commission for tasks under an act.",
        .technicalService: "It tests for the approval of vehicles on behalf of an approval authority.",
        .accreditationBody: "It attests that other bodies are competent.",
    ]
}

extension CertificationPhase {
    /// The products alone do not show which certification they need.
    fileprivate func deadlineTitle(_ kind: DeadlineKind, _ context: DeadlineContext) -> String {
        let language = context.language
        let requirement = EntityID<CertificationRequirement>(context.entity.id).flatMap { context.catalogue[$0] }
        let scheme = context.entity.kind == CertificationRequirement.kind.name ? requirement?.scheme : nil
        let name =
            scheme.flatMap { context.catalogue[$0] }?.displayName(in: language)
            ?? context.catalogue.displayName(of: context.entity, in: language)
        return kind.title(code: name, title: products.text(in: language), in: language)
    }
}

extension BodyDesignation {
    /// Whose designation ends, and under which scheme.
    fileprivate func deadlineTitle(_ kind: DeadlineKind, _ context: DeadlineContext) -> String {
        let language = context.language
        let name = body.flatMap { context.catalogue[$0] }?.displayName(in: language) ?? body?.text ?? ""
        let scheme = context.catalogue.displayName(of: context.entity, in: language)
        return kind.title(for: name, in: language) + language.bracketed(scheme)
    }
}
