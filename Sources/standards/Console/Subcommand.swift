/// One command of the program, described once: its help, the completions of shells and the manual are made of this.
protocol Subcommand: Sendable {
    /// The word by which it is called.
    static var name: String { get }
    /// What it does, in one line.
    static var summary: String { get }
    /// What follows the name: `FILE… [OPTIONS]`. Words in capitals are placeholders (``ValueList``).
    static var usage: String { get }
    /// Its options.
    static var options: [CommandOption] { get }
    /// What any other option is one of; nil where there are no others.
    static var otherOptions: CommandOption? { get }
    /// Examples, one a line.
    static var examples: [String] { get }
    /// More for its help text, laid out as ``HelpPage/blocks(of:)`` says.
    static var details: String { get }
    /// What `--help` shows beside other words.
    static func help(for arguments: Arguments) -> HelpPage
    /// Does it.
    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus
}

/// One option of a command.
struct CommandOption {
    let name: String
    /// The letter that is short for it: `q` for `-q`.
    var letter: Character?
    /// What its value is called (``ValueList``); nil for one without.
    var placeholder: String?
    var summary: String
    var isRepeatable = false
    /// Whether the help text leaves it out.
    var isHidden = false

    static let language = CommandOption(
        name: "language", placeholder: "TAG", summary: "the language of names, such as en or zh-Hans (default en)")
    static let json = CommandOption(name: "json", placeholder: nil, summary: "one JSON object a line")
    static let kind = CommandOption(
        name: "kind", placeholder: "KIND", summary: "only this kind; may be given again", isRepeatable: true)

    static let lines = CommandOption(
        name: "lines", summary: "reads a newline-delimited catalogue in parts, however long it is")

    /// What every command has.
    static let common = [
        CommandOption(name: "quiet", letter: "q", summary: "leaves out notes, warnings and what was done"),
        CommandOption(name: "help", letter: "h", summary: "this text"),
    ]

    /// How it is written: `-q, --quiet`, `--language TAG`.
    var spelling: String {
        (letter.map { "-\($0), " } ?? "") + "--\(name)" + (placeholder.map { " \($0)" } ?? "")
    }
}

extension Subcommand {
    static var details: String { "" }
    static var otherOptions: CommandOption? { nil }
    static func help(for arguments: Arguments) -> HelpPage { help }

    /// The options that it takes by name.
    static var namedOptions: [CommandOption] { options + CommandOption.common }

    static var help: HelpPage {
        var page = HelpPage([
            .text(summary), .heading("USAGE"), .usage("standards \(name)" + (usage.isEmpty ? "" : " \(usage)")),
        ])
        page.blocks += [.heading("OPTIONS"), .options(shownOptions)] + HelpPage.blocks(of: details)
        page.blocks += [.heading("EXAMPLES"), .code(examples)]
        return page
    }

    /// The options that its help tells, those by other names included.
    static var shownOptions: [CommandOption] {
        options.filter { !$0.isHidden } + [otherOptions].compactMap(\.self) + CommandOption.common
    }
}
