import StandardsKit

/// The manual page of the program, in the macros of man(7).
struct ManualPage {
    private(set) var text: String

    init(_ program: ProgramDescription) {
        text = ".TH STANDARDS 1 \(program.date) \"standards \(program.version)\" \"User Commands\"\n"
        add("NAME", [.text("standards - catalogues of standards: deadlines, changes, exports")])
        add("SYNOPSIS", [.usage("standards COMMAND [FILE…] [OPTIONS]")])
        add("DESCRIPTION", program.meaning.map { .text($0) })
        section("COMMANDS")
        for command in program.commands {
            line(".SS standards \(Self.escaped(command.name))")
            add(command.help.blocks)
        }
        add(
            "EXIT STATUS",
            [
                .table([
                    ("0", "fine, also with warnings or nothing found"),
                    ("1", "errors in a file, or something that could not be read, written or found"),
                    ("2", "wrong usage"),
                ])
            ])
        add("ENVIRONMENT", [.table(program.environment)])
        add("EXAMPLES", [.code(program.examples)])
    }

    private mutating func line(_ line: String) { text += line + "\n" }

    private mutating func section(_ heading: String) { line(".SH \(Self.escaped(heading))") }

    private mutating func add(_ heading: String, _ blocks: [HelpPage.Block]) {
        section(heading)
        add(blocks)
    }

    private mutating func add(_ blocks: [HelpPage.Block]) {
        for (place, block) in blocks.enumerated() {
            switch block {
            case .heading(let heading):
                line(".PP")
                line(".B \(Self.escaped(heading))")
            case .usage(let usage):
                if place > 0 { line(".br") }
                line(Self.escaped(usage))
            case .text(let text, let indent):
                if indent > 0 {
                    line(".RS \(indent)")
                    line(Self.escaped(text))
                    line(".RE")
                } else {
                    if place > 0 { line(".PP") }
                    line(Self.escaped(text))
                }
            case .table(let rows):
                for row in rows { entry(row.word, row.meaning) }
            case .options(let options):
                for option in options { entry(option.spelling, option.summary) }
            case .code(let lines):
                if place > 0 { line(".PP") }
                line(".EX")
                for code in lines { line(Self.escaped(code)) }
                line(".EE")
            }
        }
    }

    private mutating func entry(_ word: String, _ meaning: String) {
        line(".TP")
        line(".B \(Self.escaped(word))")
        line(Self.escaped(meaning))
    }

    /// A line of text without what roff reads as its own: backslashes, and a point or an apostrophe at the beginning.
    private static func escaped(_ text: String) -> String {
        let text = text.replaced("\\", by: "\\e").replaced("-", by: "\\-").replaced("\"", by: "\\(dq")
        return text.first == "." || text.first == "'" ? "\\&" + text : text
    }
}
