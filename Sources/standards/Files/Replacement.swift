import Foundation

/// Files that go into their places together, all or none: each is made in a hidden folder first, and all are moved at
/// the end.
///
/// Used within ``Interruption/allOrNone(_:)``, which takes away what is half done.
struct Replacement {
    private let inputs: Set<FileIdentity>
    private var stagings: [String: String] = [:]
    private var files: [(staged: String, target: String)] = []

    /// A replacement that overwrites none of the files from which it is made.
    init(sparing inputs: [String] = []) { self.inputs = Set(inputs.compactMap { FileIdentity($0) }) }

    /// Opens the file that is to stand at the target, hidden in a folder of the same file system.
    ///
    /// - Returns: The descriptor, which the caller closes.
    mutating func open(_ target: String, in folder: String) throws -> Int32 {
        // One step, since nothing may be made in a folder while it is being taken away.
        try Interruption.step { undertaking in
            let staging = try stagings[folder] ?? undertaking.makeStaging(in: folder)
            stagings[folder] = staging
            let staged = "\(staging)/\(files.count)"
            let descriptor = unsafe Foundation.open(staged, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else { throw CommandError("\(target): cannot be written: \(systemMessage(errno))") }
            files.append((staged, target))
            return descriptor
        }
    }

    /// Makes the whole file that is to stand at the target; the closure may change the file before it is closed, and
    /// returns an error number or 0.
    mutating func write(
        _ bytes: [UInt8], to target: String, in folder: String, finally change: (Int32) -> Int32 = { _ in 0 }
    ) throws {
        let descriptor = try open(target, in: folder)
        var failure = unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
        if failure == 0 { failure = change(descriptor) }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        guard failure == 0 else { throw CommandError("\(target): cannot be written: \(systemMessage(failure))") }
    }

    /// Puts the files into their places.
    func commit() throws {
        // What can be foreseen is told before anything changes.
        var folders: Set<String> = []
        for (_, target) in files {
            if let identity = FileIdentity(target), inputs.contains(identity) {
                throw UsageError("\(target) is read and would be overwritten: name another place for what is written")
            }
            try requireReplaceable(target)
            let folder = parent(of: target)
            if folders.insert(folder).inserted { try requireWritable(folder) }
        }
        for (staged, target) in files { try Interruption.step { try $0.place(staged, at: target) } }
    }

    /// Throws where no file can be made in a folder, or where the folder itself cannot be made.
    private func requireWritable(_ folder: String) throws {
        if try isFolder(folder) {
            guard unsafe access(folder, W_OK | X_OK) == 0 else {
                throw CommandError("\(folder): cannot be written: \(systemMessage(errno))")
            }
        } else if parent(of: folder) != folder {
            try requireWritable(parent(of: folder))
        }
    }
}
