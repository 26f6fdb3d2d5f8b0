/// A plain reader of HTML as pages are written in it, without recursion: no comments, no other character references than
/// those of the writer, scripts and styles as they are.
public struct PageMarkup {
    /// What people read, in its order: a text, and the name of the element that is the innermost around it.
    public private(set) var texts: [(name: String, text: String)] = []
    /// The attributes of all elements, with the names of these.
    public private(set) var attributes: [(element: String, name: String, value: String)] = []
    /// Where each element of a name with an identity begins among the texts.
    public private(set) var places: [(element: String, id: String, text: Int)] = []
    /// What scripts and styles hold.
    public private(set) var raw: [(element: String, text: String)] = []

    private let file: String

    /// Elements without content, and those whose end may be left out (HTML, 13.1.2.4).
    private static let empty: Set = ["meta", "link", "input", "rect"]
    private static let openEnded: Set = ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody"]
    private static let all: Set = empty.union(openEnded).union([
        "html", "head", "title", "style", "script", "body", "a", "b", "i", "em", "q", "h1", "h2", "h3", "h4",
        "header",
        "nav", "main", "section", "article", "noscript", "form", "label", "button", "ul", "dl", "table", "caption",
        "div",
        "span", "small", "mark", "time", "code", "figure", "figcaption", "svg", "text",
    ])

    /// Reads a page, and ends the program where it is not well-formed.
    public init(_ file: String, _ bytes: [UInt8]) {
        self.file = file
        for scalar in decoded(bytes, file).unicodeScalars {
            let isAllowed = scalar >= " " && scalar != "\u{FFFE}" && scalar != "\u{FFFF}" || scalar == "\n"
            require(isAllowed, "\(file): a character that HTML cannot hold")
        }
        var rest = bytes[...]
        let start = Array("<!doctype html>\n".utf8)
        require(rest.starts(with: start), "\(file): no type")
        rest = rest.dropFirst(start.count)
        var open: [String] = []
        while let mark = rest.firstIndex(of: UInt8(ascii: "<")) {
            keep(rest[..<mark], in: open.last ?? "")
            rest = rest[(mark + 1)...]
            if rest.first == UInt8(ascii: "/") {
                let name = word(&rest, from: rest.startIndex + 1)
                require(rest.first == UInt8(ascii: ">"), "\(file): </\(name)")
                rest.removeFirst()
                while let last = open.last, last != name, Self.openEnded.contains(last) { open.removeLast() }
                require(open.popLast() == name, "\(file): </\(name)> where none is open")
                continue
            }
            let name = word(&rest, from: rest.startIndex)
            require(Self.all.contains(name), "\(file): <\(name)")
            readAttributes(of: name, &rest)
            if !Self.empty.contains(name) { open.append(name) }
            if name == "script" || name == "style" {
                let end = Array("</\(name)>".utf8)
                guard let place = Self.first(of: end, in: rest) else { fatalError("\(file): a \(name) without an end") }
                raw.append((name, String(decoding: rest[..<place], as: UTF8.self)))
                rest = rest[(place + end.count)...]
                open.removeLast()
            }
        }
        require(open.isEmpty && rest.elementsEqual("\n".utf8), "\(file): it does not end: \(open)")
    }

    /// What people read between the beginning of an element with an identity and the next one of that name.
    public func texts(of element: String, _ id: String) -> [(name: String, text: String)]? {
        let all = places.filter { $0.element == element }
        guard let index = all.firstIndex(where: { isSame($0.id, id) }) else { return nil }
        let end = index + 1 < all.count ? all[index + 1].text : texts.count
        return Array(texts[all[index].text..<end])
    }

    private mutating func readAttributes(of element: String, _ rest: inout ArraySlice<UInt8>) {
        var names: Set<String> = []
        while true {
            while rest.first == UInt8(ascii: " ") { rest.removeFirst() }
            if rest.starts(with: "/>".utf8) { rest.removeFirst() }
            if rest.first == UInt8(ascii: ">") { break }
            let name = word(&rest, from: rest.startIndex)
            require(!name.isEmpty && names.insert(name).inserted, "\(file): <\(element) has “\(name)” twice or none")
            require(!name.hasPrefix("on") && name != "style", "\(file): <\(element) has \(name)")
            var value: ArraySlice<UInt8> = []
            if rest.first == UInt8(ascii: "=") {
                rest.removeFirst()
                let isQuoted = rest.first == UInt8(ascii: "\"")
                if isQuoted { rest.removeFirst() }
                let end = rest.firstIndex { isQuoted ? $0 == 0x22 : $0 == 0x20 || $0 == 0x3E }
                guard let end else { fatalError("\(file): an open attribute") }
                value = rest[..<end]
                let isPlain = !value.isEmpty && value.allSatisfy { ![0x22, 0x27, 0x3C, 0x3D, 0x60, 0x0A].contains($0) }
                require(isQuoted || isPlain, "\(file): \(name) has a value that needs marks around it")
                rest = rest[(end + (isQuoted ? 1 : 0))...]
            }
            attributes.append((element, name, unescaped(value, in: file)))
            if name == "id" { places.append((element, unescaped(value, in: file), texts.count)) }
        }
        rest.removeFirst()
    }

    private func word(_ rest: inout ArraySlice<UInt8>, from start: Int) -> String {
        let end = rest[start...].firstIndex {
            !(0x61...0x7A ~= $0 || 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D)
        }
        let name = rest[start..<(end ?? rest.endIndex)]
        rest = rest[name.endIndex...]
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func keep(_ bytes: ArraySlice<UInt8>, in element: String) {
        require(!bytes.contains(UInt8(ascii: ">")), "\(file): a bare >")
        if !bytes.allSatisfy({ $0 == 0x0A || $0 == 0x20 }) { texts.append((element, unescaped(bytes, in: file))) }
    }

    private static func first(of wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var rest = bytes
        while let place = rest.firstIndex(of: wanted[0]) {
            if rest[place...].starts(with: wanted) { return place }
            rest = rest[(place + 1)...]
        }
        return nil
    }
}
