import StandardsKit

/// What `standards add` says of a kind: its properties, each with its type and its meaning, in 80 columns.
struct KindHelp {
    /// The text.
    let text: String
    private static let width = 80

    init(_ kind: any Entity.Type) {
        var lines = Self.lines(kind.kind.meaning, indent: 0)
        lines += ["", "USAGE", "  standards add FILE \(kind.kind.name) [TEXT] [--PROPERTY VALUE…]", ""]
        let notations = kind.shape.codes.filter { if case .notation = $0.type { true } else { false } }.map(\.name)
        let title = kind.shape.title.map { $0.name + " in English" }
        let names = (notations + [title].compactMap(\.self)).joined(separator: ", or else the ")
        lines += Self.lines("TEXT is the \(names). A property with … is a list: give it once for each.", indent: 0)
        lines += ["", "PROPERTIES", "  --id ID"]
        lines += Self.lines("The identity, unique within its kind; made of the name where it is not given.", indent: 6)
        for property in kind.shape.properties { lines += Self.lines(of: property) }
        text = lines.joined(separator: "\n")
    }

    private static func lines(of property: AnyProperty) -> [String] {
        var meaning = property.isRequired ? "Required. \(property.meaning)" : property.meaning
        switch property.type {
        case .code(let list): meaning += " One of: \(list.known.joined(separator: ", "))."
        case .reference(let kinds) where kinds.count > 1: meaning += " One of: \(kinds.joined(separator: ", "))."
        case .notation(let notation) where !property.meaning.contains(notation.example):
            meaning += " Such as \(notation.example)."
        default: break
        }
        if let shape = property.recordShape {
            let members = shape.properties.map { ".\($0.name) \(Self.placeholder(of: $0))" }
            meaning += " Members: \(members.joined(separator: ", "))."
            if let main = shape.mainProperty { meaning += " A value alone is .\(main.name)." }
        }
        return ["  --\(property.name) \(placeholder(of: property))"] + lines(meaning, indent: 6)
    }

    private static func placeholder(of property: AnyProperty) -> String {
        let type =
            switch property.type {
            case .text, .localized: "TEXT"
            case .date: "DATE"
            case .day: "DAY"
            case .time: "TIME"
            case .integer, .number: "NUMBER"
            case .boolean: "true|false"
            case .code: "CODE"
            case .notation(let notation): notation.name.uppercased().replacing(" ", with: "-")
            case .address: "ADDRESS"
            case .reference(let kinds):
                kinds.count == 1 ? kinds[0].wordsFromCamelCase.uppercased().replacing(" ", with: "-") : "REFERENCE"
            case nil: "RECORD"
            }
        return type + (property.form == .many || property.form == .records ? " …" : "")
    }

    private static func lines(_ text: String, indent: Int) -> [String] {
        text.folded(at: width - indent).map { String(repeating: " ", count: indent) + $0 }
    }
}
