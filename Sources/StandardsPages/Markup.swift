import StandardsExport
import StandardsModel

/// Writes HTML: what is the program's own as it is, what is the catalogue's escaped.
struct Markup: ~Copyable {
    var bytes: ByteWriter
    /// Whether there was something that HTML cannot hold.
    var hasShown = false

    init(_ bytes: consuming ByteWriter) { self.bytes = bytes }

    /// Writes markup.
    mutating func put(_ markup: StaticString) { bytes.put(markup) }

    /// Writes a number.
    mutating func put(_ number: Int) { bytes.put(decimal: number) }

    /// Writes a text, between tags or within the quotation marks of an attribute.
    mutating func text(_ text: String) { bytes.put(XMLText.escaped(text, hasShown: &hasShown)) }

    /// Writes an attribute: its name with the sign behind it as it is, its value between quotation marks where it needs
    /// them (HTML, 13.1.2.3).
    mutating func attribute(_ name: StaticString, _ value: String) {
        put(name)
        let isPlain = !value.isEmpty && value.utf8.allSatisfy(Self.isPlain)
        if !isPlain { put("\"") }
        text(value)
        if !isPlain { put("\"") }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") || IRIText.isUnreserved(byte)
    }

    /// Opens a link.
    ///
    /// - Parameter other: What it says in the other language.
    mutating func openLink(to address: String, in language: StaticString? = nil, other: String? = nil) {
        attribute("<a href=", address)
        if let language {
            put(" lang=")
            put(language)
        }
        if let other { attribute(" data-o=", other) }
        put(">")
    }

    /// Writes a link to elsewhere, named by its host; the text alone where the address is none that a reader may follow.
    mutating func link(_ address: String) {
        guard let iri = IRIText.normalised(address) else { return text(address) }
        let parts = iri.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
        link(iri, parts.count > 1 ? String(parts[1]) : iri)
    }

    /// Writes a link to elsewhere.
    mutating func link(_ address: String, _ title: String) {
        guard let iri = IRIText.normalised(address) else { return text(title) }
        put("<a href=\"")
        text(iri)
        put("\">")
        text(title)
        put("</a>")
    }

    /// Writes a number with at most two digits behind the point, as drawings need them.
    mutating func put(hundredths: Int) {
        if hundredths < 0 { put("-") }
        bytes.put(decimal: Int(hundredths.magnitude) / 100)
        let rest = Int(hundredths.magnitude) % 100
        guard rest > 0 else { return }
        put(rest < 10 ? ".0" : ".")
        bytes.put(decimal: rest)
    }
}
