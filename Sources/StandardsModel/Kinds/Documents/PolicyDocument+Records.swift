public import StandardsIdentifiers

extension PolicyDocument {
    /// An earlier document that a later one repeals, wholly or in part.
    ///
    /// ```swift
    /// for repeal in document.repeals where repeal.extent == .part {
    ///     print(repeal.articles.text(), "of", repeal.document?.text ?? "another document")
    /// }
    /// ```
    public struct Repeal: Record {
        public static let meaning = "An earlier document that a later one repeals, wholly or in part."

        /// The policy document that is repealed.
        public var document: EntityID<PolicyDocument>?
        /// Whether the document is repealed in full or in part; left out where the source leaves it open.
        public var extent: Code<Extent>?
        /// Which articles are repealed, where it is only a part of the document.
        public var articles = LocalizedText()
        /// For which products or cases it is repealed, where not for all.
        public var products = LocalizedText()
        /// The first day on which the repealed rules no longer apply, where that is not `effective` of the document.
        public var date: PartialDate?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Repeal> = [
            .reference(
                "document", \.document, "The policy document that is repealed.", required: true, relation: .repeals),
            .value(
                "extent", \.extent,
                "Whether the document is repealed in full or in part; left out where the source leaves it open."),
            .localized("articles", \.articles, "Which articles are repealed, where it is only a part of the document."),
            .localized("products", \.products, "For which products or cases it is repealed, where not for all."),
            .date(
                "date", \.date,
                "The first day on which the repealed rules no longer apply, where that is not `effective` of the document."
            ),
        ]
    }
}

extension PolicyDocument {
    /// An earlier document in whose place a later one steps, wholly or in part.
    ///
    /// ```swift
    /// for earlier in document.supersedes where earlier.extent == .part {
    ///     print(earlier.document?.text ?? "another document", "stays in force for the rest")
    /// }
    /// ```
    public struct Supersession: Record {
        public static let meaning = "An earlier document in whose place a later one steps, wholly or in part."

        /// The earlier document in whose place this one steps.
        public var document: EntityID<PolicyDocument>?
        /// Whether the earlier document is superseded in full or in part; left out where the source leaves it open.
        public var extent: Code<Extent>?
        /// For which products or cases it is superseded, where not for all.
        public var products = LocalizedText()
        /// The first day on which the earlier document no longer applies, where that is not `effective` of this one.
        public var date: PartialDate?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Supersession> = [
            .reference(
                "document", \.document, "The earlier document in whose place this one steps.", required: true,
                relation: .replaces),
            .value(
                "extent", \.extent,
                "Whether the earlier document is superseded in full or in part; left out where the source leaves it open."
            ),
            .localized("products", \.products, "For which products or cases it is superseded, where not for all."),
            .date(
                "date", \.date,
                "The first day on which the earlier document no longer applies, where that is not `effective` of this one."
            ),
        ]
    }
}

extension PolicyDocument {
    /// A change of a document that kept its title and number.
    ///
    /// ```swift
    /// for revision in document.revisions { print(revision.date?.description ?? "", revision.what.text()) }
    /// ```
    public struct Revision: Record {
        public static let meaning = "A change of a document that kept its title and number."

        /// The date on which the text was changed.
        public var date: PartialDate?
        /// The first day on which the change applies, where that is another.
        public var effective: PartialDate?
        /// The document that orders the change.
        public var by: EntityID<PolicyDocument>?
        /// What was changed.
        public var what = LocalizedText()
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Revision> = [
            .date("date", \.date, "The date on which the text was changed.", role: .key),
            .date(
                "effective", \.effective, "The first day on which the change applies, where that is another.",
                role: .follows("date"), deadline: .init(.takesEffect, key: "revised", title: { $0.deadlineTitle($2) })),
            .reference("by", \.by, "The document that orders the change.", relation: .amends.inverse),
            .localized("what", \.what, "What was changed."),
        ]
    }
}

extension PolicyDocument {
    /// Standards that a document announces together, with one first day for all.
    ///
    /// ```swift
    /// let batch = PolicyDocument.StandardBatch {
    ///     $0.key = "recommended"
    ///     $0.count = Count(331)
    ///     $0.effective = "2025-02-01"
    /// }
    /// ```
    public struct StandardBatch: Record {
        public static let meaning = "Standards that a document announces together, with one first day for all."

        /// A short name, unique within the list, that does not change: it keeps the identity of the deadline when the
        /// order changes.
        public var key: String?
        /// What the standards have in common, in words that can be read alone, such as “Recommended national
        /// standards”.
        public var what = LocalizedText()
        /// The standards of the batch of which the catalogue has entries.
        public var standards: [EntityID<Standard>] = []
        /// How many standards the batch has in all.
        public var count: Count?
        /// The first day on which the standards of the batch apply, where each has no day of its own.
        public var effective: PartialDate?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<StandardBatch> = [
            .value(
                "key", \.key,
                "A short name, unique within the list, that does not change: it keeps the identity of the deadline when the order changes.",
                role: .key),
            .localized(
                "what", \.what,
                "What the standards have in common, in words that can be read alone, such as “Recommended national standards”."
            ),
            .references(
                "standards", \.standards, "The standards of the batch of which the catalogue has entries.",
                relation: .announces),
            .record("count", \.count, "How many standards the batch has in all."),
            .date(
                "effective", \.effective,
                "The first day on which the standards of the batch apply, where each has no day of its own."),
        ]
    }
}
