import Foundation
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
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(parts)")) ?? []
    let present =
        [path] + names.filter { $0.hasSuffix(suffix) }.map { "\(parts)/\($0)" }.sorted { $0.precedesInBytes($1) }
    return present.filter { name in
        guard !written.contains(name), let file = FileHandle(forReadingAtPath: "\(folder)/\(name)") else {
            return false
        }
        defer { try? file.close() }
        let beginning = (try? file.read(upToCount: 512)) ?? nil
        return beginning.map { String(decoding: $0, as: UTF8.self).contains(signature) } ?? false
    }
}
