/// One command of the program.
protocol Subcommand: Sendable {
    /// The word by which it is called.
    static var name: String { get }
    /// What it does, in one line.
    static var summary: String { get }
    /// What follows the name: `FILE… [OPTIONS]`.
    static var usage: String { get }
    /// Its options.
    static var options: [CommandOption] { get }
    /// What any other option is one of; nil where there are no others.
    static var otherOptions: CommandOption? { get }
    /// Examples, one a line.
    static var examples: [String] { get }
    /// More for its help text.
    static var details: String { get }
    /// What `--help` shows beside other words.
    static func help(for arguments: Arguments) -> String
    /// Does it.
    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus
}

/// One option of a command.
struct CommandOption {
    let name: String
    /// What its value is called; nil for one without.
    let placeholder: String?
    var summary: String
    var isRepeatable = false
    /// Whether the help text leaves it out.
    var isHidden = false

    static let language = CommandOption(
        name: "language", placeholder: "TAG", summary: "the language of names, such as en or zh-Hans (default en)")
    static let json = CommandOption(name: "json", placeholder: nil, summary: "one JSON object a line")
    static let kind = CommandOption(
        name: "kind", placeholder: "KIND", summary: "only this kind; may be given again", isRepeatable: true)
}

extension Subcommand {
    static var details: String { "" }
    static var otherOptions: CommandOption? { nil }
    static func help(for arguments: Arguments) -> String { help }

    static var help: String {
        let shown = options.filter { !$0.isHidden } + [otherOptions].compactMap(\.self)
        var columns = Columns()
        columns.widest = 24
        columns.rows = shown.map { ["  --\($0.name)" + ($0.placeholder.map { " \($0)" } ?? ""), $0.summary] }
        columns.rows.append(["  --help", "this text"])
        return """
            \(summary)

            USAGE
              standards \(name)\(usage.isEmpty ? "" : " \(usage)")

            OPTIONS
            \(columns.lines().joined(separator: "\n"))
            \(details.isEmpty ? "" : "\n\(details)\n")
            EXAMPLES
            \(examples.map { "  \($0)" }.joined(separator: "\n"))
            """
    }
}
