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

/// Where a kind states deadlines, by the positions in its table. A class without the kind's type: what depends on that is
/// looked up at run time, each time that it is asked for.
private final class DeadlinePositions {
    /// Of each date that states a deadline, those of the properties by any of which it is stated.
    let causes: [[Int]]
    /// Those of the properties whose records state deadlines, with what reads these.
    let records: [(position: Int, property: AnyProperty, statements: any RecordStatements)]
    /// Of each rule, that of the property without which nothing follows; nil where it asks for more than one.
    let rules: [Int?]
    /// All of these, as far as a glance at an entity shows whether it has them.
    private let plain: [Int]
    /// Those of which only a look shows it.
    private let single: [AnyProperty]
    private let isAlwaysAsked: Bool

    init(_ shape: RecordShape, statements: [AnyProperty], rules names: [String?]) {
        causes = statements.map { $0.deadlineCauses.compactMap { shape.position(of: $0) } }
        records = shape.properties.enumerated().compactMap { position, property in
            property.recordType?.statements(of: property).map { (position, property, $0) }
        }
        rules = names.map { $0.flatMap { shape.position(of: $0) } }
        let all = Array(causes.joined()) + records.map(\.position) + rules.compactMap(\.self)
        plain = all.filter { shape.properties[$0].form != .record }
        single = all.filter { shape.properties[$0].form == .record }.map { shape.properties[$0] }
        isAlwaysAsked = rules.contains { $0 == nil }
    }

    var isEmpty: Bool { causes.isEmpty && records.isEmpty && rules.isEmpty }

    /// Whether an entity may have a deadline: most have none.
    func mayHaveAny(_ record: borrowing AnyRecord) -> Bool {
        if isAlwaysAsked || record.nextPlace(in: plain, from: 0) < plain.count { return true }
        for property in single where record.count(of: property) > 0 { return true }
        return false
    }
}

/// Lists the deadlines of the entities of one kind. A class: what it holds is not copied for each entity.
private final class DeadlineLister<E: Entity> {
    private var context: DeadlineContext
    private let body: (consuming Deadline) -> Void
    private let kind = E.kind.name
    private let positions: DeadlinePositions
    private let statements: [DeadlineStatement<E>]
    private let rules = E.deadlineRules
    private let anchors = E.anchors
    private let recurrenceEnd = E.recurrenceEnd
    /// The identities that the entity at hand has given so far: two drafts that would have one identity get two.
    private var identities = DeadlineIdentities()

    init(_ context: DeadlineContext, _ body: @escaping (consuming Deadline) -> Void) {
        self.context = context
        self.body = body
        statements = E.properties.deadlines.map { DeadlineStatement($0.property, $0.deadline) }
        positions = DeadlinePositions(E.shape, statements: statements.map(\.property), rules: rules.map(\.property))
    }

    var hasAny: Bool { !positions.isEmpty }

    func mayHaveAny(_ record: borrowing AnyRecord) -> Bool { positions.mayHaveAny(record) }

    func list(_ record: borrowing AnyRecord, _ entity: borrowing E) {
        identities.removeAll()
        let origin = EntityReference(kind: kind, id: record.id)
        context.entity = origin
        for (place, causes) in positions.causes.enumerated()
        where record.nextPlace(in: causes, from: 0) < causes.count {
            let statement = statements[place]
            guard var draft = statement.draft(of: record, entity, in: context) else { continue }
            if draft.title.isEmpty { draft.title = title(of: record, entity, draft.kind) }
            settle(&draft, entity)
            report(draft, of: origin, basis: statement.property.name)
        }
        for (position, property, statements) in positions.records where !record.lacksProperty(at: position) {
            var drafts: [DeadlineDraft] = []
            statements.forEachDraft(of: record, in: context) { drafts.append($0) }
            for var draft in drafts {
                settle(&draft, entity)
                report(draft, of: origin, basis: property.name)
            }
        }
        for (place, position) in positions.rules.enumerated() {
            if let position, record.lacksProperty(at: position) || record.count(of: record.properties[position]) == 0 {
                continue
            }
            let rule = rules[place]
            for var draft in rule.deadlines(entity, context) {
                if draft.title.isEmpty { draft.title = title(of: draft.subject ?? origin, draft.kind) }
                report(draft, of: origin, basis: rule.name)
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
        let remark = Deadline.remark(on: date, kind, certainty, isRecurring: recurrence != nil, in: language)
        return remark.isEmpty ? title : title + remark
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
