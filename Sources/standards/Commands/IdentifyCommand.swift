import Foundation
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

    mutating func write(_ lines: [InputLines.Line], _ terminal: Terminal) throws {
        guard !lines.isEmpty else { return }
        var outcomes: [(text: String, result: Result<Identifier, NotationError>)] = []
        outcomes.reserveCapacity(lines.count)
        for line in lines {
            let result = Self.read(line, publisher)
            if case .failure = result { status = .failed }
            outcomes.append((line.text, result))
        }
        if isJSON {
            try writeJSONLines { json in
                for (text, result) in outcomes { Self.write(text, result, to: &json) }
            }
        } else {
            let texts = outcomes.map { text, result in
                switch result {
                case .success(let identifier): identifier.canonical
                case .failure: Self.shown(text)
                }
            }
            width = texts.reduce(width) { max($0, min(Columns.width(of: $1), Self.widest)) }
            if terminal.output.isTerminal {
                show(zip(texts, outcomes.map(\.result)), terminal)
            } else {
                try write(zip(texts, outcomes.map(\.result)))
            }
            if reportsErrors {
                var faults: [(place: String, message: String)] = []
                for (index, outcome) in outcomes.enumerated() {
                    guard case .failure(let fault) = outcome.result else { continue }
                    let place = "\(source):\(line + index + 1):\(fault.column)"
                    faults.append((place, "\(fault.message) [unreadable-identifier]"))
                }
                terminal.report(.error, faults)
            }
        }
        line += lines.count
    }

    /// Shows results on a terminal; at once where somebody types the lines.
    private func show(
        _ results: some Sequence<(String, Result<Identifier, NotationError>)>, _ terminal: Terminal
    ) {
        var columns = Columns()
        columns.narrowest = width
        for (text, result) in results {
            let style: Style? = if case .failure = result { .alarming } else { nil }
            columns.rows.append([text, StyledText(Self.words(of: result), style)])
        }
        terminal.print(columns, isPaged: source != "stdin" || isatty(0) != 1)
    }

    private func write(_ results: some Sequence<(String, Result<Identifier, NotationError>)>) throws {
        var output = StandardOutput()
        try output.writing { bytes in
            bytes.begin("")
            for (text, result) in results {
                bytes.put(text)
                bytes.put(String(repeating: " ", count: max(width - Columns.width(of: text), 0) + 2))
                bytes.put(Self.words(of: result))
                bytes.put("\n")
                bytes.drainIfFull()
            }
            bytes.end()
        }
    }

    private static func words(of result: Result<Identifier, NotationError>) -> String {
        switch result {
        case .success(let identifier): identifier.words
        case .failure(let fault): "refused at column \(fault.column): \(fault.message.printable())"
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
