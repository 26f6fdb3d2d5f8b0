import StandardsExport

/// Parts that stand as they are where no script runs, and are mere text to a browser where one does (HTML, 4.12.2), which
/// costs it next to nothing: the script reads of them what is looked at.
extension PageWriter {
    /// How many bytes a part has until the next begins. Browsers keep at most 65,536 characters in one piece of text.
    static let sizeOfFold = 48 * 1024

    mutating func openFold() {
        out.put("<noscript>\n")
        startOfFold = out.bytes.size
    }

    mutating func closeFold() { out.put("</noscript>\n") }

    /// Whether what follows belongs into another part.
    var isFoldFull: Bool { out.bytes.size - startOfFold >= Self.sizeOfFold }
}
