public import StandardsModel

/// Why a catalogue cannot be used: everything that is wrong or odd in its files, each at its place.
///
/// Printed, it is a line for each: `china.json:12:5: error: … [dangling-reference]`.
///
/// ```swift
/// do throws(CatalogueError) {
///     print(try Catalogue(json: text).count, "entities")
/// } catch {
///     print(error)
///     for diagnostic in error.diagnostics { print(diagnostic.location?.line ?? 0, diagnostic.summary) }
/// }
/// ```
public struct CatalogueError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Everything that is wrong or odd, in the order of the files; at least one is an error.
    public let diagnostics: [Diagnostic]

    /// An error with what was found.
    public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

extension CatalogueReading {
    /// The catalogue, where it can be used.
    ///
    /// - Throws: ``CatalogueError`` with the diagnostics, where one is an error.
    public func get() throws(CatalogueError) -> Catalogue {
        if hasErrors { throw CatalogueError(diagnostics: diagnostics) }
        return catalogue
    }
}

extension Catalogue {
    /// Reads and checks a catalogue that is one text.
    ///
    /// ```swift
    /// let catalogue = try Catalogue(json: text)
    /// ```
    ///
    /// - Parameters:
    ///   - text: The catalogue.
    ///   - name: What diagnostics call it.
    ///   - reader: The kinds, and the rules by which it is checked.
    /// - Throws: ``CatalogueError`` with everything that is wrong, at its place. What is only odd is in the diagnostics
    ///   of ``CatalogueReader``.
    public init(
        json text: String, named name: String = "catalogue.json", by reader: CatalogueReader = CatalogueReader()
    ) throws(CatalogueError) {
        try self.init(json: Array(text.utf8), named: name, by: reader)
    }

    /// Reads and checks a catalogue that is in bytes, such as a resource that is embedded in the program.
    ///
    /// ```swift
    /// let catalogue = try Catalogue(json: bytes, named: "china.json")
    /// ```
    ///
    /// - Parameters:
    ///   - bytes: The catalogue, in UTF-8.
    ///   - name: What diagnostics call it.
    ///   - reader: The kinds, and the rules by which it is checked.
    /// - Throws: ``CatalogueError`` with everything that is wrong, at its place.
    public init(
        json bytes: [UInt8], named name: String = "catalogue.json", by reader: CatalogueReader = CatalogueReader()
    ) throws(CatalogueError) {
        self = try reader.read([CatalogueSource(name: name, bytes: bytes)]).get()
    }

    /// Reads and checks a catalogue with what it extends, from wherever that is.
    ///
    /// ```swift
    /// let files = ["china-2024-09.json": bytes, "china-2024-07.json": bytes]
    /// let catalogue = try Catalogue(named: "china-2024-09.json") { files[$0] }
    /// ```
    ///
    /// - Parameters:
    ///   - name: The file.
    ///   - reader: The kinds, and the rules by which it is checked.
    ///   - load: Gives the bytes of a file by its name; nil where there is none.
    /// - Throws: ``CatalogueError`` with everything that is wrong, at its place.
    public init(
        named name: String, by reader: CatalogueReader = CatalogueReader(), loading load: (String) -> [UInt8]?
    ) throws(CatalogueError) {
        self = try reader.read(name, loading: load).get()
    }
}
