extension Catalogue {
    /// Calls the closure with every deadline, in the order of the catalogue: those that dates state, in the order of
    /// the table, then those that follow from the kind's rules.
    public func forEachDeadline(_ body: (Deadline) -> Void) {
        withoutActuallyEscaping(body) { body in
            var reader = DeadlineReader(context: DeadlineContext(self), body: body)
            visit(with: &reader)
        }
    }

    /// Every deadline: the dated ones by their last day, then those without a date; of one day, by identity.
    public func deadlines() -> [Deadline] {
        var deadlines: [Deadline] = []
        forEachDeadline { deadlines.append($0) }
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
            for property in stated {
                guard let deadline = property.deadline, let kind = deadline.kind(entity),
                    case .one(let one) = property.content, case .date(let date) = one.get(entity)
                else { continue }
                let draft = DeadlineDraft(
                    kind, date: date, certainty: deadline.certainty(entity), title: kind.title(for: entity.fullName()))
                body(draft.deadline(of: entity.entityReference, basis: property.name))
            }
            for rule in rules {
                for draft in rule.deadlines(entity, context) {
                    body(draft.deadline(of: entity.entityReference, basis: rule.name))
                }
            }
        }
    }
}

extension DeadlineDraft {
    func deadline(of entity: EntityReference, basis: String) -> Deadline {
        let subject = subject ?? entity
        let key = key.map { "/" + $0 } ?? ""
        return Deadline(
            id: "\(subject)#\(kind.code)\(key)", kind: kind, date: date, relative: relative, certainty: certainty,
            subject: subject, title: title, audience: audience, basis: basis, recurrence: recurrence)
    }
}
