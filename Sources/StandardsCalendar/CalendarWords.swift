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
    ///
    /// - Parameter isFirst: Whether the entry stands on the first day of its period; else on the last.
    func imprecise(_ date: PartialDate, _ day: CalendarDate, isFirst: Bool) -> String {
        let (period, on) = (text(of: date), text(of: day))
        return say(
            "All that is known of the date is \(period); the entry stands on the \(isFirst ? "first" : "last") day of it, \(on).",
            "日期仅知为\(period)；本条目记于该时段的\(isFirst ? "第一天" : "最后一天")，即\(on)。")
    }

    /// What is said of an event that is entered over the whole of a period.
    func imprecisePeriod(_ date: PartialDate) -> String {
        say("All that is known of the days is \(text(of: date)).", "日期仅知为\(text(of: date))。")
    }

    /// When something ends that has no time when it begins.
    func end(_ time: EventTime) -> String? { words(of: time).map { say("Ends: ", "结束时间：") + $0 } }

    /// The calendar of which edition of a series it is.
    func edition(_ number: Int) -> String { say("edition \(number)", "第\(number)届") }

    /// Whether people take part in person.
    func mode(_ code: String) -> String? {
        switch EventMode(rawValue: code) {
        case .inPerson: say("In person", "线下")
        case .online: say("Online", "线上")
        case .hybrid: say("In person and online", "线上线下结合")
        case nil: nil
        }
    }

    var feeds: String { say("Calendars", "日历") }
    var subscribe: String { say("Subscribe", "订阅") }
    var open: String { say("File", "文件") }
    func count(_ number: Int) -> String { say(number == 1 ? "1 entry" : "\(number) entries", "\(number)项") }
    var otherCommittees: String { say("No committee", "无归口单位") }
    var otherTags: String { say("No keyword", "无关键词") }

    /// What happens on the day of a deadline, before what is said of the date; in English, as the kinds say it.
    func meaning(of deadline: Deadline) -> String {
        language.isChinese || deadline.kind.meaning.isEmpty ? "" : deadline.kind.meaning + " "
    }

    /// That an entry was moved; nil where the dates are the same in words.
    func moved(from former: EventTime, to date: EventTime) -> String? {
        guard let from = words(of: former), let to = words(of: date), from != to else { return nil }
        return say("Moved from \(from) to \(to).", "由\(from)改为\(to)。")
    }

    func words(of time: EventTime) -> String? {
        guard let day = time.date.words(in: language), case .time(let stated) = time else {
            return time.date.words(in: language)
        }
        let clock = "\(stated.hour.twoDigits):\(stated.minute.twoDigits)"
        let zone = stated.offsetMinutes.map { language.bracketed("UTC" + Self.offset($0)) } ?? ""
        return day + comma + clock + zone
    }

    private static func offset(_ minutes: Int) -> String {
        guard minutes != 0 else { return "" }
        let (hours, rest) = abs(minutes).quotientAndRemainder(dividingBy: 60)
        return "\(minutes < 0 ? "−" : "+")\(hours)" + (rest == 0 ? "" : ":" + rest.twoDigits)
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
