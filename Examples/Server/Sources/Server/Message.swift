/// What was asked: the head of a request, by RFC 9112. A body is not read, since none is asked for.
struct Request: Sendable {
    let method: String
    let path: String
    let query: [(name: String, value: String)]
    /// The tags of what the client has.
    private let tags: [String]

    /// Reads a head, up to its empty line; nil where it is none.
    init?(_ head: String) {
        let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
        let words = lines[0].split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, words[2].hasPrefix("HTTP/1."), words[1].first == "/" else { return nil }
        let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        method = String(words[0])
        path = String(target[0])
        query = target.dropFirst().joined().split(separator: "&").map { part in
            let halves = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(halves[0]), halves.dropFirst().joined())
        }
        var tags: [String] = []
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            guard line[..<colon].lowercased() == "if-none-match" else { continue }
            tags += line[line.index(after: colon)...].split(separator: ",").map { tag in
                String(tag.drop { $0 == " " }.prefix { $0 != " " })
            }
        }
        self.tags = tags
    }

    /// Whether the client has what bears the tag; a tag for something much alike serves as well (RFC 9110, 13.1.2).
    func hasTag(_ tag: String) -> Bool { tags.contains { $0 == "*" || $0 == tag || $0 == "W/\(tag)" } }
}

/// What is answered.
struct Response: Sendable {
    enum Status: Int, Sendable {
        case ok = 200
        case notModified = 304
        case badRequest = 400
        case notFound = 404
        case methodNotAllowed = 405
        case tooLarge = 431

        var reason: String {
            switch self {
            case .ok: "OK"
            case .notModified: "Not Modified"
            case .badRequest: "Bad Request"
            case .notFound: "Not Found"
            case .methodNotAllowed: "Method Not Allowed"
            case .tooLarge: "Request Header Fields Too Large"
            }
        }
    }

    let status: Status
    private let fields: [(name: String, value: String)]
    private let bytes: [UInt8]

    init(_ status: Status, _ fields: [(String, String)] = [], bytes: [UInt8] = []) {
        self.status = status
        self.fields = fields
        self.bytes = bytes
    }

    init(_ status: Status, _ fields: [(String, String)] = [], text: String) {
        self.init(status, fields + [("Content-Type", "text/plain; charset=utf-8")], bytes: Array(text.utf8))
    }

    /// The message; the answer to HEAD says how long the body is, and has none.
    func message(withBody hasBody: Bool) -> [UInt8] {
        var head = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n"
        for field in fields { head += "\(field.name): \(field.value)\r\n" }
        if status != .notModified { head += "Content-Length: \(bytes.count)\r\n" }
        head += "Connection: close\r\n\r\n"
        return Array(head.utf8) + (hasBody ? bytes : [])
    }
}
