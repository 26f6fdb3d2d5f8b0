import StandardsExport
import StandardsModel

/// Dates as people read them: by numbers where it is one day, month or year, and else in words, which have their like in
/// the other language.
extension PageWriter {
    /// A date as it is stated.
    mutating func write(_ date: PartialDate, _ content: PageContent) {
        let text = content.entryWords.short(date)
        let other = content.otherEntryWords.short(date)
        guard text != other else { return out.text(text) }
        openTime(date.last ?? date.first)
        word(text, other)
        out.put("</time>")
    }

    /// A date, or a point in time.
    mutating func write(_ time: EventTime, _ content: PageContent) {
        switch time {
        case .date(let date): write(date, content)
        case .time(let time): write(time)
        }
    }

    /// A point in time: the day, the clock, and the zone where that is known.
    private mutating func write(_ time: DateTime) {
        out.attribute("<time datetime=", time.description)
        out.put(">")
        out.text("\(time.date) \(time.hour.twoDigits):\(time.minute.twoDigits)")
        if time.second != 0 { out.text(":" + time.second.twoDigits) }
        if let offset = time.offsetMinutes {
            let (hours, minutes) = abs(offset).quotientAndRemainder(dividingBy: 60)
            let distance = "\(hours)" + (minutes == 0 ? "" : ":" + minutes.twoDigits)
            out.text(offset == 0 ? " UTC" : " UTC\(offset < 0 ? "−" : "+")\(distance)")
        }
        out.put("</time>")
    }

    /// The date of a deadline; programs are told the last day of one that is no certain day, since that is when one has to
    /// be ready.
    mutating func writeDate(of deadline: Deadline, _ content: PageContent) {
        guard let date = deadline.date, let last = date.last else {
            out.put("<b>")
            word("no date yet", content)
            out.put("</b>")
            return
        }
        openTime(date.day == nil ? last : nil)
        word(content.entryWords.short(date), content.otherEntryWords.short(date))
        out.put("</time>")
    }

    private mutating func openTime(_ day: CalendarDate?) {
        out.put("<time")
        // A period that is open at both ends has no day: then it is the first of all.
        if let day { out.attribute(" datetime=", day.description) }
        out.put(">")
    }
}
