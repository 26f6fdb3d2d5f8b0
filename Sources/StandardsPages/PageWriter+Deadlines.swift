import StandardsExport
import StandardsModel

extension PageWriter {
    /// What is to be done when: a drawing of how much falls into which quarter, the dated deadlines by quarter, and what
    /// has no date.
    mutating func writeDeadlines(_ content: inout PageContent) {
        guard !content.deadlines.isEmpty else { return }
        openDeadlines(content.deadlines.count, content)
        writeTimeline(Timeline(content.deadlines), content)
        writeDeadlines(content.deadlines.indices, &content)
        out.put("</section>\n")
    }

    /// The section of deadlines, with its head.
    mutating func openDeadlines(_ count: Int, _ content: PageContent) {
        out.put("<section id=deadlines>\n<h2><b>")
        word("deadlines", content)
        out.put("</b> <small>")
        out.put(count)
        out.put("</small></h2>\n")
    }

    /// Some of the deadlines, which follow each other, as a table.
    mutating func writeDeadlines(_ places: Range<Int>, _ content: inout PageContent) {
        out.put("<div class=wide><table class=deadlines>\n<thead><tr>")
        for name in ["date", "what happens", "concerns", "certainty"] {
            out.put("<th scope=col>")
            word(name, content)
        }
        out.put("</thead>\n")
        var last: String??
        for place in places {
            let deadline = content.deadlines[place]
            let quarter = deadline.lastDay.map(Timeline.quarter)
            if last != .some(quarter) {
                openGroup(quarter, content)
                last = .some(quarter)
            }
            writeRow(place, deadline, &content)
            out.bytes.drainIfFull()
        }
        out.put("</table></div>\n")
    }

    private mutating func openGroup(_ quarter: String?, _ content: PageContent) {
        out.put("<tbody id=\"")
        out.text(quarter ?? "undated")
        out.put("\"><tr><th colspan=4 scope=rowgroup>")
        if let quarter {
            out.text(quarter.uppercased().split(separator: "-").joined(separator: " "))
        } else {
            out.put("<b>")
            word("without a date", content)
            out.put("</b>")
        }
        out.put("\n")
    }

    private mutating func writeRow(_ place: Int, _ deadline: Deadline, _ content: inout PageContent) {
        out.put("<tr id=d")
        out.put(place)
        out.attribute(" data-k=", deadline.kind.code)
        out.attribute(" data-c=", deadline.certainty.rawValue)
        if let sector = content.sector(of: deadline.subject) { out.attribute(" data-s=", sector.cut(to: 100)) }
        let change = content.changes[deadline.id]
        if let change { out.attribute(" data-n=", change == .new ? "new" : "moved") }
        out.put("><td>")
        writeDate(of: deadline, content)
        out.put("<td>")
        if change != nil {
            out.put("<mark>")
            word(change == .new ? "new" : "moved", content)
            out.put("</mark> ")
        }
        if content.catalogue.contains(deadline.subject) {
            out.openLink(to: address(of: deadline.subject))
            writeTitle(deadline.title, content.otherTitles[place], content)
            out.put("</a>")
        } else {
            writeTitle(deadline.title, content.otherTitles[place], content)
        }
        let remarks = [
            deadline.relative.map(content.entryWords.relative),
            deadline.recurrence?.words(in: content.language),
        ].compactMap(\.self)
        if !remarks.isEmpty {
            out.put(" <small>")
            out.text(remarks.joined(separator: content.entryWords.comma))
            out.put("</small>")
        }
        out.put("<td>")
        let audience = deadline.audience.text(in: content.language)
        if audience.isEmpty {
            out.put("<b>")
            word(deadline.subject.kind.wordsFromCamelCase, content)
            out.put("</b>")
        } else {
            out.text(audience.cut())
        }
        out.put("<td><b>")
        word(deadline.certainty.rawValue, content)
        out.put("</b>\n")
    }

    private mutating func writeTitle(_ title: String, _ other: String, _ content: PageContent) {
        out.put("<span>")
        out.text(title.cut())
        out.put("</span>")
        guard other != title else { return }
        out.put("<span hidden")
        out.attribute(" lang=", content.other.text)
        out.put(">")
        out.text(other.cut())
        out.put("</span>")
    }

    /// A date as it is stated; one that is no certain day by its last day, since that is when one has to be ready.
    mutating func writeDate(of deadline: Deadline, _ content: PageContent) {
        guard let date = deadline.date, let last = date.last else {
            out.put("<b>")
            word("no date yet", content)
            out.put("</b>")
            return
        }
        out.put("<time")
        if date.day == nil { out.attribute(" datetime=", last.description) }
        out.put(">")
        out.text(date.description)
        out.put("</time>")
    }
}
