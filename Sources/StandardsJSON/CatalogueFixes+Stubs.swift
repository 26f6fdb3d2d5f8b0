import StandardsModel

extension [CatalogueSource] {
    /// Adds the entities that were written by a designation or a number of theirs and are not there, each to the file that
    /// names it first, and tells which.
    mutating func addStubs(for fixed: [Diagnostic], to catalogue: Catalogue) -> [Diagnostic] {
        var added: [Diagnostic] = []
        var known: Set<EntityReference> = []
        // By file and list, so that a file is passed over once for each list.
        var lists: [[String: [[UInt8]]]] = map { _ in [:] }
        for diagnostic in fixed {
            guard let target = diagnostic.target, !catalogue.contains(target),
                let kind = catalogue.schema[kind: target.kind], let name = diagnostic.replacement?.former,
                let file = firstIndex(where: { $0.name == diagnostic.location?.file }),
                let stub = Self.stub(name, of: kind, in: catalogue.schema.notation), stub.reference == target,
                known.insert(target).inserted
            else { continue }
            let members = [JSONValue.Member(name: "id", value: .text(target.id))] + stub.statements.map(\.member)
            let addition = Diagnostic.Replacement(.entity, of: "", by: .object(members))
            lists[file][kind.kind.plural, default: []].append(addition.json)
            var told = diagnostic
            told.rule = ValidationRule.danglingReference.id
            told.summary = "there is no \(kind.kind.words) \"\(target.id)\""
            told.replacement = addition
            added.append(told)
        }
        for file in indices {
            for (list, entities) in lists[file].sorted(by: { $0.key.precedesInBytes($1.key) }) {
                self[file].add(entities, to: list)
            }
        }
        return added
    }

    /// What a text says of an entity that it identifies.
    private static func stub<E: Entity>(_ name: String, of kind: E.Type, in notation: IdentifierNotation) -> EntityStub?
    {
        E.identifier(readFrom: name, in: notation) == nil ? nil : EntityStub(name, of: kind, in: notation)
    }
}

extension NameStatement {
    fileprivate var member: JSONValue.Member {
        switch value {
        case .localized(let text):
            let texts = text.translations.map { JSONValue.Member(name: $0.language.text, value: .text($0.text)) }
            return .init(name: property, value: .object(texts))
        case .text(let text): return .init(name: property, value: .text(text))
        default: return .init(name: property, value: .null)
        }
    }
}

extension CatalogueSource {
    /// Puts entities first in a list of the catalogue, or makes the list; all else stays as it is.
    ///
    /// - Parameter list: The name of the list, such as `standards`.
    fileprivate mutating func add(_ entities: [[UInt8]], to list: String) {
        var opening: Int?
        JSONScanner.scan(bytes) { scanner in
            var wanted = WantedPlaces()
            wanted.want([.property(list)])
            scanner.skipSpace()
            scanner.find(&wanted, from: scanner.offset)
            opening = wanted.wholePlace([.property(list)], atKey: false)
        }
        let place: Int
        let before: [UInt8]
        let after: [UInt8]
        if let opening {
            guard bytes[opening] == UInt8(ascii: "[") else { return }
            place = opening + 1
            let isEmpty = bytes[place...].first { !Self.spaces.contains($0) } == UInt8(ascii: "]")
            (before, after) = (Array("\n    ".utf8), isEmpty ? Array("\n  ".utf8) : [UInt8(ascii: ",")])
        } else {
            guard let end = bytes.lastIndex(of: UInt8(ascii: "}")) else { return }
            place = (bytes[..<end].lastIndex { !Self.spaces.contains($0) } ?? end - 1) + 1
            (before, after) = (Array(",\n  \"\(list)\": [\n    ".utf8), Array("\n  ]".utf8))
        }
        let joined = Array(entities.joined(separator: ",\n    ".utf8))
        self = CatalogueSource(name: name, bytes: bytes[..<place] + before + joined + after + bytes[place...])
    }

    private static let spaces: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
}
