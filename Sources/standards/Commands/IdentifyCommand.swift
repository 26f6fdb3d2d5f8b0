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

    private static let widest = 60

    /// The texts of a block and what they mean, one behind the other.
    private var words = WordBuffer()
    private var rows: [Row] = []

    /// Where a line is among them.
    private struct Row {
        let text: Range<Int>
        let meaning: Range<Int>
        /// How many columns the text takes.
        let width: Int
        let isRefused: Bool
    }

    mutating func write(_ lines: [InputLines.Line], _ terminal: Terminal) throws {
        guard !lines.isEmpty else { return }
        if isJSON { try writeObjects(lines) } else { try writeRows(lines, terminal) }
        line += lines.count
    }

    private mutating func writeObjects(_ lines: [InputLines.Line]) throws {
        var hasFailed = false
        try writeJSONLines { json in
            for line in lines {
                let result = Self.read(line, publisher)
                if case .failure = result { hasFailed = true }
                Self.write(line.text, result, to: &json)
            }
        }
        if hasFailed { status = .failed }
    }

    private mutating func writeRows(_ lines: [InputLines.Line], _ terminal: Terminal) throws {
        var faults: [(place: String, message: String)] = []
        words.clear()
        rows.removeAll(keepingCapacity: true)
        for (index, line) in lines.enumerated() {
            switch Self.read(line, publisher) {
            case .success(let identifier):
                add(identifier.canonical, isRefused: false) { identifier.write(to: &$0) }
            case .failure(let fault):
                status = .failed
                add(Self.shown(line.text), isRefused: true) { words in
                    words.put("refused at column \(fault.column): \(fault.message.printable())")
                }
                guard reportsErrors else { continue }
                let place = "\(source):\(self.line + index + 1):\(fault.column)"
                faults.append((place, "\(fault.message) [unreadable-identifier]"))
            }
        }
        if terminal.output.isTerminal { show(terminal) } else { try writeRows() }
        terminal.report(.error, faults)
    }

    private mutating func add(_ text: String, isRefused: Bool, _ write: (inout WordBuffer) -> Void) {
        let start = words.count
        words.put(text)
        let end = words.count
        write(&words)
        let columns = Columns.width(of: text)
        width = max(width, min(columns, Self.widest))
        rows.append(Row(text: start..<end, meaning: end..<words.count, width: columns, isRefused: isRefused))
    }

    /// Shows results on a terminal; at once where somebody types the lines.
    private func show(_ terminal: Terminal) {
        var columns = Columns()
        columns.narrowest = width
        for row in rows {
            columns.rows.append([words[row.text], StyledText(words[row.meaning], row.isRefused ? .alarming : nil)])
        }
        terminal.print(columns, isPaged: source != "stdin" || isatty(0) != 1)
    }

    private func writeRows() throws {
        var output = StandardOutput()
        try output.writing { bytes in
            bytes.begin("")
            unsafe words.bytes.withUnsafeBufferPointer { words in
                for row in rows {
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
                text.unicodeScalars.prefix(widest).map {
                    switch $0.properties.generalCategory {
                    case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
                    default: $0
                    }
                }))
        return text.unicodeScalars.count > widest ? plain + "…" : plain.isEmpty ? "(nothing)" : plain
    }
}
