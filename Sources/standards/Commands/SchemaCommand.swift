import StandardsKit

/// `standards schema`
enum SchemaCommand: Subcommand {
    static let name = "schema"
    static let summary = "Writes the JSON Schema of catalogues, for editors and validators."
    static let usage = ""
    static let options: [CommandOption] = []
    static let examples = ["standards schema > catalogue.schema.json"]
    static let details = """
        A catalogue that names the schema in "$schema" is completed and checked in editors that know JSON Schema.
        """

    static func run(_ arguments: Arguments, _ terminal: Terminal) throws -> ExitStatus {
        guard arguments.words.isEmpty else { throw UsageError("it takes no files: it describes every catalogue") }
        try writeResult(String(decoding: CatalogueSchema.standard.jsonSchema(), as: UTF8.self))
        return .fine
    }
}
