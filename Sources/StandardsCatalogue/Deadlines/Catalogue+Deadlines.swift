public import StandardsIdentifiers

extension Catalogue {
    /// Calls the closure with every deadline, in the order of the catalogue: those that dates state, in the order of
    /// the table, then those that follow from the kind's rules. Those of one entity follow one upon the other.
    ///
    /// - Parameters:
    ///   - language: The language of titles, as far as the catalogue has names in it; the words between the names are
    ///     English or Chinese.
    ///   - body: Is given each deadline.
    public func forEachDeadline(in language: LanguageTag = .english, _ body: (Deadline) -> Void) {
        readDeadlines(in: language) { body($0) }
    }

    private func readDeadlines(in language: LanguageTag, _ body: (consuming Deadline) -> Void) {
        withoutActuallyEscaping(body) { body in
            var reader = DeadlineReader(context: DeadlineContext(self, language: language), body: body)
            visit(with: &reader)
        }
    }

    /// Every deadline, or those of a range of days: the dated ones by their last day, then those without a date; of one
    /// day, by identity.
    ///
    /// - Parameters:
    ///   - language: As for ``forEachDeadline(in:_:)``.
    ///   - first: The first day of the range; nil for no beginning.
    ///   - last: The last day of the range; nil for no end.
    public func deadlines(
        in language: LanguageTag = .english, from first: CalendarDate? = nil, to last: CalendarDate? = nil
    ) -> [Deadline] {
        var ordered: [Deadline] = []
        forEachDeadlineByDay(in: language) { if $0.isMet(from: first, to: last) { ordered.append(copy $0) } }
        return ordered
    }

    /// Lends every deadline to the closure, in the order of ``deadlines(in:from:to:)``.
    package func forEachDeadlineByDay(in language: LanguageTag = .english, _ body: (borrowing Deadline) -> Void) {
        // Days with places are put in order in place of the deadlines, which are large; numbers are compared at a
        // glance. What falls on one day is then in the order of the catalogue, nearly that of the identities.
        var deadlines: [Deadline] = []
        var order: [(day: Int32, place: Int32)] = []
        readDeadlines(in: language) { deadline in
            let day = deadline.lastDay.map { ($0.year * 13 + $0.month) * 32 + $0.day } ?? Int(Int32.max)
            order.append((Int32(day), Int32(deadlines.count)))
            deadlines.append(deadline)
        }
        order.sort { $0 < $1 }
        var start = 0
        while start < order.count {
            let end = order[start...].firstIndex { $0.day != order[start].day } ?? order.count
            order[start..<end].sort { deadlines[Int($0.place)].id.precedesInBytes(deadlines[Int($1.place)].id) }
            for (_, place) in order[start..<end] { deadlines.borrowElement(Int(place), to: body) }
            start = end
        }
    }
}

private struct DeadlineReader: EntityVisitor {
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
    /// A property that states a deadline.
    private final class Statement {
        let property: AnyProperty
        let deadline: StatedDeadline<E>

        init(_ property: AnyProperty, _ deadline: StatedDeadline<E>) {
            self.property = property
            self.deadline = deadline
        }
    }

    /// A rule, and the property without which nothing follows from it; nil where it asks for more than one.
    private final class Rule {
        let property: AnyProperty?
        let rule: DeadlineRule<E>

        init(_ property: AnyProperty?, _ rule: DeadlineRule<E>) {
            self.property = property
            self.rule = rule
        }
    }

    private let context: DeadlineContext
    private let body: (consuming Deadline) -> Void
    private let kind = E.kind.name
    private let statements: [Statement]
    private let rules: [Rule]
    /// The positions of the properties without all of which there is no deadline; nil where none are known.
    private let positions: [Int]?
    /// The identities that the entity at hand has given so far: two drafts that would have one identity get two.
    private var identities = DeadlineIdentities()

    init(_ context: DeadlineContext, _ body: @escaping (consuming Deadline) -> Void) {
        self.context = context
        self.body = body
        let shape = E.shape
        statements = E.properties.deadlines.map { Statement($0.property, $0.deadline) }
        rules = E.deadlineRules.map { rule in
            Rule(rule.property.flatMap(shape.position).map { shape.properties[$0] }, rule)
        }
        let needed = statements.map(\.property) + rules.compactMap(\.property)
        positions = rules.allSatisfy { $0.property != nil } ? needed.compactMap { shape.position(of: $0.name) } : nil
    }

    var hasAny: Bool { !statements.isEmpty || !rules.isEmpty }

    func mayHaveAny(_ record: borrowing AnyRecord) -> Bool {
        guard let positions else { return true }
        return record.nextPlace(in: positions, from: 0) < positions.count
    }

    func list(_ record: borrowing AnyRecord, _ entity: borrowing E) {
        identities.removeAll()
        let origin = EntityReference(kind: kind, id: record.id)
        for statement in statements {
            let (property, deadline) = (statement.property, statement.deadline)
            guard case .date(let date) = record.value(of: property), let kind = deadline.kind(entity) else { continue }
            var title = deadline.title?(entity, kind, context)
            if title == nil { title = self.title(of: record, entity, kind) }
            let draft = DeadlineDraft(kind, date: date, certainty: deadline.certainty(entity), title: title ?? "")
            report(draft, of: origin, basis: property.name)
        }
        for rule in rules {
            if let property = rule.property, record.count(of: property) == 0 { continue }
            for draft in rule.rule.deadlines(entity, context) { report(draft, of: origin, basis: rule.rule.name) }
        }
    }

    /// What happens to the entity, by its code and title, or by what serves as a name where it has neither.
    private func title(of record: borrowing AnyRecord, _ entity: borrowing E, _ kind: DeadlineKind) -> String {
        let code = record.code
        var title = ""
        record.withTitle { title = $0.text(in: context.language) }
        if title.isEmpty, code == nil {
            title = (copy entity).displayName(in: context.language, of: context.catalogue)
        }
        return kind.title(code: code, title: title, in: context.language)
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
                audience: draft.audience, basis: basis, recurrence: draft.recurrence))
    }
}

extension DeadlineDraft {
    /// The title with what is imprecise or only proposed about the date.
    fileprivate func wholeTitle(in language: LanguageTag) -> String {
        var remarks: [String] = []
        // What comes round is not due by the first period alone.
        if recurrence == nil, let imprecise = date?.wordsIfImprecise(in: language) { remarks.append(imprecise) }
        if certainty == .proposed { remarks.append(language.isChinese ? "拟议" : "proposed") }
        guard !remarks.isEmpty else { return title }
        return title + language.bracketed(remarks.joined(separator: language.isChinese ? "，" : ", "))
    }
}
