import StandardsExport
import StandardsModel

extension CalendarWriter {
    /// Writes an event.
    mutating func write(_ event: CalendarEvent) {
        guard let span = event.span, let date = event.date else { return }
        let start = lines.bytes.count
        let past = standing(of: event.id, date)
        let about = summary(about: event.subject, isListed: past.isListed)
        lines.line("BEGIN:VEVENT")
        writeIdentity(past.identity, past)
        switch span {
        case .days(let first, let last): writeDays(first, last, isTask: false)
        case .times(let starts, let ends):
            write(starts, as: "DTSTART", inZone: span.needsZone)
            if let ends { write(ends, as: "DTEND", inZone: span.needsZone) }
        }
        beginSummary(past)
        let remark =
            event.imprecise?.wordsOfBeginningIfImprecise(in: options.language)
            .map { options.language.bracketed($0) } ?? ""
        let summary = edition.words.summary(event.title, remark)
        lines.putText(summary)
        lines.end()
        var description = LineGatherer()
        describe(past, into: &description)
        if summary != event.title + remark { description.add(event.title) }
        for remark in about.remarks { description.add(remark) }
        if let end = event.timeOfEnd.flatMap({ edition.words.end($0) }) { description.add(end) }
        if let date = event.imprecise {
            description.add(
                span.firstDay == span.lastDay
                    ? edition.words.imprecise(date, span.firstDay, isFirst: true) : edition.words.imprecisePeriod(date))
        }
        if let mode = event.mode.flatMap({ edition.words.mode($0) }) { description.add(mode) }
        for fact in about.facts { description.add(fact.text) }
        describeSources(about, event.property, into: &description)
        describeLinks(
            about, edition.base?.address(ofKind: event.subject.kind, id: event.subject.id), into: &description)
        write(description)
        let place =
            event.place.isEmpty && event.mode == EventMode.online.rawValue
            ? edition.words.mode(EventMode.online.rawValue) ?? "" : event.place
        if !place.isEmpty { lines.text("LOCATION:", place) }
        writeCategories(edition.words.events.lowercased(), about.tags)
        lines.line("COLOR:seagreen")
        lines.line("TRANSP:TRANSPARENT")
        if past.isCancelled { lines.line("STATUS:CANCELLED") }
        writePeople(about)
        if let whole = event.whole, past.isListed {
            lines.begin("RELATED-TO;RELTYPE=PARENT:")
            lines.bytes.put(identity(of: whole).description)
            lines.end()
        }
        writePages(of: event.subject, about, about.sources(of: event.property).compactMap(\.address))
        if let conference = event.conference {
            lines.begin("CONFERENCE;VALUE=URI;LABEL=")
            lines.putParameter(event.title)
            lines.bytes.put(":")
            lines.putAddress(conference)
            lines.end()
        }
        lines.text("X-STANDARDS-ID:", event.id)
        if let date = event.imprecise { lines.plain("X-STANDARDS-EDTF:", date.description) }
        var minutes = 0
        if case .times(let starts, _) = span { minutes = 60 * starts.hour + starts.minute }
        writeAlarms(
            event.id, event.title, of: nil, on: span.firstDay, past, repeats: false, atEnd: false, minutes: minutes)
        lines.line("END:VEVENT")
        noteControls(of: event.subject)
        if isComparing { compare(event, past.identity, digest: lines.takeDigest(from: start)) }
        lines.bytes.drainIfFull()
    }

    private mutating func write(_ time: DateTime, as name: StaticString, inZone: Bool) {
        lines.begin(name)
        func clock(_ seconds: Int) -> String {
            "T" + [seconds / 3600, seconds / 60 % 60, seconds % 60].map(\.twoDigits).joined()
        }
        if inZone {
            lines.bytes.put(";TZID=Asia/Shanghai:")
            lines.putDay(time.date)
            lines.bytes.put(clock(time.hour * 3600 + time.minute * 60 + time.second))
        } else if let (day, seconds) = time.utc {
            lines.bytes.put(":")
            lines.putDay(day)
            // What is local has no mark: clients show it by the clock of their place (RFC 5545, 3.3.5, form 1).
            lines.bytes.put(clock(seconds) + (time.offsetMinutes == nil ? "" : "Z"))
        }
        lines.end()
    }
}
