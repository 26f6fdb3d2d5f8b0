import Foundation
import StandardsJSON
import StandardsModel

/// The files of the repository that tests read.
enum Files {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func bytes(_ path: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: root.appending(path: path))) }
    static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

    /// The real catalogue, which extends another.
    static func edition() throws -> [UInt8] { try bytes("Examples/Catalogues/china-2024-07.json") }

    /// The real catalogue with what it extends, as one file in canonical form.
    static func catalogue() throws -> [UInt8] { try whole.get() }
    private static let whole = Result { reading(try edition()).catalogue.canonicalJSON() }

    /// A catalogue that the real ones extend.
    static func extended(_ name: String) -> CatalogueSource? {
        (try? bytes("Examples/Catalogues/\(name)")).map { CatalogueSource(name: name, bytes: $0) }
    }
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
    CatalogueReader(rules: rules, migrations: migrations)
        .read([CatalogueSource(name: "a.json", bytes: bytes)], resolving: Files.extended)
}
