import StandardsExport
import StandardsModel

extension PageWriter {
    /// What the catalogue tells otherwise than the older edition.
    mutating func writeChanges(_ content: PageContent) {
        guard let older = content.older, !content.difference.isEmpty else { return }
        let words = ChangeWords(from: older, to: content.catalogue, in: content.language)
        out.put("<section id=changes>\n<h2><b>")
        word("changes", content)
        out.put("</b> <small>")
        let edition = content.entryWords.name(of: older.header)
        out.text(content.entryWords.say("since the edition \(edition)", "自\(edition)版以来"))
        out.put("</small></h2>\n")
        open("deadlines", content)
        for change in content.difference.deadlines { write(words.item(change), change.deadline.subject, content) }
        close(content.difference.deadlines.isEmpty)
        open("entities", content)
        for change in content.difference.entities { write(words.item(change), change.subject, content) }
        close(content.difference.entities.isEmpty)
        out.put("</section>\n")
    }

    private mutating func open(_ name: String, _ content: PageContent) {
        out.put("<h3><b>")
        word(name, content)
        out.put("</b></h3>\n")
        openFold()
        out.put("<ul class=changes>\n")
    }

    private mutating func close(_ isEmpty: Bool) {
        out.put(isEmpty ? "<li>–</ul>\n" : "</ul>\n")
        closeFold()
        out.bytes.drainIfFull()
    }

    private mutating func write(_ item: ChangeWords.Item, _ subject: EntityReference, _ content: PageContent) {
        if isFoldFull {
            close(false)
            openFold()
            out.put("<ul class=changes>\n")
        }
        out.put("<li><mark>")
        word(item.status.words(in: content.language), item.status.words(in: content.other))
        out.put("</mark> ")
        if let date = item.date {
            out.text(date)
            out.put(" ")
        }
        if content.catalogue.contains(subject) {
            out.openLink(to: address(of: subject))
            out.text(item.text.cut())
            out.put("</a>")
        } else {
            out.text(item.text.cut())
        }
        if !item.remarks.isEmpty {
            out.put(" <small>")
            out.text(item.remarks.joined(separator: "; ").cut())
            out.put("</small>")
        }
        if !item.details.isEmpty {
            out.put("<ul>")
            for detail in item.details {
                out.put("<li>")
                out.text(detail.line(in: content.language).cut())
            }
            out.put("</ul>")
        }
        out.put("\n")
        out.bytes.drainIfFull()
    }
}
