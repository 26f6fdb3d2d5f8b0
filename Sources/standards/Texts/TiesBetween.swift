import StandardsKit

/// How two entities are tied: directly, or by the shortest ways over others. What only cites the same source is tied
/// where nothing else ties it.
struct TiesBetween {
    let from: EntityReference
    let to: EntityReference
    private let catalogue: Catalogue
    private let language: LanguageTag
    private let paths: [[Relations.Tie]]

    init(_ from: EntityReference, _ to: EntityReference, _ catalogue: Catalogue, _ language: LanguageTag) {
        self.from = from
        self.to = to
        self.catalogue = catalogue
        self.language = language
        let relations = catalogue.relations()
        let direct = relations.ties(between: from, and: to).map { [$0] }
        let stated = direct.isEmpty ? relations.shortestPaths(from: from, to: to) { $0.relation != .cites } : direct
        paths = stated.isEmpty ? relations.shortestPaths(from: from, to: to) : stated
    }

    /// For people: each way with a line a tie.
    func lines(in width: Int?) -> [StyledText] {
        let names = [from, to].map { catalogue.fullName(of: $0, in: language) }
        guard from != to else { return [StyledText("Both are \(names[0]).")] }
        guard let shortest = paths.first else { return [StyledText("Nothing ties \(names[0]) to \(names[1]).")] }
        let ways = paths.count == 1 ? "" : ", in \(paths.count) ways"
        let heading = shortest.count == 1 ? "Tied directly" : "Tied over \(shortest.count - 1)\(ways)"
        var lines = [StyledText(heading, .heading)]
        for path in paths {
            var columns = Columns()
            for tie in path {
                let qualifier = tie.edge.qualifier.map { " [\($0)]" } ?? ""
                columns.rows.append([
                    "  \(tie.relation.words)", catalogue.fullName(of: tie.other, in: language) + qualifier,
                ])
            }
            lines += ["", StyledText(names[0])] + columns.lines(in: width)
        }
        return lines
    }

    /// One JSON object a way.
    func write(to json: inout JSONWriter) {
        for path in paths {
            json.beginObject()
            json.member("from", from.description)
            json.member("to", to.description)
            json.name("ties")
            json.beginArray()
            for tie in path { json.tie(tie, named: catalogue.fullName(of: tie.other, in: language)) }
            json.endArray()
            json.endObject()
            json.endLine()
        }
    }
}
