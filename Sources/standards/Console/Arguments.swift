import StandardsKit

/// The words after a command: options and everything else, in their order.
struct Arguments {
    private(set) var options: [(name: String, value: String)] = []
    private(set) var words: [String] = []

    /// Sorts the words; an option that the command does not have, or that lacks its value, is an error.
    init(_ words: some Sequence<String>, of command: any Subcommand.Type) throws {
        let known = command.namedOptions
        var rest = Array(words)[...]
        while let word = rest.popFirst() {
            if word == "--" {
                self.words += rest
                break
            }
            guard word.hasPrefix("-"), word != "-" else {
                self.words.append(word)
                continue
            }
            var word = word
            if !word.hasPrefix("--") {
                let letter = word.dropFirst()
                guard let option = known.first(where: { $0.letter.map { String($0) } ?? "" == letter }) else {
                    throw UsageError("there is no option \(word)")
                }
                word = "--\(option.name)"
            }
            let parts = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts.first ?? "")
            guard let option = known.first(where: { $0.name == name }) ?? command.otherOptions else {
                let near = Suggestion.nearest(to: name, among: known.map(\.name))
                let question = near.map { ": did you mean --\($0)?" } ?? ""
                throw UsageError("there is no option --\(name)\(question)")
            }
            var value = ""
            if let placeholder = option.placeholder {
                if parts.count == 2 {
                    value = String(parts[1])
                } else if let next = rest.popFirst() {
                    value = next
                } else {
                    throw UsageError("--\(name) needs a value: \(placeholder)")
                }
            } else if parts.count == 2 {
                throw UsageError("--\(name) takes no value")
            }
            if !option.isRepeatable, has(name) { throw UsageError("--\(name) is given twice") }
            options.append((name, value))
        }
    }

    /// The options that are given, without those that every command has.
    var particular: [(name: String, value: String)] {
        options.filter { option in !CommandOption.common.contains { $0.name == option.name } }
    }
    /// Whether an option is given.
    func has(_ name: String) -> Bool { options.contains { $0.name == name } }
    /// The value of an option.
    func value(_ name: String) -> String? { options.last { $0.name == name }?.value }
    /// The values of an option that may be given again.
    func values(_ name: String) -> [String] { options.filter { $0.name == name }.map(\.value) }

    /// The language in which names are shown.
    func language() throws -> LanguageTag {
        guard let text = value("language") else { return .english }
        guard let tag = LanguageTag(text) else {
            throw UsageError("“\(text)” is not a language tag: write en, zh-Hans or another")
        }
        return tag
    }

    /// The kinds that are asked for, whether by name or in words; none means all.
    func kinds() throws -> Set<String> {
        let kinds = CatalogueSchema.standard.kinds.map { $0.kind }
        return try Set(
            values("kind").map { text in
                let name = kinds.first { [$0.name, $0.words, $0.plural, $0.plural.wordsFromCamelCase].contains(text) }?
                    .name
                if let name { return name }
                let names = kinds.map(\.name)
                throw UsageError("there is no kind “\(text)”: \(Suggestion.answer(text, among: names))")
            })
    }

    /// The period between `--from` and `--to`: its first and its last day.
    func period() throws -> (first: CalendarDate?, last: CalendarDate?) {
        let first = try value("from").map { try When.day($0, \.first, from: nil) }
        let last = try value("to").map { try When.day($0, \.last, from: first) }
        if let first, let last, last < first { throw UsageError("--to \(last) comes before --from \(first)") }
        return (first, last)
    }

    /// The particular options with days as days, however they were said.
    func flags() throws -> [(name: String, value: String)] {
        let period = try period()
        return particular.map { name, value in
            switch name {
            case "from": (name, period.first?.description ?? value)
            case "to": (name, period.last?.description ?? value)
            default: (name, value)
            }
        }
    }

    /// The leading words that are files, and the words behind them: at least one is a file. A word that looks like a file
    /// of a catalogue is one, so that a misspelt name is told.
    func filesAndWords() throws -> (files: [String], words: [String]) {
        let files = words.enumerated().prefix { place, word in
            place == 0 || word == inputWord || word.hasSuffix(".json") || (unsafe access(word, F_OK)) == 0
        }
        return (files.map(\.element), Array(words.dropFirst(files.count)))
    }
}
