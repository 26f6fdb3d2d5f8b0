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
        isFolderNew = unsafe access(folder, F_OK) != 0
        Interruption.cleans(staging, isFolderNew ? folder : nil)
        // Held, since nothing may be made while it is being taken away.
        try Interruption.holding {
            try makeFolder(folder)
            Self.sweep(folder)
            guard unsafe mkdir(staging, 0o777) == 0 else {
                throw CommandError("\(folder): cannot be written: \(systemMessage(errno))")
            }
        }
    }

    /// Removes what programs left that were killed in the middle.
    private static func sweep(_ folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            guard name.hasPrefix(".standards-"), let process = pid_t(name.dropFirst(11)) else { continue }
            // Our own number was somebody else's before: in a container it is often the same.
            if process == getpid() || (kill(process, 0) != 0 && errno == ESRCH) {
                try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
            }
        }
    }

    mutating func begin(_ name: String) throws(ExportError) {
        let path = "\(staging)/\(name)"
        do {
            try Interruption.holding {
                try makeFolder(parent(of: path))
                descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
                guard descriptor >= 0 else {
                    throw CommandError("\(folder)/\(name): cannot be written: \(systemMessage(errno))")
                }
            }
        } catch { throw ExportError("\(error)") }
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
        try Interruption.holding {
            for (name, _) in files {
                let target = "\(folder)/\(name)"
                try makeFolder(parent(of: target))
                guard unsafe rename("\(staging)/\(name)", target) == 0 else {
                    throw CommandError("\(target): cannot be written: \(systemMessage(errno))")
                }
            }
        }
        isFolderNew = false
        discard()
    }

    /// Leaves everything as it was.
    func discard() {
        if descriptor >= 0 { close(descriptor) }
        Interruption.holding { try? FileManager.default.removeItem(atPath: staging) }
        Interruption.cleans(nil, nil)
        if isFolderNew { try? FileManager.default.removeItem(atPath: folder) }
    }
}

/// The folder in which a file stands.
private func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
}

/// Makes a folder, and those around it, where they are not there.
private func makeFolder(_ path: String) throws {
    var status = stat()
    if unsafe stat(path, &status) == 0 {
        guard status.st_mode & S_IFMT == S_IFDIR else { throw CommandError("\(path): is a file, not a folder") }
        return
    }
    if let slash = path.dropLast().lastIndex(of: "/"), slash > path.startIndex {
        try makeFolder(String(path[..<slash]))
    }
    guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw CommandError("\(path): cannot be made: \(systemMessage(errno))")
    }
}

/// Puts other bytes into a file's place, all or none. A link stays a link, and the file's permissions stay.
func replaceFile(_ path: String, with bytes: [UInt8]) throws {
    func fail() -> CommandError { CommandError("\(path): cannot be written: \(systemMessage(errno))") }
    guard let resolved = unsafe realpath(path, nil) else { throw fail() }
    defer { unsafe free(resolved) }
    let target = unsafe String(cString: resolved)
    var status = stat()
    guard unsafe stat(target, &status) == 0, unsafe access(target, W_OK) == 0 else { throw fail() }
    let staged = "\(parent(of: target))/.standards-\(getpid())"
    Interruption.cleans(staged, nil)
    var descriptor: Int32 = -1
    try Interruption.holding {
        descriptor = unsafe open(staged, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else { throw fail() }
    }
    var failure = unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
    if failure == 0, fchmod(descriptor, status.st_mode & 0o7777) != 0 { failure = errno }
    if close(descriptor) != 0, failure == 0 { failure = errno }
    if failure == 0, unsafe rename(staged, target) != 0 { failure = errno }
    Interruption.cleans(nil, nil)
    if failure != 0 {
        unsafe unlink(staged)
        errno = failure
        throw fail()
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
