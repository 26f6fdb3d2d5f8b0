import StandardsKit

/// `standards format`
enum FormatCommand: Subcommand {
    static let name = "format"
    static let summary = "Rewrites catalogues in canonical form."
    static let usage = "FILE… [--check]"
    static let options = [
        CommandOption(name: "check", placeholder: nil, summary: "changes nothing, and fails where a file would change")
    ]
    static let examples = ["standards format china-2024-07.json", "standards format --check *.json"]

    /// What a file that extends another need not hold by itself.
    private static let rulesOfTheWhole = [ValidationRule.missingProperty.id, ValidationRule.missingName.id]

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        guard !arguments.words.isEmpty else { throw UsageError("name a catalogue file") }
        var status = ExitStatus.fine
        if !arguments.has("check") { try mend(arguments.words.compactMap(resolved).map(parent), terminal) }
        // Every file is read before the first is changed: on an error none is.
        var changes: [(file: String, former: [UInt8], canonical: [UInt8])] = []
        for file in arguments.words {
            let bytes = try readFile(file, onlyRegular: !arguments.has("check"))
            // Each file is read alone: what it refers to may be in another.
            let rules = ValidationRule.standard.filter { $0.id != ValidationRule.danglingReference.id }
            var reader = CatalogueReader(rules: rules)
            reader.readsExtended = false
            let source = CatalogueSource(name: file, bytes: bytes)
            let reading = reader.read([source])
            let isPart = !reading.catalogue.header.extends.isEmpty
            let errors = reading.diagnostics.filter {
                $0.severity == .error && !(isPart && rulesOfTheWhole.contains($0.rule))
            }
            terminal.show(errors)
            if !errors.isEmpty {
                status = .failed
                continue
            }
            let canonical = source.isLines ? reading.catalogue.canonicalLines() : reading.catalogue.canonicalJSON()
            if canonical != bytes { changes.append((file, bytes, canonical)) }
        }
        if arguments.has("check") {
            for (file, _, _) in changes {
                terminal.report(.error, of: file, "not in canonical form: run “standards format \(file)” [format]")
                status = .failed
            }
        } else if status == .fine {
            try Interruption.allOrNone { transaction in
                for (file, former, canonical) in changes { try transaction.rewrite(file, from: former, to: canonical) }
            }
            for (file, _, _) in changes { terminal.confirm("\(file.printable()): rewritten") }
        }
        return status
    }
}
