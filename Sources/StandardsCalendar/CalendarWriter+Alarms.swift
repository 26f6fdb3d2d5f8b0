import StandardsExport
import StandardsModel

extension CalendarWriter {
    /// Writes the alarms of an entry that is listed: none that would ring before the first day that was asked for, or
    /// else before the edition that last changed it, and of two for one time the first.
    ///
    /// - Parameters:
    ///   - kind: The kind of the deadline; nil for an event.
    ///   - minutes: How long after the beginning of the day the point is from which alarms are counted.
    mutating func writeAlarms(
        _ id: String, _ title: String, of kind: DeadlineKind?, on day: CalendarDate, _ past: EntryHistory.Standing,
        repeats: Bool, atEnd: Bool, minutes: Int
    ) {
        guard past.isListed, !options.alarms.isEmpty else { return }
        let now = options.filter.from ?? history.editions.all[past.changed].header.modified ?? .earliest
        var times: [String] = []
        for alarm in options.alarms where alarm.kind.map({ $0 == kind }) ?? true {
            let time = alarm.text
            guard !times.contains(time) else { continue }
            times.append(time)
            var earlier = 0
            if let days = alarm.daysBefore, let stated = day.adding(days: -days) {
                let worked = repeats ? stated : options.workingDays.latest(upTo: stated)
                if !repeats, worked < now { continue }
                earlier = stated.daysSinceEpoch - worked.daysSinceEpoch
            } else if !repeats, day < now {
                continue
            }
            lines.line("BEGIN:VALARM")
            lines.begin("UID:")
            lines.bytes.put(identity(of: "\(id)!alarm-\(time)").description)
            lines.end()
            lines.line("ACTION:DISPLAY")
            lines.begin(atEnd ? "TRIGGER;RELATED=END:" : "TRIGGER:")
            let isAtClock = alarm.minute != nil || atEnd
            lines.bytes.put(alarm.trigger(earlier: earlier, from: isAtClock ? minutes : 0))
            lines.end()
            lines.text("DESCRIPTION:", title)
            lines.line("END:VALARM")
        }
    }
}
