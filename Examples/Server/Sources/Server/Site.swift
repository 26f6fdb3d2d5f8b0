import StandardsKit

/// What the server has to offer, made of one catalogue.
struct Site: Sendable {
    /// A file as it is sent.
    struct Resource: Sendable {
        let mediaType: String
        let bytes: [UInt8]
        /// Another text has another tag, so that who has this one need not fetch it again.
        let tag: String

        init(mediaType: String, bytes: [UInt8]) {
            self.mediaType = mediaType
            self.bytes = bytes
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            tag = "\"\(String(hash, radix: 16))-\(bytes.count)\""
        }
    }

    private let catalogue: Catalogue
    private let resources: [String: Resource]

    init(_ catalogue: Catalogue) throws {
        self.catalogue = catalogue
        var resources: [String: Resource] = [:]
        resources["/deadlines.ics"] = try Self.calendar(of: catalogue, kinds: [])
        resources["/catalogue.json"] = Resource(mediaType: "application/json", bytes: catalogue.canonicalJSON())
        let paths = resources.keys.sorted().joined(separator: "\n")
        let words = "\(paths)\n/deadlines.ics?kind=comments-close\n"
        resources["/"] = Resource(mediaType: "text/plain; charset=utf-8", bytes: Array(words.utf8))
        self.resources = resources
    }

    /// Answers a request; two at a time read the same catalogue.
    func response(to request: Request) -> Response {
        guard request.method == "GET" || request.method == "HEAD" else {
            return Response(.methodNotAllowed, [("Allow", "GET, HEAD")], text: "only GET and HEAD are answered\n")
        }
        guard let resource = resource(at: request.path, request.query) else {
            return Response(.notFound, text: "there is nothing at \(request.path)\n")
        }
        let head = [("ETag", resource.tag), ("Cache-Control", "no-cache")]
        if request.hasTag(resource.tag) { return Response(.notModified, head) }
        return Response(.ok, head + [("Content-Type", resource.mediaType)], bytes: resource.bytes)
    }

    /// What is at a path; a calendar of some kinds of deadline is made when it is asked for.
    private func resource(at path: String, _ query: [(name: String, value: String)]) -> Resource? {
        guard !query.isEmpty else { return resources[path] }
        let kinds = query.compactMap { part in
            DeadlineKind.standard.first { part.name == "kind" && part.value == $0.code }
        }
        guard path == "/deadlines.ics", kinds.count == query.count else { return nil }
        return try? Self.calendar(of: catalogue, kinds: Set(kinds))
    }

    private static func calendar(of catalogue: Catalogue, kinds: Set<DeadlineKind>) throws -> Resource {
        let text = try catalogue.calendar { $0.kinds = kinds }
        return Resource(mediaType: "text/calendar; charset=utf-8", bytes: Array(text.utf8))
    }
}
