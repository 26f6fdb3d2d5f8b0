import StandardsKit

/// The Swift that a target has of its catalogue: a constant for the identity of each entity, so that the compiler knows
/// which there are, and the catalogue itself as a text.
struct Constants: EntityVisitor {
    /// The constants, a section a kind.
    private(set) var source: String
    private let catalogue: Catalogue
    private let access: String
    private static let origin = "// Made from the target's catalogues at each change of theirs: do not edit.\n"

    init(_ catalogue: Catalogue, access: CheckSettings.Access = .internal) {
        self.catalogue = catalogue
        self.access = access == .internal ? "" : "\(access) "
        source = Self.origin + "\(self.access)import StandardsKit\n"
        catalogue.visit(with: &self)
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        guard !entities.isEmpty else { return }
        let title = E.kind.plural.wordsFromCamelCase
        source += "\n// MARK: - \(title.prefix(1).uppercased())\(title.dropFirst())\n\n"
        source += "extension EntityID where Subject == \(E.self) {\n"
        for entity in entities {
            var name = entity.id.text.replaced("-", by: "_")
            if name.first?.isNumber == true { name = "_" + name }
            source += "    /// \(comment(entity.fullName(of: catalogue)))\n"
            source += "    \(access)static var `\(name)`: Self { \"\(entity.id)\" }\n"
        }
        source += "}\n"
    }

    /// The Swift that has the catalogue in it, as a text in its canonical form, and reads it.
    ///
    /// A raw text of several lines is compiled as fast as a file is read, and needs no escapes.
    var embedding: String {
        let text = String(decoding: catalogue.canonicalJSON(), as: UTF8.self)
        var sign = "#"
        while text.holds("\"\"\"\(sign)") || text.holds("\\\(sign)") { sign += "#" }
        return Self.origin + """
            \(access)import StandardsKit

            extension Catalogue {
                /// The catalogue of this module, with all that it extends: read when it is first asked for, then kept.
                \(access)static let embedded = readEmbedded()

                /// Reads the catalogue of this module, with all that it extends, and keeps nothing.
                ///
                /// It was checked when the module was built, so that it is not checked again.
                \(access)static func readEmbedded() -> Catalogue {
                    let file = CatalogueSource(name: "embedded", bytes: Array(embeddedText.utf8))
                    return CatalogueReader(rules: []).read([file]).catalogue
                }
            }

            private let embeddedText = \(sign)\"""

            """ + text + "\"\"\"\(sign)\n"
    }

    /// The name on one line, whatever it holds.
    private func comment(_ name: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in name.unicodeScalars {
            let isOdd = scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
            line.append(isOdd ? " " : scalar)
        }
        return String(line)
    }
}
