import Foundation
import Testing

/// Pictures by the Graphviz that is installed, which a script stands for here.
@Suite("Drawing graphs")
struct RenderingTests {
    /// A folder with a small catalogue and a program `dot` that does what the script says.
    private static func withProgram<Result>(_ script: String, _ body: (URL, String) throws -> Result) throws -> Result {
        try Command.withSmallCatalogue { folder in
            let tools = folder.appending(path: "tools")
            try FileManager.default.createDirectory(at: tools, withIntermediateDirectories: false)
            let program = tools.appending(path: "dot")
            try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program)
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
            return try body(folder, "PATH='\(tools.path)':$PATH; export PATH")
        }
    }

    @Test("A picture is written beside the graph, as large as its window where it is an SVG")
    func picture() throws {
        let script = #"printf '<svg width="5pt" height="7pt"\n viewBox="0 0 5 7">%s</svg>' "$1""#
        try Self.withProgram(script) { folder, path in
            let words = ["export", "graphviz", "small.json", "--render", "svg"]
            let done = try Command.run(words + ["--output", "out"], in: folder, under: path)
            #expect(done.status == 0, "\(done.errors)")
            let files = try Command.contents(of: folder.appending(path: "out"))
            #expect(files.keys.sorted() == ["relations.dot", "relations.svg"])
            let picture = "<svg viewBox=\"0 0 5 7\">-Tsvg</svg>"
            #expect(files["relations.svg"].map { String(decoding: $0, as: UTF8.self) } == picture)
            #expect(try Command.run(words + ["--output", "-"], in: folder, under: path).output == picture)
            let others = try Command.run(
                ["export", "small.json", "--render", "pdf", "--output", "all"], in: folder, under: path)
            #expect(others.status == 0)
            #expect(try Command.contents(of: folder.appending(path: "all"))["relations.pdf"] != nil)
        }
    }

    @Test("Without Graphviz, or where it fails, nothing is written, and the message says what to do")
    func failures() throws {
        try Command.withSmallCatalogue { folder in
            let words = ["export", "graphviz", "small.json", "--render", "png", "--output", "out"]
            let missing = try Command.run(words, in: folder, under: "PATH=/nonexistent; export PATH")
            #expect(missing.status == 1 && missing.errors.contains("apt install graphviz"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out").path))
        }
        try Self.withProgram("exit 3") { folder, path in
            let words = ["export", "graphviz", "small.json", "--render", "png", "--output", "out"]
            let failed = try Command.run(words, in: folder, under: path)
            #expect(failed.status == 1 && failed.errors.contains("it ended with 3"))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out/relations.dot").path))
        }
    }

    @Test("What cannot be drawn is wrong usage", arguments: [["graphviz", "gif"], ["csv", "svg"]])
    func usage(_ words: [String]) throws {
        try Command.withSmallCatalogue { folder in
            let done = try Command.run(["export", words[0], "small.json", "--render", words[1]], in: folder)
            #expect(done.status == 2 && done.errors.contains("--render"))
        }
    }
}
