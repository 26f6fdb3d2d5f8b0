import StandardsIdentifiers

/// A date of a record that states a deadline, and what the record says beside it.
final class DeadlineStatement<Root: Described> {
    let property: AnyProperty
    private let deadline: StatedDeadline<Root>
    private let relative: AnyProperty?
    private let recurrence: AnyProperty?
    private let audience: AnyProperty?

    init(_ property: AnyProperty, _ deadline: StatedDeadline<Root>) {
        self.property = property
        self.deadline = deadline
        func beside(_ name: String?) -> AnyProperty? {
            name.flatMap { Root.shape.position(of: $0) }.map { Root.shape.properties[$0] }
        }
        relative = beside(deadline.relative)
        recurrence = beside(deadline.recurrence)
        audience = beside(deadline.audience)
    }

    /// What tells the deadline from others of its kind, behind what tells the record.
    private func key(behind key: String?) -> String? {
        guard let key, let own = deadline.key else { return key ?? deadline.key }
        return "\(key)/\(own)"
    }

    /// What happens; empty where the record's name says it.
    func title(_ root: borrowing Root, _ kind: DeadlineKind, in context: DeadlineContext) -> String {
        deadline.title?(root, kind, context) ?? ""
    }

    /// The deadline, if the record states one, without its title.
    func draft(
        of record: borrowing AnyRecord, _ root: borrowing Root, key: String? = nil, in context: DeadlineContext
    ) -> DeadlineDraft? {
        var date: PartialDate?
        if case .date(let stated) = record.value(of: property) { date = stated }
        let relative = relative.flatMap { record.value(of: $0) }.flatMap { try? RelativeDate($0) }
        let recurrence = recurrence.flatMap { record.value(of: $0) }.flatMap { try? Recurrence($0) }
        guard date != nil || relative != nil || recurrence != nil, let kind = deadline.kind(root) else {
            return nil
        }
        var draft = DeadlineDraft(
            kind, key: self.key(behind: key), date: date, relative: relative, title: "",
            recurrence: recurrence)
        if let audience { draft.audience = record.localizedText(of: audience) }
        if let certainty = deadline.certainty {
            draft.certainty = certainty(root)
        } else {
            draft.isOfEntityCertainty = true
        }
        return draft
    }
}

/// What the records of a list, or the one record of a property, state of deadlines.
protocol RecordStatements {
    /// Calls the closure with each deadline.
    ///
    /// - Parameter isNamed: Whether the title of the next one is wanted.
    func forEachDraft(
        of owner: borrowing AnyRecord, in context: DeadlineContext, naming isNamed: () -> Bool,
        _ body: (DeadlineDraft) -> Void)
}

extension Record {
    /// What records of this type state of deadlines as values of a property; nil where they never do.
    static func statements(of property: AnyProperty) -> (any RecordStatements)? {
        properties.deadlines.isEmpty ? nil : StatementsOf<Self>(property)
    }
}

private final class StatementsOf<R: Record>: RecordStatements {
    private let property: AnyProperty
    private let statements = R.properties.deadlines.map { DeadlineStatement($0.property, $0.deadline) }
    private let title = R.properties[.title]

    init(_ property: AnyProperty) { self.property = property }

    func forEachDraft(
        of owner: borrowing AnyRecord, in context: DeadlineContext, naming isNamed: () -> Bool,
        _ body: (DeadlineDraft) -> Void
    ) {
        let isList = property.form == .records
        var position = 0
        owner.forEachRecord(of: property) { record in
            position += 1
            guard let copy = record.copy() as? R else { return }
            let key = record.key ?? (isList ? String(position) : nil)
            for statement in statements {
                guard var draft = statement.draft(of: record, copy, key: key, in: context) else { continue }
                if isNamed() {
                    draft.title = statement.title(copy, draft.kind, in: context)
                    if draft.title.isEmpty {
                        let name = title.map { record.localizedText(of: $0).text(in: context.language) } ?? ""
                        draft.title = draft.kind.title(for: name, in: context.language)
                    }
                }
                body(draft)
            }
        }
    }
}
