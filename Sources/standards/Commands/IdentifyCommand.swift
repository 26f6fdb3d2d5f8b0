import StandardsKit

/// `standards identify`
enum IdentifyCommand: Subcommand {
    static let name = "identify"
    static let summary = "Reads designations, project numbers and committee references, and shows their parts."
    static let usage = "[TEXT…] [--publisher NAME] [--json]"
    static let options = [
        CommandOption(
            name: "publisher", placeholder: "NAME",
            summary: "whose committee it is where the text does not say, such as SAC for TC28SC42"),
        CommandOption.json,
    ]
    static let examples = [
        "standards identify \"GB/T 26694—2024\" SAC/TC28/SC42 20231601-T-469",
        "standards identify --publisher SAC TC28SC42",
        "standards identify --json < designations.txt",
    ]
    static let details = """
        Without TEXT, each line of the standard input is read. There is one result a line, in the order
        of the input. What cannot be read is refused, with the column and what was expected there.
        """

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let publisher = arguments.value("publisher")
        if let publisher, !CommitteeReference.isPublisher(publisher) {
            throw UsageError("“\(publisher)” is no known publisher of committees: write SAC, ISO, IEC or another")
        }
        var results = IdentifyResults(
            publisher: publisher, isJSON: arguments.has("json"),
            source: arguments.words.isEmpty || arguments.words == ["-"] ? "stdin" : "argument")
        guard results.source == "stdin" else {
            try results.write(arguments.words.map { InputLines.Line(text: $0, fault: nil) }, terminal)
            return results.status
        }
        var input = InputLines()
        while let lines = try input.next() { try results.write(lines, terminal) }
        return results.status
    }
}

/// Writes what the lines are, block by block.
private struct IdentifyResults {
    let publisher: String?
    let isJSON: Bool
    let source: String
    private(set) var status = ExitStatus.fine
    private var line = 0
    /// The width of the first column, which only grows, so that blocks stay aligned.
    private var width = 0
    /// On a terminal the refusal is seen among the results and need not be reported twice.
    private let reportsErrors: Bool

    init(publisher: String?, isJSON: Bool, source: String) {
        self.publisher = publisher
        self.isJSON = isJSON
        self.source = source
        reportsErrors = !isJSON && isatty(1) != 1
    }

    static let widest = 60
    /// For how many lines a thread is worth its start.
    private static let linesOfThread = 256

    mutating func write(_ lines: [InputLines.Line], _ terminal: Terminal) throws {
        guard !lines.isEmpty else { return }
        let parts = parts(of: lines)
        if parts.contains(where: \.hasRefusals) { status = .failed }
        width = parts.reduce(width) { max($0, $1.width) }
        for part in parts {
            if isJSON {
                var output = StandardOutput()
                try output.write(part.objects, as: "")
            } else if terminal.output.isTerminal {
                show(part, terminal)
            } else {
                try write(part)
            }
        }
        if reportsErrors { report(parts.flatMap(\.faults), terminal) }
        line += lines.count
    }

    private func report(_ faults: [(line: Int, fault: NotationError)], _ terminal: Terminal) {
        terminal.report(
            .error,
            faults.map { line, fault in
                ("\(source):\(self.line + line + 1):\(fault.column)", "\(fault.message) [unreadable-identifier]")
            })
    }

    /// What the lines are, in parts that several threads make.
    private func parts(of lines: [InputLines.Line]) -> [IdentifiedLines] {
        let count = min(RunningThread.cores, (lines.count + Self.linesOfThread - 1) / Self.linesOfThread)
        let size = (lines.count + count - 1) / count
        let (publisher, isJSON) = (publisher, isJSON)
        let concurrently: Concurrently = { standards.concurrently($0, threads: count, $1) }
        return results(of: count, by: concurrently) { index in
            let range = min(index * size, lines.count)..<min((index + 1) * size, lines.count)
            return IdentifiedLines(lines, range, publisher, isJSON: isJSON)
        }
    }

    /// Shows results on a terminal; at once where somebody types the lines.
    private func show(_ part: IdentifiedLines, _ terminal: Terminal) {
        var columns = Columns()
        columns.narrowest = width
        for row in part.rows {
            let meaning = StyledText(part.words[row.meaning], row.isRefused ? .alarming : nil)
            columns.rows.append([part.words[row.text], meaning])
        }
        terminal.print(columns, isPaged: source != "stdin" || isatty(0) != 1)
    }

