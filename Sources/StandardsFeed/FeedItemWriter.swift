import StandardsExport
import StandardsModel

/// Writes a feed as a JSON Feed, version 1.1.
struct FeedItemWriter: ~Copyable {
    private var json: JSONWriter

    init(_ bytes: consuming ByteWriter) { json = JSONWriter(bytes, layout: .indented) }

    /// Gives the byte writer back.
    consuming func finish() -> ByteWriter { json.finish() }

    mutating func write(_ feed: Feed, of content: inout FeedContent) {
        json.bytes.begin(feed.file + ".json")
        let head = content.head(of: feed)
        json.beginObject()
        json.member("version", "https://jsonfeed.org/version/1.1")
        json.member("title", head.title)
        if let page = head.page { json.member("home_page_url", page) }
        if let address = head.jsonAddress { json.member("feed_url", address) }
        if !head.subtitle.isEmpty { json.member("description", head.subtitle) }
        json.member("language", head.language)
        json.name("authors")
        json.beginArray()
        for author in head.authors {
            json.beginObject()
            json.member("name", author.name)
            if let page = author.page { json.member("url", page) }
            json.endObject()
        }
        json.endArray()
        json.name("items")
        json.beginArray()
        for place in feed.places { write(content.entry(at: place)) }
        json.endArray()
        json.endObject()
        json.endLine()
        json.bytes.end()
    }

    private mutating func write(_ entry: FeedEntry) {
        json.beginObject()
        json.member("id", entry.id)
        if let page = entry.page { json.member("url", page) }
        json.member("title", entry.title)
        json.member("content_html", entry.content.text)
        json.member("date_published", entry.day.stamp)
        json.member("date_modified", entry.day.stamp)
        json.name("tags")
        json.beginArray()
        for category in entry.categories { json.text(category.label) }
        json.endArray()
        json.endObject()
        json.bytes.drainIfFull()
    }
}
