import StandardsIdentifiers

/// A record that states a deadline by the position in its list, unless it has a key.
protocol KeyedDeadline: Record {
    var key: String? { get }
    /// Whether it states a deadline.
    var hasDeadline: Bool { get }
}

extension DutyToAct: KeyedDeadline {
    var hasDeadline: Bool { due != nil || relative != nil || recurrence != nil }
}

extension Target: KeyedDeadline {
    var hasDeadline: Bool { by != nil }
}

extension TransitionPeriod: KeyedDeadline {
    var hasDeadline: Bool { ends != nil || relative != nil }
}

extension [DutyToAct] {
    func deadlines(certainty: Certainty, in context: DeadlineContext) -> [DeadlineDraft] {
        let language = context.language
        return enumerated().compactMap { position, duty in
            guard duty.hasDeadline else { return nil }
            let title = DeadlineKind.obligationDue.title(for: duty.what.text(in: language), in: language)
            let who = duty.who.text(in: language)
            return DeadlineDraft(
                .obligationDue, key: duty.key ?? String(position + 1), date: duty.due, relative: duty.relative,
                certainty: certainty, title: who.isEmpty ? title : title + language.bracketed(who), audience: duty.who,
                recurrence: duty.recurrence)
        }
    }
}

extension [Target] {
    func deadlines(certainty: Certainty, in context: DeadlineContext) -> [DeadlineDraft] {
        let language = context.language
        return enumerated().compactMap { position, target in
            guard let by = target.by else { return nil }
            let what = target.what.text(in: language)
            var title = DeadlineKind.targetDue.title(for: what, in: language)
            if let value = target.count?.value, let number = target.count?.words(in: language),
                !what.hasNumber(value.description)
            {
                title += language.colon + number
            }
            return DeadlineDraft(
                .targetDue, key: target.key ?? String(position + 1), date: by, certainty: certainty, title: title)
        }
    }
}

extension [TransitionPeriod] {
    func deadlines(certainty: Certainty, in context: DeadlineContext) -> [DeadlineDraft] {
        let language = context.language
        return enumerated().compactMap { position, transition in
            guard transition.hasDeadline else { return nil }
            return DeadlineDraft(
                .transitionEnds, key: transition.key ?? String(position + 1), date: transition.ends,
                relative: transition.relative, certainty: certainty,
                title: DeadlineKind.transitionEnds.title(for: transition.what.text(in: language), in: language),
                audience: transition.appliesTo)
        }
    }
}

extension String {
    /// Whether the text has a number among its words, with commas between the thousands or without.
    fileprivate func hasNumber(_ digits: String) -> Bool {
        split { !$0.isASCII || !($0.isNumber || $0 == ",") }
            .contains { String($0.filter { $0 != "," }) == digits }
    }
}
