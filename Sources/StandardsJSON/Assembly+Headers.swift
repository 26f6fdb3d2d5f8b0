import StandardsModel

extension Assembly {
    /// Makes one header of those of the files: the first that says something holds, but for the revision and the day of
    /// change, of which the latest do. What is left out is reported, once a file. Of files that are only extended the
    /// address of the series is taken alone.
    mutating func joinHeaders() {
        guard headers.indices.contains(files.leading) else { return }
        var header = headers[files.leading]
        for file in headers.indices where file != files.leading {
            if !files.isGiven(file) {
                header.base = header.base ?? headers[file].base
                continue
            }
            let other = headers[file]
            header.revision = [header.revision, other.revision].compactMap(\.self).max()
            header.modified = [header.modified, other.modified].compactMap(\.self).max()
            let lost = Self.join(other, into: &header)
            guard let first = lost.first else { continue }
            let names = lost.map { "\"\($0)\"" }.joined(separator: ", ")
            let conflict = Diagnostic(
                rule: "header-conflict", severity: .warning, path: CataloguePath(nil, [.property(first)]),
                summary: "its \(names) \(lost.count == 1 ? "is" : "are") left out: an earlier file says otherwise",
                explanation: ReadingRule["header-conflict"]?.reason ?? "",
                fixes: ["make both the same", "name the file first whose words should hold"])
            locate([conflict], header: file)
        }
        catalogue.header = header
    }

    private static func bytes(of property: AnyProperty, in header: CatalogueHeader) -> [UInt8] {
        CatalogueWriter.bytes { writer in
            header.withAnyRecord { record in
                record.forEachValue(of: property) { writer.write($0, of: property) }
            }
        }
    }

    /// Takes what the header lacks from another; the names of what it has otherwise.
    private static func join(_ other: CatalogueHeader, into header: inout CatalogueHeader) -> [String] {
        // Each file has an identity and a format of its own.
        let settled = ["$schema", "formatVersion", "id", "revision", "modified", "extends"]
        var lost: [String] = []
        for property in CatalogueHeader.properties {
            guard let value = other.value(of: property) else { continue }
            if header.value(of: property) != nil {
                // By bytes: of two spellings the order of the files would choose one in silence.
                let isSame = bytes(of: property, in: header) == bytes(of: property, in: other)
                if !isSame, !settled.contains(property.name) { lost.append(property.name) }
            } else {
                // It is a value of this property: it cannot be refused.
                try? header.add(value, to: property)
            }
        }
        // Both are in byte order, so that one pass finds the names that both have.
        let own = header.unknown.members
        var added: [JSONValue.Member] = []
        var place = 0
        for member in other.unknown.members {
            while place < own.count, own[place].name.precedesInBytes(member.name) { place += 1 }
            if place == own.count || member.name.precedesInBytes(own[place].name) {
                added.append(member)
                continue
            }
            let isSame =
                CatalogueWriter.bytes { $0.write(own[place].value) } == CatalogueWriter.bytes { $0.write(member.value) }
            if !isSame { lost.append(member.name) }
        }
        if !added.isEmpty { header.unknown = UnknownProperties(own + added) }
        return lost
    }
}
