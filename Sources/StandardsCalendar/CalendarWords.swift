import StandardsExport
import StandardsModel

/// What calendars alone say.
extension EntryWords {
    var events: String { say("Events", "活动") }
    var otherSectors: String { say("Other sectors", "其他领域") }
    var undated: String { say("Without a date", "日期未定") }
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

    /// That an entry was moved; nil where the dates are the same in words.
    func moved(from former: EventTime, to date: EventTime) -> String? {
        guard let from = words(of: former), let to = words(of: date), from != to else { return nil }
        return say("Moved from \(from) to \(to).", "由\(from)改为\(to)。")
    }

    private func words(of time: EventTime) -> String? {
        guard let day = time.date.words(in: language), case .time = time else { return time.date.words(in: language) }
        let clock = time.description.split(separator: "T").dropFirst().joined()
        return "\(day)\(comma)\(clock)"
    }

    /// What is said before the title of an entry that is no longer listed.
    func mark(_ fate: EntryHistory.Fate) -> String? {
        switch fate {
        case .listed: nil
        case .undated: undated
        case .unlisted: unlisted
        case .cancelled: cancelled
        }
    }

    /// Why an entry is no longer listed.
    func reason(_ fate: EntryHistory.Fate, _ edition: CatalogueHeader) -> String? {
        let name = name(of: edition)
        return switch fate {
        case .listed: nil
        case .unlisted: unlisted(by: edition)
        case .undated: say("The edition \(name) has no date for it.", "\(name)版未给出日期。")
        case .cancelled(let fact): statement(fact)
        }
    }

    /// How often it comes round and until when, and that the calendar shows it once where no rule repeats it.
    func recurrence(_ recurrence: Recurrence, until: CalendarDate?, hasRule: Bool) -> String {
        let often = self.recurrence(recurrence, until: until)
        return hasRule ? often : often + say(" The calendar has its first time alone.", "日历仅记首次。")
    }
}
