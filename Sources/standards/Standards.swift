import Foundation
import StandardsKit

/// The command. It only finds the words; what each does is written in a file of its own.
@main
struct Standards {
    static let version = "0.1.0"

    static func main() {
        Interruption.prepare()
        let words = Array(CommandLine.arguments.dropFirst())
        exit(run(words, Terminal.process).code)
    }

    /// Every command, in the order of the help text.
    static let commands: [any Subcommand.Type] = [
        ExportCommand.self, CheckCommand.self, DeadlinesCommand.self, SearchCommand.self, ShowCommand.self,
        ListCommand.self, DiffCommand.self, AddCommand.self, FormatCommand.self, IdentifyCommand.self,
        SchemaCommand.self, FormatsCommand.self,
    ]

    /// Not on the main actor: closures called there pay for the isolation each time.
    nonisolated static func run(_ words: [String], _ terminal: Terminal) -> ExitStatus {
        guard let word = words.first else {
            terminal.error(overview())
            return .usage
        }
        switch word {
        case "--help", "-h", "help":
            if let command = words.dropFirst().first.flatMap(command) {
                terminal.print(command.help)
            } else {
                terminal.print(overview())
            }
            return .fine
        case "--version":
            terminal.print("standards \(version)")
            return .fine
        default: break
        }
        guard let command = command(word) else {
            let names = commands.map { $0.name }
            let question = Suggestion.question(word, among: names).first ?? "known are \(names.joined(separator: ", "))"
            terminal.error("standards: there is no command “\(word.printable())”: \(question)")
            return .usage
        }
        do {
            let arguments = try Arguments(words.dropFirst(), of: command)
            if arguments.has("help") {
                terminal.print(command.help(for: arguments))
                return .fine
            }
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

    private nonisolated static func command(_ word: String) -> (any Subcommand.Type)? {
        commands.first { $0.name == word }
    }

    private nonisolated static func overview() -> String {
        let width = commands.map { $0.name.count }.max() ?? 0
        let lines = commands.map {
            "  \($0.name.padding(toLength: width + 2, withPad: " ", startingAt: 0))\($0.summary)"
        }
        return """
            standards reads catalogues of standards, committees, certifications, events and agreements,
            checks them, lists their deadlines, compares them, and exports them.

            USAGE
              standards COMMAND [FILE…] [OPTIONS]

            COMMANDS
            \(lines.joined(separator: "\n"))

            EXAMPLES
              standards export china-2024-07.json --output Output
              standards deadlines china-2024-07.json --from 2025-01-01
              standards show china-2024-07.json "GB 28008-2024"

            A catalogue is read from files of at most \(words(ReadingLimits().file)), or from pipes of at most \(words(ReadingLimits().stream)).

            “standards COMMAND --help” says more of each. “standards --version” prints the version.
            """
    }
}
