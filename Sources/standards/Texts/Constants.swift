import StandardsKit

/// Writes a typed constant for the identity of each entity, so that the compiler knows which there are.
struct Constants: EntityVisitor {
    /// The Swift source.
    private(set) var source = "import StandardsKit\n"
    private let catalogue: Catalogue

    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        catalogue.visit(with: &self)
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        source += "\nextension EntityID where Subject == \(E.self) {\n"
        for entity in entities {
            var name = entity.id.text.replacing("-", with: "_")
            if name.first?.isNumber == true { name = "_" + name }
            source += "    /// \(comment(entity.displayName(of: catalogue)))\n"
            source += "    static var `\(name)`: Self { \"\(entity.id)\" }\n"
        }
        source += "}\n"
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
