import StandardsExport
import StandardsModel

/// What feeds alone say.
extension EntryWords {
    var others: String { say("Other subjects", "其他") }
    var edition: String { say("Edition", "版次") }
    var when: String { say("When", "时间") }
    var was: String { say("Was", "原为") }
    var noDate: String { say("no date yet", "日期未定") }
    var changes: String { say("Changes", "变更") }
    var changed: String { say("Changed", "变更") }

    /// The head of what is said of an entity. The package has words for its kind in English only.
    func head(_ change: EntityChange) -> String {
        let kind = change.subject.kind.wordsFromCamelCase
        return switch change.kind {
        case .added: say("New \(kind)", "新增")
        case .changed: say("Changed \(kind)", changed)
        case .removed: unlisted
        }
    }

    /// A date in a headline: a day as it is; nil of any other, whose words the title of the deadline has.
    func day(_ deadline: Deadline) -> String? { deadline.date?.day?.description }

    /// A date in a text.
    func date(_ deadline: Deadline) -> String {
        guard let date = deadline.date else { return noDate }
        return date.day?.description ?? date.words(in: language) ?? noDate
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
}
