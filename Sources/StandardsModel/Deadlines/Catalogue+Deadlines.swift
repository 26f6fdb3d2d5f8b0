extension Catalogue {
    /// Calls the closure with every deadline, in the order of the catalogue: those that dates state, in the order of
    /// the table, then those that follow from the kind's rules. What one entity tells follows one upon the other.
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

    /// Every deadline: the dated ones by their last day, then those without a date; of one day, by identity.
    public func deadlines(in language: LanguageTag = .english) -> [Deadline] {
        let (deadlines, order) = orderedDeadlines(in: language)
        return order.map { deadlines[$0] }
    }

    /// Every deadline in the order of the catalogue, and the places by which they come in that of their days.
    package func orderedDeadlines(in language: LanguageTag = .english) -> (deadlines: [Deadline], order: [Int]) {
        var deadlines: [Deadline] = []
        readDeadlines(in: language) { deadlines.append($0) }
        // Places are put in order in the deadlines' stead: they are large, and days are told apart at a glance. What
        // falls on one day then stands in the order of the catalogue, which is nearly that of the identities.
        let days = deadlines.map { $0.lastDay.map { ($0.year * 13 + $0.month) * 32 + $0.day } ?? .max }
        var order = deadlines.indices.sorted { (days[$0], $0) < (days[$1], $1) }
        var start = 0
        while start < order.count {
            let end = order[start...].firstIndex { days[$0] != days[order[start]] } ?? order.count
            order[start..<end].sort { deadlines[$0].id.precedesInBytes(deadlines[$1].id) }
            start = end
        }
        return (deadlines, order)
    }
}

private struct DeadlineReader: EntityVisitor {
    let context: DeadlineContext
    let body: (consuming Deadline) -> Void

    mutating func visit<E: Entity>(_ entities: [E]) {
        let stated = E.properties.compactMap(Stated.init)
        let rules = E.deadlineRules
        let names = Names<E>(in: context.language)
        guard !stated.isEmpty || !rules.isEmpty else { return }
        // No entity is copied: most tell nothing, which is seen by a glance at their bytes, and the others are lent.
        let sources = stated.map(\.name) + rules.map { $0.property ?? "" }
        let places = sources.compactMap(E.shape.position)
        let asksAll = places.count < sources.count
        unsafe entities.withUnsafeBufferPointer { lent in
            var place = -1
            entities.forEachRecord { record in
                place += 1
                if asksAll || !record.lacksProperties(at: places) { unsafe tell(lent[place], stated, rules, names) }
            }
        }
    }

    private func tell<E: Entity>(
        _ entity: borrowing E, _ stated: [Stated<E>], _ rules: [DeadlineRule<E>], _ names: Names<E>
    ) {
        var told = Told(entity: entity.entityReference, context: context)
        for property in stated {
            guard case .date(let date) = property.one.get(entity), let kind = property.deadline.kind(entity) else {
                continue
            }
            let title: String
            if let own = property.deadline.title?(entity, kind, context) {
                title = own
            } else {
                title = kind.title(code: names.code(of: entity), title: names.title(of: entity), in: context.language)
            }
            let draft = DeadlineDraft(kind, date: date, certainty: property.deadline.certainty(entity), title: title)
            body(told.deadline(draft, basis: property.name))
        }
        for rule in rules {
            for draft in rule.deadlines(entity, context) { body(told.deadline(draft, basis: rule.name)) }
        }
    }

    /// A property that states a deadline. A class: what it holds is not copied for each entity.
    private final class Stated<E: Entity> {
        let name: String
        let one: Property<E>.One
        let deadline: StatedDeadline<E>

        init?(_ property: Property<E>) {
            guard let deadline = property.deadline, case .one(let one) = property.content else { return nil }
            name = property.name
            self.one = one
            self.deadline = deadline
        }
    }

    /// How entities of a kind are called, looked up once.
    private final class Names<E: Entity> {
        private let code: Property<E>.One?
        private let title: Property<E>.One?
        private let language: LanguageTag

        init(in language: LanguageTag) {
            func one(_ role: Property<E>.Role) -> Property<E>.One? {
                if case .one(let one) = E.properties[role]?.content { one } else { nil }
            }
            code = one(.code)
            title = one(.title)
            self.language = language
        }

        func code(of entity: E) -> String? { code?.canonicalText(entity) }

        /// The title, or the identity where there is neither title nor code.
        func title(of entity: E) -> String {
            if case .localized(let text) = title?.get(entity) { return text.text(in: language) }
            return code(of: entity) == nil ? entity.id.text : ""
        }
    }

    /// What one entity has told so far: two drafts that would have one identity get two.
    private struct Told {
        let entity: EntityReference
        let context: DeadlineContext
        /// A list: few entities tell more than a handful.
        var identities: [String] = []

        mutating func deadline(_ draft: DeadlineDraft, basis: String) -> Deadline {
            let subject = draft.subject ?? entity
            var stem = subject.kind
            stem += "/"
            stem += subject.id
            stem += "#"
            stem += draft.kind.code
            if let key = draft.key {
                stem += "/"
                stem += key
            }
            var id = stem
            var number = 2
            while identities.contains(id) {
                id = "\(stem)/\(number)"
                number += 1
            }
            identities.append(id)
            return Deadline(
                id: id, kind: draft.kind, date: draft.date, relative: draft.relative, certainty: draft.certainty,
                subject: subject, origin: entity, title: draft.wholeTitle(in: context.language),
                audience: draft.audience, basis: basis, recurrence: draft.recurrence)
        }
    }
}

extension DeadlineDraft {
    /// The title with what is imprecise or only proposed about the date.
    fileprivate func wholeTitle(in language: LanguageTag) -> String {
        var remarks: [String] = []
        if let imprecise = date?.wordsIfImprecise(in: language) { remarks.append(imprecise) }
        if certainty == .proposed { remarks.append(language.isChinese ? "拟议" : "proposed") }
        guard !remarks.isEmpty else { return title }
        return title + language.bracketed(remarks.joined(separator: language.isChinese ? "，" : ", "))
    }
}
