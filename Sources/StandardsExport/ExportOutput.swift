/// Where an exporter writes: one file after another, each in chunks.
///
/// ```swift
/// struct CountingOutput: ExportOutput {
///     var size = 0
///     mutating func begin(_ name: String) throws(ExportError) {}
///     mutating func write(_ bytes: borrowing RawSpan) throws(ExportError) { size += bytes.byteCount }
///     mutating func end() throws(ExportError) {}
/// }
/// ```
public protocol ExportOutput {
    /// Begins the file of that name: a path relative to the output, with `/` between folders.
    mutating func begin(_ name: String) throws(ExportError)
    /// Takes the next bytes of the file.
    mutating func write(_ bytes: borrowing RawSpan) throws(ExportError)
    /// Ends the file.
    mutating func end() throws(ExportError)
}

/// An output that keeps the files in memory, and refuses bytes outside of a file that was begun and not ended.
///
/// ```swift
/// var output = MemoryOutput()
/// _ = try JSONLDExporter().export(ExportRequest(catalogue), to: &output)
/// output.files.map(\.name)  // ["catalogue.jsonld", "vocabulary.jsonld"]
/// let graph = output["catalogue.jsonld"]?.text
/// ```
public struct MemoryOutput: ExportOutput, Sendable {
    /// One file.
    ///
    /// ```swift
    /// var output = MemoryOutput()
    /// _ = try JSONExporter().export(ExportRequest(catalogue), to: &output)
    /// for file in output.files {
    ///     try Data(file.bytes).write(to: URL(fileURLWithPath: file.name))
    /// }
    /// ```
    public struct File: Hashable, Sendable {
        /// Its path relative to the output.
        public let name: String
        /// Its bytes.
        public fileprivate(set) var bytes: [UInt8]
        /// Its bytes as text.
        public var text: String { String(decoding: bytes, as: UTF8.self) }

        fileprivate mutating func append(_ chunk: UnsafeRawBufferPointer) {
            // Room that is not used is never touched, and costs less than to move a large file often.
            let needed = bytes.count + chunk.count
            if needed > bytes.capacity { bytes.reserveCapacity(max(needed, 4 * bytes.count)) }
            unsafe bytes.append(contentsOf: chunk)
        }
    }

    /// The files, in the order in which they were begun.
    public private(set) var files: [File] = []
    /// Whether the last file was begun and not yet ended.
    public private(set) var isOpen = false

    /// No files yet.
    public init() {}

    private var positions: [String: Int] = [:]

    /// The file of that name.
    public subscript(name: String) -> File? { positions[name].map { files[$0] } }

    public mutating func begin(_ name: String) throws(ExportError) {
        guard !isOpen else { throw ExportError("\(name) was begun before \(files.last?.name ?? "") was ended") }
        guard positions[name] == nil else { throw ExportError("\(name) is written twice") }
        positions[name] = files.count
        files.append(File(name: name, bytes: []))
        isOpen = true
    }
    public mutating func write(_ bytes: borrowing RawSpan) throws(ExportError) {
        guard isOpen else { throw ExportError("bytes were written while no file was begun") }
        unsafe bytes.withUnsafeBytes { chunk in
            unsafe files[files.count - 1].append(chunk)
        }
    }
    public mutating func end() throws(ExportError) {
        guard isOpen else { throw ExportError("a file was ended that was not begun") }
        isOpen = false
    }
}
