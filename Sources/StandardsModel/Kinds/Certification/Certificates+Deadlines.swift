import StandardsIdentifiers

extension CertificationScheme {
    public static let deadlineRules: [DeadlineRule<CertificationScheme>] = [
        .renewal { ($0.renewal, $0.fullName(in: $1)) }
    ]
}

extension CertificationRequirement {
    public static let anchors: [RelativeDate.Anchor: [String]] = [
        .publication: ["announced"], .announcement: ["announced"], .implementation: ["mandatoryFrom"],
    ]

    public static let deadlineRules: [DeadlineRule<CertificationRequirement>] = [
        .renewal { ($0.renewal, $0.fullName(in: $1)) }
    ]
}

extension DeadlineRule {
    /// When certificates have to be renewed hangs on each certificate, so that it is listed without a date.
    fileprivate static func renewal(
        _ read: @escaping @Sendable (Subject, LanguageTag) -> (RelativeDate?, name: String)
    ) -> Self {
        Self(
            "renewal", from: "renewal", kinds: [.renewalDue],
            reason: "A certificate is renewed before it expires; the day hangs on the certificate."
        ) { subject, context in
            let (relative, name) = read(subject, context.language)
            guard let relative else { return [] }
            return [
                DeadlineDraft(
                    .renewalDue, date: nil, relative: relative,
                    title: DeadlineKind.renewalDue.title(for: name, in: context.language))
            ]
        }
    }
}
