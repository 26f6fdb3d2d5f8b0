import StandardsKit

/// `standards add`
enum AddCommand: Subcommand {
    static let name = "add"
    static let summary = "Adds an entity to a catalogue, and stubs for what it refers to."
    static let usage = "FILE KIND [TEXT] [--PROPERTY VALUE…]"
    static let options = [
        CommandOption(name: "id", placeholder: "ID", summary: "the id (default: made of the name)")
    ]
    static let otherOptions: CommandOption? = CommandOption(
        name: "PROPERTY", placeholder: "VALUE", summary: "a property of the kind, by its name", isRepeatable: true)
    static let examples = [
        "standards add a.json standard \"GB 21148-2020\" --replaces \"GB 21148-2007\"",
        "standards add a.json organisation \"Standardization Administration\" --abbreviation SAC "
            + "--names:zh-Hans \"国家标准化管理委员会\"",
        "standards add a.json standard \"GB 1-2026\" --effective 2026-10-01 "
            + "--replaces.standard gb-1-2001 --replaces.extent part",
        "standards add a.json standard --help",
    ]

    static var details: String {
        let kinds = CatalogueSchema.standard.kinds.map { $0.kind.words }.joined(separator: ", ")
        return """
            TEXT is the designation, number or reference of the entity, or else its title
            in English. The id is made of it, and of a designation the level and the
            obligation follow. “standards add FILE KIND --help” lists the properties.

            VALUES
              Dates, codes and numbers are written as in a catalogue. A text is in English;
              --title:zh-Hans “…” gives it in another language. A list is given by the
              flag again and again.
              A reference is an id, kind/id, or a designation, number, abbreviation or name
              that one entity alone has. What has a designation or a name and is not there
              is added as a stub.
              Of a record, --replaces.date “…” gives a member; a member that repeats begins
              the next record. --replaces “…” alone gives the member that matters most, and
              --replaces '{"standard": "…"}' a whole record.

            FILE is written anew in canonical form, or not at all if there is an error. What
            it extends is known, and stays as it is. With - for FILE the catalogue is read
            from the standard input and written to the standard output.

            KINDS
              \(kinds)
            """
    }

    static func help(for arguments: Arguments) -> HelpPage {
        let kind = arguments.words.lazy.compactMap { word in try? Self.kind(word) }.first
        return kind.map { KindHelp($0).page } ?? help
    }

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let words = arguments.words
        guard words.count > 1 else {
            throw UsageError("name a catalogue file, and the kind of what is added, such as standard")
        }
        guard words.count < 4 else { throw UsageError("“\(words[3])” is a word too many: put the text in quotes") }
        let file = words[0]
        let addition = EntityAddition(
            file: file == "-" ? inputName : file, kind: try kind(words[1]), text: words.count > 2 ? words[2] : nil,
            id: arguments.value("id"), flags: arguments.particular.filter { $0.name != "id" })
        if file != "-" { try mend([resolved(file)].compactMap(\.self).map(parent), terminal) }
        let former = try file == "-" ? readInput() : read(file)
        let outcome = try addition.outcome(of: former, resolving: extendedFile)
        terminal.show(outcome.diagnostics)
        guard let bytes = outcome.bytes, let entity = outcome.added.first else { return .failed }
        let stubs = outcome.added.dropFirst().map(\.description)
        let message =
            "\(addition.file):\(outcome.line): added \(entity)"
            + (stubs.isEmpty
                ? "" : ", and \(stubs.count == 1 ? "a stub" : "stubs") for \(stubs.joined(separator: ", "))")
        guard file != "-" else {
            try writeResult(String(decoding: bytes, as: UTF8.self))
            terminal.note(message)
            return .fine
        }
        try Interruption.allOrNone { try $0.rewrite(file, from: former, to: bytes) }
        terminal.confirm(message)
        return .fine
    }

    private static func kind(_ word: String) throws -> any Entity.Type {
        if let kind = CatalogueSchema.standard.kinds.first(where: { [$0.kind.name, $0.kind.words].contains(word) }) {
            return kind
        }
        let names = CatalogueSchema.standard.kinds.map { $0.kind.name }
        let question = Suggestion.answer(word, among: names)
        throw UsageError("there is no kind “\(word)”: \(question)")
    }

    private static func read(_ file: String) throws -> [UInt8] {
        if unsafe access(file, F_OK) != 0, errno == ENOENT {
            throw CommandError(
                "\(file): there is no such file: begin it with "
                    + "{\"formatVersion\": \"\(CatalogueHeader.currentFormatVersion)\", \"id\": \"…\", \"title\": {\"en\": \"…\"}}"
            )
        }
        return try readFile(file, onlyRegular: true)
    }
}
