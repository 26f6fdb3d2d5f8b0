import StandardsKit

/// The command. It only finds the words; what each does is written in a file of its own.
@main
struct Standards {
    static let version = "0.1.0"
    /// The day of the version, for the manual.
    static let date = "2026-11-27"

    static func main() {
        Interruption.prepare()
        let words = Array(CommandLine.arguments.dropFirst())
        let terminal = Terminal()
        exit(terminal.finish(run(words, terminal)).code)
    }

    /// Every command, in the order of the help text.
    static let commands: [any Subcommand.Type] = [
        ExportCommand.self, CheckCommand.self, DeadlinesCommand.self, SearchCommand.self, ShowCommand.self,
        ListCommand.self, DiffCommand.self, AddCommand.self, FormatCommand.self, IdentifyCommand.self,
        SchemaCommand.self, FormatsCommand.self, CompletionsCommand.self, ManualCommand.self,
    ]

    /// Not on the main actor: closures called there pay for the isolation each time.
    nonisolated static func run(_ words: [String], _ terminal: Terminal) -> ExitStatus {
        guard let word = words.first else {
            for line in description.help.lines(in: terminal.errors.width) { terminal.error(line.plain) }
            return .usage
        }
        switch word {
        case "--help", "-h", "help":
            guard let name = words.dropFirst().first(where: { !["--help", "-h", "help"].contains($0) }) else {
                terminal.print(description.help)
                return .fine
            }
            guard let command = command(name) else { return refuse(name, terminal) }
            terminal.print(command.help)
            return .fine
        case "--version":
            terminal.print("standards \(version)")
            return .fine
        default: break
        }
        guard let command = command(word) else { return refuse(word, terminal) }
        do {
            let arguments = try Arguments(words.dropFirst(), of: command)
            if arguments.has("help") {
                terminal.print(command.help(for: arguments))
                return .fine
            }
            var terminal = terminal
            terminal.isQuiet = arguments.has("quiet")
            return try command.run(arguments, terminal)
        } catch let error as UsageError {
            terminal.error(
                "standards \(command.name): \(error.message.printable())\nSee “standards \(command.name) --help”.")
            return .usage
        } catch {
            terminal.report(.error, of: "standards \(command.name)", "\(error)")
            return .failed
        }
    }

    nonisolated static func command(_ word: String) -> (any Subcommand.Type)? {
        commands.first { $0.name == word }
    }

    private nonisolated static func refuse(_ word: String, _ terminal: Terminal) -> ExitStatus {
        let names = commands.map { $0.name }
        let question = Suggestion.answer(word, among: names)
        terminal.error("standards: there is no command “\(word.printable())”: \(question)")
        return .usage
    }

    /// What is said of the program as a whole.
    nonisolated static var description: ProgramDescription {
        let limits = ReadingLimits()
        return ProgramDescription(
            version: version, date: date,
            meaning: [
                "standards reads catalogues of standards, committees, certifications, events and agreements, checks them, "
                    + "lists their deadlines, compares them, and exports them.",
                "A catalogue is read from files of at most \(words(limits.file)), or from pipes of at most "
                    + "\(words(limits.stream)).",
            ], commands: commands,
            examples: [
                "standards export china-2024-07.json --output Output",
                "standards deadlines china-2024-07.json --from 2025-01-01",
                "standards show china-2024-07.json \"GB 28008-2024\"",
            ],
            environment: [
                ("SOURCE_DATE_EPOCH", "what is taken for today, in seconds since 1970 (default: the clock)"),
                ("NO_COLOR", "without colours, if it is set and not empty"),
                ("TERM", "without colours and links, if it is dumb or not set"),
                ("COLUMNS", "the width of a terminal that does not say its own; 80 if neither does"),
                (
                    "PAGER",
                    "what shows results longer than the screen (default less -FRX); cat or nothing for none"
                ),
            ])
    }
}
