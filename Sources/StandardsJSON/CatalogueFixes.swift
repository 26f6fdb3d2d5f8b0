public import StandardsModel

/// What came of fixing what only one thing can have been meant by.
///
/// ```swift
/// let fixes = CatalogueReader().fixing([CatalogueSource(name: "china.json", bytes: bytes)])
/// for diagnostic in fixes.fixed { print("fixed:", diagnostic) }
/// if fixes.reading.hasErrors { print(fixes.reading.diagnostics) }
/// ```
public struct CatalogueFixes: Sendable {
    /// The files as they are now, in their order: of each the bytes are the former ones but for what was replaced.
    public let sources: [CatalogueSource]
    /// What was fixed, in the order in which it was. Places are those in the file as it was when the fault was found.
    public let fixed: [Diagnostic]
    /// What is read of the files as they are now: what could not be fixed is reported there.
    public let reading: CatalogueReading
}

extension CatalogueReader {
    /// How often files are fixed: a fix can show another fault, such as a name in the place of a record.
    private static let mostRounds = 20
    /// How many faults of one rule are fixed of one file in a round.
    private static let mostFixes = 10_000

    /// Reads files as one catalogue, puts in place what the diagnostics have as a `Diagnostic.Replacement`, and reads
    /// them again, until nothing more can be fixed.
    ///
    /// A designation, project number or committee reference of an entity that is not there adds the entity, of which it
    /// says enough: its id, and what it shows.
    ///
    /// Nothing is taken away: a text gives way to what it can only mean, a name to the one that is nearly the same where
    /// that is free. A file that is no JSON is left as it is, since where its values end is a guess; so are files that are
    /// only extended, and those that have one name.
    ///
    /// - Parameters:
    ///   - sources: The files.
    ///   - resolve: Gives a file that is extended by its name.
    public func fixing(
        _ sources: [CatalogueSource], resolving resolve: (String) -> CatalogueSource? = { _ in nil }
    ) -> CatalogueFixes {
        var sources = sources
        var fixed: [Diagnostic] = []
        var reader = self
        reader.limit = Self.mostFixes
        for _ in 0..<Self.mostRounds {
            let reading = reader.read(sources, resolving: resolve)
            var done = sources.fix(reading.diagnostics.filter { !$0.namesMissing })
            // What is not there is added last: another fix may give an entity that id.
            if done.isEmpty {
                done = sources.fixNames(reading.diagnostics.filter(\.namesMissing), in: reading.catalogue)
            }
            if done.isEmpty { break }
            fixed += done
        }
        return CatalogueFixes(sources: sources, fixed: fixed, reading: read(sources, resolving: resolve))
    }
}

extension [CatalogueSource] {
    /// Puts replacements in place, and tells which.
    mutating func fix(_ found: [Diagnostic]) -> [Diagnostic] {
        var fixed: [Diagnostic] = []
        let byFile = Dictionary(grouping: found) { $0.location?.file ?? "" }
        for file in indices where count(where: { $0.name == self[file].name }) == 1 {
            let diagnostics = byFile[self[file].name] ?? []
            let isBroken = diagnostics.contains { $0.severity == .error && $0.rule.hasPrefix("json-") }
            if !isBroken { fixed += self[file].fix(diagnostics) }
        }
        return fixed
    }
}

extension CatalogueSource {
    /// Puts replacements in place, the first of those that overlap, and tells which.
    fileprivate mutating func fix(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var fixed: [Diagnostic] = []
        var written: [UInt8] = []
        var place = 0
        let ordered = diagnostics.filter { $0.replacement?.range != nil }.sorted { $0.start < $1.start }
        for diagnostic in ordered {
            guard let replacement = diagnostic.replacement, let range = replacement.range, range.lowerBound >= place
            else { continue }
            written += bytes[place..<range.lowerBound]
            written += replacement.json
            place = range.upperBound
            fixed.append(diagnostic)
        }
        guard !fixed.isEmpty else { return [] }
        self = CatalogueSource(name: name, bytes: written + bytes[place...], isLines: isLines)
        return fixed
    }
}

extension Diagnostic {
    fileprivate var start: Int { replacement?.range?.lowerBound ?? 0 }
}

extension Diagnostic.Replacement {
    /// The bytes that stand there instead.
    var json: [UInt8] { CatalogueWriter.bytes { $0.write(value) } }

    /// What stands there instead, as JSON in one line: `"samr"`, or `{"standard": "gb-1-2000"}`.
    public var text: String {
        guard part == .entity, case .object(let members) = value else { return String(decoding: json, as: UTF8.self) }
        return "{\(members.map { String(decoding: $0.json, as: UTF8.self) }.joined(separator: ", "))}"
    }
}
