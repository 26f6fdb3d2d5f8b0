package import StandardsModel

/// The flags that several formats have.
extension ExportFlag {
    /// Throws where what is asked for ends before it begins.
    package static func checkPeriod(from: CalendarDate?, to: CalendarDate?) throws(ExportError) {
        if let from, let to, to < from { throw ExportError("--to \(to) comes before --from \(from)") }
    }

    /// A flag whose value is a day.
    package static func day(
        _ name: String, _ summary: String, _ path: any WritableKeyPath<Options, CalendarDate?> & Sendable
    ) -> Self {
        Self(name, "DATE", summary) { (options: inout Options, text: String) throws(ExportError) in
            do throws(NotationError) { options[keyPath: path] = try CalendarDate(text) } catch {
                throw ExportError("--\(name) takes a day such as 2025-01-31: \(error.message)")
            }
        }
    }

    /// `--language`: that of names.
    package static func language(_ path: any WritableKeyPath<Options, LanguageTag> & Sendable) -> Self {
        Self("language", "TAG", "the language of names, such as en or zh-Hans (default en)") {
            (options: inout Options, text: String) throws(ExportError) in
            guard let tag = LanguageTag(text) else { throw ExportError("“\(text)” is not a language tag") }
            options[keyPath: path] = tag
        }
    }

    /// `--source`: where what is written will be published.
    package static func source(
        _ what: String, _ path: any WritableKeyPath<Options, WebAddress?> & Sendable
    ) -> Self {
        Self("source", "URL", "where the \(what) will be published") {
            (options: inout Options, text: String) throws(ExportError) in
            guard let address = WebAddress(notation: text) else {
                throw ExportError("--source takes a web address, not “\(text)”")
            }
            options[keyPath: path] = address
        }
    }

    /// `--vocabulary`, for the formats that name terms.
    package static func vocabulary(_ path: any WritableKeyPath<Options, String?> & Sendable) -> Self {
        Self("vocabulary", "IRI", "the namespace of the package's terms, where they are published") {
            (options: inout Options, text: String) throws(ExportError) in
            let iri = try address(text, of: "vocabulary")
            options[keyPath: path] = iri.hasSuffix("#") || iri.hasSuffix("/") ? iri : iri + "#"
        }
    }

    /// An absolute address that is the value of a flag.
    package static func address(_ text: String, of flag: String) throws(ExportError) -> String {
        guard text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("urn:"),
            let iri = IRIText.normalised(text)
        else { throw ExportError("--\(flag) takes an absolute address such as https://example.org/, not “\(text)”") }
        return iri
    }
}
