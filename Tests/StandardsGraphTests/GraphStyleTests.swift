import Foundation
import StandardsKit
import Testing

/// Relations and kinds are told without colour, and texts can be read.
@Suite("Styles of graphs")
struct GraphStyleTests {
    /// The relations that the tables of the domain state.
    private static let relations: [String] = {
        struct Reader: EntityTypeVisitor {
            var names: Set<String> = []
            mutating func visit<E: Entity>(_ type: E.Type) { read(E.shape, 0) }
            private mutating func read(_ shape: RecordShape, _ depth: Int) {
                for property in shape.properties {
                    if let relation = property.relation?.forward { names.insert(relation.name) }
                    if depth < 4, let inner = property.recordShape { read(inner, depth + 1) }
                }
            }
        }
        var reader = Reader()
        CatalogueSchema.standard.visit(with: &reader)
        return reader.names.sorted()
    }()

    @Test("Every relation of the domain has a line, a head and a width that no other has")
    func distinct() {
        #expect(Self.relations.filter { RelationStyle.standard[$0] == nil } == [])
        var looks: [String: String] = [:]
        for (name, style) in RelationStyle.standard.sorted(by: { $0.key < $1.key }) {
            // Two widths are told apart only where one is at least twice the other.
            let look =
                "\(style.line) \(style.head) \(style.width > 1 && style.line != "dotted" && style.head == "none")"
            #expect(looks[look] == nil, "\(name) looks as \(looks[look] ?? "")")
            looks[look] = name
            #expect(["solid", "dashed", "dotted"].contains(style.line))
            if style.line == "dotted" { #expect(style.width >= 2, "\(name) vanishes in print") }
        }
    }

    @Test("Texts and lines stand out from what is behind them: 4.5 to 1")
    func contrast() throws {
        let texts = ["#111111", "#333333", "#444444"]
        for (name, style) in KindStyle.standard {
            for text in texts { #expect(try Self.contrast(text, style.fill) >= 4.5, "\(name)") }
            #expect(try Self.contrast(style.line, "#ffffff") >= 4.5, "\(name)")
        }
        for (name, style) in RelationStyle.standard {
            #expect(try Self.contrast(style.colour, "#ffffff") >= 4.5, "\(name)")
        }
    }

    /// The contrast of two colours as WCAG 2.2 defines it.
    private static func contrast(_ one: String, _ other: String) throws -> Double {
        func luminance(_ colour: String) throws -> Double {
            let value = try #require(Int(colour.dropFirst(), radix: 16))
            let parts = [value >> 16 & 255, value >> 8 & 255, value & 255].map { part in
                let share = Double(part) / 255
                return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
            }
            return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
        }
        let found = try [luminance(one), luminance(other)].sorted()
        return (found[1] + 0.05) / (found[0] + 0.05)
    }
}
