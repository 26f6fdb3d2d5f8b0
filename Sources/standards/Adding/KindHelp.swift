import StandardsKit

/// What `standards add` says of a kind: its properties, each with its type and its meaning.
struct KindHelp {
    let page: HelpPage

    init(_ kind: any Entity.Type) {
        let notations = kind.shape.codes.filter { if case .notation = $0.type { true } else { false } }.map(\.name)
        let title = kind.shape.title.map { $0.name + " in English" }
        let names = (notations + [title].compactMap(\.self)).joined(separator: ", or else the ")
        page = HelpPage([
            .text(kind.kind.meaning), .heading("USAGE"),
            .usage("standards add FILE \(kind.kind.name) [TEXT] [--PROPERTY VALUE…]"),
            .text("TEXT is the \(names). A property with … is a list: give it once for each."),
            .heading("PROPERTIES"),
            .table(
                [("--id ID", "The identity, unique within its kind; made of the name where it is not given.")]
                    + kind.shape.properties.map { ("--\($0.name) \(Self.placeholder(of: $0))", Self.meaning(of: $0)) }),
        ])
    }

    private static func meaning(of property: AnyProperty) -> String {
        var meaning = property.isRequired ? "Required. \(property.meaning)" : property.meaning
        switch property.type {
        case .code(let list): meaning += " One of: \(list.known.joined(separator: ", "))."
        case .reference(let kinds) where kinds.count > 1: meaning += " One of: \(kinds.joined(separator: ", "))."
        case .notation(let notation) where !property.meaning.holds(notation.example):
            meaning += " Such as \(notation.example)."
        default: break
        }
        if let shape = property.recordShape {
            let members = shape.properties.map { ".\($0.name) \(Self.placeholder(of: $0))" }
            meaning += " Members: \(members.joined(separator: ", "))."
            if let main = shape.mainProperty { meaning += " A value alone is .\(main.name)." }
        }
        return meaning
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
            case .notation(let notation): notation.name.uppercased().replaced(" ", by: "-")
            case .address: "ADDRESS"
            case .reference(let kinds):
                kinds.count == 1 ? kinds[0].wordsFromCamelCase.uppercased().replaced(" ", by: "-") : "REFERENCE"
            case nil: "RECORD"
            }
        return type + (property.form == .many || property.form == .records ? " …" : "")
    }
}
