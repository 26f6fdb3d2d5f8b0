import StandardsKit

/// `standards deadlines`
enum DeadlinesCommand: Subcommand {
    static let name = "deadlines"
    static let summary = "Lists what happens, and what to do, by when."
    static let usage = "FILE… [--from DATE] [--to DATE] [--kind KIND] [--json]"
    static let options = [
        CommandOption(name: "from", placeholder: "DATE", summary: "only what can still be acted on that day"),
        CommandOption(name: "to", placeholder: "DATE", summary: "only what ends by that day"),
        CommandOption(
            name: "kind", placeholder: "KIND",
            summary: "only this kind of deadline, such as comments-close; may be given again",
            isRepeatable: true),
        CommandOption.language,
        CommandOption.json,
    ]
    static let examples = [
        "standards deadlines china-2024-07.json",
        "standards deadlines china-2024-07.json --from 2025-01-01 --to 2025-12-31",
        "standards deadlines china-2024-07.json --kind comments-close --json",
    ]
    static var details: String {
        "KINDS\n  \(CatalogueSchema.standard.deadlineKinds.map(\.code).joined(separator: " "))\n"
            + "A date that is not a day, such as 2025, is met on the last day of its period. --from and --to take such dates\n"
            + "too: the first day of the one, and the last of the other."
    }

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let codes = CatalogueSchema.standard.deadlineKinds.map(\.code)
        let wanted = Set(arguments.values("kind"))
        for code in arguments.values("kind") where !codes.contains(code) {
            let question = Suggestion.question(code, among: codes).first ?? "known are \(codes.joined(separator: ", "))"
            throw UsageError("there is no kind of deadline “\(code)”: \(question)")
        }
        let language = try arguments.language()
        let from = try arguments.day("from", \.first)
        let to = try arguments.day("to", \.last)
        if let from, let to, to < from { throw UsageError("--to \(to) comes before --from \(from)") }
        guard let catalogue = try readCatalogue(arguments.words, terminal) else { return .failed }
        let deadlines = catalogue.deadlines(in: language, from: from, to: to)
            .filter { wanted.isEmpty || wanted.contains($0.kind.code) }
        if arguments.has("json") {
            try writeJSONLines { json in
                for deadline in deadlines { write(deadline, to: &json) }
            }
        } else {
            show(deadlines, terminal)
        }
        return .fine
    }

    private static func show(_ deadlines: [Deadline], _ terminal: Terminal) {
        var columns = Columns()
        for deadline in deadlines {
            let date = deadline.date?.description ?? "no date yet"
            var title = deadline.title
            if let relative = deadline.relative { title += " (\(relative))" }
            if let recurrence = deadline.recurrence { title += " (\(recurrence))" }
            columns.rows.append([date, deadline.kind.code, deadline.certainty.rawValue, title])
        }
        for line in columns.lines() { terminal.print(line) }
        if deadlines.isEmpty { terminal.error("no deadlines") }
    }

    private static func write(_ deadline: Deadline, to json: inout JSONWriter) {
        json.beginObject()
        json.member("id", deadline.id)
        json.member("kind", deadline.kind.code)
        if let date = deadline.date { json.member("date", date.description) }
        if let day = deadline.date?.first { json.member("firstDay", day.description) }
        if let day = deadline.lastDay { json.member("lastDay", day.description) }
        json.member("certainty", deadline.certainty.rawValue)
        json.member("title", deadline.title)
        json.member("subject", deadline.subject.description)
        if let relative = deadline.relative { json.member("relative", relative.description) }
        if let recurrence = deadline.recurrence { json.member("recurrence", recurrence.description) }
        if let until = deadline.until { json.member("until", until.description) }
        json.endObject()
        json.endLine()
    }
}
