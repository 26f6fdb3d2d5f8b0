import StandardsKit

/// A flag that states something of the entity that is added, such as `--replaces.date 2026-01-01`.
struct PropertyFlag {
    /// As it was written: `--replaces.date`.
    let name: String
    /// What it states.
    let value: String
    /// The properties that lead to what it states, from that of the entity on.
    let steps: [AnyProperty]
    /// Of a text by language, the language in which it is, where the flag says so.
    let language: LanguageTag?
    /// Whether the value is a record in JSON.
    let isJSON: Bool

    /// A flag of a kind; throws where the kind has no such property.
    ///
    /// - Parameter spelling: What stands for it on the command line, where that is not its name.
    init(_ name: String, _ value: String, of kind: any Entity.Type, spelling: String? = nil) throws {
        let parts = name.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        var shape: RecordShape? = kind.shape
        var steps: [AnyProperty] = []
        for word in parts[0].split(separator: ".", omittingEmptySubsequences: false).map(String.init) {
            let path = steps.map(\.name).joined(separator: ".")
            guard let record = shape else { throw UsageError("--\(path) has no members: write it without “.\(word)”") }
            guard let position = record.position(of: word) else {
                let prefix = path.isEmpty ? "--" : "--\(path)."
                let owner = path.isEmpty ? kind.kind.words.withArticle : "a record of --\(path)"
                let known = record.properties.map(\.name)
                let near = Suggestion.nearest(to: word, among: path.isEmpty ? known + ["id"] : known)
                throw UsageError(
                    "\(prefix)\(word) is no property of \(owner): "
                        + (near.map { "did you mean \(prefix)\($0)?" }
                            ?? (path.isEmpty
                                ? "“standards add FILE \(kind.kind.name) --help” lists them"
                                : "known are \(known.map { prefix + $0 }.joined(separator: ", "))"))
                )
            }
            steps.append(record.properties[position])
            shape = record.properties[position].recordShape
        }
        isJSON = shape != nil && value.first { $0 != " " } == "{"
        if let shape, !isJSON {
            guard let main = shape.mainProperty else {
                let members = shape.properties.map { "--\(parts[0]).\($0.name)" }
                throw UsageError(
                    "--\(parts[0]) takes a record: write it as JSON in braces, or by its members \(members.joined(separator: ", "))"
                )
            }
            steps.append(main)
        }
        language = parts.count > 1 ? LanguageTag(String(parts[1])) : nil
        if parts.count > 1 {
            guard steps.last?.type == .localized, !isJSON else {
                throw UsageError("--\(parts[0]) is no text by language: write it without “:\(parts[1])”")
            }
            guard language != nil else {
                throw UsageError("“\(parts[1])” in --\(name) is not a language tag: write en, zh-Hans or another")
            }
        }
        self.name = spelling ?? "--\(name)"
        self.value = value
        self.steps = steps
    }
}

extension RecordShape {
    /// The property that a record is about, where it is plain which that is, so that it can be given without its name:
    /// the only required one, or else the first where it is the only reference.
    var mainProperty: AnyProperty? {
        let required = properties.filter(\.isRequired)
        guard required.isEmpty else { return required.count == 1 && required[0].type != nil ? required[0] : nil }
        let references = properties.filter(\.isReference)
        return references.count == 1 && properties[0].isReference ? properties[0] : nil
    }
}

extension AnyProperty {
    fileprivate var isReference: Bool { if case .reference = type { true } else { false } }
}
