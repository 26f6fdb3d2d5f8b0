import Foundation
import StandardsKit

/// Where a command speaks: results to the one side, everything else to the other.
struct Terminal {
    /// The process's own output and error output.
    static let process = Terminal(
        hasColour: isatty(2) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil,
        isInteractive: isatty(2) == 1)

    /// Whether the error output may be coloured.
    let hasColour: Bool
    /// Whether somebody is looking.
    let isInteractive: Bool

    /// Writes a result and a new line. What cannot be written ends the program: a result that is lost is no success.
    func print(_ text: String) {
        let failure = Self.write(text.printable(keepsLines: true) + "\n", to: 1)
        guard failure != 0 else { return }
        report(.error, of: "standards", "the output cannot be written: \(systemMessage(failure))")
        exit(ExitStatus.failed.code)
    }

    /// Writes something that is no result.
    func error(_ text: String) { Self.write(text.printable(keepsLines: true) + "\n", to: 2) }

    /// Reports in one line what is wrong or odd, and where.
    func report(_ severity: Diagnostic.Severity, of place: String, _ message: String) {
        report(severity, [(place, message)])
    }

    /// Reports what a command did or met that nobody asked for.
    func warn(_ message: String) { report(.warning, of: "standards", message) }

    /// Reports what is wrong or odd, and where, a line each.
    func report(_ severity: Diagnostic.Severity, _ faults: [(place: String, message: String)]) {
        let mark = mark(severity)
        let lines = faults.map { "\($0.place.printable()): \(mark): \($0.message.printable())\n" }
        Self.write(lines.joined(), to: 2)
    }

    /// Shows what is being done while it is, where there is a text and somebody is looking.
    func showing<Result>(_ text: String, while body: () throws -> Result) rethrows -> Result {
        guard isInteractive, !text.isEmpty else { return try body() }
        Self.write("\r\u{1B}[K\(text.printable())", to: 2)
        defer { Self.write("\r\u{1B}[K", to: 2) }
        return try body()
    }

    /// A severity, coloured where that is possible.
    private func mark(_ severity: Diagnostic.Severity) -> String {
        guard hasColour else { return severity.rawValue }
        return "\u{1B}[\(severity == .error ? "1;31" : "1;33")m\(severity.rawValue)\u{1B}[0m"
    }

    /// Shows what is wrong or odd, each in one line.
    func show(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            let line = diagnostic.description.printable()
            let plain = ": \(diagnostic.severity.rawValue): "
            let marked =
                hasColour ? line.replacing(plain, with: ": \(mark(diagnostic.severity)): ", maxReplacements: 1) : line
            Self.write(marked + "\n", to: 2)
        }
    }

    /// - Returns: The error number, 0 where there is none.
    @discardableResult
    private static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in unsafe writeAll(UnsafeRawBufferPointer(bytes), to: descriptor) }
    }
}

extension String {
    /// The text as a terminal can show it: a catalogue's names must neither steer it nor turn its lines around.
    ///
    /// - Parameter keepsLines: Whether line ends stay, since the text has lines of the program's own.
    func printable(keepsLines: Bool = false) -> String {
        func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar.value {
            case 0x0A: keepsLines
            case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: false
            default: true
            }
        }
        if unicodeScalars.allSatisfy(isHarmless) { return self }
        return String(UnicodeScalarView(unicodeScalars.map { isHarmless($0) ? $0 : "\u{FFFD}" }))
    }
}

/// Writes all the bytes; the error number where it fails, else 0.
///
/// A reader that went away ends the program quietly.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Int32 {
    var rest = unsafe bytes[...]
    while unsafe !rest.isEmpty {
        let chunk = unsafe UnsafeRawBufferPointer(rebasing: rest)
        let written = unsafe write(descriptor, chunk.baseAddress, chunk.count)
        if written < 0 {
            if errno == EINTR { continue }
            let failure = errno
            if failure == EPIPE { Interruption.endAtClosedPipe() }
            return failure
        }
        unsafe rest = unsafe rest.dropFirst(written)
    }
    return 0
}

/// The words of the system for an error number.
func systemMessage(_ number: Int32) -> String {
    let words = unsafe String(cString: strerror(number))
    return number == EFBIG
        ? "\(words): the file system, or the limit set here (ulimit -f), allows no larger one" : words
}

/// Columns of text, aligned for characters that are two columns wide.
struct Columns {
    var rows: [[String]] = []
    /// How wide a column may get; what is wider has a line to itself, and its row goes on in the next.
    var widest = Int.max

    /// The rows as lines, with two spaces between columns.
    func lines() -> [String] {
        var widths: [Int] = []
        let rows = rows.map { row in row.map { $0.printable() } }
        for row in rows {
            for (column, text) in row.enumerated() {
                if column == widths.count { widths.append(0) }
                let width = Self.width(of: text)
                if column < row.count - 1, width <= widest { widths[column] = max(widths[column], width) }
            }
        }
        return rows.map { row in
            row.enumerated().map { column, text in
                if column == row.count - 1 { return text }
                let gap = widths[column] - Self.width(of: text)
                let indent = widths[...column].reduce(0) { $0 + $1 + 2 }
                return text
                    + (gap < 0 ? "\n" + String(repeating: " ", count: indent) : String(repeating: " ", count: gap + 2))
            }.joined()
        }
    }

    /// How many columns a text takes on a terminal (East Asian wide and full-width characters take two).
    static func width(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                sum + 2
            default: scalar.properties.generalCategory == .nonspacingMark ? sum : sum + 1
            }
        }
    }
}
