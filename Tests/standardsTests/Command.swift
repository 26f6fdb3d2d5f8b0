import Foundation
import Testing

/// Runs the built `standards` as people do, in a folder of its own.
enum Command {
    struct Outcome {
        let status: Int32
        /// The signal that ended it, if one did.
        let signal: Int32?
        let output: String
        let errors: String
        var lines: [String] {
            output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
        }
    }

    /// The real catalogue.
    static let catalogue = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/Catalogues/china-2024-07.json")

    /// The object of a line of JSON.
    static func object(_ line: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    /// The words of a line as a shell takes them: what is between quotation marks is one.
    static func words(_ line: String) -> [String] {
        line.matches(of: /"([^"]*)"|(\S+)/).map { String($0.output.1 ?? $0.output.2 ?? "") }
    }

    static func run(_ words: [String], input: String, in folder: URL? = nil) throws -> Outcome {
        try run(words, data: Data(input.utf8), in: folder)
    }

    /// Runs the command.
    ///
    /// - Parameters:
    ///   - conditions: Words for the shell under which it runs, such as a limit.
    ///   - place: The folder into which it is to write. It is held just before it does, while the closure runs.
    static func run(
        _ words: [String], data: Data = Data(), in folder: URL? = nil, to sink: URL? = nil,
        under conditions: String? = nil, holding place: URL? = nil,
        while running: (Process) -> Void = { _ in }
    ) throws -> Outcome {
        let products = try #require(Bundle.main.executableURL).deletingLastPathComponent()
        return try withFolder { streams in
            // Files and not pipes: nothing can fill up.
            func file(_ name: String, _ content: Data = Data()) throws -> URL {
                let url = streams.appending(path: name)
                try content.write(to: url)
                return url
            }
            let (input, output, errors) = (try file("input", data), try file("output"), try file("errors"))
            let process = Process()
            let executable = products.appending(path: "standards")
            process.executableURL = conditions == nil ? executable : URL(fileURLWithPath: "/bin/sh")
            process.arguments =
                (conditions.map { ["-c", "\($0); exec \"$0\" \"$@\"", executable.path] } ?? []) + words
            process.currentDirectoryURL = folder
            process.standardInput = try FileHandle(forReadingFrom: input)
            process.standardOutput = try FileHandle(forWritingTo: sink ?? output)
            // What is measured of the coverage is a file too, and larger than some conditions allow.
            if conditions != nil {
                process.environment = ProcessInfo.processInfo.environment
                    .merging(["LLVM_PROFILE_FILE": "/dev/null"]) { $1 }
            }
            guard let place else {
                process.standardError = try FileHandle(forWritingTo: errors)
                try process.run()
                running(process)
                process.waitUntilExit()
                return try outcome(of: process, output, Data(contentsOf: errors))
            }
            let lock = unsafe open(place.path, O_RDONLY | O_CLOEXEC)
            let isHeld = flock(lock, LOCK_EX) == 0
            try #require(isHeld)
            let pipe = Pipe()
            process.standardError = pipe
            try process.run()
            var message = Data()
            while !String(decoding: message, as: UTF8.self).contains("waits for another program") {
                let more = pipe.fileHandleForReading.availableData
                try #require(!more.isEmpty, "it did not wait: \(String(decoding: message, as: UTF8.self))")
                message += more
            }
            running(process)
            flock(lock, LOCK_UN)
            close(lock)
            message += pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            return try outcome(of: process, output, message)
        }
    }

    private static func outcome(of process: Process, _ output: URL, _ errors: Data) throws -> Outcome {
        Outcome(
            status: process.terminationStatus,
            signal: process.terminationReason == .uncaughtSignal ? process.terminationStatus : nil,
            output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
            errors: String(decoding: errors, as: UTF8.self))
    }

    /// Lends an empty folder, and removes it.
    static func withFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "standards-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try body(folder)
    }

    /// Lends a folder with a catalogue of hardly anything, `small.json`: it makes all files of an export all the same.
    static func withSmallCatalogue<Result>(_ body: (URL) throws -> Result) throws -> Result {
        try withFolder { folder in
            try Data(#"{"formatVersion": "1.0", "id": "x", "base": "https://example.org/"}"#.utf8)
                .write(to: folder.appending(path: "small.json"))
            return try body(folder)
        }
    }

    /// Makes a pipe with a name.
    static func makePipe(_ place: URL) throws {
        let outcome = unsafe mkfifo(place.path, 0o600)
        try #require(outcome == 0)
    }

    /// Every file under a folder with its bytes, by path.
    static func contents(of folder: URL) throws -> [String: Data] {
        var contents: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let file = "\(folder.path)/\(path)"
            var status = stat()
            let isFound = unsafe lstat(file, &status) == 0
            try #require(isFound)
            if status.st_mode & S_IFMT == S_IFREG { contents[path] = try Data(contentsOf: URL(fileURLWithPath: file)) }
        }
        return contents
    }
}
