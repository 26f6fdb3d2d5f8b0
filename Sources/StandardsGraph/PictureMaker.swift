import StandardsExport
import StandardsModel

/// Puts as little of a drawing together as makes it legible on its page.
struct PictureMaker {
    let drawing: GraphDrawing
    let style: GraphStyle
    private let heading: String
    private let subheading: String
    /// What is shown, and of what.
    var title: (heading: String, subheading: String) { (heading, subheading) }

    init(_ drawing: GraphDrawing, _ options: GraphvizOptions, _ header: CatalogueHeader) {
        self.drawing = drawing
        style = GraphStyle(options)
        let view = options.view.description
        let centre = drawing.centre.map { GraphStyle.nameInList(drawing.nodes[$0]) }
        heading =
            switch options.view {
            case .lineage: "What \(centre ?? "") came from, and what came of it"
            case .around: "Around \(centre ?? "")"
            default: view.title
            }
        var parts = [header.title.text(in: options.language)]
        if let modified = header.modified { parts.append("edition of \(modified)") }
        if options.view == .around {
            parts.append("up to \(options.depth ?? 1) \(options.depth ?? 1 == 1 ? "tie" : "ties") away")
        }
        if options.view == .lineage, let depth = options.depth { parts.append("up to \(depth) ties away") }
        if !options.kinds.isEmpty {
            parts.append("only " + options.kinds.map { $0.plural.wordsFromCamelCase }.joined(separator: ", "))
        }
        if !options.relations.isEmpty {
            parts.append("only ties “\(options.relations.map(\.words).joined(separator: "”, “"))”")
        }
        if !options.excludedRelations.isEmpty {
            parts.append("without ties “\(options.excludedRelations.map(\.words).joined(separator: "”, “"))”")
        }
        if !options.tags.isEmpty { parts.append("about " + options.tags.sorted().joined(separator: ", ")) }
        if !options.jurisdictions.isEmpty {
            let names = options.jurisdictions.sorted().map { CountryCode.name(of: $0, in: options.language) }
            parts.append("of " + names.joined(separator: ", "))
        }
        subheading = parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// The picture, and what is to be reported of it.
    func picture() -> (picture: GraphPicture, notes: [ExportReport.Loss]) {
        if let page = style.chosenPage { return picture(on: page, folds(on: page)) }
        let small = picture(on: .a4, folds(on: .a4).filter(\.namesAll))
        if !small.picture.isPlaced || fits(small.picture) { return small }
        return picture(on: .a3, folds(on: .a3))
    }

    private func picture(
        on page: GraphPage, _ folds: [GraphFold]
    ) -> (picture: GraphPicture, notes: [ExportReport.Loss]) {
        for (number, fold) in folds.enumerated() {
            let figure = GraphFigure(drawing, fold)
            let isLast = number == folds.count - 1
            if !isLast, !couldFit(figure, page) { continue }
            // Long titles are cut before anything is put together.
            for lines in titleLines(fold, page) {
                guard let picture = picture(of: figure, page, titleLines: lines, isLast: isLast) else { continue }
                if isLast || !picture.isPlaced || fits(picture) { return (picture, notes(picture)) }
            }
        }
        preconditionFailure("the last way to fold gives a picture")
    }

    /// How many lines of a title are tried: less before anything is put together, least before names are left out.
    private func titleLines(_ fold: GraphFold, _ page: GraphPage) -> [Int] {
        guard page.sheet != nil, style.options.folding == .automatic else { return [LabelText.lines] }
        if fold == .nothing { return [LabelText.lines, 3] }
        return fold.namesAll ? [3] : [2]
    }

    /// The figure with its columns as high as serves the page; nil where it is far from fitting and not the last resort.
    private func picture(of figure: GraphFigure, _ page: GraphPage, titleLines: Int, isLast: Bool) -> GraphPicture? {
        var style = style
        style.titleLines = titleLines
        let plain = GraphPicture(
            figure, drawing, style, heading: [heading, subheading], notes: legendNotes(figure), page: page)
        guard plain.isPlaceable else { return plain }
        var shares = [1.0]
        if page.sheet != nil {
            let estimates = [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3].map { share in
                (share: share, scale: page.scale(of: plain.estimate(style, share: share)))
            }
            let best = estimates.map(\.scale).max() ?? 1
            // An estimate is a little too small or too large.
            guard isLast || best * GraphPicture.nameSize > GraphPicture.leastSize * 0.95 else { return nil }
            // As they are, where nothing is gained.
            shares = estimates.filter { $0.scale > best * 0.94 }.map(\.share)
            shares = Array(shares.prefix(plain.links.count > 800 ? 1 : 4))
        }
        var found: GraphPicture?
        for share in shares {
            var picture = plain
            picture.place(drawing, style, share: share)
            if let known = found, page.scale(of: known.size) * 1.02 >= page.scale(of: picture.size) { continue }
            found = picture
            if page.scale(of: picture.size) == 1 { break }
        }
        return found
    }

    private func fits(_ picture: GraphPicture) -> Bool {
        picture.page.scale(of: picture.size) * GraphPicture.nameSize >= GraphPicture.leastSize
    }

    /// The ways to put things together, from none on.
    private func folds(on page: GraphPage) -> [GraphFold] {
        switch style.options.folding {
        case .none: return [.nothing]
        case .leaves(let limit): return [.limit(limit)]
        case .automatic:
            guard page.sheet != nil, style.options.isPlaced else { return [.nothing] }
            var folds: [GraphFold] = [.nothing]
            folds += [4, 3, 2].map { .alike($0, .titles) }
            folds += [.alike(2, .codes(lines: 12)), .leaves(.codes(lines: 12)), .leaves(.codes(lines: 8))]
            let deepest = drawing.depths(drawing.parents()).max() ?? 0
            var depth = deepest - 1
            while depth > 0 {
                folds.append(.below(depth: depth, .codes(lines: 8)))
                depth = depth > 6 ? depth / 2 : depth - 1
            }
            for lines in [3, 1, 0] {
                folds += [.leaves(.codes(lines: lines)), .below(depth: 1, .codes(lines: lines))]
            }
            return folds + [.below(depth: 0, .codes(lines: 0))]
        }
    }

    /// Whether the boxes alone leave room on the page.
    private func couldFit(_ figure: GraphFigure, _ page: GraphPage) -> Bool {
        guard let sheet = page.sheet else { return true }
        guard figure.vertices.count <= 2_000, figure.lines.count <= 6_000 else { return false }
        var area = 0.0
        for vertex in figure.vertices {
            let text = TextMetrics.size(of: style.text(of: vertex, drawing).lines, size: GraphPicture.nameSize)
            area += text.width * text.height
        }
        let most = GraphPicture.nameSize / GraphPicture.leastSize
        return area < sheet.width * sheet.height * most * most
    }

    // MARK: notes

    /// What the legend says of lists and of what is left out.
    private func legendNotes(_ figure: GraphFigure) -> [String] {
        var notes: [String] = []
        let lists = figure.vertices.indices.filter { figure.vertices[$0].isList && !figure.vertices[$0].isUntied }
        if !lists.isEmpty {
            notes.append(
                figure.isAlike(drawing)
                    ? "Several names in a box: each has the ties of the box."
                    : "Several names in a box: each has some of the ties of the box.")
        }
        let unnamed = lists.reduce(0) { $0 + style.text(of: figure.vertices[$1], drawing).unnamed }
        if unnamed > 0 { notes.append("\(unnamed) \(unnamed == 1 ? "name has" : "names have") no room on the page.") }
        if !drawing.unfollowed.isEmpty {
            let names = drawing.unfollowed.prefix(4).map { GraphStyle.shortName(drawing.nodes[$0]) }
            notes.append(
                "Not followed further, with over \(GraphDrawing.hub) ties: " + names.joined(separator: ", ")
                    + (drawing.unfollowed.count > 4 ? " and \(drawing.unfollowed.count - 4) more." : "."))
        }
        return notes
    }

    private func notes(_ picture: GraphPicture) -> [ExportReport.Loss] {
        var notes: [ExportReport.Loss] = []
        for (vertex, box) in zip(picture.figure.vertices, picture.boxes) where vertex.isList && !vertex.isUntied {
            let first = drawing.nodes[vertex.members[0]]
            let left = box.text.unnamed
            notes.append(
                .init(
                    first.reference, cause: left > 0 ? .unnamed : .listed,
                    reason: "it shares a box with \(vertex.members.count - 1) others"
                        + (left > 0 ? ", of which \(left) are named by its tooltip alone" : "")))
        }
        if picture.isPlaced, picture.page.sheet != nil, !fits(picture) {
            let size = picture.page.scale(of: picture.size) * GraphPicture.nameSize
            let tenths = Int(size * 10)
            notes.append(
                .init(
                    nil, cause: .small,
                    reason:
                        "on \(picture.page.rawValue.uppercased()) its names have \(tenths / 10).\(tenths % 10) points: "
                        + "draw less of it with --kind, --relation, --tag or --around, or a larger page with --page"))
        }
        if !picture.isPlaced, style.options.isPlaced {
            notes.append(
                .init(
                    nil, cause: .unplaced,
                    reason: "\(picture.boxes.count) nodes and \(picture.links.count) lines have no places in the file: "
                        + "dot may take minutes for them, sfdp takes seconds; --page a4 puts together what fits"))
        }
        return notes
    }
}

extension ExportReport.Cause {
    fileprivate static let listed = Self(
        "listed", one: "box holds several entities, and names them: --collapse none draws each",
        several: "boxes hold several entities, and name them: --collapse none draws each")
    fileprivate static let unnamed = Self(
        "unnamed", one: "box holds more entities than it has room to name: --page a3 or --collapse none draws more",
        several: "boxes hold more entities than they have room to name: --page a3 or --collapse none draws more")
    fileprivate static let small = Self(
        "small", one: "drawing is too large for its page", several: "drawings are too large for their page")
    fileprivate static let unplaced = Self(
        "unplaced", one: "drawing is left to Graphviz to lay out: sfdp is quick where dot is not",
        several: "drawings are left to Graphviz to lay out: sfdp is quick where dot is not")
}
