import StandardsKit

/// `standards show`
enum ShowCommand: Subcommand {
    static let name = "show"
    static let summary = "Shows an entity and what it is tied to, both ways, or how two are tied."
    static let usage = "FILE… WHAT [WHAT] [--json]"
    static let options = [CommandOption.language, CommandOption.json]
    static let examples = [
        "standards show china-2024-07.json \"GB 28008-2024\"", "standards show china-2024-07.json GB 28008-2024",
        "standards show china-2024-07.json SAC \"ISO/IEC JTC 1/SC 41\"",
        "standards show china-2024-07.json committee/sac-tc-599 --language zh-Hans",
    ]
    static let details = """
        WHAT is tried as kind/id, as id, as a designation, project number or committee reference in any spelling, and as
        an abbreviation, or else as words of a title. Where several entities match, they are listed. Words are one WHAT
        where something is called so, and else two.
        """

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let language = try arguments.language()
        let (files, words) = try arguments.filesAndWords()
        guard !words.isEmpty else { throw UsageError("name a catalogue file, and what to show") }
        let reading = try readFiles(files, terminal)
        terminal.show(reading.diagnostics)
        guard !reading.hasErrors else { return .failed }
        let catalogue = reading.catalogue
        let isJSON = arguments.has("json")
        switch try meaning(of: words, in: catalogue) {
        case .one(let matches, let text):
            if isJSON {
                let provenance = reading.provenance()
                let record = EntityRecord(catalogue, in: language)
                try writeJSONLines { json in
                    for match in matches {
                        guard let entity = catalogue[match] else { continue }
                        record.write(entity, saidAt: provenance.locations(of: match), to: &json)
                    }
                }
            } else if let match = matches.first, matches.count == 1 {
                try show(match, reading, language, terminal)
            } else {
                list(matches, text, catalogue, language, terminal)
            }
        case .two(let one, let other):
            let ties = TiesBetween(one, other, catalogue, language)
            if isJSON {
                try writeJSONLines(ties.write)
            } else {
                for line in ties.lines(in: terminal.output.width) { terminal.print(line) }
            }
        }
        return .fine
    }

    private enum Meaning {
        case one([EntityReference], text: String)
        case two(EntityReference, EntityReference)
    }

    /// What words mean: one entity or several that fit, or two. What is called just so goes before what a part of a name
    /// may mean.
    private static func meaning(of words: [String], in catalogue: Catalogue) throws -> Meaning {
        let text = words.joined(separator: " ")
        let finders: [(String) -> [EntityReference]] = [
            { catalogue.entities(called: $0, of: []) }, { catalogue.entities(named: $0) },
        ]
        for find in finders {
            let found = find(text)
            if !found.isEmpty { return .one(found, text: text) }
            for place in words.indices.dropFirst() {
                let parts = [words[..<place], words[place...]].map { $0.joined(separator: " ") }
                let (one, other) = (find(parts[0]), find(parts[1]))
                if one.isEmpty || other.isEmpty { continue }
                if one.count > 1 { return .one(one, text: parts[0]) }
                return other.count > 1 ? .one(other, text: parts[1]) : .two(one[0], other[0])
            }
        }
        // Of two the one that is not known is told.
        let missing = words.count == 2 ? words.filter { catalogue.entities(named: $0).isEmpty } : []
        throw catalogue.unknown(missing.count == 1 ? missing[0] : text)
    }

    private static func show(
        _ match: EntityReference, _ reading: CatalogueReading, _ language: LanguageTag, _ terminal: Terminal
    ) throws {
        var portrait = EntityDescription(
            catalogue: reading.catalogue, language: language, width: terminal.output.width,
            today: terminal.output.hasColour ? try When.today() : nil)
        reading.catalogue.visit(match, with: &portrait)
        for line in portrait.lines { terminal.print(line) }
        guard reading.fileCount > 1 else { return }
        terminal.print("")
        terminal.print(StyledText("Said in", .heading))
        for place in reading.provenance().locations(of: match) {
            let link = terminal.output.hasLinks ? Screen.address(of: place.file) : nil
            terminal.print("  " + StyledText(place.description, link: link))
        }
    }

    private static func list(
        _ matches: [EntityReference], _ text: String, _ catalogue: Catalogue, _ language: LanguageTag,
        _ terminal: Terminal
    ) {
        terminal.print("“\(text)” can be:")
        var columns = Columns()
        for match in matches { columns.rows.append(["  \(match)", catalogue.fullName(of: match, in: language)]) }
        terminal.print(columns)
    }
}
