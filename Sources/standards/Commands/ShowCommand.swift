import StandardsKit

/// `standards show`
enum ShowCommand: Subcommand {
    static let name = "show"
    static let summary = "Shows an entity and what it is tied to, both ways."
    static let usage = "FILE… WHAT"
    static let options = [CommandOption.language]
    static let examples = [
        "standards show china-2024-07.json \"GB 28008-2024\"", "standards show china-2024-07.json SAC",
        "standards show china-2024-07.json committee/sac-tc-599 --language zh-Hans",
    ]
    static let details = """
        WHAT is tried as kind/id, as id, as a designation, project number or committee reference in any spelling, and as
        an abbreviation, or else as words of a title. Where several entities match, they are listed.
        """

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        guard let what = arguments.words.last, arguments.words.count > 1 else {
            throw UsageError("name a catalogue file, and what to show")
        }
        let language = try arguments.language()
        let reading = try readFiles(arguments.words.dropLast(), terminal)
        terminal.show(reading.diagnostics)
        guard !reading.hasErrors else { return .failed }
        let catalogue = reading.catalogue
        let matches = catalogue.entities(named: what)
        guard let match = matches.first else {
            let question = Suggestion.question(what, among: catalogue.names()).first.map { ": \($0)" } ?? ""
            throw CommandError("there is no “\(what)”\(question)")
        }
        if matches.count > 1 {
            terminal.print("“\(what)” can be:")
            var columns = Columns()
            for match in matches {
                columns.rows.append(["  \(match)", catalogue.fullName(of: match, in: language)])
            }
            for line in columns.lines() { terminal.print(line) }
            return .fine
        }
        var portrait = EntityDescription(catalogue: catalogue, language: language)
        catalogue.visit(match, with: &portrait)
        for line in portrait.lines { terminal.print(line.printable()) }
        guard reading.fileCount > 1 else { return .fine }
        terminal.print("")
        terminal.print("Said in")
        for place in reading.provenance().locations(of: match) { terminal.print("  \(place)".printable()) }
        return .fine
    }
}
