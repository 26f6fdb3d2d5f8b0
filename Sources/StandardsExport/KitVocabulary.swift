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
