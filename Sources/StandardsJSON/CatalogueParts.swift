public import StandardsModel

/// Reads a newline-delimited catalogue in parts, so that no more than a part of it is in memory, however long it is.
///
/// A part is a catalogue of its own, with what the first line says: whole lines of together a megabyte, or one that is
/// longer. It is checked by the rules that look at one entity; what takes the whole catalogue is not seen: references
/// that lead nowhere, an id or a designation that occurs in two parts, circles.
///
/// ```swift
/// let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: "china.jsonl"))
/// var parts = CatalogueParts(named: "china.jsonl")
/// while let part = try parts.next({ [UInt8](try file.read(upToCount: 1 << 16) ?? Data()) }) {
///     for diagnostic in part.diagnostics { print(diagnostic) }
///     for standard in part.catalogue.standards { print(standard.id) }
/// }
/// for diagnostic in parts.unreported { print(diagnostic) }
/// ```
public struct CatalogueParts: Sendable {
    /// What a part knows of those before it.
    struct Beginning {
        var header: CatalogueHeader
        var migration: MigrationPath
        /// How many lines they have.
        var lines: Int
        /// How many bytes they have.
        var bytes: Int
    }

    /// The name by which diagnostics call the file.
    public let name: String
    /// How many bytes a part has at least, if that many are left: it ends with the line in which they are reached.
    public var size = 1 << 20
    /// How many bytes a line has at most; what is longer is refused, and nothing behind it is read.
    public var longestLine = 1 << 27
    /// Of each rule of which more was found than ``CatalogueReader/limit``, how much more, at the place of the first;
    /// complete after the last part.
    public private(set) var unreported: [Diagnostic] = []

    private var reader: CatalogueReader
    private var beginning: Beginning?
    private var waiting: [UInt8] = []
    private var isAtEnd = false
    private var counts: [String: Int] = [:]

    /// Nothing is read yet.
    ///
    /// - Parameters:
    ///   - name: What diagnostics call the file.
    ///   - reader: The kinds, the rules, and how much is reported of each.
    public init(named name: String, by reader: CatalogueReader = CatalogueReader()) {
        self.name = name
        self.reader = reader
        self.reader.rules.removeAll { $0.looksBeyondEntity }
    }

    /// The next part; nil at the end.
    ///
    /// - Parameter more: Gives the next bytes of the file, as many as it likes; none at the end.
    public mutating func next(_ more: () throws -> [UInt8]) rethrows -> CatalogueReading? {
        guard !isAtEnd else { return nil }
        let source = CatalogueSource(name: name, bytes: try nextLines(more), isLines: true)
        if source.bytes[...].firstLine(longerThan: longestLine) == 0 {
            let line = (beginning?.lines ?? 0) + 1
            return refuse("the line is longer than \(longestLine) bytes", at: line, ["split it"], by: source)
        }
        guard let beginning else { return first(source) }
        return source.bytes.isEmpty ? nil : part(reader.read(part: source, after: beginning), beginning)
    }

    /// The next whole lines, up to one that is too long; all that is left, or nothing, at the end. Where they end follows from
    /// the bytes of the file alone, however these come.
    private mutating func nextLines(_ more: () throws -> [UInt8]) rethrows -> [UInt8] {
        var lines = waiting
        var searched = max(size, 1) - 1
        var end: Int?
        while end == nil {
            if searched < lines.count {
                end = lines[searched...].firstIndex(of: 0x0A).map { $0 + 1 }
                searched = lines.count
            }
            if end != nil || lines.count - max(size, 1) > longestLine { break }
            let chunk = try more()
            if chunk.isEmpty {
                isAtEnd = true
                break
            }
            lines += chunk
        }
        var count = end ?? lines.count
        if let place = lines[..<count].firstLine(longerThan: longestLine) {
            count = place == 0 ? count : place
            isAtEnd = false
        }
        waiting = Array(lines[count...])
        lines.removeSubrange(count...)
        return lines
    }

    /// The part that has the first line: nothing follows it where that is refused.
    private mutating func first(_ source: CatalogueSource) -> CatalogueReading {
        guard source.beginsWithObject else {
            return refuse("it is no newline-delimited catalogue: its first line is no object", by: source)
        }
        let assembly = reader.read(part: source, after: nil)
        guard assembly.catalogue.header.extends.isEmpty else {
            return refuse("it extends another catalogue, which takes both of them whole", by: source)
        }
        if assembly.isRefused { isAtEnd = true }
        return part(
            assembly, Beginning(header: assembly.catalogue.header, migration: assembly.migration, lines: 0, bytes: 0))
    }

    private mutating func part(_ assembly: Assembly, _ former: Beginning) -> CatalogueReading {
        let bytes = assembly.sources[0].bytes
        var beginning = former
        beginning.lines += LineIndex(bytes).breakCount
        beginning.bytes += bytes.count
        self.beginning = beginning
        var found = assembly.report()
        for place in found.indices {
            guard let range = found[place].replacement?.range else { continue }
            found[place].replacement?.range = range.lowerBound + former.bytes..<range.upperBound + former.bytes
        }
        return CatalogueReading(assembly, diagnostics: counted(found))
    }

    private mutating func refuse(
        _ summary: String, at line: Int = 1,
        _ fixes: [String] = ["read it whole, or write it with “standards export lines”"], by source: CatalogueSource
    ) -> CatalogueReading {
        isAtEnd = true
        var diagnostic = Diagnostic(
            rule: "line-content", severity: .error, summary: summary,
            explanation: ReadingRule["line-content"]?.reason ?? "",
            fixes: fixes)
        diagnostic.location = SourceLocation(file: name, line: line, column: 1)
        let nothing = Assembly(
            catalogue: Catalogue(schema: reader.schema), files: CatalogueFiles([source], resolve: nil), limit: 1)
        return CatalogueReading(nothing, diagnostics: [diagnostic])
    }

    /// Those that are reported: of each rule as many as the reader reports of a file.
    private mutating func counted(_ found: [Diagnostic]) -> [Diagnostic] {
        found.filter { diagnostic in
            let count = counts[diagnostic.rule, default: 0]
            counts[diagnostic.rule] = count + 1
            if count < max(reader.limit, 1) { return true }
            let place =
                unreported.firstIndex { $0.rule == diagnostic.rule }
                ?? {
                    unreported.append(diagnostic)
                    unreported[unreported.count - 1].count = 0
                    return unreported.count - 1
                }()
            unreported[place].count += diagnostic.count
            if diagnostic.severity == .error { unreported[place].severity = .error }
            unreported[place].summary = "from here on, \(unreported[place].count) more of this rule"
            return false
        }
    }
}

extension ValidationRule {
    /// Whether it needs more than one entity.
    fileprivate var looksBeyondEntity: Bool {
        if case .catalogue = check { return true }
        return id == ValidationRule.danglingReference.id
    }
}

extension CatalogueSource {
    /// Whether the first line ends as an object does; a file of one line may be broken in other ways.
    fileprivate var beginsWithObject: Bool {
        let line = bytes.prefix { $0 != 0x0A }
        return line.count == bytes.count || line.endAsObject
    }
}

extension ArraySlice<UInt8> {
    /// Where the first line begins that has more bytes than that, its end not counted; nil where there is none.
    fileprivate func firstLine(longerThan limit: Int) -> Int? {
        guard count > limit else { return nil }
        var start = startIndex
        while start < endIndex {
            let end = self[start...].firstIndex(of: 0x0A) ?? endIndex
            if end - start > limit { return start }
            start = end + 1
        }
        return nil
    }
}