    private func write(_ part: IdentifiedLines) throws {
        var output = StandardOutput()
        try output.writing { bytes in
            bytes.begin("")
            unsafe part.words.bytes.withUnsafeBufferPointer { words in
                for row in part.rows {
                    unsafe bytes.put(UnsafeBufferPointer(rebasing: words[row.text]))
                    bytes.put(UInt8(ascii: " "), times: max(width - row.width, 0) + 2)
                    unsafe bytes.put(UnsafeBufferPointer(rebasing: words[row.meaning]))
                    bytes.put(UInt8(ascii: "\n"))
                    bytes.drainIfFull()
                }
            }
            bytes.end()
        }
    }
}

/// What some lines are, as it is written.
private struct IdentifiedLines: Sendable {
    /// Where a line is among the words.
    struct Row {
        let text: Range<Int>
        let meaning: Range<Int>
        /// How many columns the text takes.
        let width: Int
        let isRefused: Bool
    }

    /// The texts and what they mean, one behind the other.
    private(set) var words = WordBuffer()
    private(set) var rows: [Row] = []
    /// What is refused, with the place of the line in its block.
    private(set) var faults: [(line: Int, fault: NotationError)] = []
    /// The same as lines of JSON.
    private(set) var objects: [UInt8] = []
    private(set) var hasRefusals = false

    init(_ lines: [InputLines.Line], _ range: Range<Int>, _ publisher: String?, isJSON: Bool) {
        if isJSON { writeObjects(lines[range], publisher) } else { writeRows(lines, range, publisher) }
    }

    /// How wide the first column is, up to a limit.
    var width: Int { rows.reduce(0) { max($0, min($1.width, IdentifyResults.widest)) } }

    private mutating func writeRows(_ lines: [InputLines.Line], _ range: Range<Int>, _ publisher: String?) {
        rows.reserveCapacity(range.count)
        for index in range {
            do throws(NotationError) {
                if let fault = lines[index].fault { throw fault }
                var committee: CommitteeReference.Parts?
                let identifier = try Identifier(
                    lines[index].text, publisher: publisher, in: .standard, committee: &committee)
                let start = words.count
                words.put(identifier.canonical)
                let end = words.count
                identifier.write(to: &words, committee)
                add(start, end, Columns.width(of: identifier.canonical), isRefused: false)
            } catch {
                let (start, text) = (words.count, Self.shown(lines[index].text))
                words.put(text)
                let end = words.count
                words.put("refused at column \(error.column): \(error.message.printable())")
                add(start, end, Columns.width(of: text), isRefused: true)
                faults.append((index, error))
                hasRefusals = true
            }
        }
    }

    private mutating func add(_ start: Int, _ end: Int, _ width: Int, isRefused: Bool) {
        rows.append(Row(text: start..<end, meaning: end..<words.count, width: width, isRefused: isRefused))
    }

    private mutating func writeObjects(_ lines: ArraySlice<InputLines.Line>, _ publisher: String?) {
        objects = compactJSON { json in
            for line in lines {
                let result = Self.read(line, publisher)
                if case .failure = result { hasRefusals = true }
                Self.write(line.text, result, to: &json)
            }
        }
    }

    private static func read(_ line: InputLines.Line, _ publisher: String?) -> Result<Identifier, NotationError> {
        if let fault = line.fault { return .failure(fault) }
        do throws(NotationError) {
            return .success(try Identifier(line.text, publisher: publisher))
        } catch { return .failure(error) }
    }

    private static func write(
        _ text: String, _ result: Result<Identifier, NotationError>, to json: inout JSONWriter
    ) {
        json.beginObject()
        json.name("input")
        json.text(text)
        switch result {
        case .success(let identifier):
            json.member("kind", identifier.kind)
            json.member("canonical", identifier.canonical)
            json.member("urn", identifier.urn)
            identifier.writeParts(to: &json)
        case .failure(let fault):
            json.member("error", fault.message)
            json.member("column", fault.column)
        }
        json.endObject()
        json.endLine()
        json.bytes.drainIfFull()
    }

    /// A refused text as it can be shown in one line.
    private static func shown(_ text: String) -> String {
        let plain = String(
            String.UnicodeScalarView(
                text.unicodeScalars.prefix(IdentifyResults.widest).map {
                    switch $0.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
                    default: $0
                    }
                }))
        return text.unicodeScalars.count > IdentifyResults.widest ? plain + "…" : plain.isEmpty ? "(nothing)" : plain
    }
}
