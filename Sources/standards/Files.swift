import Foundation
import StandardsKit

/// Reads a file whole.
func readFile(_ path: String) throws -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY)
    guard descriptor >= 0 else { throw CommandError("\(path): cannot be read: \(systemMessage(errno))") }
    defer { close(descriptor) }
    var status = stat()
    unsafe fstat(descriptor, &status)
    guard status.st_mode & S_IFMT != S_IFDIR else { throw CommandError("\(path): is a folder, not a file") }
    var bytes: [UInt8] = []
    let expected = max(Int(status.st_size), 0)
    bytes.reserveCapacity(expected + 1)
    while true {
        let room = max(expected + 1 - bytes.count, 65536)
        var failure: Int32 = 0
        let chunk = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            let got = unsafe read(descriptor, buffer.baseAddress, room)
            failure = got < 0 ? errno : 0
            count = max(got, 0)
        }
        if failure == EINTR { continue }
        guard failure == 0 else { throw CommandError("\(path): cannot be read: \(systemMessage(failure))") }
        if chunk.isEmpty { return bytes }
        if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    }
}

/// Writes files into a folder, all or none: into a hidden folder first, and from there into their places.
struct FolderOutput: ExportOutput {
    private let folder: String
    private let staging: String
    private var isFolderNew = false
    private var descriptor: Int32 = -1
    private(set) var files: [(name: String, size: Int)] = []

    init(_ folder: String) throws {
        self.folder = folder
        staging = "\(folder)/.standards-\(getpid())"
        let manager = FileManager.default
        do {
            var isFolder: ObjCBool = false
            if unsafe manager.fileExists(atPath: folder, isDirectory: &isFolder) {
                guard isFolder.boolValue else { throw CommandError("\(folder): is a file, not a folder") }
            } else {
                try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
                isFolderNew = true
            }
            try manager.createDirectory(atPath: staging, withIntermediateDirectories: false)
        } catch let error as CommandError {
            throw error
        } catch {
            throw CommandError("\(folder): cannot be written: \(Self.words(of: error))")
        }
    }

    mutating func begin(_ name: String) throws(ExportError) {
        let path = "\(staging)/\(name)"
        let parent = URL(filePath: path).deletingLastPathComponent().path(percentEncoded: false)
        try? FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
        guard descriptor >= 0 else {
            throw ExportError("\(folder)/\(name): cannot be written: \(systemMessage(errno))")
        }
        files.append((name, 0))
    }

    mutating func write(_ bytes: borrowing RawSpan) throws(ExportError) {
        let failure = unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
        guard failure == 0, let file = files.indices.last else {
            throw ExportError("\(folder)/\(files.last?.name ?? ""): cannot be written: \(systemMessage(failure))")
        }
        files[file].size += bytes.byteCount
    }

    mutating func end() throws(ExportError) {
        let isClosed = close(descriptor) == 0
        descriptor = -1
        guard isClosed else {
            throw ExportError("\(folder)/\(files.last?.name ?? ""): cannot be written: \(systemMessage(errno))")
        }
    }

    /// Puts the files into their places.
    mutating func commit() throws {
        for (name, _) in files {
            let target = "\(folder)/\(name)"
            let parent = URL(filePath: target).deletingLastPathComponent().path(percentEncoded: false)
            do {
                try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
            } catch {
                throw CommandError("\(parent): cannot be made: \(Self.words(of: error))")
            }
            guard unsafe rename("\(staging)/\(name)", target) == 0 else {
                throw CommandError("\(target): cannot be written: \(systemMessage(errno))")
            }
        }
        isFolderNew = false
        discard()
    }

    /// Leaves everything as it was.
    func discard() {
        if descriptor >= 0 { close(descriptor) }
        try? FileManager.default.removeItem(atPath: staging)
        if isFolderNew { try? FileManager.default.removeItem(atPath: folder) }
    }

    private static func words(of error: any Error) -> String {
        let cocoa = error as NSError
        let cause = cocoa.userInfo[NSUnderlyingErrorKey] as? NSError
        let number = cause?.domain == NSPOSIXErrorDomain ? cause.map { Int32($0.code) } : nil
        return number.map(systemMessage) ?? cocoa.localizedDescription
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
