import StandardsExport
import StandardsModel

/// Writes a feed as Atom (RFC 4287).
struct AtomWriter: ~Copyable {
    private var bytes: ByteWriter
    private var hasShown = false

    init(_ bytes: consuming ByteWriter) { self.bytes = bytes }

    /// Gives the byte writer back.
    consuming func finish() -> ByteWriter { bytes }

    mutating func write(_ feed: Feed, of content: inout FeedContent) {
        bytes.begin(feed.file + ".atom")
        let head = content.head(of: feed)
        bytes.put("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"")
        bytes.put(head.language)
        bytes.put("\">\n")
        element("id", head.id)
        element("title", head.title)
        if !head.subtitle.isEmpty { element("subtitle", head.subtitle) }
        element("updated", head.updated.stamp)
        if let address = head.atomAddress { link("self", address, type: "application/atom+xml") }
        if let page = head.page { link("alternate", page) }
        if let licence = head.licence {
            link("license", licence)
            element("rights", licence)
        }
        for author in head.authors {
            bytes.put("  <author>\n")
            element("name", author.name, depth: 2)
            if let page = author.page { element("uri", page, depth: 2) }
            bytes.put("  </author>\n")
        }
        element("generator", "StandardsKit")
        content.noteControls(hasShown, of: nil)
        for place in feed.places { write(content.entry(at: place), of: &content) }
        bytes.put("</feed>\n")
        bytes.end()
    }

    private mutating func write(_ entry: FeedEntry, of content: inout FeedContent) {
        hasShown = entry.content.hasShown
        bytes.put("  <entry>\n")
        element("id", entry.id, depth: 2)
        element("title", entry.title, depth: 2)
        element("published", entry.day.stamp, depth: 2)
        element("updated", entry.day.stamp, depth: 2)
        if let page = entry.page { link("alternate", page, depth: 2) }
        for address in entry.related { link("related", address, depth: 2) }
        for address in entry.sources { link("via", address, depth: 2) }
        for category in entry.categories {
            bytes.put("    <category term=\"")
            put(category.term)
            if category.label != category.term {
                bytes.put("\" label=\"")
                put(category.label)
            }
            bytes.put("\"/>\n")
        }
        bytes.put("    <content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">")
        bytes.put(entry.content.text)
        bytes.put("</div></content>\n  </entry>\n")
        content.noteControls(hasShown, of: entry.subject)
        bytes.drainIfFull()
    }

    private mutating func put(_ text: String) { bytes.put(XMLText.escaped(text, hasShown: &hasShown)) }

    private mutating func element(_ name: StaticString, _ text: String, depth: Int = 1) {
        bytes.put(UInt8(ascii: " "), times: 2 * depth)
        bytes.put("<")
        bytes.put(name)
        bytes.put(">")
        put(text)
        bytes.put("</")
        bytes.put(name)
        bytes.put(">\n")
    }

    private mutating func link(_ relation: StaticString, _ address: String, type: StaticString? = nil, depth: Int = 1) {
        bytes.put(UInt8(ascii: " "), times: 2 * depth)
        bytes.put("<link rel=\"")
        bytes.put(relation)
        if let type {
            bytes.put("\" type=\"")
            bytes.put(type)
        }
        bytes.put("\" href=\"")
        put(address)
        bytes.put("\"/>\n")
    }
}

extension CalendarDate {
    /// The beginning of the day in UTC (RFC 3339).
    var stamp: String { "\(self)T00:00:00Z" }
}
