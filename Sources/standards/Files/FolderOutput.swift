import StandardsKit

/// Writes files into a folder, as a part of a transaction.
struct FolderOutput: ExportOutput {
    private let folder: String
    private let transaction: FileTransaction
    private var descriptor: Int32 = -1
    private(set) var files: [(name: String, size: Int)] = []
    /// Is told how many bytes more are written, and says whether to go on.
    private let goesOn: (Int) -> Bool

    init(_ folder: String, _ transaction: FileTransaction, goesOn: @escaping (Int) -> Bool) {
        self.folder = folder
        self.transaction = transaction
        self.goesOn = goesOn
    }

    mutating func begin(_ name: String) throws(ExportError) {
        do { descriptor = try transaction.begin(name, in: folder) } catch { throw ExportError("\(error)") }
        files.append((name, 0))
    }

    mutating func write(_ bytes: borrowing RawSpan) throws(ExportError) {
        let failure = unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
        if failure != 0 {
            _ = closeFile()
            throw error(failure)
        }
        files[files.count - 1].size += bytes.byteCount
        guard goesOn(bytes.byteCount) else {
            _ = closeFile()
            throw ExportError("another format failed")
        }
    }

    mutating func end() throws(ExportError) {
        let failure = closeFile()
        guard failure == 0 else { throw error(failure) }
    }

    /// Closes the file once: its number may be another's afterwards. The error number, 0 where there is none.
    private mutating func closeFile() -> Int32 {
        guard descriptor >= 0 else { return 0 }
        defer { descriptor = -1 }
        return close(descriptor) == 0 ? 0 : errno
    }

    private func error(_ number: Int32) -> ExportError {
        ExportError("\(folder)/\(files.last?.name ?? ""): cannot be written: \(systemMessage(number))")
    }
}

/// Writes one file to the standard output.
struct StandardOutput: ExportOutput {
    var descriptor: Int32 = 1
    mutating func begin(_ name: String) throws(ExportError) {}
    mutating func write(_ bytes: borrowing RawSpan) throws(ExportError) {
        let failure = unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
        guard failure == 0 else { throw ExportError("the output cannot be written: \(systemMessage(failure))") }
    }
    mutating func end() throws(ExportError) {}
}

extension ExportOutput {
    /// Writes a whole file.
    mutating func write(_ bytes: [UInt8], as name: String) throws(ExportError) {
        try begin(name)
        try write(unsafe bytes.span.bytes)
        try end()
    }
}

/// Writes a text to the standard output as it is.
func writeResult(_ text: String) throws {
    var output = StandardOutput()
    try output.writing { bytes in
        bytes.begin("")
        bytes.put(text)
        bytes.end()
    }
}
