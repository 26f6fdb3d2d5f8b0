import StandardsExport
import StandardsModel

/// Writes the page, part after part.
struct PageWriter: ~Copyable {
    var out: Markup
    /// Where the page that is written stands.
    var place = PagePlace.whole
    /// How long the file was when the part that is written was begun.
    var startOfFold = 0
    /// The words that were written, each with what the page says in the other language.
    private var pairs: [String: String] = [:]

    init(_ bytes: consuming ByteWriter) { out = Markup(bytes) }

    /// Gives the byte writer back.
    consuming func finish() -> ByteWriter { out.bytes }

    mutating func write(_ content: inout PageContent) {
        out.bytes.begin("index.html")
        writeHead(content)
        writeHeader(content)
        writeAbout(content)
        writeChanges(content)
        writeDeadlines(&content)
        writeKinds(&content)
        writeOutline(content)
        writeMatrix(&content)
        writeFigures(content)
        out.put("</main>\n<script type=\"application/json\" id=words>")
        writePairs()
        out.put("</script>\n<script>")
        out.bytes.put(PageScript.text)
        out.put("</script>\n</body>\n</html>\n")
        out.bytes.end()
        reportControls(&content)
        if content.catalogue.count > PageContent.mostOnOnePage {
            content.lose(
                nil,
                "one page of \(content.catalogue.count) entities takes a browser long: --split item makes a page of each"
            )
        }
    }

    func reportControls(_ content: inout PageContent) {
        guard out.hasShown else { return }
        content.lose(nil, "control characters, which HTML forbids, become their symbols, such as ␁")
    }

    // MARK: Words

    /// Writes words of the program in the page's language, and keeps what the other language says.
    mutating func word(_ english: String, _ content: PageContent) {
        let chinese = PageWords.chinese(english)
        word(content.language.isChinese ? chinese ?? english : english, content.language.isChinese ? english : chinese)
    }

    /// Writes words in the page's language, and keeps those of the other.
    mutating func word(_ words: String, _ other: String?) {
        if let other, other != words, pairs[words] == nil { pairs[words] = other }
        out.text(words)
    }

    /// The words that were written and what the other language says, as JSON that no text can end early.
    mutating func writePairs() {
        var json = ""
        for (words, other) in pairs.sorted(by: { $0.key.precedesInBytes($1.key) }) {
            json += (json.isEmpty ? "{" : ",") + Self.quoted(words) + ":" + Self.quoted(other)
        }
        out.bytes.put(json.isEmpty ? "{}" : json + "}")
    }

    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "<", ">", "&", "\u{0}"..<" ", "\u{2028}", "\u{2029}", "\u{FFFE}", "\u{FFFF}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    // MARK: Links

    /// A link to an entity, or its name alone where the catalogue does not hold it.
    mutating func link(to entity: EntityReference, _ content: PageContent, limit: Int = PageContent.line) {
        let name = content.name(of: entity, limit: limit)
        guard content.catalogue.contains(entity) else { return out.text(name) }
        // On one page the script finds the name in the other language where the entity is told.
        let other = isWhole ? name : content.otherName(of: entity, limit: limit)
        out.openLink(
            to: address(of: entity), in: content.isForeign(name) ? "zh-Hans" : nil, other: other == name ? nil : other)
        out.text(name)
        out.put("</a>")
    }
}
