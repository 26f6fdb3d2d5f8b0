import StandardsKit

/// Where a command speaks: results to the one side, everything else to the other.
struct Terminal {
    /// What shows results.
    let output: Screen
    /// What shows everything else.
    let errors: Screen
    /// Whether notes, warnings and what was done are left out.
    var isQuiet = false
    private let pager: Pager?

    /// The process's own output and error output.
    init() {
        output = Screen(1)
        errors = Screen(2)
        pager = Pager(output)
    }

    // MARK: results

    /// Writes a result. On a terminal its lines are folded, and shown when all are there (``finish(_:)``).
    func print(_ text: String) {
        for (line, hanging) in Self.lines(of: text) { print(line, hanging: hanging) }
    }

    /// Writes a line, which may be folded.
    ///
    /// - Parameter isPaged: Whether it waits for all that follows, so that a pager can show it.
    func print(_ line: StyledText, hanging: Int = 2, isPaged: Bool = true) {
        for line in output.width.map({ line.folded(at: $0, hanging: hanging) }) ?? [line] {
            let text = output.rendered(line)
            if isPaged, let pager { pager.add(text) } else { settle(Self.write(text + "\n", to: 1)) }
        }
    }

    /// Writes a table.
    func print(_ columns: Columns, isPaged: Bool = true) {
        for line in columns.lines(in: output.width) { print(line, isPaged: isPaged) }
    }

    /// Says what was done, unless nobody wants to know.
    func confirm(_ text: String) { if !isQuiet { print(text) } }

    /// Shows the results that are not shown yet, at the end of a command.
    func finish(_ status: ExitStatus) -> ExitStatus {
        guard let (failure, fault) = pager?.show() else { return status }
        settle(failure)
        switch fault {
        case nil: return status
        case .words(let words):
            warn("the pager \(words): set PAGER to another, or to cat for none")
            return status
        case .signal(let number):
            // Nobody knows how much was seen.
            report(.error, of: "standards", "the pager was ended by signal \(number)")
            return .failed
        }
    }

    /// What cannot be written ends the program: a result that is lost is no success.
    private func settle(_ failure: Int32) {
        guard failure != 0 else { return }
        report(.error, of: "standards", "the output cannot be written: \(systemMessage(failure))")
        exit(ExitStatus.failed.code)
    }

    // MARK: everything else

    /// Writes something that is no result.
    func error(_ text: String) {
        for (line, hanging) in Self.lines(of: text) { tell(line, hanging: hanging) }
    }

    /// Says what somebody may want to know, and nothing is wrong with.
    func note(_ text: String) { if !isQuiet { error(text) } }

    /// Reports in one line what is wrong or odd, and where.
    func report(_ severity: Diagnostic.Severity, of place: String, _ message: String) {
        report(severity, [(place, message)])
    }

    /// Reports what a command did or met that nobody asked for.
    func warn(_ message: String) { report(.warning, of: "standards", message) }

    /// Reports what is wrong or odd, and where, a line each.
    func report(_ severity: Diagnostic.Severity, _ faults: [(place: String, message: String)]) {
        guard !isQuiet || severity == .error else { return }
        for fault in faults { tell(StyledText(fault.place) + ": " + mark(severity) + ": " + StyledText(fault.message)) }
    }

    /// Notes in one line what nothing is wrong with, and where.
    func note(of place: String, _ message: String) {
        if !isQuiet { tell(StyledText(place) + ": " + StyledText("note", .tentative) + ": " + StyledText(message)) }
    }

    /// Shows what is wrong or odd, each in one line.
    func show(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics where !isQuiet || diagnostic.severity == .error {
            let text = diagnostic.description
            guard let range = text.place(of: ": \(diagnostic.severity.rawValue): ") else {
                tell(StyledText(text))
                continue
            }
            let link = errors.hasLinks ? diagnostic.location.flatMap { Screen.address(of: $0.file) } : nil
            tell(
                StyledText(String(text[..<range.lowerBound]), link: link) + ": " + mark(diagnostic.severity) + ": "
                    + StyledText(String(text[range.upperBound...])))
        }
    }

    /// Shows what is being done while it is, where there is a text and somebody is looking.
    func showing<Result>(_ text: String, while body: () throws -> Result) rethrows -> Result {
        let progress = Progress(errors)
        if !text.isEmpty { progress.show(text) }
        defer { progress.end() }
        return try body()
    }

    private func mark(_ severity: Diagnostic.Severity) -> StyledText {
        StyledText(severity.rawValue, severity == .error ? .alarming : .pressing)
    }

    /// The lines of a text, each with the indent of those that go on.
    private static func lines(of text: String) -> [(line: StyledText, hanging: Int)] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            (StyledText(String(line)), line.prefix { $0 == " " }.count + 2)
        }
    }

    private func tell(_ line: StyledText, hanging: Int = 2) {
        let lines = errors.width.map { line.folded(at: $0, hanging: hanging) } ?? [line]
        Self.write(lines.map { errors.rendered($0) + "\n" }.joined(), to: 2)
    }

    /// - Returns: The error number, 0 where there is none.
    @discardableResult
    static func write(_ text: String, to descriptor: Int32) -> Int32 {
        var text = text
        return text.withUTF8 { bytes in unsafe writeAll(UnsafeRawBufferPointer(bytes), to: descriptor) }
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
