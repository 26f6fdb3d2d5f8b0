import Foundation
import StandardsJSON
import StandardsModel

/// The files of the repository that tests read.
enum Files {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appending(path: path))) }
    static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    /// The real catalogue.
    static func catalogue() throws -> [UInt8] { try bytes("Examples/Catalogues/china-2024-07.json") }
}

/// Reads a text as a catalogue.
func reading(
    _ text: String, rules: [ValidationRule] = ValidationRule.standard, migrations: [FormatMigration] = []
) -> CatalogueReading {
    reading(Array(text.utf8), rules: rules, migrations: migrations)
}

func reading(
    _ bytes: [UInt8], rules: [ValidationRule] = ValidationRule.standard, migrations: [FormatMigration] = []
) -> CatalogueReading {
    CatalogueReader(rules: rules, migrations: migrations).read([CatalogueSource(name: "a.json", bytes: bytes)])
}
