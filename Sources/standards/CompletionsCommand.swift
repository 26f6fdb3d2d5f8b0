/// `standards completions`
enum CompletionsCommand: Subcommand {
    static let name = "completions"
    static let summary = "Writes what completes commands and options in a shell."
    static let usage = "SHELL"
    static let options: [CommandOption] = []
    static let examples = [
        "source <(standards completions bash)",
        "standards completions bash > ~/.local/share/bash-completion/completions/standards",
        "standards completions zsh > ~/.zsh/completions/_standards",
        "standards completions fish > ~/.config/fish/completions/standards.fish",
    ]
    static let details = """
        SHELL is bash, zsh or fish. A folder for zsh has to be in its fpath, before compinit runs.
        """

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let known = Shell.allCases.map(\.rawValue).joined(separator: ", ")
        guard let word = arguments.words.first, arguments.words.count == 1 else {
            throw UsageError("name one shell: \(known)")
        }
        guard let shell = Shell(rawValue: word) else {
            throw UsageError("there are no completions for “\(word)”: known are \(known)")
        }
        try writeResult(shell.script(for: Standards.commands) + "\n")
        return .fine
    }
}
