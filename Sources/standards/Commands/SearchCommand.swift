import StandardsKit

/// `standards search`
enum SearchCommand: Subcommand {
    static let name = "search"
    static let summary = "Finds entities by words in any of their texts, with their deadlines."
    static let usage = "FILE… WORDS… [--kind KIND] [--from WHEN] [--limit COUNT] [--json]"
    static let options = [
        CommandOption.kind,
        CommandOption(name: "from", placeholder: "WHEN", summary: "only deadlines that can still be acted on that day"),
        CommandOption(
            name: "limit", placeholder: "COUNT", summary: "how many answers are shown at most (default 20; 0: all)"),
        CommandOption.language,
        CommandOption.json,
    ]
    static let examples = [
        "standards search china-2024-07.json electric bicycle",
        "standards search china-2024-07.json 智慧社区 --from today",
        "standards search china-2024-07.json lithium battery --kind \"certification requirement\"",
    ]
    static var details: String {
        """
        The best answers come first: those that have all the words, and among them those that have them in their names,
        designations or keywords. Where none has all the words, those that have most of them are shown. \(When.help)
        """
    }

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let language = try arguments.language()
        let kinds = try arguments.kinds()
        let (from, _) = try arguments.period()
        guard let limit = Int(arguments.value("limit") ?? "20"), limit >= 0 else {
            throw UsageError("--limit takes a number such as 20, or 0 for all")
        }
        let (files, words) = try arguments.filesAndWords()
        guard !words.isEmpty else { throw UsageError("name a catalogue file, and the words to look for") }
        guard let catalogue = try readCatalogue(files, terminal) else { return .failed }
        let hits = catalogue.search(words.joined(separator: " "), kinds: kinds)
        let shown = limit == 0 ? hits[...] : hits.prefix(limit)
        let deadlines = Dictionary(grouping: catalogue.deadlines(in: language, from: from), by: \.subject)
        if arguments.has("json") {
            try writeJSONLines { json in
                for hit in shown { write(hit, deadlines[hit.entity] ?? [], catalogue, language, to: &json) }
            }
        } else {
            let today = terminal.output.hasColour ? try When.today() : nil
            for hit in shown {
                terminal.print(StyledText(catalogue.fullName(of: hit.entity, in: language), .heading))
                terminal.print("  \(hit.entity)")
                terminal.print(rows(hit, deadlines[hit.entity] ?? [], catalogue, language, on: today))
                terminal.print("")
            }
        }
        if hits.isEmpty { terminal.note("nothing has these words") }
        if hits.first?.hasAllWords == false { terminal.note("nothing has all of these words; these have most of them") }
        if shown.count < hits.count { terminal.note("\(hits.count - shown.count) more: --limit 0 shows all") }
        return .fine
    }

    /// How many deadlines of an answer are shown.
    private static let mostDeadlines = 3

    private static func rows(
        _ hit: SearchHit, _ deadlines: [Deadline], _ catalogue: Catalogue, _ language: LanguageTag,
        on today: CalendarDate?
    ) -> Columns {
        var columns = Columns()
        if !catalogue.fullName(of: hit.entity, in: language).holds(hit.excerpt) {
            let words = hit.property.split(separator: ".").map { String($0).wordsFromCamelCase }.joined(separator: ", ")
            columns.rows.append(["  \(words)", hit.excerpt])
        }
        for deadline in deadlines.prefix(mostDeadlines) {
            columns.rows.append(["  " + deadline.styledDate(on: today), deadline.title])
        }
        let rest = deadlines.count - mostDeadlines
        if rest > 0 { columns.rows.append(["", "and \(rest) more"]) }
        return columns
    }

    private static func write(
        _ hit: SearchHit, _ deadlines: [Deadline], _ catalogue: Catalogue, _ language: LanguageTag,
        to json: inout JSONWriter
    ) {
        json.beginObject()
        json.member("reference", hit.entity.description)
        json.member("name", catalogue.fullName(of: hit.entity, in: language))
        json.member("score", hit.score)
        json.member("property", hit.property)
        json.member("excerpt", hit.excerpt)
        json.name("deadlines")
        json.beginArray()
        for deadline in deadlines { json.deadline(deadline) }
        json.endArray()
        json.endObject()
        json.endLine()
    }
}
