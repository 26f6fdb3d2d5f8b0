/// A file of a catalogue: how it is named, and its bytes.
///
/// ```swift
/// let files = try ["organisations.json", "standards.json"].map { name in
///     CatalogueSource(name: name, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: name))))
/// }
/// let catalogue = CatalogueReader().read(files).catalogue
/// ```
public struct CatalogueSource: Sendable {
    /// The name by which diagnostics call it.
    public let name: String
    /// Its bytes.
    public let bytes: [UInt8]
    /// Whether it is newline-delimited: an object a line, of which the first says what is said of the catalogue, and all may
    /// hold entities. Known by a name that ends in `.jsonl` or `.ndjson`, or by the first two lines.
    ///
    /// ```swift
    /// let source = CatalogueSource(name: "china.jsonl", bytes: catalogue.canonicalLines())
    /// source.isLines  // true
    /// ```
    public let isLines: Bool

    /// A file.
    public init(name: String, bytes: [UInt8]) {
        let isLines = name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") || bytes.beginWithLines
        self.init(name: name, bytes: bytes, isLines: isLines)
    }

    init(name: String, bytes: [UInt8], isLines: Bool) {
        (self.name, self.bytes, self.isLines) = (name, bytes, isLines)
    }
}

extension [UInt8] {
    /// Whether the first line is an object and the second begins one.
    fileprivate var beginWithLines: Bool {
        guard first == UInt8(ascii: "{"), let end = firstIndex(of: 0x0A), end + 1 < count,
            self[end + 1] == UInt8(ascii: "{")
        else { return false }
        return self[..<end].endAsObject
    }
}

extension ArraySlice<UInt8> {
    /// Whether they end as an object does, but for spaces and a carriage return.
    var endAsObject: Bool { last { $0 != 0x0D && $0 != 0x20 } == UInt8(ascii: "}") }
}
