public import StandardsIdentifiers

extension Standard {
    /// The citation of a standard under a legal act: from when and until when it gives a presumption of conformity.
    ///
    /// ```swift
    /// let citation = Standard.Harmonisation {
    ///     $0.act = "directive-2014-53-eu"
    ///     $0.reference = "OJ L, 2025/138"
    ///     $0.presumptionFrom = "2025-01-30"
    /// }
    /// ```
    public struct Harmonisation: Record {
        public static let meaning =
            "The citation of a standard under a legal act: from when and until when it gives a presumption of conformity."

        /// A short name, unique within the list, that does not change: it keeps the identity of the deadline when the
        /// order changes.
        public var key: String?
        /// The legal act whose requirements the standard covers.
        public var act: EntityID<PolicyDocument>?
        /// Where the reference of the standard was published, such as the number and page of the Official Journal.
        public var reference: String?
        /// The decision or list by which the reference was published.
        public var decision: EntityID<PolicyDocument>?
        /// The date on which the reference was published.
        public var published: PartialDate?
        /// The first day on which products that meet the standard are presumed to meet the act.
        public var presumptionFrom: PartialDate?
        /// The day on which the reference is withdrawn and the presumption of conformity ends; left out while that is open.
        public var presumptionUntil: PartialDate?
        /// For which parts of the standard or of the act there is no presumption of conformity.
        public var restriction = LocalizedText()
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Harmonisation> = [
            .value(
                "key", \.key,
                "A short name, unique within the list, that does not change: it keeps the identity of the deadline when the order changes.",
                role: .key),
            .reference(
                "act", \.act, "The legal act whose requirements the standard covers.", required: true,
                role: .key, relation: .harmonisedUnder),
            .value(
                "reference", \.reference,
                "Where the reference of the standard was published, such as the number and page of the Official Journal."
            ),
            .reference(
                "decision", \.decision, "The decision or list by which the reference was published.",
                relation: .announces.inverse),
            .date("published", \.published, "The date on which the reference was published.", role: .issued),
            .date(
                "presumptionFrom", \.presumptionFrom,
                "The first day on which products that meet the standard are presumed to meet the act.",
                role: .follows("published"), deadline: .init(.takesEffect, title: { $0.deadlineTitle($2) })),
            .date(
                "presumptionUntil", \.presumptionUntil,
                "The day on which the reference is withdrawn and the presumption of conformity ends; left out while that is open.",
                role: .ends(after: "presumptionFrom", "published"),
                deadline: .init(.presumptionEnds, title: { $0.deadlineTitle(ending: $2) })),
            .localized(
                "restriction", \.restriction,
                "For which parts of the standard or of the act there is no presumption of conformity."),
        ]
    }
}

extension Standard {
    /// The dates that a regional body sets for a standard and its members (CEN-CENELEC Internal Regulations, part 2).
    ///
    /// ```swift
    /// let dates = Standard.NationalAdoption {
    ///     $0.announceBy = "2025-02-28"
    ///     $0.withdrawConflictingBy = "2027-11-30"
    /// }
    /// ```
    public struct NationalAdoption: Record {
        public static let meaning =
            "The dates that a regional body sets for a standard and its members (CEN-CENELEC Internal Regulations, part 2)."

        /// The date of ratification (dor), on which the text was approved.
        public var ratified: PartialDate?
        /// The latest date by which the members announce that the standard exists (doa).
        public var announceBy: PartialDate?
        /// The latest date by which the members publish the standard as a national one or endorse it (dop).
        public var implementBy: PartialDate?
        /// The latest date by which the members withdraw national standards that conflict with it (dow).
        public var withdrawConflictingBy: PartialDate?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<NationalAdoption> = [
            .date("ratified", \.ratified, "The date of ratification (dor), on which the text was approved."),
            .date(
                "announceBy", \.announceBy,
                "The latest date by which the members announce that the standard exists (doa).",
                role: .follows("ratified"),
                deadline: .init(
                    .obligationDue, key: "doa", title: { _, kind, context in title(of: .announce, kind, context) })),
            .date(
                "implementBy", \.implementBy,
                "The latest date by which the members publish the standard as a national one or endorse it (dop).",
                role: .follows("ratified"),
                deadline: .init(
                    .obligationDue, key: "dop", title: { _, kind, context in title(of: .implement, kind, context) })),
            .date(
                "withdrawConflictingBy", \.withdrawConflictingBy,
                "The latest date by which the members withdraw national standards that conflict with it (dow).",
                role: .follows("implementBy"),
                deadline: .init(
                    .transitionEnds, key: "dow", title: { _, kind, context in title(of: .withdraw, kind, context) })),
        ]
    }
}

extension Standard {
    /// A change of whether a standard binds, while its designation stays: mandatory to recommended, say.
    ///
    /// ```swift
    /// let change = Standard.ObligationChange {
    ///     ($0.from, $0.to) = (Code(.mandatory), Code(.recommended))
    ///     $0.date = "2027-01-01"
    /// }
    /// ```
    public struct ObligationChange: Record {
        public static let meaning =
            "A change of whether a standard binds, while its designation stays: mandatory to recommended, say."

        /// Whether the standard bound before.
        public var from: Code<Obligation>?
        /// Whether it binds after the change.
        public var to: Code<Obligation>?
        /// The first day on which the new state holds.
        public var date: PartialDate?
        /// The plan or announcement that orders the change.
        public var document: EntityID<PolicyDocument>?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<ObligationChange> = [
            .value("from", \.from, "Whether the standard bound before."),
            .value("to", \.to, "Whether it binds after the change.", required: true, role: .key),
            .date(
                "date", \.date, "The first day on which the new state holds.",
                deadline: .init(.takesEffect, title: { $0.deadlineTitle($2) })),
            .reference(
                "document", \.document, "The plan or announcement that orders the change.",
                relation: .legalBasisOf.inverse),
        ]
    }
}

extension Standard {
    /// A text to which a standard is related in content, without adopting it.
    ///
    /// ```swift
    /// let mask = Standard.Correspondence {
    ///     $0.with = EntityReference(kind: "standard", id: "en-14683-2019")
    ///     $0.what = "Type IIR"
    /// }
    /// ```
    public struct Correspondence: Record {
        public static let meaning = "A text to which a standard is related in content, without adopting it."

        /// The standard, or the legal text, to which it corresponds.
        public var with: EntityReference?
        /// How closely it follows that text, mostly `NEQ`; what adopts a standard goes to `adopts`.
        public var degree: Code<AdoptionDegree>?
        /// Which part or which class of the other text corresponds, such as “Type IIR”.
        public var what = LocalizedText()
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Correspondence> = [
            .reference(
                "with", \.with, "The standard, or the legal text, to which it corresponds.",
                to: ["standard", "policyDocument"], required: true, relation: .correspondsTo),
            .value(
                "degree", \.degree,
                "How closely it follows that text, mostly `NEQ`; what adopts a standard goes to `adopts`."),
            .localized("what", \.what, "Which part or which class of the other text corresponds, such as “Type IIR”."),
        ]
    }
}
