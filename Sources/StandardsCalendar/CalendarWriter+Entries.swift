import StandardsExport
import StandardsModel

extension CalendarWriter {
    /// CSS3 colours by kind of deadline, which colour-blind readers can distinguish too; others have the calendar's.
    static let colours: [String: StaticString] = [
        "comments-open": "COLOR:lightskyblue", "comments-close": "COLOR:darkorange",
        "nominations-close": "COLOR:darkorange", "applications-open": "COLOR:lightskyblue",
        "takes-effect": "COLOR:royalblue", "superseded": "COLOR:slategray", "mandatory-from": "COLOR:firebrick",
        "transition-ends": "COLOR:firebrick", "obligation-due": "COLOR:firebrick", "target-due": "COLOR:darkkhaki",
        "review-due": "COLOR:mediumpurple", "withdrawn": "COLOR:slategray", "expires": "COLOR:slategray",
        "term-ends": "COLOR:slategray", "votes-open": "COLOR:lightskyblue", "votes-close": "COLOR:darkorange",
        "answers-close": "COLOR:darkorange", "registration-closes": "COLOR:darkorange",
        "presumption-ends": "COLOR:firebrick", "transition-begins": "COLOR:royalblue",
        "renewal-due": "COLOR:mediumpurple",
    ]

    /// Writes a deadline that has a last day: one entry, or two where the days on which it comes round need two rules.
    mutating func write(_ act: Act) {
        let deadline = act.deadline
        guard let date = deadline.date, let day = date.last else { return }
        let start = lines.bytes.count
        let past = standing(of: deadline.id, .date(date))
        let rules = deadline.recurrence?.rules(from: day, of: date) ?? []
        write(act, as: deadline.id, on: day, rules.first, past.identity, past)
        for rule in rules.dropFirst() where end(of: deadline).map({ rule.first <= $0 }) ?? true {
            let name = "\(deadline.id)!february"
            write(act, as: name, on: rule.first, rule, identity(of: name), past)
        }
        noteControls(of: deadline.subject)
        if isComparing { compare(deadline, past.identity, digest: lines.takeDigest(from: start)) }
        lines.bytes.drainIfFull()
    }

    /// The last day on which a deadline is asked for, or comes round.
    private func end(of deadline: Deadline) -> CalendarDate? { [deadline.until, options.to].compactMap(\.self).min() }

