extension CommitteeReference {
    /// What kind of body it is.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case technicalCommittee, jointTechnicalCommittee, projectCommittee, systemsCommittee, subcommittee
        case workingGroup, advisoryGroup, studyGroup, adHocGroup, taskForce, workshop, workingParty, other
    }

    /// Whose body it is, joint publishers as published: `ISO/IEC`.
    public var publisher: String? { nil }

    /// The bodies from the top down, without the publisher: `TC 28`, `SC 42`.
    public var groups: [String] { [] }

    /// What kind of body the last one is.
    public var kind: Kind? { nil }

    /// How many bodies deep it is: 1 for a committee, 2 for its subcommittee.
    public var depth: Int { groups.count }

    /// The body that this one belongs to; nil for one that stands right below its publisher.
    public var parent: CommitteeReference? { nil }

    /// A URN in a form of this package, as no registered one exists.
    public var urn: String? { nil }
}
