import StandardsKit

/// `standards check`
enum CheckCommand: Subcommand {
    static let name = "check"
    static let summary = "Checks catalogues and reports every fault at its line."
    static let usage = "FILE… [--json] [--strict] [--fix [--dry-run]] [--lines]"
    static let options = [
        CommandOption.json,
        CommandOption(name: "strict", placeholder: nil, summary: "fails on warnings as well"),
        CommandOption(name: "fix", placeholder: nil, summary: "writes into the files what can only have been meant"),
        CommandOption(name: "dry-run", placeholder: nil, summary: "with --fix: shows that, and writes nothing"),
        .lines,
        CommandOption(
            name: "constants", placeholder: "FILE", summary: "writes the ids as Swift constants, for build systems",
            isHidden: true),
        CommandOption(
            name: "embedding", placeholder: "FILE", summary: "writes Swift that holds the catalogue, for build systems",
            isHidden: true),
        CommandOption(
            name: "settings", placeholder: "FILE", summary: "reads how to check, for build systems", isHidden: true),
    ]
    static let examples = [
        "standards check china-2024-07.json", "standards check --json a.json b.json",
        "standards check --fix --dry-run furniture.json",
    ]
    static let details = """
        --fix replaces misspelt keys and codes, and names, designations, dates and
        lengths of time that are written otherwise than the format has them, where only
        one thing can be meant. A designation, project number or committee reference of
        what is not there adds it. Nothing else in a file changes, and all files or none.
        """

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        let made = ["constants", "embedding"].compactMap { arguments.value($0) }
        try mend(made.map(parent), terminal)
        let settings = try arguments.value("settings").map { file in
            CheckSettings(CatalogueSource(name: file, bytes: try readFile(file)))
        }
        if arguments.has("lines") { return try checkLines(arguments, terminal) }
        let isDry = arguments.has("dry-run")
        guard arguments.has("fix") || !isDry else { throw UsageError("--dry-run goes with --fix") }
        let (reading, fixed) =
            arguments.has("fix")
            ? try fix(arguments.words, isDry: isDry, terminal) : (try readFiles(arguments.words, terminal), [])
        var diagnostics = (settings?.diagnostics ?? []) + reading.diagnostics
        if settings?.strict == true {
            // The compiler's users see what stops the build as errors.
            for place in diagnostics.indices { diagnostics[place].severity = .error }
        }
        if arguments.has("json") {
            try writeJSONLines { json in
                for diagnostic in fixed { write(diagnostic, isFixed: true, to: &json) }
                for diagnostic in diagnostics { write(diagnostic, to: &json) }
            }
        } else {
            for diagnostic in fixed {
                let line = line(of: diagnostic, isDry: isDry)
                if isDry { terminal.print(line) } else { terminal.confirm(line) }
            }
            terminal.show(diagnostics)
        }
        let errors = diagnostics.count(of: .error)
        let warnings = diagnostics.count(of: .warning)
        let summary = summary(reading.catalogue.count, errors, warnings)
        if !made.isEmpty {
            guard errors == 0 else { return .failed }
            let constants = Constants(reading.catalogue, access: settings?.accessModifier ?? .internal)
            try Interruption.allOrNone(sparing: arguments.words) { transaction in
                for (option, source) in [("constants", constants.source), ("embedding", constants.embedding)] {
                    guard let file = arguments.value(option) else { continue }
                    try transaction.write(Array(source.utf8), to: lastName(of: file), in: parent(of: file))
                }
            }
        } else if !arguments.has("json") {
            terminal.confirm(summary)
        }
        return status(errors, warnings, arguments)
    }

    /// What was found, in one line.
    private static func summary(_ entities: Int, _ errors: Int, _ warnings: Int) -> String {
        "\(entities) \(entities == 1 ? "entity" : "entities"), \(errors) \(errors == 1 ? "error" : "errors"), "
            + "\(warnings) \(warnings == 1 ? "warning" : "warnings")"
    }

    /// Checks each entity of a newline-delimited catalogue by itself, with no more than a part of it in memory.
    private static func checkLines(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        for name in ["fix", "constants", "embedding", "settings"] where arguments.has(name) {
            throw UsageError("--\(name) takes the whole catalogue: leave --lines out")
        }
        let input = try PartInput(arguments.words, terminal.errors)
        var (errors, warnings) = (0, 0)
        func tell(_ diagnostics: [Diagnostic]) throws {
            errors += diagnostics.count(of: .error)
            warnings += diagnostics.count(of: .warning)
            try Self.tell(diagnostics, terminal, json: arguments.has("json") ? 1 : nil)
        }
        while let part = try input.next() { try tell(part.diagnostics) }
        try tell(input.unreported)
        if !arguments.has("json") {
            terminal.confirm(summary(input.entityCount, errors, warnings))
            terminal.note(Self.aloneNote)
        }
        return status(errors, warnings, arguments)
    }

    private static func status(_ errors: Int, _ warnings: Int, _ arguments: Arguments) -> ExitStatus {
        errors > 0 || (arguments.has("strict") && warnings > 0) ? .failed : .fine
    }

    /// What is not seen where each entity is looked at alone.
    static let aloneNote =
        "each entity was checked by itself: references that lead nowhere and ids that occur twice are found without --lines"

    /// Fixes the files, and reads what they then hold.
    private static func fix(
        _ files: [String], isDry: Bool, _ terminal: Terminal
    ) throws -> (reading: CatalogueReading, fixed: [Diagnostic]) {
        if !isDry { try mend(files.compactMap(resolved).map(parent), terminal) }
        guard Set(files.map { resolved($0) ?? $0 }).count == files.count else {
            throw UsageError("two of the files are one: name it once")
        }
        let sources = try readSources(files, onlyRegular: !isDry)
        let fixes = showingProgress(of: sources, terminal) {
            CatalogueReader().fixing(sources, resolving: extendedFile)
        }
        if !isDry {
            try Interruption.allOrNone { transaction in
                for (former, new) in zip(sources, fixes.sources) where former.bytes != new.bytes {
                    try transaction.rewrite(former.name, from: former.bytes, to: new.bytes)
                }
            }
        }
        return (fixes.reading, fixes.fixed)
    }

    /// Tells what is wrong or odd, as JSON to a descriptor where one is named.
    static func tell(_ diagnostics: [Diagnostic], _ terminal: Terminal, json: Int32?) throws {
        guard let json else { return terminal.show(diagnostics) }
        try writeJSONLines(to: json) { json in for diagnostic in diagnostics { write(diagnostic, to: &json) } }
    }

    /// What was fixed, and how.
    private static func line(of diagnostic: Diagnostic, isDry: Bool) -> String {
        let place = diagnostic.location?.description ?? ""
        let value = diagnostic.replacement?.text ?? ""
        let words = isDry ? ("to fix", "write") : ("fixed", "wrote")
        return "\(place): \(words.0): \(diagnostic.summary): \(words.1) \(value) [\(diagnostic.rule)]"
    }

    /// Writes what is known of a diagnostic; what is absent is left out.
    static func write(_ diagnostic: Diagnostic, isFixed: Bool = false, to json: inout JSONWriter) {
        json.beginObject()
        if let location = diagnostic.location {
            json.member("file", location.file)
            json.member("line", location.line)
            json.member("column", location.column)
        }
        json.member("severity", diagnostic.severity.rawValue)
        json.member("rule", diagnostic.rule)
        if diagnostic.count > 1 { json.member("count", diagnostic.count) }
        if !diagnostic.path.isEmpty { json.member("path", diagnostic.path.description) }
        json.member("message", diagnostic.summary)
        if !diagnostic.explanation.isEmpty { json.member("explanation", diagnostic.explanation) }
        json.member("notes", diagnostic.notes)
        json.member("fixes", diagnostic.fixes)
        if let replacement = diagnostic.replacement { write(replacement, to: &json) }
        if isFixed {
            json.name("fixed")
            json.boolean(true)
        }
        json.endObject()
        json.endLine()
    }

    /// Writes what can be written instead, and in place of which bytes, from `start` to before `end`.
    private static func write(_ replacement: Diagnostic.Replacement, to json: inout JSONWriter) {
        json.name("replacement")
        json.beginObject()
        json.member("part", replacement.part.rawValue)
        json.member("former", replacement.former)
        json.name("value")
        json.write(replacement.value)
        if let range = replacement.range {
            json.member("start", range.lowerBound)
            json.member("end", range.upperBound)
        }
        json.endObject()
    }
}
