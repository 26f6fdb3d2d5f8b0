import StandardsCatalogue

extension ValidationRule {
    /// A length of time, a relative date or a recurrence cannot be read.
    public static let unreadableSpan = ValidationRule(
        "unreadable-span", .warning, reason: "From what cannot be read no day follows.",
        concerns: { property in property.type.map { spans[$0] != nil } ?? false },
        check: .value { context, value in
            guard !context.isReadable, case .text(let text) = value, let span = spans[context.type] else { return nil }
            let fix =
                span.proposal(text).map { "write \"\($0)\"" }
                ?? "write it in a form such as \(span.examples.map { "\"\($0)\"" }.joined(separator: ", "))"
            var finding = Finding("\"\(text)\" cannot be read as \(span.name)", fixes: [fix])
            finding.replacement = span.whole(text).map { .init(of: text, by: .text($0)) }
            return finding
        }
    )
    .glancing(.value { _, _ in { value, _ in value.isReadable } })

    /// A notation whose texts are kept where they cannot be read.
    private struct Span: Sendable {
        let name: String
        let examples: [String]
        let proposal: @Sendable (String) -> String?
        /// The same, where it says all that the text says.
        let whole: @Sendable (String) -> String?
    }

    private static let spans: [ValueType: Span] = [
        Period.valueType: Span(
            name: "a length of time", examples: ["5 years", "15 working days"],
            proposal: { SpanProposal.period(for: $0)?.canonical },
            whole: { SpanProposal.whole($0, keepsCase: false).map { (period: Period) in period.canonical } }),
        RelativeDate.valueType: Span(
            name: "a relative date",
            examples: ["within 30 days of approval", "6 months after publication", "when the measures take effect"],
            proposal: { SpanProposal.relativeDate(for: $0)?.canonical },
            whole: { SpanProposal.whole($0, keepsCase: true).map { (date: RelativeDate) in date.canonical } }),
        Recurrence.valueType: Span(
            name: "a recurrence", examples: ["every year", "every 3 months", "every March"],
            proposal: { SpanProposal.recurrence(for: $0)?.canonical },
            whole: { SpanProposal.whole($0, keepsCase: false).map { (recurrence: Recurrence) in recurrence.canonical } }
        ),
    ]
}
