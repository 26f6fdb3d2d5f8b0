import StandardsKit

/// The files of an earlier export of a format that the last one did not write: where its main file is, and in the folder
/// of that name. Files that others made lack the format's signature.
///
/// - Parameters:
///   - written: The files that were written, by their paths in the folder.
///   - folder: Where exports go.
func staleFiles(of format: ExportFormat, _ written: Set<String>, _ folder: String) -> [String] {
    guard let signature = format.signature, let path = format.path, let dot = path.lastIndex(of: ".") else { return [] }
    let parts = path[..<dot]
    let suffix = ".\(format.fileExtension)"
    let names = standards.names(in: "\(folder)/\(parts)")
    let present =
        [path] + names.filter { $0.hasSuffix(suffix) }.map { "\(parts)/\($0)" }.sortedInBytes()
    return present.filter { name in
        !written.contains(name) && beginning(of: "\(folder)/\(name)").holds(signature)
    }
}

/// The first bytes of a regular file as text; nothing where there is none.
private func beginning(of path: String) -> String {
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 512) { buffer, count in
        count = unsafe max(read(descriptor, buffer.baseAddress, buffer.count), 0)
    }
    return String(decoding: bytes, as: UTF8.self)
}
