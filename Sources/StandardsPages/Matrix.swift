import StandardsExport
import StandardsModel

/// Which body has to do with which event, as a table.
struct Matrix {
    /// The ways in which a body has to do with an event, each with its letter.
    static let roles: [(relation: Relation, letter: String, words: String)] = [
        (.organises, "O", "organises"), (.hosts, "H", "hosts"), (.chairs, "C", "chairs"), (.leads, "L", "leads"),
        (.supportsEvent, "S", "supports"), (.takesPartIn, "P", "takes part in"),
    ]
    /// A table of more than these is read by nobody.
    static let mostEvents = 40
    static let mostBodies = 60

    /// By their dates.
    private(set) var events: [EntityReference] = []
    private(set) var bodies: [EntityReference] = []
    /// The letters of a body at an event.
    private(set) var cells: [[EntityReference]: String] = [:]
    /// What is not in the table.
    private(set) var bodiesLeftOut = 0
    private(set) var eventsLeftOut = 0

    init(_ relations: Relations, _ catalogue: Catalogue) {
        var letters: [[EntityReference]: Set<Int>] = [:]
        for edge in relations.edges where edge.object.kind == Event.kind.name && edge.subject.kind != Person.kind.name {
            guard let role = Self.roles.firstIndex(where: { $0.relation == edge.relation }) else { continue }
            letters[[edge.subject, edge.object], default: []].insert(role)
        }
        var uses: [EntityReference: Int] = [:]
        for pair in letters.keys { for entity in pair { uses[entity, default: 0] += 1 } }
        func most(_ isEvent: Bool, _ limit: Int) -> (kept: [EntityReference], rest: Int) {
            let all = uses.filter { ($0.key.kind == Event.kind.name) == isEvent }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
            return (Array(all.prefix(limit)), max(all.count - limit, 0))
        }
        (bodies, bodiesLeftOut) = most(false, Self.mostBodies)
        let (kept, rest) = most(true, Self.mostEvents)
        eventsLeftOut = rest
        let days = Dictionary(
            uniqueKeysWithValues: kept.map { event in
                (event, (catalogue[event] as? Event)?.starts?.date.first?.daysSinceEpoch ?? .max)
            })
        events = kept.sorted { (days[$0] ?? .max, $0) < (days[$1] ?? .max, $1) }
        for (pair, roles) in letters { cells[pair] = roles.sorted().map { Self.roles[$0].letter }.joined() }
    }
}

extension PageWriter {
    mutating func writeMatrix(_ content: inout PageContent) {
        let matrix = content.matrix
        guard !matrix.events.isEmpty else { return }
        out.put("<section id=matrix>\n<h2><b>")
        word("bodies and events", content)
        out.put("</b></h2>\n<p>")
        for (place, role) in Matrix.roles.enumerated() {
            out.put(place > 0 ? " · <code>" : "<code>")
            out.text(role.letter)
            out.put("</code> <b>")
            word(role.words, content)
            out.put("</b>")
        }
        out.put("</p>\n<div class=wide tabindex=0 role=region aria-label=\"")
        out.text(content.entryWords.say("Bodies and events", "机构与活动"))
        out.put("\"><table class=matrix>\n<thead><tr><td>")
        for event in matrix.events {
            out.put("<th scope=col><span>")
            link(to: event, content, limit: 45)
            out.put("</span>")
        }
        out.put("</thead>\n<tbody>\n")
        for body in matrix.bodies {
            out.put("<tr><th scope=row>")
            link(to: body, content)
            for event in matrix.events {
                out.put("<td>")
                if let letters = matrix.cells[[body, event]] { out.text(letters) }
            }
            out.put("\n")
            out.bytes.drainIfFull()
        }
        out.put("</tbody></table></div>\n</section>\n")
        if matrix.bodiesLeftOut + matrix.eventsLeftOut > 0 {
            content.lose(
                nil,
                "the table of bodies and events shows the \(matrix.bodies.count) bodies and \(matrix.events.count) events "
                    + "that have most to do with each other")
        }
    }
}
