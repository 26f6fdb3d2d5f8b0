import StandardsKit

/// What a server of a feed and a calendar answers, made once and shared by all requests.
struct FeedSite: Sendable {
    struct File: Sendable {
        let type: String
        let bytes: [UInt8]
        /// The same for the same bytes.
        let tag: String

        init(_ type: String, _ text: String) {
            (self.type, bytes) = (type, Array(text.utf8))
            let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
            tag = "\"\(String(hash, radix: 16))\""
        }
    }
    let files: [String: File]

    init(_ catalogue: Catalogue, previous: [Catalogue]) throws {
        let changes = try catalogue.files(by: FeedExporter()) { $0.previous = previous }
        files = [
            "/deadlines.ics": File("text/calendar; charset=utf-8", try catalogue.calendar { $0.previous = previous }),
            "/feed.atom": File("application/atom+xml", changes["feed.atom"]?.text ?? ""),
            "/feed.json": File("application/feed+json", changes["feed.json"]?.text ?? ""),
        ]
    }

    /// The status, the headers and the body of the answer to a GET.
    func answer(_ path: String, ifNoneMatch tag: String?) -> (status: Int, headers: [String: String], body: [UInt8]) {
        guard let file = files[path] else { return (404, [:], []) }
        guard file.tag != tag else { return (304, ["ETag": file.tag], []) }
        return (200, ["ETag": file.tag, "Content-Type": file.type, "Cache-Control": "max-age=3600"], file.bytes)
    }
}
