extension [DutyToAct] {
    func deadlines(of document: PolicyDocument, in context: DeadlineContext) -> [DeadlineDraft] {
        let language = context.language
        return enumerated().compactMap { position, duty in
            guard duty.due != nil || duty.relative != nil || duty.recurrence != nil else { return nil }
            let what = duty.what.text(in: language)
            let who = duty.who.text(in: language)
            let title =
                who.isEmpty
                ? DeadlineKind.obligationDue.title(for: what, in: language)
                : (language.isChinese ? "\(who)应履行义务" : "Due for \(who)") + language.colon + what
            return DeadlineDraft(
                .obligationDue, key: duty.key ?? String(position + 1), date: duty.due, relative: duty.relative,
                certainty: document.dateCertainty, title: title, document: document.displayName(in: language),
                audience: duty.who, recurrence: duty.recurrence)
        }
    }
}

extension [Target] {
    func deadlines(certainty: Certainty, of document: String, in context: DeadlineContext) -> [DeadlineDraft] {
        let language = context.language
        return enumerated().compactMap { position, target in
            guard let by = target.by else { return nil }
            let what = target.what.text(in: language)
            // Many a source has the number in its words already, with or without a comma.
            let number = target.count?.words(in: language)
            let digits = what.utf8.filter(\.isASCIIDigit)
            let isTold = target.count?.value.map { $0.description.utf8.elementsEqual(digits) } ?? true
            let head = language.isChinese ? "目标（\(number ?? "")）" : "Target of \(number ?? "")"
            return DeadlineDraft(
                .targetDue, key: target.key ?? String(position + 1), date: by, certainty: certainty,
                title: isTold ? DeadlineKind.targetDue.title(for: what, in: language) : head + language.colon + what,
                document: document)
        }
    }
}

extension [TransitionPeriod] {
    func deadlines(of document: PolicyDocument, in context: DeadlineContext) -> [DeadlineDraft] {
        let language = context.language
        return enumerated().compactMap { position, transition in
            guard transition.ends != nil || transition.relative != nil else { return nil }
            let what = transition.what.text(in: language)
            let appliesTo = transition.appliesTo.text(in: language)
            let title =
                appliesTo.isEmpty
                ? DeadlineKind.transitionEnds.title(for: what, in: language)
                : (language.isChinese ? "\(appliesTo)过渡期结束" : "Transition ends for \(appliesTo)") + language.colon
                    + what
            return DeadlineDraft(
                .transitionEnds, key: transition.key ?? String(position + 1), date: transition.ends,
                relative: transition.relative, certainty: document.dateCertainty, title: title,
                document: document.displayName(in: language), audience: transition.appliesTo)
        }
    }
}
