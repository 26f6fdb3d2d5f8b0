public import Foundation
public import StandardsJSON
public import StandardsModel

/// Reads catalogues from where Foundation finds them, with what they extend.
extension Catalogue {
    /// Reads and checks the catalogue in a file. What it extends is read from beside it.
    ///
    /// ```swift
    /// let catalogue = try Catalogue(contentsOf: URL(filePath: "china-2024-07.json"))
    /// ```
    ///
    /// - Parameters:
    ///   - file: The file; diagnostics call it by its path.
    ///   - reader: The kinds, and the rules by which it is checked.
    /// - Throws: `CatalogueError` with everything that is wrong, at its place; Foundation's errors where the file cannot be
    ///   read. A file that is extended and cannot be read is a diagnostic at the place that names it.
    public init(contentsOf file: URL, by reader: CatalogueReader = CatalogueReader()) throws {
        var loader = FileLoader { _ in }
        self = try loader.read(file, by: reader)
    }

    /// Reads and checks the catalogue in a file, by its path, as ``init(contentsOf:by:)``.
    ///
    /// ```swift
    /// let catalogue = try Catalogue(contentsOfFile: "Catalogues/china-2024-07.json")
    /// ```
    public init(contentsOfFile path: String, by reader: CatalogueReader = CatalogueReader()) throws {
        try self.init(contentsOf: URL(fileURLWithPath: path), by: reader)
    }

    /// Reads and checks a catalogue that is in data, such as what a server answered.
    ///
    /// ```swift
    /// let catalogue = try Catalogue(data: Data(bytes), named: "china.json")
    /// ```
    ///
    /// - Parameters:
    ///   - data: The catalogue, in UTF-8.
    ///   - name: What diagnostics call it.
    ///   - reader: The kinds, and the rules by which it is checked.
    /// - Throws: `CatalogueError` with everything that is wrong, at its place.
    public init(
        data: Data, named name: String = "catalogue.json", by reader: CatalogueReader = CatalogueReader()
    ) throws(CatalogueError) {
        try self.init(json: Array(data), named: name, by: reader)
    }

    /// Reads and checks the catalogue in a file away from the caller's actor, and tells how far it is.
    ///
    /// A task that is cancelled stops reading at the next piece of a file.
    ///
    /// ```swift
    /// let load = Task {
    ///     try await Catalogue(reading: URL(filePath: "china-2024-07.json")) { print($0.fraction) }
    /// }
    /// ```
    ///
    /// - Parameters:
    ///   - file: The file. What it extends is read from beside it.
    ///   - reader: The kinds, and the rules by which it is checked.
    ///   - report: Is told after each piece, from wherever the reading runs.
    /// - Throws: As ``init(contentsOf:by:)``; `CancellationError` where the task was cancelled.
    @concurrent
    public init(
        reading file: URL, by reader: CatalogueReader = CatalogueReader(),
        progress report: @Sendable (ReadingProgress) -> Void = { _ in }
    ) async throws {
        self = try withoutActuallyEscaping(report) { report in
            var loader = FileLoader(report)
            return try loader.read(file, by: reader)
        }
    }

    /// Writes the catalogue in canonical form to a file, all of it or nothing.
    ///
    /// ```swift
    /// try catalogue.write(to: URL(filePath: "china.json"))
    /// ```
    public func write(to file: URL) throws { try Data(canonicalJSON()).write(to: file, options: .atomic) }
}

/// How far the reading of a catalogue is.
///
/// ```swift
/// func show(_ progress: ReadingProgress) {
///     print(progress.file, progress.bytesRead, "of", progress.totalBytes)
/// }
/// ```
public struct ReadingProgress: Hashable, Sendable {
    /// The path of the file that is being read.
    public let file: String
    /// How many bytes were read, of all files so far.
    public let bytesRead: Int
    /// How many bytes the files have that are known so far; it grows where a file extends another.
    public let totalBytes: Int

    /// How much of what is known was read, 0 to 1.
    public var fraction: Double { totalBytes == 0 ? 1 : Double(bytesRead) / Double(totalBytes) }
}

/// Reads files piece by piece.
private struct FileLoader {
    private static let pieceSize = 1 << 20

    private let report: (ReadingProgress) -> Void
    private var bytesRead = 0
    private var totalBytes = 0
    private var failure: (any Error)?

    init(_ report: @escaping (ReadingProgress) -> Void) { self.report = report }

    /// Reads a file as a catalogue, with what it extends.
    mutating func read(_ file: URL, by reader: CatalogueReader) throws -> Catalogue {
        guard file.isFileURL else { throw CocoaError(.fileReadUnsupportedScheme, userInfo: [NSURLErrorKey: file]) }
        let bytes = try contents(of: file.path)
        let reading = reader.read([CatalogueSource(name: file.path, bytes: bytes)]) { path in
            do { return CatalogueSource(name: path, bytes: try contents(of: path)) } catch {
                failure = error
                return nil
            }
        }
        if let failure = failure as? CancellationError { throw failure }
        return try reading.get()
    }

    private mutating func contents(of path: String) throws -> [UInt8] {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? file.close() }
        let size = try file.seekToEnd()
        try file.seek(toOffset: 0)
        totalBytes += Int(size)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(size))
        while true {
            try Task.checkCancellation()
            guard let piece = try file.read(upToCount: Self.pieceSize), !piece.isEmpty else { return bytes }
            bytes += piece
            bytesRead += piece.count
            // A file that grows while it is read is longer than it was.
            totalBytes = max(totalBytes, bytesRead)
            report(ReadingProgress(file: path, bytesRead: bytesRead, totalBytes: totalBytes))
        }
    }
}
