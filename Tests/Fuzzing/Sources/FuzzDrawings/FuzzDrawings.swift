import Harness
import StandardsKit

/// Whatever a catalogue holds and whatever is chosen, its drawing is DOT, in which every entity has its node where all
/// are drawn, with its whole name.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var hostile = HostileCatalogue(Supply(start, count))
    let catalogue = hostile.catalogue
    var options = GraphvizOptions()
    options.view = GraphView.allCases[hostile.pick(GraphView.allCases.count)]
    var names = Names(language: options.language, catalogue: catalogue)
    catalogue.visit(with: &names)
    if options.view == .around || options.view == .lineage {
        options.centre = names.nodes[hostile.pick(names.nodes.count)].name
        options.depth = hostile.pick(3)
    }
    options.page = hostile.pick(2) == 0 ? nil : GraphPage.allCases[hostile.pick(GraphPage.allCases.count)]
    options.isPlaced = hostile.pick(4) > 0
    options.direction = GraphDirection.allCases[hostile.pick(GraphDirection.allCases.count)]
    options.grouping = GraphGrouping.allCases[hostile.pick(GraphGrouping.allCases.count)]
    options.folding = hostile.pick(2) == 0 ? .automatic : hostile.pick(2) == 0 ? .none : .leaves(hostile.pick(3))
    options.labels = GraphLabels.allCases[hostile.pick(GraphLabels.allCases.count)]
    options.untied = GraphUntied.allCases[hostile.pick(GraphUntied.allCases.count)]
    options.hasLegend = hostile.pick(2) == 0
    var output = MemoryOutput()
    let report: ExportReport
    do { report = try GraphvizExporter().export(ExportRequest(catalogue, options: options), to: &output) } catch {
        // What is in the middle may be of a kind that the view does not draw.
        require(options.view == .lineage, "\(error)")
        return 0
    }
    require(report.losses.allSatisfy { !$0.reason.isEmpty }, "a loss without a reason")

    let drawing = DrawingText(output.files[0].name, output.files[0].bytes)
    for (name, title) in names.nodes {
        guard let label = drawing.nodes[name]?["label"] else {
            let isWhole = options.view == .all && options.untied == .draw && options.folding == .none
            require(!isWhole || name.utf8.count > 16_000, "\(name) is not drawn")
            continue
        }
        // A long name is cut; a box of several entities has names of several.
        guard options.folding == .none, !label.unicodeScalars.contains("…") else { continue }
        require(isSame(Names.bare(title), Names.bare(shown(label))), "“\(title)” is shown as “\(label)”")
    }
    return 0
}

/// What a label says: without escapes and character references.
private func shown(_ label: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = label.unicodeScalars[...]
    while let scalar = rest.popFirst() {
        if scalar == "\\" {
            let next = rest.popFirst()
            result.append(next == "n" || next == "l" ? "\n" : next!)
        } else if scalar == "&", rest.starts(with: "amp;".unicodeScalars) {
            rest.removeFirst(4)
            result.append("&")
        } else {
            result.append(scalar)
        }
    }
    return String(result)
}

/// What the nodes of a catalogue are called, and what they show.
private struct Names: EntityVisitor {
    let language: LanguageTag
    let catalogue: Catalogue
    var nodes: [(name: String, title: String)] = []

    init(language: LanguageTag, catalogue: Catalogue) {
        self.language = language
        self.catalogue = catalogue
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        for entity in entities {
            let title = entity.title.text(in: language)
            let code = entity.code
            // Who has no name is shown by what serves as a name.
            let name = entity.displayName(in: language, of: catalogue)
            let shown = code == nil && title.isEmpty ? name : title == code ? "" : title
            nodes.append((entity.entityReference.description, (code ?? "") + shown))
        }
    }

    /// A text without spaces, with the signs that replace what no drawing can hold.
    static func bare(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: break
            case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value)!)
            case 0x7F: result.append("\u{2421}")
            case 0x80...0x9F, 0xFEFF, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