    private mutating func write(
        _ act: Act, as name: String, on day: CalendarDate, _ rule: RecurrenceRule?, _ identity: NameUUID,
        _ past: EntryHistory.Standing
    ) {
        let deadline = act.deadline
        guard let date = deadline.date else { return }
        let about = summary(about: deadline.subject, isListed: past.isListed)
        let origin =
            deadline.origin == deadline.subject ? about : summary(behind: deadline.origin, isListed: past.isListed)
        let isTask = options.component == .todo
        if isTask { lines.line("BEGIN:VTODO") } else { lines.line("BEGIN:VEVENT") }
        writeIdentity(identity, past)
        if isTask, rule == nil {
            lines.begin("DUE;VALUE=DATE:")
            lines.putDay(day)
            lines.end()
        } else {
            writeDays(day, day, isTask: isTask)
            if let rule { write(rule, until: end(of: deadline)) }
        }
        lines.begin("SUMMARY:")
        if let mark = edition.words.mark(past.fate) { lines.putText(mark + edition.words.colon) }
        let summary = edition.words.summary(of: deadline)
        lines.putText(summary)
        lines.end()
        writeDescription(
            act, date.last ?? day, about, origin, past, hasRule: rule != nil, isCut: summary != deadline.title)
        lines.begin("CATEGORIES:")
        lines.putText(edition.words.category(of: deadline.kind))
        for tag in about.tags.isEmpty ? [about.sector].compactMap(\.self) : about.tags {
            lines.bytes.put(",")
            lines.putText(tag)
        }
        lines.end()
        if let colour = Self.colours[deadline.kind.code] {
            lines.begin(colour)
            lines.end()
        }
        if !isTask { lines.line("TRANSP:TRANSPARENT") }
        if past.isCancelled {
            lines.line("STATUS:CANCELLED")
        } else if isTask {
            lines.line("STATUS:NEEDS-ACTION")
        } else if past.isListed, deadline.certainty == .proposed || deadline.certainty == .expected {
            lines.line("STATUS:TENTATIVE")
        }
        for contact in about.contacts { lines.text("CONTACT:", contact) }
        writePages(of: deadline.subject, about, origin.sources(of: deadline.basis).compactMap(\.address))
        let vocabulary = options.vocabulary ?? KitVocabulary.namespace
        lines.address("CONCEPT:", vocabulary + "deadline-kind/" + IRIText.segment(deadline.kind.code))
        for concept in about.concepts { lines.address("CONCEPT:", concept) }
        if past.isListed { writeTie(deadline, identity.description) }
        lines.text("X-STANDARDS-ID:", deadline.id)
        for consequence in act.consequences { lines.text("X-STANDARDS-ID:", consequence.id) }
        lines.plain("X-STANDARDS-CERTAINTY:", deadline.certainty.rawValue)
        if date.day == nil { lines.plain("X-STANDARDS-EDTF:", date.description) }
        if past.isListed { writeAlarms(name, deadline.title, atEnd: isTask && rule == nil) }
        if isTask { lines.line("END:VTODO") } else { lines.line("END:VEVENT") }
    }

