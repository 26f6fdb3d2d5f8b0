/// A plain reader of XML as feeds have it, without recursion: no comments, no sections, no other entities than five.
public struct XMLElements {
    /// The texts that are directly in elements, with the names of these.
    public private(set) var texts: [(name: String, text: String)] = []
    /// The values of attributes, with their names.
    public private(set) var attributes: [(name: String, text: String)] = []

    private let file: String

    /// Reads a document, and ends the program where it is not well-formed.
    public init(_ file: String, _ bytes: [UInt8]) {
        self.file = file
        let text = decoded(bytes, file)
        for scalar in text.unicodeScalars {
            let isAllowed = scalar >= " " && scalar != "\u{FFFE}" && scalar != "\u{FFFF}" || scalar == "\n"
            require(isAllowed, "\(file): a character that XML cannot hold")
        }
        // Strings are compared by canonical equivalence: the marks are looked for among bytes.
        var rest = bytes[...]
        require(rest.starts(with: "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed ".utf8), "\(file): no declaration")
        rest = rest[(rest.firstIndex(of: UInt8(ascii: "\n")) ?? 0)...]
        var open: [String] = []
        while let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
            let text = rest[..<mark]
            if let name = open.last {
                if !text.isEmpty { texts.append((name, unescaped(text, in: file))) }
            } else {
                require(text.allSatisfy { $0 == UInt8(ascii: "\n") }, "\(file): text outside the feed")
            }
            guard let end = rest[mark...].firstIndex(of: UInt8(ascii: ">")) else { fatalError("\(file): an open tag") }
            var tag = rest[(mark + 1)..<end]
            rest = rest[(end + 1)...]
            if tag.first == UInt8(ascii: "/") {
                require(open.popLast() == String(decoding: tag.dropFirst(), as: UTF8.self), "\(file): tags that cross")
                continue
            }
            let isEmpty = tag.last == UInt8(ascii: "/")
            if isEmpty { tag.removeLast() }
            open.append(readTag(tag))
            if isEmpty { open.removeLast() }
        }
        require(open.isEmpty && rest.allSatisfy { $0 == UInt8(ascii: "\n") }, "\(file): it does not end")
    }

    /// Returns the name of a tag. No value of an attribute has a `>`.
    private mutating func readTag(_ tag: ArraySlice<UInt8>) -> String {
        let parts = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
        require(parts.count % 2 == 1 && parts.last?.isEmpty ?? false || parts.count == 1, "\(file): an open attribute")
        let head = parts[0].split(separator: UInt8(ascii: " "))
        let name = String(decoding: head.first ?? [], as: UTF8.self)
        for place in stride(from: 0, to: parts.count - 1, by: 2) {
            let key = parts[place].split(separator: UInt8(ascii: " ")).last ?? []
            require(key.last == UInt8(ascii: "="), "\(file): an attribute without a value")
            attributes.append((String(decoding: key.dropLast(), as: UTF8.self), unescaped(parts[place + 1], in: file)))
        }
        return name
    }
}

/// A text of XML or HTML without its entities, of which it may have those that the exporters write.
func unescaped(_ bytes: ArraySlice<UInt8>, in file: String) -> String {
    let parts = bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    var result = Array(parts.first ?? [])
    for part in parts.dropFirst() {
        guard let end = part.firstIndex(of: UInt8(ascii: ";")) else { fatalError("\(file): a bare &") }
        let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#10": "\n", "#9": "\t"]
        let name = String(decoding: part[..<end], as: UTF8.self)
        guard let text = known[name] else { fatalError("\(file): the entity \(name)") }
        result += Array(text.utf8) + part[(end + 1)...]
    }
    return String(decoding: result, as: UTF8.self)
}
