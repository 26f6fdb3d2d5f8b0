import Foundation
import StandardsKit

/// A picture that the installed Graphviz makes of a graph.
enum Rendering: String, CaseIterable {
    case svg
    case png
    case pdf

    /// The picture of a graph in the DOT language.
    func picture(of graph: [UInt8]) throws -> [UInt8] {
        guard let program = Self.program else {
            throw CommandError(
                "--render needs Graphviz, and there is no “dot” in the search path: install it, as with “apt install "
                    + "graphviz”, “dnf install graphviz”, “brew install graphviz” or “winget install Graphviz.Graphviz”"
            )
        }
        // A file on the way in: dot reads all before it writes, and two pipes could wait for each other.
        let folder = FileManager.default.temporaryDirectory
        let source = folder.appendingPathComponent("standards-\(UUID().uuidString).dot")
        defer { try? FileManager.default.removeItem(at: source) }
        do { try Data(graph).write(to: source, options: .withoutOverwriting) } catch {
            throw CommandError("\(source.path): cannot be written: \(error.localizedDescription)")
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["-T\(rawValue)"] + (self == .png ? ["-Gdpi=150"] : []) + [source.path]
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        do { try process.run() } catch {
            throw CommandError("\(program): cannot be run: \(error.localizedDescription)")
        }
        let picture = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0, !picture.isEmpty else {
            throw CommandError("\(program) made no picture: it ended with \(process.terminationStatus)")
        }
        return self == .svg ? Self.scaled([UInt8](picture)) : [UInt8](picture)
    }

    /// Where dot is; nil where it is not installed.
    private static var program: String? {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        return path.split(separator: ":").map { "\($0)/dot" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// An SVG without a size of its own, so that it opens as large as the window.
    private static func scaled(_ picture: [UInt8]) -> [UInt8] {
        guard let start = picture.firstRange(of: Array("<svg ".utf8))?.upperBound,
            let end = picture[start...].firstRange(of: Array(" viewBox=".utf8))?.lowerBound
        else { return picture }
        return Array(picture[..<start]) + Array(picture[end...].drop { $0 == 0x20 || $0 == 0x0A })
    }
}
