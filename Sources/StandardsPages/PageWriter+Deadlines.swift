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
        openTable(content)
        var last: String??
        var bodies = BodyNumbers()
        for place in places {
            let deadline = content.deadlines[place]
            let quarter = deadline.lastDay.map(Timeline.quarter)
            let isSame = last == .some(quarter)
            if isFoldFull {
                closeTable()
                openTable(content)
                if isSame { openGroup(quarter, isContinued: true, content) }
            }
            if !isSame { openGroup(quarter, isContinued: false, content) }
            last = .some(quarter)
            writeRow(place, deadline, &bodies, &content)
            out.bytes.drainIfFull()
        }
        closeTable()
        write(bodies, content)
    }

    private mutating func openTable(_ content: PageContent) {
        openFold()
        out.put("<div class=wide><table class=deadlines>\n<thead><tr>")
        for name in ["date", "what happens", "concerns", "certainty"] {
            out.put("<th scope=col>")
            word(name, content)
        }
        out.put("</thead>\n")
    }

    private mutating func closeTable() {
        out.put("</table></div>\n")
        closeFold()
    }

    /// The script takes a group without an address for the rest of the one before.
    private mutating func openGroup(_ quarter: String?, isContinued: Bool, _ content: PageContent) {
        out.put("<tbody")
        if !isContinued {
            out.put(" id=\"")
            out.text(quarter ?? "undated")
            out.put("\"")
        }
        out.put("><tr><th colspan=4 scope=rowgroup>")
        if let quarter {
            out.text(quarter.uppercased().split(separator: "-").joined(separator: " "))
        } else {
            out.put("<b>")
            word("without a date", content)
            out.put("</b>")
        }
        out.put("\n")
    }

    /// The bodies by which rows are filtered, as the script is told: a row names them by their numbers.
    private mutating func write(_ bodies: BodyNumbers, _ content: PageContent) {
        guard !bodies.all.isEmpty else { return }
        out.put(isWhole ? "<p id=bodies hidden>" : "<ul id=bodies hidden>\n")
        for (place, body) in bodies.all.enumerated() {
            if isWhole {
                if place > 0 { out.put(" ") }
                out.text(body.description)
            } else {
                out.put("<li>")
                link(to: body, content)
                out.put("\n")
            }
            out.bytes.drainIfFull()
        }
        out.put(isWhole ? "</p>\n" : "</ul>\n")
    }

    /// A row is a line: the script reads it so.
    private mutating func writeRow(
        _ place: Int, _ deadline: Deadline, _ bodies: inout BodyNumbers, _ content: inout PageContent
    ) {
        out.put("<tr id=d")
        out.put(place)
        out.attribute(" data-k=", deadline.kind.code)
        let numbers = bodies.numbers(of: content.bodies(of: deadline.subject))
        if !numbers.isEmpty { out.attribute(" data-b=", numbers.map(String.init).joined(separator: "-")) }
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
        out.put("<span hidden>")
        out.text(other.cut())
        out.put("</span>")
    }
}

/// Bodies in the order in which they are named first.
private struct BodyNumbers {
    private(set) var all: [EntityReference] = []
    private var numbers: [EntityReference: Int] = [:]

    mutating func numbers(of bodies: [EntityReference]) -> [Int] {
        bodies.map { body in
            if let number = numbers[body] { return number }
            numbers[body] = all.count
            all.append(body)
            return all.count - 1
        }
    }
}
