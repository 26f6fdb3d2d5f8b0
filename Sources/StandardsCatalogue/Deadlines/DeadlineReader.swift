import StandardsIdentifiers

/// Reads the deadlines of all kinds.
struct DeadlineReader: EntityVisitor {
    let context: DeadlineContext
    let body: (consuming Deadline) -> Void

    mutating func visit<E: Entity>(_ entities: [E]) {
        let lister = DeadlineLister(entities, context)
        guard lister.hasAny else { return }
        lister.forEachDraft(isNamed: true) { body(lister.deadline(of: $0)) }
    }
}

/// Finds of the kinds that have deadlines what lists them.
struct DeadlineListers: EntityVisitor {
    let context: DeadlineContext
    private(set) var all: [any DeadlineListing] = []

    init(_ context: DeadlineContext) { self.context = context }

    mutating func visit<E: Entity>(_ entities: [E]) {
        let lister = DeadlineLister(entities, context)
        if lister.hasAny { all.append(lister) }
    }
}

/// Lists the deadlines of the entities of one kind.
protocol DeadlineListing: AnyObject {
    /// The kind's name.
    var kind: String { get }
    /// Calls the closure with each draft of all entities.
    ///
    /// - Parameter isNamed: Whether titles are wanted, which take most of the work.
    func forEachDraft(isNamed: Bool, _ body: (DraftAtHand) -> Void)
    /// Calls the closure with those deadlines of the entity at a position whose numbers are wanted.
    ///
    /// - Parameter end: The number from which on none is wanted.
    func forEachDeadline(
        at position: Int, before end: Int, where isWanted: (Int) -> Bool, _ body: (Int, consuming Deadline) -> Void)
}

/// A draft, and from where it comes.
struct DraftAtHand {
    let draft: DeadlineDraft
    /// Its number among those of its entity, from 0.
    let number: Int
    let origin: EntityReference
    /// The position of its entity among those of the kind.
    let entity: Int
    /// The property or the rule from which it follows.
    let basis: String
    var subject: EntityReference { draft.subject ?? origin }
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
private final class DeadlineLister<E: Entity>: DeadlineListing {
    let kind = E.kind.name
    private let entities: [E]
    private var context: DeadlineContext
    private let positions: DeadlinePositions
    private let statements: [DeadlineStatement<E>]
    private let rules = E.deadlineRules
    private let anchors = E.anchors.mapValues { $0.compactMap { E.properties[$0] } }
    private let recurrenceEnd = E.recurrenceEnd
    /// The identities that the entity at hand has given so far: two drafts that would have one identity get two.
    private var identities = DeadlineIdentities()

    init(_ entities: [E], _ context: DeadlineContext) {
        self.entities = entities
        self.context = context
        statements = E.properties.deadlines.map { DeadlineStatement($0.property, $0.deadline) }
        positions = DeadlinePositions(E.shape, statements: statements.map(\.property), rules: rules.map(\.property))
    }

    var hasAny: Bool { !positions.isEmpty }

    func forEachDraft(isNamed: Bool, _ body: (DraftAtHand) -> Void) {
        // No entity is copied: most have none, which a glance at their bytes shows, and the others are lent.
        var place = 0
        entities.forEachRecord { record in
            if positions.mayHaveAny(record) { list(record, at: place, naming: { _ in isNamed }, body) }
            place += 1
        }
    }

    func forEachDeadline(
        at position: Int, before end: Int, where isWanted: (Int) -> Bool, _ body: (Int, consuming Deadline) -> Void
    ) {
        entities.borrowRecord(at: position) { record in
            list(record, at: position, naming: { $0 < end && isWanted($0) }) { hand in
                guard hand.number < end else { return }
                if isWanted(hand.number) {
                    body(hand.number, deadline(of: hand))
                } else {
                    // What comes after may not have its identity.
                    _ = identities.claim(identity(of: hand))
                }
            }
        }
    }

    private func withEntity<Result>(at place: Int, _ body: (borrowing E) -> Result) -> Result {
        entities.borrowElement(place, to: body)
    }

