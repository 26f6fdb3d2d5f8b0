import StandardsExport
import StandardsModel

extension CalendarWriter {
    /// Begins a calendar that is one entry of a collection, which has the name of the whole.
    mutating func beginItem() {
        lines.line("BEGIN:VCALENDAR")
        lines.line("VERSION:2.0")
        lines.line("PRODID:-//StandardsKit//iCalendar exporter//EN")
        lines.line("CALSCALE:GREGORIAN")
        if options.method == .publish { lines.line("METHOD:PUBLISH") }
    }

    /// Writes the head of a calendar. It has no `METHOD` unless one is asked for, since CalDAV forbids it.
    mutating func beginCalendar(group: String?, file: String) {
        let header = edition.catalogue.header
        let (base, words) = (edition.base, edition.words)
        let title = options.name ?? header.title.text(in: options.language)
        let named = title.isEmpty ? header.id?.text ?? "" : title
        // Of several calendars each repeats it. A name that was chosen is the whole name.
        let parts = [group == nil ? named : named.cut(), group ?? (options.name == nil ? words.deadlines : "")]
        let name = parts.filter { !$0.isEmpty }.joined(separator: words.colon)
        beginItem()
        spoken("NAME", name)
        lines.text("X-WR-CALNAME:", name)
        let texts = [
            header.description.text(in: options.language),
            (header.publisher?.name.text(in: options.language)).map { words.publisher + words.colon + $0 },
            (header.licence?.text).map { words.licence + words.colon + $0 },
        ].compactMap(\.self).filter { !$0.isEmpty }
        if !texts.isEmpty {
            let description = texts.joined(separator: "\n")
            spoken("DESCRIPTION", description)
            lines.text("X-WR-CALDESC:", description)
        }
        lines.begin("LAST-MODIFIED:")
        lines.putMidnight(history.stamps[history.stamps.count - 1].day)
        lines.end()
        lines.plain("COLOR:", options.colour)
        let hours = options.refreshHours
        let refresh = hours % 24 == 0 ? "P\(hours / 24)D" : "PT\(hours)H"
        lines.plain("REFRESH-INTERVAL;VALUE=DURATION:", refresh)
        lines.plain("X-PUBLISHED-TTL:", refresh)
        if let source = source(of: file) {
            lines.address("SOURCE;VALUE=URI:", source)
        }
        if let page = header.homepage?.text ?? base?.address(ofCatalogue: header) { lines.address("URL:", page) }
        noteControls(of: nil)
    }

    /// Begins a property whose value is a text in the calendar's language.
    mutating func beginSpoken(_ name: StaticString) {
        lines.begin(name)
        lines.bytes.put(language)
        lines.bytes.put(":")
    }

    /// A property that is one text in the calendar's language.
    mutating func spoken(_ name: StaticString, _ text: String) {
        beginSpoken(name)
        lines.putText(text)
        lines.end()
    }

    /// Where a file of the calendar will be published.
    func source(of file: String) -> String? {
        guard let source = options.source?.text else { return edition.base.map { $0.text + file } }
        return options.split == .none ? source : source + (file.split(separator: "/").last ?? "")
    }

    /// Ends the calendar and its file.
    mutating func endCalendar(_ file: String) {
        lines.line("END:VCALENDAR")
        if !isComparing, lines.bytes.size > Self.largest {
            losses.append(
                .init(
                    nil,
                    reason: "\(file) has \(lines.bytes.size / 1_000) kB: Google Calendar is said to read one megabyte "
                        + "at most, so spread it by --split or choose a part"))
        }
        lines.bytes.end()
    }

    /// The bytes of a calendar that every large provider is said to read.
    private static var largest: Int { 1_000_000 }

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
