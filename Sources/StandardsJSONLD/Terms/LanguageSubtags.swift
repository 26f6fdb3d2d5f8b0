import StandardsExport

/// The grammar of language tags (BCP 47, RFC 5646, 2.1), which RDF asks for.
enum LanguageSubtags {
    /// Whether the text is a well-formed tag that states a language.
    static func isTag(_ text: String) -> Bool {
        // Nearly all tags are a language alone; “und” states none.
        let count = text.utf8.count
        if count < 4 { return count >= 2 && text != "und" && text.utf8.allSatisfy(isLetter) }
        var subtags = text.utf8.split(separator: .ascii("-"), omittingEmptySubsequences: false)[...]
        guard let language = subtags.popFirst(), (2...8).contains(language.count), language.allSatisfy(isLetter),
            !Substring(language).elementsEqual("und")
        else { return false }
        if language.count < 4 {
            for _ in 0..<3 { take(&subtags) { $0.count == 3 && $0.allSatisfy(isLetter) } }
        }
        take(&subtags) { $0.count == 4 && $0.allSatisfy(isLetter) }
        take(&subtags) { ($0.count == 2 && $0.allSatisfy(isLetter)) || ($0.count == 3 && $0.allSatisfy(isDigit)) }
        while take(&subtags, where: isVariant) {}
        while let singleton = subtags.first, singleton.count == 1 {
            subtags.removeFirst()
            let isPrivate = singleton.first.map { $0 | 0x20 == .ascii("x") } ?? false
            let shortest = isPrivate ? 1 : 2
            var parts = 0
            while take(&subtags, where: { $0.count >= shortest && $0.count <= 8 && $0.allSatisfy(isLetterOrDigit) }) {
                parts += 1
            }
            if parts == 0 { return false }
        }
        return subtags.isEmpty
    }

    @discardableResult
    private static func take(
        _ subtags: inout ArraySlice<Substring.UTF8View>, where isWanted: (Substring.UTF8View) -> Bool
    ) -> Bool {
        guard let first = subtags.first, isWanted(first) else { return false }
        subtags.removeFirst()
        return true
    }

    private static func isVariant(_ text: Substring.UTF8View) -> Bool {
        guard text.allSatisfy(isLetterOrDigit) else { return false }
        return (5...8).contains(text.count) || (text.count == 4 && text.first.map(isDigit) ?? false)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (.ascii("a")...(.ascii("z"))).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (.ascii("0")...(.ascii("9"))).contains(byte) }
    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
