import StandardsKit

/// The completions for zsh 5.
struct ZshScript {
    let text: String

    init(_ commands: [Completion]) {
        let names = commands.map { "        \("\($0.name):\($0.summary)".quotedForShell)" }.joined(separator: "\n")
        let cases = commands.map(Self.lines).joined(separator: "\n")
        text = """
            #compdef standards
            # Completions of standards for zsh: written by “standards completions zsh”.

            # Words, and files (-f) or folders (-/).
            _standards_or() {
                local kind=$1 found=1
                shift
                compadd -- "$@" && found=0
                if [[ $kind == -/ ]]; then _files -/; else _files; fi && found=0
                return found
            }

            _standards() {
                local -a commands=(
            \(names)
                )
                local context state state_descr line
                typeset -A opt_args
                _arguments -C '--help[all commands]' '--version[the version]' '1:command:->command' '*::word:->words'
                case $state in
                command) _describe command commands ;;
                words)
                    case $words[1] in
                    help) ((CURRENT == 2)) && _describe command commands ;;
            \(cases)
                    esac ;;
                esac
            }

            if [[ $funcstack[1] == _standards ]]; then
                _standards "$@"
            else
                compdef _standards standards
            fi
            """
    }

    private static func lines(_ command: Completion) -> String {
        var specifications: [String] = []
        for option in command.options {
            let summary = "[\(escaped(option.summary))]"
            let value = option.placeholder.map { "=\(summary):\(escaped($0)):\(action(ValueList($0)))" } ?? summary
            let long = (option.isRepeatable ? "*" : "") + "--\(option.name)\(value)"
            specifications.append(long.quotedForShell)
            if let letter = option.letter { specifications.append("-\(letter)\(summary)".quotedForShell) }
        }
        for (place, list) in command.words.enumerated() {
            let isRest = command.repeatsLast && place == command.words.count - 1
            specifications.append("\(isRest ? "*" : "\(place + 1)"):word:\(action(list))".quotedForShell)
        }
        return "        \(command.name)) _arguments \(specifications.joined(separator: " ")) ;;"
    }

    private static func action(_ list: ValueList) -> String {
        let words = list.words.joined(separator: " ")
        guard list.takesFiles || list.takesFolders else { return words.isEmpty ? " " : "(\(words))" }
        let kind = list.takesFiles ? "-f" : "-/"
        return words.isEmpty ? "_files" + (list.takesFiles ? "" : " -/") : " _standards_or \(kind) \(words)"
    }

    /// What is between brackets or colons, where both have a meaning.
    private static func escaped(_ text: String) -> String {
        text.replaced("[", by: "\\[").replaced("]", by: "\\]").replaced(":", by: "\\:")
    }
}
