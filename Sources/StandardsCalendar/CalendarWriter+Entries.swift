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
        guard let date = deadline.date, let day = deadline.day else { return }
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
    private func end(of deadline: Deadline) -> CalendarDate? {
        [deadline.until, options.filter.to].compactMap(\.self).min()
    }

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
        var begins: CalendarDate?
        if options.showsPeriods, rule == nil, deadline.endsPeriod,
            let first = about.beginnings[deadline.basis]?.date.first, first < day
        {
            begins = first
        }
        if isTask { lines.line("BEGIN:VTODO") } else { lines.line("BEGIN:VEVENT") }
        writeIdentity(identity, past)
        if isTask, rule == nil {
            if let begins {
                lines.begin("DTSTART;VALUE=DATE:")
                lines.putDay(begins)
                lines.end()
            }
            lines.begin("DUE;VALUE=DATE:")
            lines.putDay(day)
            lines.end()
        } else {
            writeDays(begins ?? day, day, isTask: isTask)
            if let rule { write(rule, until: end(of: deadline)) }
        }
        beginSummary(past)
        let summary = edition.words.summary(of: deadline)
        lines.putText(summary)
        lines.end()
        writeDescription(
            act, rule == nil ? day : date.last ?? day, about, origin, past, hasRule: rule != nil,
            isCut: summary != deadline.title)
        writeCategories(
            edition.words.category(of: deadline.kind),
            about.tags.isEmpty ? [about.sector].compactMap(\.self) : about.tags)
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
        writePeople(about)
        writePages(of: deadline.subject, about, origin.sources(of: deadline.basis).compactMap(\.address))
        let vocabulary = options.vocabulary ?? KitVocabulary.namespace
        lines.address("CONCEPT:", vocabulary + "deadline-kind/" + IRIText.segment(deadline.kind.code))
        for concept in about.concepts { lines.address("CONCEPT:", concept) }
        if past.isListed { writeTie(deadline, identity.description) }
        lines.text("X-STANDARDS-ID:", deadline.id)
        for other in act.others { lines.text("X-STANDARDS-ID:", other.id) }
        lines.plain("X-STANDARDS-CERTAINTY:", deadline.certainty.rawValue)
        if date.day == nil { lines.plain("X-STANDARDS-EDTF:", date.description) }
        let isAtEnd = begins != nil || isTask && rule == nil
        // The end of whole days is the beginning of the next (RFC 5545, 3.6.1); a task is due on the day itself.
        writeAlarms(
            name, deadline.title, of: deadline.kind, on: day, past, repeats: rule != nil, atEnd: isAtEnd,
            minutes: isAtEnd && !isTask ? 1_440 : 0)
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

    /// What was seen of an entry of the edition at hand, as it is written.
    func standing(of id: String, _ date: EventTime) -> EntryHistory.Standing {
        let identity = identity(of: id)
        return isComparing ? .init(identity, date, in: 0) : history.standing(of: identity, date)
    }

    /// Writes by what an entry is known, and when it changed; what is compared lacks it.
    mutating func writeIdentity(_ identity: NameUUID, _ past: EntryHistory.Standing) {
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
    mutating func writeDays(_ first: CalendarDate, _ last: CalendarDate, isTask: Bool) {
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

    mutating func writePages(of subject: EntityReference, _ about: EntrySummary, _ sources: [String]) {
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

    /// Begins the summary, with what has become of the entry.
    mutating func beginSummary(_ past: EntryHistory.Standing) {
        beginSpoken("SUMMARY")
        if let mark = edition.words.mark(past.fate) { lines.putText(mark + edition.words.colon) }
    }

    mutating func writeCategories(_ first: String, _ others: [String]) {
        beginSpoken("CATEGORIES")
        lines.putText(first)
        for other in others {
            lines.bytes.put(",")
            lines.putText(other)
        }
        lines.end()
    }

    /// Writes whom to ask, and who publishes where that is asked for.
    mutating func writePeople(_ about: EntrySummary) {
        for contact in about.contacts { lines.text("CONTACT:", contact) }
        guard let organiser else { return }
        lines.begin("ORGANIZER;CN=")
        lines.putParameter(organiser.name)
        lines.bytes.put(":")
        lines.putAddress(organiser.address)
        lines.end()
    }
}
