/// One thing that is checked in a catalogue.
///
/// ```swift
/// let rules = ValidationRule.standard.filter { $0.id != "unknown-key" }
/// for diagnostic in catalogue.validate(rules: rules).diagnostics { print(diagnostic) }
/// ```
public struct ValidationRule: Sendable {
    /// What a rule looks at.
    ///
    /// ```swift
    /// let check = ValidationRule.Check.list { context, values in
    ///     Set(values).count == values.count ? [] : [Finding("\"\(context.name)\" lists something twice")]
    /// }
    /// let rule = ValidationRule("listed-twice", .warning, reason: "Once is enough.", check: check)
    /// let report = catalogue.validate(rules: ValidationRule.standard + [rule])
    /// ```
    public enum Check: Sendable {
        /// Each property of each record, whether it is there or not.
        case property(@Sendable (PropertyContext) -> Finding?)
        /// Each value of each property.
        case value(@Sendable (ValueContext, Value) -> Finding?)
        /// All values of each property that lists values, in their order.
        case list(@Sendable (PropertyContext, [Value]) -> [Finding])
        /// Each record and each entity: its properties by name.
        case record(@Sendable (RecordContext) -> [Finding])
        /// The catalogue as a whole.
        case catalogue(@Sendable (Catalogue) -> [Finding])
    }

    /// The stable id: `dangling-reference`.
    public let id: String
    /// How bad what it finds is.
    public let severity: Diagnostic.Severity
    /// Why it matters, in one line.
    public let reason: String
    /// What it does.
    public let check: Check
    /// Whether it looks at a property; of the others it is not asked, which for most rules saves most of the work.
    let concerns: @Sendable (AnyProperty) -> Bool
    /// Whether it only looks at what records have beyond their tables.
    var isOfUnknown = false
    /// What shows that it finds nothing; nil where only its check can say so.
    package var glance: Glance?

    /// Whether it looks at properties or at their values.
    var isOnProperties: Bool {
        switch check {
        case .property, .value, .list: true
        case .record, .catalogue: false
        }
    }
    /// Whether it looks at records.
    var isOnRecords: Bool { if case .record = check { true } else { false } }

    /// A rule.
    ///
    /// - Parameters:
    ///   - id: Small letters, digits and hyphens; stable, since people look it up.
    ///   - severity: How bad what it finds is.
    ///   - reason: Why it matters, in one line.
    ///   - concerns: Whether a rule on properties, values or lists looks at a property: `{ $0.type == .localized }`. A rule
    ///     on records is shown those of which the table has such a property.
    ///   - check: What it does.
    public init(
        _ id: String, _ severity: Diagnostic.Severity, reason: String,
        concerns: @escaping @Sendable (AnyProperty) -> Bool = { _ in true }, check: Check
    ) {
        self.id = id
        self.severity = severity
        self.reason = reason
        self.concerns = concerns
        self.check = check
    }
}

/// What a rule found.
///
/// ```swift
/// let hasRevision = ValidationRule(
///     "no-revision", .warning, reason: "Calendars see from the revision that something has changed.",
///     check: .catalogue { catalogue in
///         guard catalogue.header.revision == nil else { return [] }
///         return [Finding("the catalogue has no revision", fixes: ["\"revision\": 1"])]
///     })
/// ```
public struct Finding: Hashable, Sendable {
    /// What is wrong, in one line.
    public var summary: String
    /// What to write instead.
    public var fixes: [String]
    /// What else is worth knowing.
    public var notes: [String]
    /// Where, from the record or the entity at hand; for a rule on the catalogue, from the catalogue.
    public var path: CataloguePath
    /// The entity that is missing, where it is about one that is not there.
    public var target: EntityReference?
    /// What a program can write instead, where only one thing can be meant.
    public var replacement: Diagnostic.Replacement?
    /// Which entity may be meant, until it is looked for.
    var meant: MeantEntity?

    /// A finding.
    public init(_ summary: String, fixes: [String] = [], notes: [String] = [], path: CataloguePath = CataloguePath()) {
        self.summary = summary
        self.fixes = fixes
        self.notes = notes
        self.path = path
    }
}

/// What validation found.
///
/// ```swift
/// let report = catalogue.validate()
/// print(report.count(of: .error), "errors,", report.count(of: .warning), "warnings")
/// guard !report.hasErrors else { return }
/// ```
public struct ValidationReport: Hashable, Sendable {
    /// The diagnostics, in the order of the catalogue.
    public var diagnostics: [Diagnostic]

    /// A report.
    public init(_ diagnostics: [Diagnostic] = []) { self.diagnostics = diagnostics }

    /// Whether anything makes the catalogue unusable.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
    /// How many of them are of a severity.
    public func count(of severity: Diagnostic.Severity) -> Int { diagnostics.count(of: severity) }
}
