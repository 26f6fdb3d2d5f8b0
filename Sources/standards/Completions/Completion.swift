import StandardsKit

/// A shell for which completions can be written.
enum Shell: String, CaseIterable {
    case bash, zsh, fish

    /// The script that completes the command.
    func script(for commands: [any Subcommand.Type]) -> String {
        let commands = commands.map { Completion($0) }
        return switch self {
        case .bash: BashScript(commands).text
        case .zsh: ZshScript(commands).text
        case .fish: FishScript(commands).text
        }
    }
}

/// A command as shells complete it.
struct Completion {
    let name: String
    let summary: String
    let options: [CommandOption]
    /// What can stand at each place for a word that is no option.
    private(set) var words: [ValueList] = []
    /// Whether what can stand at the last place can stand at all that follow.
    private(set) var repeatsLast = false

    init(_ command: any Subcommand.Type) {
        name = command.name
        summary = command.summary
        options = command.options.filter { !$0.isHidden } + CommandOption.common
        let placeholders = command.usage.split(separator: " ").prefix { !$0.hasPrefix("[--") && $0 != "[OPTIONS]" }
        for (place, placeholder) in placeholders.enumerated() {
            let lists = placeholders[place...].map { ValueList($0.filter { !"[]…".contains($0) }) }
            repeatsLast = placeholder.contains("…" as Character)
            // Of a list nobody knows where it ends: from there on all that follows is possible.
            words.append(repeatsLast ? lists.dropFirst().reduce(lists[0], +) : lists[0])
            if repeatsLast { break }
        }
    }
}

extension [Completion] {
    /// The options of all commands that are followed by a value: `--language`.
    var valued: [String] {
        let options = flatMap(\.options)
        return Set(options.filter { $0.placeholder != nil }.map(\.name))
            .subtracting(options.filter { $0.placeholder == nil }.map(\.name)).sorted().map { "--\($0)" }
    }
}

/// What can stand before a command.
let optionsOfAll = ["--help", "--version"]

extension String {
    /// The text between quotation marks that shells take as it is.
    var quotedForShell: String { "'" + replaced("'", by: #"'\''"#) + "'" }
}
