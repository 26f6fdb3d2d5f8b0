import StandardsKit

/// The completions for fish 3.
struct FishScript {
    let text: String

    init(_ commands: [Completion]) {
        let first = "complete -c standards -n '__standards_word 1'"
        let names = commands.map { "\(first) -a \($0.name) -d \($0.summary.quotedForFish)" }.joined(separator: "\n")
        let help =
            "complete -c standards -n '__standards_command help' -a '\(commands.map(\.name).joined(separator: " "))'"
        text = """
            # Completions of standards for fish: written by “standards completions fish”.

            # The words so far that are neither options nor their values.
            function __standards_words
                set -l skips
                for word in (commandline -opc)
                    if set -q skips[1]
                        set -e skips[1]
                    else if contains -- $word \(commands.valued.joined(separator: " "))
                        set skips 1
                    else if not string match -q -- '-*' $word
                        echo $word
                    end
                end
            end
            # Whether the word at hand is the one of that number; with +, that one or a later one.
            function __standards_word
                set -l words (__standards_words)
                if test "$argv[2]" = +
                    test (count $words) -ge $argv[1]
                else
                    test (count $words) -eq $argv[1]
                end
            end
            function __standards_command
                set -l words (__standards_words)
                test "$words[2]" = $argv[1]
            end

            complete -c standards -f
            \(first) -l help -d 'all commands'
            \(first) -l version -d 'the version'
            \(names)
            \(first) -a help -d 'Says more of a command.'
            \(help)
            \(commands.flatMap(Self.lines).joined(separator: "\n"))
            """
    }

    private static func lines(_ command: Completion) -> [String] {
        let condition = "complete -c standards -n '__standards_command \(command.name)'"
        var lines = command.options.map { option in
            let letter = option.letter.map { " -s \($0)" } ?? ""
            let value = option.placeholder.map { " -x" + values(ValueList($0)) } ?? ""
            return "\(condition)\(letter) -l \(option.name)\(value) -d \(option.summary.quotedForFish)"
        }
        for (place, list) in command.words.enumerated() where !values(list).isEmpty {
            let isRest = command.repeatsLast && place == command.words.count - 1
            let position = "__standards_command \(command.name); and __standards_word \(place + 2)\(isRest ? " +" : "")"
            lines.append("complete -c standards -n '\(position)'\(values(list))")
        }
        return lines
    }

    private static func values(_ list: ValueList) -> String {
        let files =
            list.takesFiles ? ["(__fish_complete_path)"] : list.takesFolders ? ["(__fish_complete_directories)"] : []
        let values = list.words + files
        return values.isEmpty ? "" : " -a \(values.joined(separator: " ").quotedForFish)"
    }
}

extension String {
    /// The text between quotation marks that fish takes as it is.
    fileprivate var quotedForFish: String { "'" + replaced("\\", by: "\\\\").replaced("'", by: "\\'") + "'" }
}
