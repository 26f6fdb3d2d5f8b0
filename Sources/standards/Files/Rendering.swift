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
        let source = try Self.temporaryFile(graph)
        defer { unsafe unlink(source) }
        let process: ChildProcess
        do {
            process = try ChildProcess(program, ["-T\(rawValue)"] + (self == .png ? ["-Gdpi=150"] : []) + [source])
        } catch { throw CommandError("\(program): cannot be run: \(systemMessage(error.number))") }
        guard process.status == 0, !process.output.isEmpty else {
            let end = process.status.map { "it ended with \($0)" } ?? "a signal ended it"
            throw CommandError("\(program) made no picture: \(end)")
        }
        return self == .svg ? Self.scaled(process.output) : process.output
    }

    /// A new file in the folder for what is not kept.
    private static func temporaryFile(_ bytes: [UInt8]) throws -> String {
        let folder = environment("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        let path = "\(folder)/standards-\(UInt64.random(in: 0...UInt64.max)).dot"
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CommandError("\(path): cannot be written: \(systemMessage(errno))") }
        var failure = unsafe bytes.withUnsafeBytes { unsafe writeAll($0, to: descriptor) }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        guard failure == 0 else {
            unsafe unlink(path)
            throw CommandError("\(path): cannot be written: \(systemMessage(failure))")
        }
        return path
    }

    /// Where dot is; nil where it is not installed.
    private static var program: String? {
        let folders = (environment("PATH") ?? "").split(separator: ":" as Character)
        return folders.lazy.map { "\($0)/dot" }.first { unsafe access($0, X_OK) == 0 }
    }

    /// An SVG without a size of its own, so that it opens as large as the window.
    private static func scaled(_ picture: [UInt8]) -> [UInt8] {
        guard let start = picture[...].place(of: "<svg ").map({ $0 + 5 }),
            let end = picture[start...].place(of: " viewBox=")
        else { return picture }
        return Array(picture[..<start]) + Array(picture[end...].drop { $0 == 0x20 || $0 == 0x0A })
    }
}

extension ArraySlice<UInt8> {
    /// Where a text begins for the first time.
    fileprivate func place(of text: String) -> Int? {
        indices.first { self[$0...].starts(with: text.utf8) }
    }
}
