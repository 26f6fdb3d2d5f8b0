import StandardsExport
import StandardsModel

extension CalendarWriter {
    /// Writes the head of a calendar. It has no `METHOD`: to publish one would need an organiser, and CalDAV forbids it.
    mutating func beginCalendar(group: String?, file: String) {
        let header = edition.catalogue.header
        let (base, words) = (edition.base, edition.words)
        let title = header.title.text(in: options.language)
        let named = title.isEmpty ? header.id?.text ?? "" : title
        // Of several calendars each repeats it.
        let name = [group == nil ? named : named.cut(), group ?? words.deadlines].filter { !$0.isEmpty }.joined(
            separator: words.colon)
        lines.line("BEGIN:VCALENDAR")
        lines.line("VERSION:2.0")
        lines.line("PRODID:-//StandardsKit//iCalendar exporter//EN")
        lines.line("CALSCALE:GREGORIAN")
        lines.text("NAME:", name)
        lines.text("X-WR-CALNAME:", name)
        let texts = [
            header.description.text(in: options.language),
            (header.publisher?.name.text(in: options.language)).map { words.publisher + words.colon + $0 },
            (header.licence?.text).map { words.licence + words.colon + $0 },
        ].compactMap(\.self).filter { !$0.isEmpty }
        if !texts.isEmpty {
            let description = texts.joined(separator: "\n")
            lines.text("DESCRIPTION:", description)
            lines.text("X-WR-CALDESC:", description)
        }
        lines.begin("LAST-MODIFIED:")
        lines.putMidnight(history.stamps[history.stamps.count - 1].day)
        lines.end()
        lines.line("COLOR:steelblue")
        lines.line("REFRESH-INTERVAL;VALUE=DURATION:P1D")
        lines.line("X-PUBLISHED-TTL:P1D")
        if let source = options.source?.text ?? base.map({ $0.text + file }) {
            lines.address("SOURCE;VALUE=URI:", source)
        }
        if let page = header.homepage?.text ?? base?.address(ofCatalogue: header) { lines.address("URL:", page) }
        noteControls(of: nil)
    }

    /// Ends the calendar and its file.
    mutating func endCalendar() {
        lines.line("END:VCALENDAR")
        lines.bytes.end()
    }

    /// Chinese time: without daylight saving since 1991-09-15.
    mutating func writeZone() {
        lines.line("BEGIN:VTIMEZONE")
        lines.line("TZID:Asia/Shanghai")
        lines.line("BEGIN:STANDARD")
        lines.line("DTSTART:19910915T020000")
        lines.line("TZOFFSETFROM:+0900")
        lines.line("TZOFFSETTO:+0800")
        lines.line("TZNAME:CST")
        lines.line("END:STANDARD")
        lines.line("END:VTIMEZONE")
    }

    /// Notes that a text had control characters, which no calendar can hold.
    mutating func noteControls(of subject: EntityReference?) {
        guard lines.hasShownControls else { return }
        lines.hasShownControls = false
        let loss = ExportReport.Loss(
            subject, nil, reason: "control characters, which iCalendar forbids, become their symbols, such as ␁")
        if losses.last != loss { losses.append(loss) }
    }
}
