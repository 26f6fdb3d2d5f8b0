import StandardsExport

/// What an entry says, in paragraphs and lists of XHTML, which HTML reads in the same way.
struct Markup {
    private(set) var text = ""
    /// Whether there was something that XML cannot hold.
    private(set) var hasShown = false

    private mutating func escaped(_ text: String) -> String { XMLText.escaped(text, hasShown: &hasShown) }

    /// A paragraph, with a head in bold and a link where there are such; nothing where the text is empty.
    mutating func paragraph(_ head: String = "", _ body: String, link: String? = nil) {
        guard !body.isEmpty else { return }
        text += "<p>"
        if !head.isEmpty { text += "<b>\(escaped(head))</b>" }
        if let link {
            text += "<a href=\"\(escaped(link))\">\(escaped(body))</a>"
        } else {
            text += escaped(body)
        }
        text += "</p>"
    }

    /// A list; nothing where it is empty.
    mutating func list(_ items: [String]) {
        guard !items.isEmpty else { return }
        text += "<ul>"
        for item in items { text += "<li>\(escaped(item))</li>" }
        text += "</ul>"
    }
}
