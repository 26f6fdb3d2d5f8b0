import StandardsKit

/// `standards deadlines`
enum DeadlinesCommand: Subcommand {
    static let name = "deadlines"
    static let summary = "Lists what happens, and what to do, by when."
    static let usage = "FILE… [--from WHEN] [--to WHEN] [--kind DEADLINE] [--about WHAT] [OPTIONS]"
    static var options: [CommandOption] {
        DeadlineFilter.flags.map { flag in
            // Here a day can be said in more ways.
            let isDay = ["from", "to"].contains(flag.name)
            return CommandOption(
                name: flag.name, placeholder: isDay ? "WHEN" : flag.placeholder, summary: flag.summary,
                isRepeatable: flag.isRepeatable)
        } + [CommandOption.language, CommandOption.json]
    }
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
        let flags = try arguments.flags().filter { flag in DeadlineFilter.flags.contains { $0.name == flag.name } }
        func filter(_ schema: CatalogueSchema, in catalogue: Catalogue? = nil) throws(ExportError) -> DeadlineFilter {
            try DeadlineFilter(of: name, flags, schema, in: catalogue)
        }
        do throws(ExportError) { _ = try filter(.standard) } catch { throw UsageError(error.message) }
        let language = try arguments.language()
        let (files, words) = try arguments.filesAndWords()
        if let word = words.first { throw UsageError("there is no file “\(word)”: write --about \"\(word)\"") }
        guard let catalogue = try readCatalogue(files, terminal) else { return .failed }
        let wanted: DeadlineFilter
        do throws(ExportError) { wanted = try filter(catalogue.schema, in: catalogue) } catch {
            throw CommandError(error.message)
        }
        let deadlines = catalogue.deadlines(wanted, in: language)
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
        if deadlines.isEmpty { terminal.note(nothing(wanted, catalogue, language)) }
        return .fine
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
