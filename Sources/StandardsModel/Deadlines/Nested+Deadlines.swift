extension [DutyToAct] {
    func deadlines(certainty: Certainty) -> [DeadlineDraft] {
        enumerated().compactMap { position, duty in
            guard duty.due != nil || duty.relative != nil || duty.recurrence != nil else { return nil }
            return DeadlineDraft(
                .obligationDue, key: duty.key ?? String(position + 1), date: duty.due, relative: duty.relative,
                certainty: certainty, title: DeadlineKind.obligationDue.title(for: duty.what.text()),
                audience: duty.who,
                recurrence: duty.recurrence)
        }
    }
}

extension [Target] {
    func deadlines(certainty: Certainty) -> [DeadlineDraft] {
        enumerated().compactMap { position, target in
            guard let by = target.by else { return nil }
            return DeadlineDraft(
                .targetDue, key: target.key ?? String(position + 1), date: by, certainty: certainty,
                title: DeadlineKind.targetDue.title(for: target.what.text()))
        }
    }
}

extension [TransitionPeriod] {
    func deadlines(certainty: Certainty) -> [DeadlineDraft] {
        enumerated().compactMap { position, transition in
            guard transition.ends != nil || transition.relative != nil else { return nil }
            return DeadlineDraft(
                .transitionEnds, key: transition.key ?? String(position + 1), date: transition.ends,
                relative: transition.relative, certainty: certainty,
                title: DeadlineKind.transitionEnds.title(for: transition.what.text()), audience: transition.appliesTo)
        }
    }
}
