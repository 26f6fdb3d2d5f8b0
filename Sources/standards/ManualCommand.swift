/// `standards manual`
enum ManualCommand: Subcommand {
    static let name = "manual"
    static let summary = "Writes the manual page, for man."
    static let usage = ""
    static let options: [CommandOption] = []
    static let examples = [
        "standards manual > /usr/local/share/man/man1/standards.1", "standards manual | man -l -",
    ]

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        guard arguments.words.isEmpty else { throw UsageError("it takes no files") }
        try writeResult(ManualPage(Standards.description).text)
        return .fine
    }
}
