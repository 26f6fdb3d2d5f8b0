import StandardsKit

extension JSONWriter {
    /// Writes a deadline as a JSON object.
    mutating func deadline(_ deadline: Deadline) {
        beginObject()
        member("id", deadline.id)
        member("kind", deadline.kind.code)
        if let date = deadline.date { member("date", date.description) }
        if let day = deadline.date?.first { member("firstDay", day.description) }
        if let day = deadline.lastDay { member("lastDay", day.description) }
        member("certainty", deadline.certainty.rawValue)
        member("title", deadline.title)
        member("subject", deadline.subject.description)
        if let relative = deadline.relative { member("relative", relative.description) }
        if let recurrence = deadline.recurrence { member("recurrence", recurrence.description) }
        if let until = deadline.until { member("until", until.description) }
        endObject()
    }
}
