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
            let reading = CatalogueReader(rules: rules).read([CatalogueSource(name: file, bytes: bytes)])
            terminal.show(reading.diagnostics.filter { $0.severity == .error })
            if reading.hasErrors {
                status = .failed
                continue
            }
            let canonical = reading.catalogue.canonicalJSON()
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
            for (file, _, _) in changes { terminal.print("\(file.printable()): rewritten") }
        }
        return status
    }
}
