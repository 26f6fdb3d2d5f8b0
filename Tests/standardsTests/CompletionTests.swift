import StandardsKit
import Testing

@testable import standards

/// What shells are told of the commands; `Tests/Conformance/completions.py` asks the shells themselves.
@Suite("Completions")
struct CompletionTests {
    @Test("Each script has every command and every option that the help has", arguments: Shell.allCases)
    func scripts(_ shell: Shell) throws {
        let script = shell.script(for: Standards.commands)
        for command in Standards.commands {
            #expect(script.contains(command.name))
            for option in command.shownOptions where option.name != "PROPERTY" {
                #expect(script.contains(shell == .fish ? "-l \(option.name) " : "--\(option.name)"), "\(option.name)")
            }
        }
        for kind in CatalogueSchema.standard.kinds { #expect(script.contains(kind.kind.name)) }
        for kind in CatalogueSchema.standard.deadlineKinds { #expect(script.contains(kind.code)) }
        #expect(!script.contains("--constants"))
        #expect(try Command.run(["completions", shell.rawValue]).output == script + "\n")
    }

    @Test("What is no shell is wrong usage", arguments: [[], ["tcsh"], ["bash", "zsh"]])
    func usage(_ words: [String]) throws {
        let outcome = try Command.run(["completions"] + words)
        #expect(outcome.status == 2 && outcome.errors.contains("bash, zsh, fish"))
    }

    @Test(
        "A placeholder says what can stand for it",
        arguments: [
            ("FILE", true, false, []), ("DIR|-", false, true, ["-"]), ("N|none", false, false, ["none"]),
            ("event|todo", false, false, ["event", "todo"]), ("TEXT", false, false, []),
            ("TB|LR", false, false, ["TB", "LR"]),
        ])
    func placeholders(_ placeholder: String, _ files: Bool, _ folders: Bool, _ words: [String]) {
        let list = ValueList(placeholder)
        #expect(list.takesFiles == files && list.takesFolders == folders && list.words == words)
    }

    @Test("No option's placeholder is one that another option uses for something else")
    func meanings() {
        for command in Standards.commands {
            for option in command.namedOptions where option.name == "tag" || option.name == "kind" {
                let words = option.placeholder.map { ValueList($0).words } ?? []
                #expect(!words.contains("zh-Hans") && (option.name != "kind" || !words.isEmpty), "\(command.name)")
            }
        }
    }

    @Test("Words before a command's options are placed; of a list nobody knows the end")
    func places() {
        let export = Completion(ExportCommand.self)
        #expect(export.repeatsLast && export.words.count == 1 && export.words[0].takesFiles)
        #expect(export.words[0].words.contains("icalendar"))
        let add = Completion(AddCommand.self)
        #expect(!add.repeatsLast && add.words.count == 3 && add.words[0].takesFiles && !add.words[1].takesFiles)
        #expect(Completion(SchemaCommand.self).words.isEmpty)
    }

    @Test("The manual has every command and option, and nothing that roff would take for its own")
    func manual() throws {
        let page = try Command.run(["manual"]).output
        for command in Standards.commands {
            #expect(page.contains("\n.SS standards \(command.name)\n"))
            for option in command.shownOptions {
                #expect(page.contains(option.spelling.replacing("-", with: "\\-")), "\(option.name)")
            }
        }
        let macros: Set = ["TH", "SH", "SS", "PP", "TP", "B", "RS", "RE", "EX", "EE", "br"]
        for line in page.split(separator: "\n") where line.first == "." || line.first == "'" {
            #expect(macros.contains(String(line.dropFirst().prefix { $0.isLetter })), "\(line)")
        }
    }
}