    private func list(
        _ record: borrowing AnyRecord, at place: Int, naming isNamed: (Int) -> Bool, _ body: (DraftAtHand) -> Void
    ) {
        identities.removeAll()
        let origin = EntityReference(kind: kind, id: record.id)
        context.entity = origin
        var number = 0
        func report(_ draft: DeadlineDraft, _ basis: String) {
            body(DraftAtHand(draft: draft, number: number, origin: origin, entity: place, basis: basis))
            number += 1
        }
        // Of pairs that `zip` makes of the kind's types, the type is looked up at run time.
        for (index, causes) in positions.causes.enumerated()
        where record.nextPlace(in: causes, from: 0) < causes.count {
            let statement = statements[index]
            guard var draft = withEntity(at: place, { statement.draft(of: record, $0, in: context) }) else { continue }
            if isNamed(number) {
                draft.title = withEntity(at: place) { entity in
                    let stated = statement.title(entity, draft.kind, in: context)
                    return stated.isEmpty ? title(of: record, entity, draft.kind) : stated
                }
            }
            settle(&draft, record, at: place)
            report(draft, statement.property.name)
        }
        for (position, property, statements) in positions.records where !record.lacksProperty(at: position) {
            statements.forEachDraft(of: record, in: context) {
                isNamed(number)
            } _: { draft in
                var draft = draft
                settle(&draft, record, at: place)
                report(draft, property.name)
            }
        }
        for (index, position) in positions.rules.enumerated() {
            if let position, record.lacksProperty(at: position) || record.count(of: record.properties[position]) == 0 {
                continue
            }
            let rule = rules[index]
            for var draft in withEntity(at: place, { rule.deadlines($0, context) }) {
                if draft.title.isEmpty, isNamed(number) {
                    draft.title = title(of: draft.subject ?? origin, draft.kind)
                }
                report(draft, rule.name)
            }
        }
    }

    /// Gives a draft what the entity says of all its deadlines: how certain they are, the day on which what they hang on
    /// was, and when they no longer come round.
    private func settle(_ draft: inout DeadlineDraft, _ record: borrowing AnyRecord, at place: Int) {
        if draft.isOfEntityCertainty { draft.certainty = withEntity(at: place) { $0.dateCertainty } }
        if draft.date == nil, let relative = draft.relative, let date = date(of: relative, record) {
            draft.date = date
            draft.isDerived = true
            if draft.certainty == .stated { draft.certainty = .derived }
        }
        guard draft.recurrence != nil, let recurrenceEnd,
            let end = withEntity(at: place, { recurrenceEnd.day($0, context) })
        else { return }
        draft.until = end
        // What ended before it came round first never does.
        if let last = draft.date?.last, end < last { (draft.recurrence, draft.until) = (nil, nil) }
    }

    private func date(of relative: RelativeDate, _ record: borrowing AnyRecord) -> PartialDate? {
        // What is said to be the publication of something else is not that of the entity.
        guard relative.object == nil, let anchor = relative.anchor, let properties = anchors[anchor] else { return nil }
        for property in properties {
            if case .date(let date) = record.value(of: property) { return relative.date(from: date) }
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

    /// The deadline of a draft, which gets its identity.
    func deadline(of hand: DraftAtHand) -> Deadline {
        let draft = hand.draft
        return Deadline(
            id: identities.claim(identity(of: hand)), kind: draft.kind, date: draft.date, relative: draft.relative,
            certainty: draft.certainty, subject: hand.subject, origin: hand.origin,
            title: draft.wholeTitle(in: context.language), audience: draft.audience,
            basis: draft.isDerived ? Deadline.relativeBasis : hand.basis, recurrence: draft.recurrence,
            until: draft.until)
    }

    private func identity(of hand: DraftAtHand) -> String {
        let (subject, kind, key) = (hand.subject, hand.draft.kind.code, hand.draft.key)
        return String(gathering: subject.kind, "/", subject.id, "#", kind, key == nil ? "" : "/", key ?? "")
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
