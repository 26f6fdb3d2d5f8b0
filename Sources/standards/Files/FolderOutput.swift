import Foundation
import StandardsKit

/// Writes files into a folder, as a part of a transaction.
struct FolderOutput: ExportOutput {
    private let folder: String
    private let transaction: FileTransaction
    private var descriptor: Int32 = -1
    private(set) var files: [(name: String, size: Int)] = []

    init(_ folder: String, _ transaction: FileTransaction) {
        self.folder = folder
        self.transaction = transaction
    }

    mutating func begin(_ name: String) throws(ExportError) {
        do { descriptor = try transaction.begin(name, in: folder) } catch { throw ExportError("\(error)") }
        files.append((name, 0))
    }

    mutating func write(_ bytes: borrowing RawSpan) throws(ExportError) {
        let failure = unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
        if failure != 0 {
            close(descriptor)
            throw error(failure)
        }
        files[files.count - 1].size += bytes.byteCount
    }

    mutating func end() throws(ExportError) {
        guard close(descriptor) == 0 else { throw error(errno) }
    }

    private func error(_ number: Int32) -> ExportError {
        ExportError("\(folder)/\(files.last?.name ?? ""): cannot be written: \(systemMessage(number))")
    }
}

/// Writes one file to the standard output.
struct StandardOutput: ExportOutput {
    mutating func begin(_ name: String) throws(ExportError) {}
    mutating func write(_ bytes: borrowing RawSpan) throws(ExportError) {
        let failure = unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: 1) }
        guard failure == 0 else { throw ExportError("the output cannot be written: \(systemMessage(failure))") }
    }
    mutating func end() throws(ExportError) {}
}
