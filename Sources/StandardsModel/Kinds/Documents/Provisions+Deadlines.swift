import StandardsIdentifiers

extension DutyToAct {
    /// What has to be done, and by whom.
    func deadlineTitle(_ context: DeadlineContext) -> String {
        let language = context.language
        let title = DeadlineKind.obligationDue.title(for: what.text(in: language), in: language)
        let who = who.text(in: language)
        return who.isEmpty ? title : title + language.bracketed(who)
    }
}

extension Target {
    /// What is to be reached, with the number, where its words do not have it.
    func deadlineTitle(_ context: DeadlineContext) -> String {
        let language = context.language
        let what = what.text(in: language)
        let title = DeadlineKind.targetDue.title(for: what, in: language)
        guard let value = count?.value, let number = count?.words(in: language), !what.hasNumber(value.description)
        else { return title }
        return title + language.colon + number
    }
}

extension TransitionPeriod {
    /// Until when a product can be made to be sold in the period.
    func titleOfMaking(_ context: DeadlineContext) -> String {
        let language = context.language
        let lead = language.isChinese ? "生产或进口截止" : "Last day to make or import"
        return lead + language.colon + what.text(in: language)
    }
}

extension String {
    /// Whether a number stands in the text by itself: 20 does not in "2024".
    fileprivate func hasNumber(_ digits: String) -> Bool {
        split { !$0.isASCII || !($0.isNumber || $0 == ",") }
            .contains { String($0.filter { $0 != "," }) == digits }
    }
}
