import Foundation
import Testing

extension Command {
    /// Runs the command on a terminal of that size.
    ///
    /// - Parameters:
    ///   - environment: What is set beside the usual; a nil takes it away.
    ///   - errors: Where the error output goes; nil for the terminal as well.
    static func run(
        _ words: [String], columns: Int, rows: Int = 24, environment: [String: String?] = [:], in folder: URL? = nil,
        errors: URL? = nil
    ) throws -> Outcome {
        let main = try PseudoTerminal.open()
        defer { close(main) }
        let name = try PseudoTerminal.name(ofOtherSideOf: main)
        let other = unsafe open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)
        try #require(other >= 0)
        // It stays open to the end: without it the system may say that nobody is there while something is still to be read.
        defer { close(other) }
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        let isSized = unsafe ioctl(other, UInt(TIOCSWINSZ), &size) == 0
        try #require(isSized)
        let process = Process()
        process.executableURL = try #require(Bundle.main.executableURL).deletingLastPathComponent()
            .appending(path: "standards")
        process.arguments = words
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment
        for name in ["NO_COLOR", "COLUMNS", "TMUX", "VTE_VERSION", "TERM_PROGRAM"] { variables[name] = nil }
        for (name, value) in ["TERM": "xterm", "PAGER": "cat"] { variables[name] = value }
        for (name, value) in environment { variables[name] = value }
        process.environment = variables
        let terminal = FileHandle(fileDescriptor: other, closeOnDealloc: false)
        process.standardInput = terminal
        process.standardOutput = terminal
        process.standardError =
            try errors.map { url in
                try Data().write(to: url)
                return try FileHandle(forWritingTo: url)
            } ?? terminal
        try process.run()
        let shown = try PseudoTerminal.everything(on: main, from: process)
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            signal: process.terminationReason == .uncaughtSignal ? process.terminationStatus : nil,
            output: String(decoding: shown, as: UTF8.self).replacing("\r\n", with: "\n"),
            errors: try errors.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) } ?? "")
    }
}

/// The functions of POSIX that Glibc shows only to programs that ask for its extensions.
private enum PseudoTerminal {
    typealias Number = @convention(c) (Int32) -> Int32
    typealias Name = @convention(c) (Int32) -> UnsafePointer<CChar>?

    private static func function<Function>(_ name: String, _ type: Function.Type) throws -> Function {
        let symbol = unsafe dlsym(dlopen(nil, RTLD_NOW), name)
        return unsafe unsafeBitCast(try #require(unsafe symbol), to: type)
    }

    static func open() throws -> Int32 {
        let descriptor = try function("posix_openpt", Number.self)(O_RDWR | O_NOCTTY | O_CLOEXEC)
        try #require(descriptor >= 0)
        for name in ["grantpt", "unlockpt"] {
            let outcome = try function(name, Number.self)(descriptor)
            try #require(outcome == 0)
        }
        return descriptor
    }

    /// What a program writes to its end.
    static func everything(on main: Int32, from process: Process) throws -> Data {
        var shown = Data()
        var block = [UInt8](repeating: 0, count: 65536)
        while true {
            // Asked before: what it wrote is there as soon as it has ended.
            let isRunning = process.isRunning
            var event = pollfd(fd: main, events: Int16(POLLIN), revents: 0)
            let ready = unsafe poll(&event, 1, isRunning ? 20 : 0)
            if ready == 0 && !isRunning { return shown }
            guard ready > 0 else { continue }
            let count = unsafe block.withUnsafeMutableBytes { unsafe read(main, $0.baseAddress, $0.count) }
            try #require(count > 0, "the terminal cannot be read: \(errno)")
            shown += block[..<count]
        }
    }

    static func name(ofOtherSideOf descriptor: Int32) throws -> String {
        let name = unsafe try function("ptsname", Name.self)(descriptor)
        return unsafe String(cString: try #require(unsafe name))
    }
}
