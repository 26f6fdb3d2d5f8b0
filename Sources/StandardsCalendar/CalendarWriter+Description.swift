import StandardsExport
import StandardsModel

/// The lines of a description, written as one text.
struct LineGatherer {
    private var lines: [String] = []

    /// Adds a line, unless it is empty.
    mutating func add(_ line: String) {
        if !line.isEmpty { lines.append(line) }
    }

    /// Writes the lines, if there are any.
    func write(to content: inout ContentLines) {
        guard !lines.isEmpty else { return }
        content.begin("DESCRIPTION:")
        for (position, line) in lines.enumerated() {
            if position > 0 { content.bytes.put("\\n") }
            content.putText(line)
        }
        content.end()
    }
}

extension CalendarWriter {
    /// What a reader needs to judge a deadline: what it concerns and whom, how certain the date is, who says so.
    mutating func writeDescription(
        _ deadline: Deadline, _ day: CalendarDate, _ about: EntrySummary, _ origin: EntrySummary,
        hasRule: Bool
    ) {
        var description = LineGatherer()
        description.add(words.concerns + words.colon + about.fullName)
        for remark in about.remarks { description.add(remark) }
        let audience = deadline.audience.text(in: options.language)
        if !audience.isEmpty { description.add(words.audience + words.colon + audience) }
        description.add(words.certainty(of: deadline, origin: origin.name))
        if let date = deadline.date, date.day == nil { description.add(words.imprecise(date, day)) }
        if let relative = deadline.relative {
            description.add(words.condition + words.colon + words.relative(relative))
        }
        if let recurrence = deadline.recurrence {
            description.add(words.recurrence(recurrence, until: deadline.until, hasRule: hasRule))
        }
        describeSources(origin, deadline.basis, into: &description)
        description.write(to: &lines)
    }

    /// Adds the note of an entry and its sources.
    func describeSources(_ summary: EntrySummary, _ basis: String, into description: inout LineGatherer) {
        if !summary.note.isEmpty { description.add(words.note + words.colon + summary.note) }
        for source in summary.sources(of: basis) { description.add(words.source + words.colon + source.text) }
    }
}
