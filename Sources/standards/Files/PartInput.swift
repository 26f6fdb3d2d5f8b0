import StandardsKit

/// A newline-delimited catalogue that is read in parts, from a file or the standard input, however long it is.
///
/// A class, since it is closed when nobody reads it any more.
final class PartInput {
    private let path: String
    private let descriptor: Int32
    private let status: stat
    private let progress: Progress
    private var parts: CatalogueParts
    private var size = 0
    /// How many entities were read.
    private(set) var entityCount = 0

    /// How many bytes are asked for at a time.
    private static let chunkSize = 1 << 18

    /// Opens the file that a command names.
    init(_ files: [String], _ screen: Screen) throws {
        guard let file = files.first else { throw UsageError("name a catalogue file") }
        guard files.count == 1 else { throw UsageError("--lines reads one file, not \(files.count)") }
        progress = Progress(screen)
        if file == inputWord {
            var status = stat()
            guard unsafe fstat(0, &status) == 0 else {
                throw CommandError("\(inputName): cannot be read: \(systemMessage(errno))")
            }
            (path, descriptor, self.status) = (inputName, 0, status)
        } else {
            let (descriptor, status) = try openFile(file)
            (path, self.descriptor, self.status) = (file, descriptor, status)
        }
        parts = CatalogueParts(named: path)
    }

    deinit { if descriptor != 0 { close(descriptor) } }

    /// The next part; nil at the end.
    func next() throws -> CatalogueReading? {
        let part = try parts.next { try chunk() }
        entityCount += part?.catalogue.count ?? 0
        return part
    }

    /// Of which rules more was found than was told with the parts; complete after the last.
    var unreported: [Diagnostic] { parts.unreported }

    private func chunk() throws -> [UInt8] {
        let bytes: [UInt8]
        do throws(ReadingFailure) { bytes = try readChunk(descriptor, Self.chunkSize) } catch {
            throw CommandError("\(path): cannot be read: \(systemMessage(error.number))")
        }
        size += bytes.count
        progress.update("reading \(path): \(words(ofSize: size)) so far")
        if bytes.isEmpty {
            progress.end()
            var after = stat()
            if status.kind == S_IFREG, unsafe fstat(descriptor, &after) == 0, FileStamp(after) != FileStamp(status) {
                throw changed(path)
            }
        }
        return bytes
    }
}
