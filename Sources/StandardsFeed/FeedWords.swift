import StandardsExport
import StandardsModel

/// What feeds alone say.
extension EntryWords {
    var others: String { say("Other subjects", "其他") }
    var edition: String { say("Edition", "版次") }
    var when: String { say("When", "时间") }
    var noDate: String { say("no date yet", "日期未定") }
    var changes: String { say("Changes", "变更") }
    var changed: String { say("Changed", "变更") }
    var gone: String { say("No longer listed", "不再列出") }

    /// The head of what is said of an entity. The package has words for its kind in English only.
    func head(_ change: EntityChange) -> String {
        let kind = change.subject.kind.wordsFromCamelCase
        return switch change.kind {
        case .added: say("New \(kind)", "新增")
        case .changed: say("Changed \(kind)", changed)
        case .removed: gone
        }
    }

    /// A date in a headline: a day as it is; nil of any other, whose words the title of the deadline has.
    func day(_ deadline: Deadline) -> String? { deadline.date?.day?.description }

    /// A date in a text.
    func date(_ deadline: Deadline) -> String {
        guard let date = deadline.date else { return noDate }
        return date.wordsIfImprecise(in: language) ?? date.description
    }

    /// The head of what is said of a deadline that moved: from when, to when.
    func moved(from: Deadline, to: Deadline) -> String {
        // What has the same date has another certainty, or comes round otherwise.
        guard from.date != to.date else { return changed }
        let (old, new) = (date(from), date(to))
        return say("Moved from \(old) to \(new)", "由\(old)改为\(new)")
    }

    /// What is said of a date that is no certain day.
    func imprecise(_ date: PartialDate, _ last: CalendarDate) -> String {
        say("The date is known as \(date); its last day is \(last).", "日期仅知为\(date)，其最后一天为\(last)。")
    }

    /// What is said of something that only the older edition has.
    var goneSentence: String {
        say("This edition no longer lists it, and does not say why.", "本版不再列出，且未说明原因。")
    }

    /// Why something is no longer listed: by a word for it, and the fact that says so.
    func head(of end: FeedEnd) -> String {
        switch end.kind {
        case .withdrawn: say("Withdrawn or repealed", "已废止")
        case .superseded: say("Superseded", "已被代替")
        case .cancelled: say("Cancelled", "已取消")
        }
    }
}