    private mutating func write(_ rule: RecurrenceRule, until: CalendarDate?) {
        lines.begin("RRULE:")
        lines.bytes.put(rule.text)
        if let until {
            lines.bytes.put(";UNTIL=")
            lines.putDay(max(until, rule.first))
        }
        lines.end()
        for day in rule.exceptions where until.map({ day <= $0 }) ?? true {
            lines.begin("EXDATE;VALUE=DATE:")
            lines.putDay(day)
            lines.end()
        }
    }

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
        lines.begin("SUMMARY:")
        if let mark = edition.words.mark(past.fate) { lines.putText(mark + edition.words.colon) }
        lines.putText(event.title)
        if let phrase = event.imprecise?.wordsIfImprecise(in: options.language) { lines.putText(" (\(phrase))") }
        lines.end()
        var description = LineGatherer()
        describe(past, into: &description)
        for remark in about.remarks { description.add(remark) }
        if let date = event.imprecise { description.add(edition.words.imprecise(date, span.lastDay)) }
        for fact in about.facts { description.add(fact.text) }
        describeSources(about, event.property, into: &description)
        describeLinks(
            about, edition.base?.address(ofKind: event.subject.kind, id: event.subject.id), into: &description)
        description.write(to: &lines)
        if !event.place.isEmpty { lines.text("LOCATION:", event.place) }
        lines.begin("CATEGORIES:")
        lines.putText(edition.words.events.lowercased())
        for tag in about.tags {
            lines.bytes.put(",")
            lines.putText(tag)
        }
        lines.end()
        lines.line("COLOR:seagreen")
        lines.line("TRANSP:TRANSPARENT")
        if past.isCancelled { lines.line("STATUS:CANCELLED") }
        for contact in about.contacts { lines.text("CONTACT:", contact) }
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
        if past.isListed { writeAlarms(event.id, event.title, atEnd: false) }
        lines.line("END:VEVENT")
        noteControls(of: event.subject)
        if isComparing { compare(event, past.identity, digest: lines.takeDigest(from: start)) }
        lines.bytes.drainIfFull()
    }

    /// What was seen of an entry of the edition at hand, as it is written.
    private func standing(of id: String, _ date: EventTime) -> EntryHistory.Standing {
        let identity = identity(of: id)
        return isComparing ? .init(identity, date, in: 0) : history.standing(of: identity, date)
    }

    /// Writes by what an entry is known, and when it changed; what is compared lacks it.
    private mutating func writeIdentity(_ identity: NameUUID, _ past: EntryHistory.Standing) {
        guard !isComparing else { return }
        let stamp = history.stamps[past.changed]
        lines.begin("UID:")
        lines.bytes.put(identity.description)
        lines.end()
        lines.begin("DTSTAMP:")
        lines.putMidnight(stamp.day)
        lines.end()
        lines.begin("LAST-MODIFIED:")
        lines.putMidnight(stamp.day)
        lines.end()
        lines.begin("SEQUENCE:")
        lines.bytes.put(decimal: stamp.sequence)
        lines.end()
    }

    /// Writes whole days: the end is the day after the last (RFC 5545, 3.6.1); a recurring task has a duration, since
    /// what recurs is counted from its beginning.
    private mutating func writeDays(_ first: CalendarDate, _ last: CalendarDate, isTask: Bool) {
        lines.begin("DTSTART;VALUE=DATE:")
        lines.putDay(first)
        lines.end()
        guard !isTask, let end = last.adding(days: 1) else {
            lines.begin("DURATION:P")
            lines.bytes.put(decimal: last.daysSinceEpoch - first.daysSinceEpoch + 1)
            lines.bytes.put("D")
            lines.end()
            return
        }
        lines.begin("DTEND;VALUE=DATE:")
        lines.putDay(end)
        lines.end()
    }

    private mutating func write(_ time: DateTime, as name: StaticString, inZone: Bool) {
        lines.begin(name)
        func clock(_ seconds: Int) -> String {
            let digits = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
            return "T" + digits.joined()
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

    private mutating func writePages(of subject: EntityReference, _ about: EntrySummary, _ sources: [String]) {
        let entity = edition.base?.address(ofKind: subject.kind, id: subject.id)
        if let page = about.links.first?.address ?? entity { lines.address("URL:", page) }
        if let entity {
            lines.begin("LINK;LINKREL=about;VALUE=URI;LABEL=")
            lines.putParameter(about.name)
            lines.bytes.put(":")
            lines.putAddress(entity)
            lines.end()
        }
        for link in about.links {
            lines.begin("LINK;LINKREL=related;VALUE=URI")
            if !link.title.isEmpty {
                lines.bytes.put(";LABEL=")
                lines.putParameter(link.title)
            }
            lines.bytes.put(":")
            lines.putAddress(link.address)
            lines.end()
        }
        for source in sources { lines.address("LINK;LINKREL=describedby;VALUE=URI:", source) }
    }

    /// Ties the entries of one entity to its first: what is derived depends on it where it is not derived itself, the
    /// others are its siblings.
    private mutating func writeTie(_ deadline: Deadline, _ identity: String) {
        guard let anchor, anchor.origin == deadline.origin else {
            anchor = (deadline.origin, identity, deadline.certainty)
            return
        }
        if deadline.certainty == .derived, anchor.certainty != .derived {
            lines.begin("RELATED-TO;RELTYPE=DEPENDS-ON:")
        } else {
            lines.begin("RELATED-TO;RELTYPE=SIBLING:")
        }
        lines.bytes.put(anchor.identity)
        lines.end()
    }

    private mutating func writeAlarms(_ id: String, _ title: String, atEnd: Bool) {
        for alarm in options.alarms {
            lines.line("BEGIN:VALARM")
            lines.begin("UID:")
            lines.bytes.put(identity(of: "\(id)!alarm-\(alarm.text)").description)
            lines.end()
            lines.line("ACTION:DISPLAY")
            lines.begin(atEnd ? "TRIGGER;RELATED=END:" : "TRIGGER:")
            lines.bytes.put(alarm.trigger)
            lines.end()
            lines.text("DESCRIPTION:", title)
            lines.line("END:VALARM")
        }
    }
}
