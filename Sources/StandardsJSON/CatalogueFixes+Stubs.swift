import StandardsModel

extension [CatalogueSource] {
    /// Puts ids in place of the designations and numbers of entities that are not there, and adds the entities: each to the
    /// first of the files that name it, in the order in which they are read. Tells what was done.
    ///
    /// A name that says too little of its entity stays, since an id would say less.
    mutating func fixNames(_ named: [Diagnostic], in catalogue: Catalogue) -> [Diagnostic] {
        var lists = map { StubLists($0) }
        let stubs = named.compactMap { diagnostic -> (Diagnostic, EntityStub, file: Int, list: EntityKind)? in
            guard let target = diagnostic.target, let kind = catalogue.schema[kind: target.kind],
                let name = diagnostic.replacement?.former,
                let stub = Self.stub(name, of: kind, in: catalogue.schema.notation), stub.reference == target,
                let file = firstIndex(where: { $0.name == diagnostic.location?.file }),
                lists[file].takes(kind.kind.plural)
            else { return nil }
            return (diagnostic, stub, file, kind.kind)
        }
        let fixed = fix(stubs.map(\.0))
        let written = Set(fixed)
        var added: [Diagnostic] = []
        var known: Set<EntityReference> = []
        for (diagnostic, stub, file, kind) in stubs
        where written.contains(diagnostic) && known.insert(stub.reference).inserted {
            let members =
                [JSONValue.Member(name: "id", value: .text(stub.reference.id))] + stub.statements.map(\.member)
            lists[file].add(members, to: kind.plural)
            var told = diagnostic
            told.rule = ValidationRule.danglingReference.id
            told.summary = "there is no \(kind.words) \"\(stub.reference.id)\""
            told.replacement = .init(.entity, of: "", by: .object(members))
            added.append(told)
        }
        for file in indices { self[file] = lists[file].added(to: self[file]) }
        return fixed + added
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

extension JSONValue.Member {
    /// The member as JSON: `"id": "gb-1-2000"`.
    var json: [UInt8] {
        CatalogueWriter.bytes { $0.write(.text(name)) } + Array(": ".utf8) + CatalogueWriter.bytes { $0.write(value) }
    }
}

/// The entities that are added to the lists of a file.
private struct StubLists {
    private let source: CatalogueSource
    private var entities: [String: [[JSONValue.Member]]] = [:]
    private var openings: [String: Int?] = [:]

    init(_ source: CatalogueSource) { self.source = source }

    /// Whether the file has a list of that name, or none at all.
    mutating func takes(_ list: String) -> Bool {
        let opening = openings[list] ?? source.opening(of: list)
        openings[list] = opening
        return opening.map { source.bytes[$0] == UInt8(ascii: "[") } ?? true
    }

    mutating func add(_ members: [JSONValue.Member], to list: String) { entities[list, default: []].append(members) }

    /// The file with the entities, first in their lists; all else stays as it is.
    func added(to source: CatalogueSource) -> CatalogueSource {
        entities.sorted { $0.key.precedesInBytes($1.key) }.reduce(source) { $0.adding($1.value, to: $1.key) }
    }
}

extension CatalogueSource {
    /// Where the value under a name of the catalogue begins; nil where there is none.
    fileprivate func opening(of list: String) -> Int? {
        var opening: Int?
        JSONScanner.scan(bytes) { scanner in
            var wanted = WantedPlaces()
            wanted.want([.property(list)])
            scanner.find(&wanted, from: scanner.startOfText(0))
            opening = wanted.wholePlace([.property(list)], atKey: false)
        }
        return opening
    }

    /// The file with entities first in a list of the catalogue, or with the list.
    fileprivate func adding(_ entities: [[JSONValue.Member]], to list: String) -> CatalogueSource {
        let line = bytes.contains(0x0D) ? "\r\n" : "\n"
        if isLines { return addingLines(entities, to: list, line) }
        let written = entities.map { members in
            "\(line)    {\(line)"
                + members.map { "      " + String(decoding: $0.json, as: UTF8.self) }.joined(separator: ",\(line)")
                + "\(line)    }"
        }.joined(separator: ",")
        let place: Int
        let text: String
        if let opening = opening(of: list) {
            place = opening + 1
            let isEmpty = bytes[place...].first { !Self.spaces.contains($0) } == UInt8(ascii: "]")
            text = written + (isEmpty ? "\(line)  " : ",")
        } else {
            guard let end = bytes.lastIndex(of: UInt8(ascii: "}")) else { return self }
            place = (bytes[..<end].lastIndex { !Self.spaces.contains($0) } ?? end - 1) + 1
            text = ",\(line)  \"\(list)\": [\(written)\(line)  ]"
        }
        return CatalogueSource(name: name, bytes: bytes[..<place] + Array(text.utf8) + bytes[place...], isLines: false)
    }

    /// The file with entities in lines of their own at its end.
    private func addingLines(_ entities: [[JSONValue.Member]], to list: String, _ line: String) -> CatalogueSource {
        var text = bytes.last == 0x0A ? "" : line
        for members in entities {
            let entity = members.map { String(decoding: $0.json, as: UTF8.self) }.joined(separator: ", ")
            text += "{\"\(list)\":[{\(entity)}]}\(line)"
        }
        return CatalogueSource(name: name, bytes: bytes + Array(text.utf8), isLines: true)
    }

    private static let spaces: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
}
