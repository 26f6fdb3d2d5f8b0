import StandardsExport
import StandardsModel

extension CalendarWriter {
    /// Writes a page beside the calendars that says what each holds and how to subscribe to it.
    mutating func writeIndex(of groups: [(name: String, group: EntryGroups.Group)]) {
        let (header, words) = (edition.catalogue.header, edition.words)
        let title = XMLText.escaped(options.name ?? header.title.text(in: options.language))
        let tag = options.language.spoken.text
        lines.bytes.begin("deadlines/index.html")
        lines.bytes.put(
            """
            <!DOCTYPE html>
            <html lang="\(tag)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)\(words.colon)\(words.feeds)</title>
            <style>
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
            table { border-collapse: collapse; width: 100% }
            td { border-top: 1px solid #8888; padding: .4rem .8rem .4rem 0; vertical-align: top }
            :root { color-scheme: light dark }
            </style>
            </head>
            <body>
            <h1>\(title)</h1>
            <table>

            """)
        for (name, group) in groups { writeRow(name, group) }
        lines.bytes.put("</table>\n</body>\n</html>\n")
        lines.bytes.end()
    }

    /// An address in ASCII: programs for calendars take no other.
    private static func encoded(_ address: Substring) -> String {
        address.utf8.map { byte in
            byte < 0x80
                ? String(Unicode.Scalar(byte)) : "%" + String(byte, radix: 16, uppercase: true)
        }.joined()
    }

    private mutating func writeRow(_ name: String, _ group: EntryGroups.Group) {
        let words = edition.words
        let file = "\(name).ics"
        var links = ["<a href=\"\(XMLText.escaped(file))\">\(words.open)</a>"]
        if let source = source(of: "deadlines/\(file)"), let colon = source.firstIndex(of: ":") {
            let address = XMLText.escaped("webcal" + Self.encoded(source[colon...]))
            links.insert("<a href=\"\(address)\">\(words.subscribe)</a>", at: 0)
        }
        let days = group.entries.compactMap(\.day)
        var period = ""
        if let first = days.min(), let last = days.max() {
            period = words.text(of: PartialDate(from: PartialDate(first), to: PartialDate(last)) ?? PartialDate(first))
            if first == last { period = words.text(of: first) }
        }
        let cells = [XMLText.escaped(group.title), words.count(group.count), period, links.joined(separator: " ")]
        lines.bytes.put("<tr>\(cells.map { "<td>\($0)</td>" }.joined())</tr>\n")
        lines.bytes.drainIfFull()
    }
}
