import StandardsIdentifiers

/// Reads the deadlines of all kinds.
struct DeadlineReader: EntityVisitor {
    let context: DeadlineContext
    let body: (consuming Deadline) -> Void

    mutating func visit<E: Entity>(_ entities: [E]) {
        let lister = DeadlineLister<E>(context, body)
        guard lister.hasAny else { return }
        // No entity is copied: most have none, which a glance at their bytes shows, and the others are lent.
        var place = 0
        entities.forEachRecord { record in
            if lister.mayHaveAny(record) { entities.borrowElement(place) { lister.list(record, $0) } }
            place += 1
        }
    }
}

/// Lists the deadlines of the entities of one kind. A class: what it holds is not copied for each entity.
private final class DeadlineLister<E: Entity> {
    /// A rule, and the property without which nothing follows from it; nil where it asks for more than one.
    private final class Rule {
        let property: AnyProperty?
        let rule: DeadlineRule<E>

        init(_ property: AnyProperty?, _ rule: DeadlineRule<E>) {
            self.property = property
            self.rule = rule
        }
    }

    private var context: DeadlineContext
    private let body: (consuming Deadline) -> Void
    private let kind = E.kind.name
    private let statements: [DeadlineStatement<E>]
    private let records: [any RecordStatements]
    private let rules: [Rule]
    private let anchors = E.anchors
    private let recurrenceEnd = E.recurrenceEnd
    /// The positions of the properties without all of which there is no deadline; nil where none are known.
    private let positions: [Int]?
    /// The identities that the entity at hand has given so far: two drafts that would have one identity get two.
    private var identities = DeadlineIdentities()

    init(_ context: DeadlineContext, _ body: @escaping (consuming Deadline) -> Void) {
        self.context = context
        self.body = body
        let shape = E.shape
        statements = E.properties.deadlines.map { DeadlineStatement($0.property, $0.deadline) }
        records = shape.properties.compactMap { property in property.recordType?.statements(of: property) }
        rules = E.deadlineRules.map { rule in
            Rule(rule.property.flatMap(shape.position).map { shape.properties[$0] }, rule)
        }
        let needed =
            statements.flatMap(\.property.deadlineCauses) + records.map(\.property.name)
            + rules.compactMap(\.property?.name)
        positions = rules.allSatisfy { $0.property != nil } ? needed.compactMap(shape.position) : nil
    }

    var hasAny: Bool { !statements.isEmpty || !records.isEmpty || !rules.isEmpty }

    func mayHaveAny(_ record: borrowing AnyRecord) -> Bool {
        guard let positions else { return true }
        return record.nextPlace(in: positions, from: 0) < positions.count
    }

    func list(_ record: borrowing AnyRecord, _ entity: borrowing E) {
        identities.removeAll()
        let origin = EntityReference(kind: kind, id: record.id)
        context.entity = origin
        for statement in statements {
            guard var draft = statement.draft(of: record, entity, in: context) else { continue }
            if draft.title.isEmpty { draft.title = title(of: record, entity, draft.kind) }
            settle(&draft, entity)
            report(draft, of: origin, basis: statement.property.name)
        }
        for list in records where record.count(of: list.property) > 0 {
            var drafts: [DeadlineDraft] = []
            list.forEachDraft(of: record, in: context) { drafts.append($0) }
            for var draft in drafts {
                settle(&draft, entity)
                report(draft, of: origin, basis: list.property.name)
            }
        }
        for rule in rules {
            if let property = rule.property, record.count(of: property) == 0 { continue }
            for var draft in rule.rule.deadlines(entity, context) {
                if draft.title.isEmpty { draft.title = title(of: draft.subject ?? origin, draft.kind) }
                report(draft, of: origin, basis: rule.rule.name)
            }
        }
    }

    /// Gives a draft what the entity says of all its deadlines: how certain they are, the day on which what they hang on
    /// was, and when they no longer come round.
    private func settle(_ draft: inout DeadlineDraft, _ entity: borrowing E) {
        if draft.isOfEntityCertainty { draft.certainty = entity.dateCertainty }
        if draft.date == nil, let relative = draft.relative, let date = date(of: relative, entity) {
            draft.date = date
            draft.isDerived = true
            if draft.certainty == .stated { draft.certainty = .derived }
        }
        guard draft.recurrence != nil, let end = recurrenceEnd?.day(entity, context) else { return }
        draft.until = end
        // What ended before it came round first never does.
        if let last = draft.date?.last, end < last { (draft.recurrence, draft.until) = (nil, nil) }
    }

    private func date(of relative: RelativeDate, _ entity: borrowing E) -> PartialDate? {
        // What is said to be the publication of something else is not that of the entity.
        guard relative.object == nil, let anchor = relative.anchor, let names = anchors[anchor] else { return nil }
        for name in names {
            if let property = E.properties[name], case .date(let date) = entity.value(of: property) {
                return relative.date(from: date)
            }
        }
        return nil
    }

    /// What happens to the entity, by its code and title, or by what serves as a name where it has neither.
    private func title(of record: borrowing AnyRecord, _ entity: borrowing E, _ kind: DeadlineKind) -> String {
        let code = record.code
        var title = record.shortTitle(in: context.language)
        if title.isEmpty, code == nil {
            title = (copy entity).displayName(in: context.language, of: context.catalogue)
        }
        return kind.title(code: code, title: title, in: context.language)
    }

    private func title(of subject: EntityReference, _ kind: DeadlineKind) -> String {
        let name = context.name(of: subject) ?? (nil, subject.description)
        return kind.title(code: name.code, title: name.title, in: context.language)
    }

    private func report(_ draft: DeadlineDraft, of origin: EntityReference, basis: String) {
        let subject = draft.subject ?? origin
        let key = draft.key
        let id = String(
            gathering: [
                subject.kind, "/", subject.id, "#", draft.kind.code, key == nil ? "" : "/", key ?? "",
            ])
        body(
            Deadline(
                id: identities.claim(id), kind: draft.kind, date: draft.date, relative: draft.relative,
                certainty: draft.certainty,
                subject: subject, origin: origin, title: draft.wholeTitle(in: context.language),
                audience: draft.audience, basis: draft.isDerived ? Deadline.relativeBasis : basis,
                recurrence: draft.recurrence, until: draft.until))
    }
}

extension DeadlineDraft {
    /// The title with what is imprecise or only proposed about the date.
    fileprivate func wholeTitle(in language: LanguageTag) -> String {
        title + Deadline.remark(on: date, kind, certainty, isRecurring: recurrence != nil, in: language)
    }
}

extension Deadline {
    /// What is imprecise or only proposed about the date, in brackets, as it stands at the end of the title; empty where
    /// there is nothing of the kind.
    package func remark(in language: LanguageTag) -> String {
        Self.remark(on: date, kind, certainty, isRecurring: recurrence != nil, in: language)
    }

    fileprivate static func remark(
        on date: PartialDate?, _ kind: DeadlineKind, _ certainty: Certainty, isRecurring: Bool,
        in language: LanguageTag
    ) -> String {
        var remarks: [String] = []
        // What comes round is not due by the first period alone.
        let imprecise =
            isRecurring
            ? nil
            : kind.isBeginning ? date?.wordsOfBeginningIfImprecise(in: language) : date?.wordsIfImprecise(in: language)
        if let imprecise { remarks.append(imprecise) }
        if certainty == .proposed { remarks.append(language.isChinese ? "拟议" : "proposed") }
        return remarks.isEmpty ? "" : language.bracketed(remarks.joined(separator: language.isChinese ? "，" : ", "))
    }
}
