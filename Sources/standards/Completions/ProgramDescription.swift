/// What is said of the program as a whole: by its help and its manual.
struct ProgramDescription {
    let version: String
    /// The day of the version.
    let date: String
    /// What it does, in paragraphs.
    let meaning: [String]
    let commands: [any Subcommand.Type]
    let examples: [String]
    /// What it takes from the environment.
    let environment: [(word: String, meaning: String)]

    /// The help of the program.
    var help: HelpPage {
        HelpPage(
            [
                .text(meaning[0]), .heading("USAGE"), .usage("standards COMMAND [FILE…] [OPTIONS]"),
                .heading("COMMANDS"), .table(commands.map { ($0.name, $0.summary) }), .heading("EXAMPLES"),
                .code(examples),
                .heading("ENVIRONMENT"), .table(environment),
            ] + meaning.dropFirst().map { .text($0) } + [
                .text("“standards COMMAND --help” says more of each. “standards --version” prints the version.")
            ])
    }
}
