import StandardsKit

/// `standards diff`
enum DiffCommand: Subcommand {
    static let name = "diff"
    static let summary = "Says what changed from one catalogue to the next, deadlines first."
    static let usage = "OLD NEW [--json|--markdown]"
    static let options = [
        CommandOption(name: "markdown", placeholder: nil, summary: "headed lists in Markdown"), CommandOption.language,
        CommandOption.json,
    ]
    static let examples = [
        "standards diff china-2024-07.json china-2024-09.json",
        "standards diff --markdown china-2024-07.json china-2024-09.json > changes.md",
        "git show HEAD~1:china.json | standards diff - china.json",
    ]
    static let details = """
        OLD and NEW are a file each, or - for the standard input, once. A deadline has moved where it has another date,
        distance, recurrence or certainty. The order of a list and another spelling of the same are no change. What the
        new catalogue lacks is no longer listed, which is not to say that it was cancelled or withdrawn.

        With --json, each line has "change" (added, removed, changed, deadline-new, deadline-moved or deadline-gone), the
        "subject" as kind/id, the "id" of a deadline, and the "property" with its value "from" and "to". Of a list, these
        have what went and what came; of a deadline, each line has one of date, relative, recurrence, until, certainty.
        """

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        guard arguments.words.count == 2 else {
            throw UsageError("name two catalogue files, the old one and the new one")
        }
        guard arguments.words != ["-", "-"] else { throw UsageError("the standard input can only be read once") }
        let isJSON = arguments.has("json")
        let isMarkdown = arguments.has("markdown")
        if isJSON, isMarkdown { throw UsageError("choose one of --json and --markdown") }
        let language = try arguments.language()
        // Whatever is wrong with either is told.
        let read = try arguments.words.map { try readCatalogue([$0], terminal) }
        guard let older = read[0], let newer = read[1] else { return .failed }
        let difference = newer.difference(from: older, in: language)
        if isJSON {
            try writeJSONLines { difference.write(to: &$0) }
            return .fine
        }
        let report = DifferenceReport(difference, from: older, to: newer, in: language)
        if isMarkdown {
            for line in report.markdown { terminal.print(line) }
        } else {
            for line in report.lines(in: terminal.output.width) { terminal.print(line) }
        }
        if difference.isEmpty {
            if isMarkdown { terminal.print("No difference.") } else { terminal.note("no difference") }
        }
        return .fine
    }
}
