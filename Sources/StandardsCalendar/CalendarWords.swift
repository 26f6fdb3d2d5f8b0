import StandardsExport
import StandardsModel

/// What calendars alone say.
extension EntryWords {
    var events: String { say("Events", "活动") }
    var otherSectors: String { say("Other sectors", "其他领域") }
    var cancelled: String { say("Cancelled", "已取消") }
    var publisher: String { say("Published by", "发布") }
    var licence: String { say("Licence", "许可") }

    /// What a calendar of one kind is called.
    func plural(of kind: DeadlineKind) -> String {
        let words = category(of: kind)
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// What is said of a date that is no certain day.
    func imprecise(_ date: PartialDate, _ last: CalendarDate) -> String {
        say(
            "The date is known as \(date); the entry stands on the last day of it, \(last).",
            "日期仅知为\(date)；本条目记于该时段的最后一天\(last)。")
    }

    /// How often it comes round and until when, and that the calendar shows it once where no rule repeats it.
    func recurrence(_ recurrence: Recurrence, until: CalendarDate?, hasRule: Bool) -> String {
        let often = self.recurrence(recurrence, until: until)
        return hasRule ? often : often + say(" The calendar has its first time alone.", "日历仅记首次。")
    }
}
