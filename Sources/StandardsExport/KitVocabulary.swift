/// The vocabulary of this package: what no published vocabulary has a term for, in every catalogue under the same names.
///
/// ```swift
/// let deadline = KitVocabulary.namespace + "Deadline"
/// ```
public enum KitVocabulary {
    /// The namespace of the terms. It is a name and no place: nothing can be fetched there (RFC 2606, `.invalid`). Where
    /// the vocabulary is published, `--vocabulary` gives its terms the names under which it is found.
    public static let namespace = "https://standardskit.invalid/vocabulary#"
}

extension ExportFlag {
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
