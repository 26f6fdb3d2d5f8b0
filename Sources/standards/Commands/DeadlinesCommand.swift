import StandardsKit

/// `standards deadlines`
enum DeadlinesCommand: Subcommand {
    static let name = "deadlines"
    static let summary = "Lists what happens, and what to do, by when."
    static let usage = "FILE… [--from WHEN] [--to WHEN] [--kind DEADLINE] [--about WHAT] [OPTIONS]"
    static let options = [
        CommandOption(name: "from", placeholder: "WHEN", summary: "only what can still be acted on that day"),
        CommandOption(name: "to", placeholder: "WHEN", summary: "only what ends by that day"),
        CommandOption(
            name: "kind", placeholder: "DEADLINE",
            summary: "only this kind of deadline, such as comments-close; may be given again",
            isRepeatable: true),
        CommandOption(
            name: "about", placeholder: "WHAT",
            summary:
                "only of this entity and what is tied to it, or of what is found by these words; may be given again",
            isRepeatable: true),
        CommandOption(
            name: "committee", placeholder: "WHAT",
            summary: "only what this committee and those below it have to do with; may be given again",
            isRepeatable: true),
        CommandOption(
            name: "tag", placeholder: "KEYWORD", summary: "only what has this keyword; may be given again",
            isRepeatable: true),
        CommandOption(
            name: "certainty", placeholder: Certainty.allCases.map(\.rawValue).joined(separator: "|"),
            summary: "only dates as certain as this; may be given again", isRepeatable: true),
        CommandOption.language,
        CommandOption.json,
    ]
    static let examples = [
        "standards deadlines china-2024-07.json --from today",
        "standards deadlines china-2024-07.json --from 2024-Q4 --to +3m",
        "standards deadlines china-2024-07.json --about \"electric bicycles\"",
        "standards deadlines china-2024-07.json --committee \"SAC/TC 28\" --json",
    ]
    static var details: String {
        "KINDS\n  \(CatalogueSchema.standard.deadlineKinds.map(\.code).joined(separator: ", "))\n\n"
            + "WHAT is as for “standards show”. \(When.help)\n"
            + "A deadline that is no day, such as 2025, is met on the last day of its period."
    }

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        var filter = DeadlineFilter()
        filter.kinds = try kinds(arguments)
        filter.certainties = try certainties(arguments)
        (filter.from, filter.to) = try arguments.period()
        let language = try arguments.language()
        let (files, words) = try arguments.filesAndWords()
        if let word = words.first { throw UsageError("there is no file “\(word)”: write --about \"\(word)\"") }
        guard let catalogue = try readCatalogue(files, terminal) else { return .failed }
        for text in arguments.values("about") { filter.about.formUnion(try catalogue.entities(about: text)) }
        for text in arguments.values("committee") { filter.committees.formUnion(try catalogue.committees(text)) }
        filter.tags = try catalogue.known(tags: arguments.values("tag"))
        let deadlines = catalogue.deadlines(filter, in: language)
        if arguments.has("json") {
            try writeJSONLines { json in
                for deadline in deadlines {
                    json.deadline(deadline)
                    json.endLine()
                }
            }
        } else {
            try show(deadlines, terminal)
        }
        if deadlines.isEmpty { terminal.note(nothing(filter, catalogue, language)) }
        return .fine
    }

    private static func kinds(_ arguments: Arguments) throws -> Set<DeadlineKind> {
        let known = CatalogueSchema.standard.deadlineKinds
        return try Set(
            arguments.values("kind").map { text in
                if let kind = known.first(where: { [$0.code, $0.code.wordsFromHyphens].contains(text) }) {
                    return kind
                }
                let codes = known.map(\.code)
                let parts = codes.filter { $0.split(separator: "-").contains(Substring(text)) }
                let question =
                    Suggestion.question(text, among: codes).first
                    ?? (parts.isEmpty
                        ? "known are \(codes.joined(separator: ", "))"
                        : "did you mean \(parts.joined(separator: " or "))?")
                throw UsageError("there is no kind of deadline “\(text)”: \(question)")
            })
    }

    private static func certainties(_ arguments: Arguments) throws -> Set<Certainty> {
        try Set(
            arguments.values("certainty").map { text in
                guard let certainty = Certainty(rawValue: text) else {
                    let known = Certainty.allCases.map(\.rawValue).joined(separator: ", ")
                    throw UsageError("--certainty takes \(known), not “\(text)”")
                }
                return certainty
            })
    }

    /// What is said where there is nothing: the next deadline of those that are asked for, or else the last.
    private static func nothing(_ filter: DeadlineFilter, _ catalogue: Catalogue, _ language: LanguageTag) -> String {
        guard filter.hasPeriod else { return "no deadlines" }
        func first(_ deadlines: [Deadline], _ words: String) -> String? {
            deadlines.first.map { "\(words): \($0.date?.description ?? "") \($0.title)" }
        }
        var later = filter
        (later.from, later.to) = (filter.to?.adding(days: 1), nil)
        if later.from != nil, let next = first(catalogue.deadlines(later, in: language), "next") {
            return "no deadlines; \(next)"
        }
        var earlier = filter
        (earlier.from, earlier.to) = (nil, filter.from?.adding(days: -1))
        if earlier.to != nil, let last = first(catalogue.deadlines(earlier, in: language).reversed(), "the last was") {
            return "no deadlines; \(last)"
        }
        return "no deadlines"
    }

    private static func show(_ deadlines: [Deadline], _ terminal: Terminal) throws {
        let today = terminal.output.hasColour ? try When.today() : nil
        var columns = Columns()
        for deadline in deadlines {
            var title = deadline.title
            if let relative = deadline.relative { title += " (\(relative))" }
            if let recurrence = deadline.recurrence { title += " (\(recurrence))" }
            columns.rows.append([
                deadline.styledDate(on: today), deadline.kind.code, deadline.styledCertainty, title,
            ])
        }
        terminal.print(columns)
    }
}
