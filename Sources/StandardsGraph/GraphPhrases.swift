import StandardsModel

/// What is written again and again in a graph, as it is written: a file has ten thousands of lines, and few ways to draw one.
struct GraphPhrases {
    /// The name of each kind, and the word for it in a style sheet.
    let kindNames: [[UInt8]]
    let kindWords: [[UInt8]]
    /// What is between subject and object in the words of each relation, and what ends it.
    let relationWords: [[UInt8]]
    let arrow = QuotedText.escaped(" → ", as: .tooltip)
    /// The shortest name of each entity.
    let shortNames: [String]
    /// The attributes of each kind and of each relation, from the second box or line on.
    var boxLooks: [[UInt8]?]
    var lineLooks: [[UInt8]?]

    init(_ drawing: GraphDrawing) {
        kindNames = drawing.kinds.map { QuotedText.escaped($0.name, as: .label) }
        kindWords = drawing.kinds.map { QuotedText.escaped(GraphWriter.word($0.name), as: .label) }
        relationWords = drawing.relations.map { QuotedText.escaped(" — \($0.words)", as: .tooltip) }
        shortNames = drawing.nodes.indices.map { node in
            drawing.nodes[node].isDrawn ? GraphStyle.shortName(drawing.nodes[node]) : ""
        }
        boxLooks = Array(repeating: nil, count: drawing.kinds.count)
        lineLooks = Array(repeating: nil, count: drawing.relations.count)
    }
}
