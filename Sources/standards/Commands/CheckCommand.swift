import StandardsKit

/// `standards check`
enum CheckCommand: Subcommand {
    static let name = "check"
    static let summary = "Checks catalogues and reports every fault at its line."
    static let usage = "FILE… [--json]"
    static let options = [
        CommandOption.json,
        CommandOption(
            name: "constants", placeholder: "FILE", summary: "writes the ids as Swift constants, for build systems",
            isHidden: true),
    ]
    static let examples = ["standards check china-2024-07.json", "standards check --json a.json b.json"]

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        if let constants = arguments.value("constants") { try mend([parent(of: constants)], terminal) }
        let reading = try readFiles(arguments.words, terminal)
        if arguments.has("json") {
            try writeJSONLines { json in
                for diagnostic in reading.diagnostics { write(diagnostic, to: &json) }
            }
        } else {
            terminal.show(reading.diagnostics)
        }
        let errors = reading.diagnostics.count(of: .error)
        let warnings = reading.diagnostics.count(of: .warning)
        let entities = reading.catalogue.count
        let summary =
            "\(entities) \(entities == 1 ? "entity" : "entities"), \(errors) \(errors == 1 ? "error" : "errors"), "
            + "\(warnings) \(warnings == 1 ? "warning" : "warnings")"
        if let constants = arguments.value("constants") {
            guard errors == 0 else { return .failed }
            try Interruption.allOrNone(sparing: arguments.words) { transaction in
                let source = Array(Constants(reading.catalogue).source.utf8)
                try transaction.write(source, to: lastName(of: constants), in: parent(of: constants))
            }
        } else if !arguments.has("json") {
            terminal.print(summary)
        }
        return errors > 0 ? .failed : .fine
    }

    /// Writes what is known of a diagnostic; what is absent is left out.
    static func write(_ diagnostic: Diagnostic, to json: inout JSONWriter) {
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
        json.endObject()
        json.endLine()
    }
}
