package import StandardsModel

/// The flags that several formats have.
extension ExportFlag {
    /// `--kind`: only these kinds of deadline, by their codes.
    package static func deadlineKinds(_ path: any WritableKeyPath<Options, Set<String>> & Sendable) -> Self {
        Self("kind", "DEADLINE", "only this kind of deadline; may be given again", isRepeatable: true) {
            (options: inout Options, text: String, schema: CatalogueSchema) throws(ExportError) in
            let codes = schema.deadlineKinds.map(\.code)
            guard codes.contains(text) else {
                throw ExportError("there is no kind of deadline “\(text)”: known are \(codes.joined(separator: ", "))")
            }
            options[keyPath: path].insert(text)
        }
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
}
