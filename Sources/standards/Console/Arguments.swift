import StandardsKit

/// The words after a command: options and everything else, in their order.
struct Arguments {
    private(set) var options: [(name: String, value: String)] = []
    private(set) var words: [String] = []

    /// Sorts the words; an option that the command does not have, or that lacks its value, is an error.
    init(_ words: some Sequence<String>, of command: any Subcommand.Type) throws {
        let known = command.options + [CommandOption(name: "help", placeholder: nil, summary: "")]
        var rest = Array(words)[...]
        while let word = rest.popFirst() {
            if word == "--" {
                self.words += rest
                break
            }
            if word == "-h" {
                options.append(("help", ""))
                continue
            }
            guard word.hasPrefix("--") else {
                if word.hasPrefix("-"), word != "-" { throw UsageError("there is no option \(word)") }
                self.words.append(word)
                continue
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

    /// The kinds that are asked for; none means all.
    func kinds() throws -> Set<String> {
        let names = CatalogueSchema.standard.kinds.map { $0.kind.name }
        for kind in values("kind") where !names.contains(kind) {
            let question = Suggestion.question(kind, among: names).first ?? "known are \(names.joined(separator: ", "))"
            throw UsageError("there is no kind “\(kind)”: \(question)")
        }
        return Set(values("kind"))
    }

    /// The first or the last day of the date that an option names.
    func day(_ name: String, _ end: KeyPath<PartialDate, CalendarDate?>) throws -> CalendarDate? {
        guard let text = value(name) else { return nil }
        do throws(NotationError) {
            guard let day = try PartialDate(text)[keyPath: end] else {
                throw NotationError(column: 1, message: "it is open at that end")
            }
            return day
        } catch {
            throw UsageError("--\(name) takes a date such as 2025-01-31, 2025-01 or 2025: \(error.message)")
        }
    }
}
