extension Catalogue {
    /// Calls the closure with every deadline, in the order of the catalogue: those that dates state, in the order of
    /// the table, then those that follow from the kind's rules. What one entity tells follows one upon the other.
    ///
    /// - Parameters:
    ///   - language: The language of titles, as far as the catalogue has names in it; the words between the names are
    ///     English or Chinese.
    ///   - body: Is given each deadline.
    public func forEachDeadline(in language: LanguageTag = .english, _ body: (Deadline) -> Void) {
        withoutActuallyEscaping(body) { body in
            var reader = DeadlineReader(context: DeadlineContext(self, language: language), body: body)
            visit(with: &reader)
        }
    }

    /// Every deadline: the dated ones by their last day, then those without a date; of one day, by identity.
    public func deadlines(in language: LanguageTag = .english) -> [Deadline] {
        var deadlines: [Deadline] = []
        forEachDeadline(in: language) { deadlines.append($0) }
        return deadlines.sorted { left, right in
            switch (left.lastDay, right.lastDay) {
            case (let first?, let second?) where first != second: first < second
            case (_?, nil): true
            case (nil, _?): false
            default: left.id.precedesInBytes(right.id)
            }
        }
    }
}

private struct DeadlineReader: EntityVisitor {
    let context: DeadlineContext
    let body: (Deadline) -> Void

    mutating func visit<E: Entity>(_ entities: [E]) {
        let stated = E.properties.filter { $0.deadline != nil }
        let rules = E.deadlineRules
        guard !stated.isEmpty || !rules.isEmpty else { return }
        for entity in entities {
            var told = Told(entity: entity.entityReference, context: context)
            for property in stated {
                guard let deadline = property.deadline, let kind = deadline.kind(entity),
                    case .one(let one) = property.content, case .date(let date) = one.get(entity)
                else { continue }
                let title =
                    deadline.title.flatMap { $0(entity, kind, context) }
                    ?? kind.title(
                        code: entity.code, title: entity.ownTitle(in: context.language), in: context.language)
                let draft = DeadlineDraft(kind, date: date, certainty: deadline.certainty(entity), title: title)
                body(told.deadline(draft, basis: property.name))
            }
            for rule in rules {
                for draft in rule.deadlines(entity, context) { body(told.deadline(draft, basis: rule.name)) }
            }
        }
    }

    /// What one entity has told so far: two drafts that would have one identity get two.
    private struct Told {
        let entity: EntityReference
        let context: DeadlineContext
        var identities: Set<String> = []

        mutating func deadline(_ draft: DeadlineDraft, basis: String) -> Deadline {
            let subject = draft.subject ?? entity
            let stem = "\(subject)#\(draft.kind.code)\(draft.key.map { "/" + $0 } ?? "")"
            var id = stem
            var number = 2
            while !identities.insert(id).inserted {
                id = "\(stem)/\(number)"
                number += 1
            }
            return Deadline(
                id: id, kind: draft.kind, date: draft.date, relative: draft.relative, certainty: draft.certainty,
                subject: subject, origin: entity, title: draft.wholeTitle(in: context.language),
                audience: draft.audience, basis: basis, recurrence: draft.recurrence)
        }
    }
}

extension Entity {
    /// Its title, or its identity where it has neither title nor code.
    fileprivate func ownTitle(in language: LanguageTag) -> String {
        let title = title.text(in: language)
        return title.isEmpty && code == nil ? id.text : title
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
