import StandardsKit

/// Reads what flags write for references: an id, `kind/id`, or whatever one entity alone is called; what is not there and
/// has a name becomes a stub.
struct ReferenceReader {
    /// What is there.
    let catalogue: Catalogue
    /// What is added for it, in the order in which it was met.
    private(set) var stubs: [EntityStub] = []

    init(_ catalogue: Catalogue) { self.catalogue = catalogue }

    /// What a reference is in a catalogue, or why it is none.
    ///
    /// - Parameter kinds: The kinds to which it can lead; none means any.
    mutating func read(_ text: String, to kinds: [String]) -> Result<String, Fault> {
        let possible = kinds.isEmpty ? catalogue.schema.kinds.map { $0.kind.name } : kinds
        func spelt(_ reference: EntityReference) -> Result<String, Fault> {
            .success(kinds.count == 1 ? reference.id : reference.description)
        }
        var (text, wanted) = (text, possible)
        if let slash = text.firstIndex(of: "/"), catalogue.schema[kind: String(text[..<slash])] != nil {
            let kind = String(text[..<slash])
            guard possible.contains(kind) else {
                let fixes = ["it takes \(possible.map { "\"\($0)/…\"" }.joined(separator: " or "))"]
                return .failure(
                    Fault(
                        rule: ValidationRule.wrongReference.id,
                        summary: "it cannot refer to \(kind.wordsFromCamelCase.withArticle)", fixes: fixes))
            }
            wanted = [kind]
            text = String(text[text.index(after: slash)...])
        }
        let found = catalogue.entities(called: text, of: wanted)
        if found.count > 1 {
            return .failure(
                Fault(
                    summary: "\"\(text)\" can be \(found.map(\.description).joined(separator: " or "))",
                    fixes: ["write one of them"]))
        }
        if let reference = found.first { return spelt(reference) }
        // An id is no name: the reader says which was meant.
        if EntityReference.isIdentity(text) {
            return .success(kinds.count == 1 || wanted.count > 1 ? text : "\(wanted[0])/\(text)")
        }
        if wanted.count > 1 {
            // A designation or a reference can only be that of the kinds that have such.
            let read = wanted.filter {
                catalogue.schema[kind: $0]?.identifier(readFrom: text, in: catalogue.schema.notation) != nil
            }
            guard read.count == 1 else {
                return .failure(
                    Fault(
                        summary: "nothing is called \"\(text)\"",
                        fixes: [
                            "write its kind before it, as \"\((read.first ?? wanted[0]))/\(text)\", and it is added"
                        ]))
            }
            wanted = read
        }
        guard let kind = catalogue.schema[kind: wanted[0]],
            let stub = stub(text, of: kind, in: catalogue.schema.notation)
        else {
            return .failure(
                Fault(
                    summary:
                        "there is no \(wanted[0].wordsFromCamelCase) \"\(text)\", and no id can be made of that",
                    fixes: ["add it first, with an --id"]))
        }
        // What has that id and says no such name is meant all the same.
        if !catalogue.contains(stub.reference), !stubs.contains(where: { $0.reference == stub.reference }) {
            stubs.append(stub)
        }
        return spelt(stub.reference)
    }

    private func stub<E: Entity>(_ text: String, of kind: E.Type, in notation: IdentifierNotation) -> EntityStub? {
        EntityStub(text, of: kind, in: notation)
    }

    /// Why a text is no reference.
    struct Fault: Error {
        var rule = ValidationRule.danglingReference.id
        let summary: String
        let fixes: [String]
    }
}
