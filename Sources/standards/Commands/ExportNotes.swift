import StandardsKit

/// Tells what is odd with a catalogue that is exported, and what a format could not carry.
struct ExportNotes {
    private let terminal: Terminal
    private let isVerbose: Bool
    /// Where it is told as JSON; nil where it is told in words.
    private let json: Int32?
    private static let rule = "not-carried"
    /// Where else to look for what is lost, by the cause.
    private static let hints = ["undated": ": “standards deadlines” lists them"]

    init(_ terminal: Terminal, isVerbose: Bool, json: Int32?) {
        self.terminal = terminal
        self.isVerbose = isVerbose
        self.json = json
    }

    /// Tells what is wrong or odd.
    func tell(_ diagnostics: [Diagnostic]) throws {
        try CheckCommand.tell(diagnostics, terminal, json: json)
    }

    /// Tells what a format could not carry: in words a line a cause, in JSON and with `--verbose` a line each.
    func tell(_ report: ExportReport, of format: ExportFormat) throws {
        if let json { return try writeJSONLines(to: json) { Self.write(report, of: format, to: &$0) } }
        guard !isVerbose else {
            for loss in report.losses { note("\(Self.place(of: loss))\(loss.reason)", format) }
            return
        }
        for group in report.groups {
            let isAlone = group.losses.count == 1 && group.losses[0].cause == nil
            let hint = group.losses[0].cause.flatMap { Self.hints[$0.id] } ?? ""
            note((isAlone ? Self.place(of: group.losses[0]) : "") + group.words + hint, format)
        }
    }

    /// Tells which files an earlier export of the format wrote and this one did not.
    func tell(stale files: [String], _ format: ExportFormat) throws {
        let rule = "stale-file"
        if let json {
            return try writeJSONLines(to: json) { json in
                for file in files {
                    json.beginObject()
                    json.member("severity", "note")
                    json.member("rule", rule)
                    json.member("format", format.id)
                    json.member("path", file)
                    json.member("message", Self.staleness)
                    json.endObject()
                    json.endLine()
                }
            }
        }
        for file in files { terminal.note(of: format.id, "\(file): \(Self.staleness) [\(rule)]") }
    }

    private static let staleness = "an earlier export wrote it and this one did not: remove it if nobody reads it"

    private func note(_ words: String, _ format: ExportFormat) {
        terminal.note(of: format.id, "\(words) [\(Self.rule)]")
    }

    private static func path(of loss: ExportReport.Loss) -> String {
        [loss.subject?.description, loss.property].compactMap(\.self).joined(separator: ".")
    }

    private static func place(of loss: ExportReport.Loss) -> String {
        let path = path(of: loss)
        return path.isEmpty ? "" : path + ": "
    }

    private static func write(_ report: ExportReport, of format: ExportFormat, to json: inout JSONWriter) {
        for loss in report.losses {
            json.beginObject()
            json.member("severity", "note")
            json.member("rule", rule)
            json.member("format", format.id)
            json.member("cause", loss.cause?.id)
            json.member("path", path(of: loss))
            json.member("message", loss.reason)
            json.endObject()
            json.endLine()
        }
    }
}
