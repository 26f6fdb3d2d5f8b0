/// The completions for bash 4.4 and later.
struct BashScript {
    let text: String

    init(_ commands: [Completion]) {
        let names = (commands.map(\.name) + ["help"] + optionsOfAll).joined(separator: " ")
        let cases = commands.map(Self.lines).joined(separator: "\n")
        text = """
            # Completions of standards for bash: written by “standards completions bash”.

            _standards() {
                local current=${COMP_WORDS[COMP_CWORD]} option=${COMP_WORDS[COMP_CWORD-1]} command= word i
                local words= files= position=0 valued=\(Self.quoted(" \(commands.valued.joined(separator: " ")) "))
                # bash takes --output=DIR for three words.
                if [[ $current == "=" ]]; then
                    current=
                elif [[ $option == "=" ]]; then
                    option=${COMP_WORDS[COMP_CWORD-2]}
                fi
                for ((i = 1; i < COMP_CWORD; i++)); do
                    word=${COMP_WORDS[i]}
                    if [[ -z $command ]]; then
                        [[ $word == -* ]] || command=$word
                    elif [[ $word != -* && $word != "=" && ${COMP_WORDS[i-1]} != "=" ]]; then
                        [[ $valued == *" ${COMP_WORDS[i-1]} "* ]] || position=$((position + 1))
                    fi
                done
                case $command in
                "") words=\(Self.quoted(names)) ;;
                help) words=\(Self.quoted(commands.map(\.name).joined(separator: " "))) ;;
            \(cases)
                esac
                COMPREPLY=($(compgen -W "$words" -- "$current"))
                if [[ -n $files ]]; then
                    local IFS=$'\\n'
                    COMPREPLY+=($(compgen "$files" -- "$current"))
                    compopt -o filenames 2>/dev/null
                fi
            }
            complete -F _standards standards
            """
    }

    private static func lines(_ command: Completion) -> String {
        var lines = ["    \(command.name))", "        case $option in"]
        for option in command.options {
            guard let placeholder = option.placeholder else { continue }
            lines.append("        --\(option.name)) \(assignments(ValueList(placeholder))) ;;")
        }
        let options = command.options.map { "--\($0.name)" }.joined(separator: " ")
        lines += [
            "        *)", "            if [[ $current == -* ]]; then", "                words=\(quoted(options))",
        ]
        for (place, list) in command.words.enumerated() {
            let isRest = command.repeatsLast && place == command.words.count - 1
            lines.append("            elif ((position \(isRest ? ">=" : "==") \(place))); then")
            lines.append("                \(assignments(list))")
        }
        lines += ["            fi ;;", "        esac ;;"]
        return lines.map { "    " + $0.dropFirst(4) }.joined(separator: "\n")
    }

    private static func assignments(_ list: ValueList) -> String {
        let files = list.takesFiles ? " files=-f" : list.takesFolders ? " files=-d" : ""
        return "words=\(quoted(list.words.joined(separator: " ")))\(files)"
    }

    private static func quoted(_ text: String) -> String { "\"\(text)\"" }
}
