import StandardsModel

/// What a view draws, and how, where nothing else was chosen.
struct ViewDescription: Sendable {
    /// What it shows, as its heading.
    var title: String
    /// The kinds; nil means all.
    var kinds: [EntityKind]?
    /// The relations; nil means all.
    var relations: [Relation]?
    /// Relations that are followed only when asked for by name.
    var excluded: [Relation] = []
    /// Kinds of which each tie has at least one end, and whose untied entities belong to the view; nil means all.
    var anchors: [EntityKind]?
    var direction = GraphDirection.leftToRight
    var labels = GraphLabels.none
    var grouping = GraphGrouping.none
    var untied = GraphUntied.gather
    /// nil means A4, or A3 where names would be lost on A4.
    var page: GraphPage?
}

extension GraphView {
    var description: ViewDescription {
        switch self {
        case .organisations:
            ViewDescription(
                title: "Organisations: who belongs to whom",
                kinds: [Organisation.kind, Committee.kind],
                relations: [.childOf, .memberOf, .secretariatOf, .establishes], anchors: [Organisation.kind])
        case .committees:
            ViewDescription(
                title: "Committees: their hierarchy, secretariats and counterparts",
                kinds: [Organisation.kind, Committee.kind],
                relations: [.childOf, .memberOf, .secretariatOf, .establishes, .mirrors, .overlaps, .liaisesWith],
                anchors: [Committee.kind])
        case .standards:
            ViewDescription(
                title: "Standards and projects: what replaces, adopts and revises what",
                kinds: [Standard.kind, Project.kind, Committee.kind],
                relations: Self.descent + [.references, .responsibleFor, .splitInto],
                anchors: [Standard.kind, Project.kind],
                labels: .qualifiers)
        case .agreements:
            ViewDescription(
                title: "Agreements: parties, signatories and what they set up",
                kinds: [
                    Agreement.kind, Organisation.kind, Person.kind, Committee.kind, Event.kind, EventSeries.kind,
                ],
                relations: [.partyTo, .signs, .actsFor, .establishes, .signedAt], anchors: [Agreement.kind])
        case .people:
            ViewDescription(
                title: "People: their positions, and where they take part",
                kinds: [Person.kind, Organisation.kind, Committee.kind, Event.kind, EventSeries.kind, Agreement.kind],
                relations: [.holdsPositionAt, .takesPartIn, .signs, .actsFor, .chairs, .leads, .organises],
                anchors: [Person.kind])
        case .events:
            ViewDescription(
                title: "Events: who organises, hosts and takes part",
                kinds: [Event.kind, EventSeries.kind, Organisation.kind, Committee.kind, Person.kind],
                relations: [.organises, .hosts, .chairs, .leads, .supportsEvent, .takesPartIn, .editionOf, .partOf],
                anchors: [Event.kind, EventSeries.kind])
        case .policy:
            ViewDescription(
                title: "Policy: who issued what, on which basis, in place of what",
                kinds: [
                    PolicyDocument.kind, Organisation.kind, CertificationScheme.kind, RatingScheme.kind,
                    StandardSystem.kind,
                ],
                relations: [
                    .issues, .replaces, .repeals, .amends, .implements, .followsUp, .supports, .alignsWith,
                    .legalBasisOf,
                    .partOf,
                ],
                anchors: [PolicyDocument.kind])
        case .certification:
            ViewDescription(
                title: "Certification: schemes, requirements, and what they apply",
                kinds: [
                    CertificationScheme.kind, CertificationRequirement.kind, Standard.kind, Organisation.kind,
                    PolicyDocument.kind,
                ],
                relations: [
                    .requirementOf, .applies, .testsBy, .references, .competentFor, .certifiesUnder, .designatedUnder,
                    .legalBasisOf, .partOf, .mergedFrom, .phasesOut, .phasesIn,
                ],
                anchors: [CertificationScheme.kind, CertificationRequirement.kind])
        case .lineage:
            ViewDescription(
                title: "Lineage", kinds: [Standard.kind, Project.kind, PolicyDocument.kind, StandardSystem.kind],
                relations: Self.descent + [.splitInto, .repeals, .phasesOut, .phasesIn], labels: .relations,
                untied: .draw)
        case .around:
            ViewDescription(
                title: "Around", excluded: [.cites, .about, .highlights, .illustrates], labels: .relations,
                untied: .draw)
        case .all:
            ViewDescription(title: "All entities and ties", untied: .draw, page: .screen)
        }
    }

    /// The relations by which one text comes of another.
    private static let descent: [Relation] = [
        .replaces, .adopts, .sameAs, .revises, .becomes, .amends, .mergedFrom, .translationOf, .editionOf,
        .correspondsTo,
    ]
}
