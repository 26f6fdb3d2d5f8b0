import StandardsModel

extension Assembly {
    /// Makes one header of those of the files: the first that says something holds, but for the revision and the day of
    /// change, of which the latest do. What is left out is reported, once a file. Of files that the first extends the series
    /// and its address are taken alone.
    mutating func joinHeaders() {
        guard headers.indices.contains(files.leading) else { return }
        var header = headers[files.leading]
        for file in headers.indices where file != files.leading {
            var other = headers[file]
            // A later edition has words of its own.
            guard files.isGiven(file), !files.extends(files.leading, file) else { continue }
            header.revision = [header.revision, other.revision].compactMap(\.self).max()
            header.modified = [header.modified, other.modified].compactMap(\.self).max()
            // Each file has a format and an identity of its own.
            other.schema = header.schema
            other.formatVersion = header.formatVersion
            other.id = header.id
            other.extends = []
            other.revision = nil
            other.modified = nil
            let (joined, contradictions) = header.completed(by: other, in: catalogue.schema.notation)
            header = joined
            let names = Self.names(of: contradictions)
            guard let first = names.first else { continue }
            let quoted = names.map { "\"\($0)\"" }.joined(separator: ", ")
            let conflict = Diagnostic(
                rule: "header-conflict", severity: .warning, path: CataloguePath(nil, [.property(first)]),
                summary: "its \(quoted) \(names.count == 1 ? "is" : "are") left out: an earlier file says otherwise",
                explanation: ReadingRule["header-conflict"]?.reason ?? "",
                fixes: ["make both the same", "name the file first whose words should hold"])
            locate([conflict], header: file)
        }
        inheritSeries(&header)
        // What it extends is in the catalogue by now.
        if !files.isReadAlone { header.extends = [] }
        catalogue.header = header
    }

    /// Takes the series and its address from what the first file extends, the nearest edition first, where it says neither.
    private mutating func inheritSeries(_ header: inout CatalogueHeader) {
        for file in headers.indices.reversed() where files.extends(files.leading, file) && header.series == nil {
            header.series = headers[file].series
        }
        for file in headers.indices.reversed() where files.extends(files.leading, file) && header.base == nil {
            header.base = headers[file].base
        }
        guard header.series == nil, !header.extends.isEmpty, !files.isReadAlone else { return }
        let missing = Diagnostic(
            rule: "missing-series", severity: .warning, path: CataloguePath(nil, [.property("extends")]),
            summary: "it extends another edition, but neither says of which series they are",
            explanation: ReadingRule["missing-series"]?.reason ?? "",
            fixes: ["write one \"series\" in each edition, such as \"series\": \"china\""])
        locate([missing], header: files.leading)
    }

    /// The properties that headers contradict each other in, each once, in the order in which they were found.
    private static func names(of contradictions: [MergeContradiction]) -> [String] {
        var names: [String] = []
        for contradiction in contradictions {
            if case .property(let name)? = contradiction.laterPath.steps.first, !names.contains(name) {
                names.append(name)
            }
        }
        return names
    }
}
