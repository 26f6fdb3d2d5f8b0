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
        style = GraphStyle(options, drawing)
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
        var folder = FigureFolder(drawing)
        if let page = style.chosenPage { return picture(on: page, attempts(on: page, &folder), &folder) }
        let small = picture(on: .a4, attempts(on: .a4, &folder).filter(\.fold.namesAll), &folder)
        if !small.picture.isPlaced || fits(small.picture), namesAll(small.picture) { return small }
        return picture(on: .a3, attempts(on: .a3, &folder), &folder)
    }

    private func namesAll(_ picture: GraphPicture) -> Bool {
        picture.figure.vertices.indices.allSatisfy { place in
            !picture.figure.vertices[place].isList || picture.text(place, drawing).unnamed == 0
        }
    }

    private func picture(
        on page: GraphPage, _ attempts: [Attempt], _ folder: inout FigureFolder
    ) -> (picture: GraphPicture, notes: [ExportReport.Loss]) {
        let isAutomatic = style.options.folding == .automatic
        var areas = Array(repeating: -1.0, count: drawing.nodes.count)
        for (number, attempt) in attempts.enumerated() {
            let isLast = number == attempts.count - 1
            let figure: GraphFigure
            if isLast || page.sheet == nil {
                figure = folder.figure(attempt.fold)
            } else {
                guard let fitting = folder.fittingFigure(attempt.fold), couldFit(fitting, page, &areas) else {
                    continue
                }
                figure = fitting
            }
            guard let picture = picture(of: figure, page, attempt, isLast: isLast) else { continue }
            guard isLast || !picture.isPlaced || fits(picture) else { continue }
            if isAutomatic, picture.isPlaced, !namesAll(picture) {
                // Where names are lost, there may be a way to put more together that loses none.
                if attempt.fold.namesAll, !isLast { continue }
                let longer = fits(picture) ? withLongerLists(figure, page, attempt) ?? picture : picture
                return (longer, notes(longer, attempt))
            }
            return (picture, notes(picture, attempt))
        }
        preconditionFailure("the last attempt gives a picture")
    }

    /// The figure with the longest lists for which the page has room; nil where there is room for none.
    private func withLongerLists(_ figure: GraphFigure, _ page: GraphPage, _ attempt: Attempt) -> GraphPicture? {
        for lines in [120, 90, 66, 48, 34, 24, 16, 12, 8, 5, 3, 2, 1] {
            var longer = figure
            var isLonger = false
            for place in figure.vertices.indices where figure.vertices[place].isList {
                guard case .codes(let known) = figure.vertices[place].names, known < lines else { continue }
                longer.vertices[place].names = .codes(lines: lines)
                isLonger = true
            }
            guard isLonger else { return nil }
            guard let picture = picture(of: longer, page, attempt, isLast: false) else { continue }
            if fits(picture) { return picture }
        }
        return nil
    }

    /// The figure with its columns as high as serves the page; nil where it is far from fitting and not the last resort.
    private func picture(
        of figure: GraphFigure, _ page: GraphPage, _ attempt: Attempt, isLast: Bool
    ) -> GraphPicture? {
        var style = style
        style.titleLines = attempt.titleLines
        if !attempt.hasTexts { style.labels = .none }
        let plain = GraphPicture(
            figure, drawing, style, heading: [heading, subheading], notes: legendNotes(figure, attempt), page: page)
        guard plain.isPlaceable else { return plain }
        var shares = [1.0]
        if page.sheet != nil {
            // As they are, where nothing is gained. Of frames little is known before.
            let near = style.isFramed ? 0.5 : 0.94
            // An estimate is a little too small or too large.
            let legible = GraphPicture.leastSize * 0.95 / GraphPicture.nameSize
            var estimates: [(share: Double, scale: Double)] = []
            var best = 0.0
            for share in [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3] {
                // Below that it is neither the best nor near to it.
                let limit = max(best, isLast ? 0 : legible) * near
                guard let size = plain.estimate(style, share: share, above: limit) else { continue }
                estimates.append((share, page.scale(of: size)))
                best = max(best, page.scale(of: size))
            }
            guard isLast || best * GraphPicture.nameSize > GraphPicture.leastSize * 0.95 else { return nil }
            shares = estimates.filter { $0.scale > best * near }.map(\.share)
            shares = Array(shares.prefix(plain.links.count > 800 ? 1 : style.isFramed ? 8 : 4))
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

    /// A way to make the drawing fit: what is put together, and how much boxes and lines say.
    private struct Attempt {
        var fold: GraphFold
        /// How many lines of a title a box shows.
        var titleLines = LabelText.lines
        /// Whether texts stand beside lines.
        var hasTexts = true
    }

    /// From all that was asked for to what is left where nothing else makes names legible.
    private func attempts(on page: GraphPage, _ folder: inout FigureFolder) -> [Attempt] {
        switch style.options.folding {
        case .none: return [Attempt(fold: .nothing)]
        case .leaves(let limit): return [Attempt(fold: .limit(limit))]
        case .automatic: break
        }
        guard page.sheet != nil, style.options.isPlaced else { return [Attempt(fold: .nothing)] }
        // Long titles are cut before anything is put together, and shorter before names are left out.
        let whole = [Attempt(fold: .nothing), Attempt(fold: .nothing, titleLines: 3)]
        var named = [4, 3, 2].map { GraphFold.alike($0, .titles) }
        named += [.alike(2, .block), .leaves(.block)]
        var unnamed = [GraphFold.leaves(.codes(lines: 8))]
        var depth = folder.deepest - 1
        while depth > 0 {
            unnamed.append(.below(depth: depth, .codes(lines: 8)))
            depth = depth > 6 ? depth / 2 : depth - 1
        }
        for lines in [3, 1, 0] {
            unnamed += [.leaves(.codes(lines: lines)), .below(depth: 1, .codes(lines: lines))]
        }
        unnamed.append(.below(depth: 0, .codes(lines: 0)))
        var attempts = whole + named.map { Attempt(fold: $0, titleLines: 3) }
        attempts += unnamed.map { Attempt(fold: $0, titleLines: 2) }
        // Texts that were asked for are kept.
        let keepsTexts = style.options.labels != nil || style.labels == .none
        if !keepsTexts { attempts += unnamed.map { Attempt(fold: $0, titleLines: 2, hasTexts: false) } }
        return attempts + unnamed.map { Attempt(fold: $0, titleLines: 1, hasTexts: keepsTexts) }
    }

    /// Whether the boxes alone leave room on the page.
    ///
    /// - Parameter areas: How much room the text of each single entity takes; negative where it was not measured yet.
    private func couldFit(_ figure: GraphFigure, _ page: GraphPage, _ areas: inout [Double]) -> Bool {
        guard let sheet = page.sheet else { return true }
        func measure(_ vertex: GraphFigure.Vertex) -> Double {
            let text = TextMetrics.size(of: style.text(of: vertex, drawing).lines, size: GraphPicture.nameSize)
            return text.width * text.height
        }
        var area = 0.0
        for vertex in figure.vertices {
            if vertex.isList {
                area += measure(vertex)
            } else {
                if areas[vertex.first] < 0 { areas[vertex.first] = measure(vertex) }
                area += areas[vertex.first]
            }
        }
        let most = GraphPicture.nameSize / GraphPicture.leastSize
        return area < sheet.width * sheet.height * most * most
    }

    // MARK: notes

    /// What the legend says of lists and of what is left out.
    private func legendNotes(_ figure: GraphFigure, _ attempt: Attempt) -> [String] {
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
        if !attempt.hasTexts { notes.append("The texts beside the lines have no room on the page.") }
        if !drawing.unfollowed.isEmpty {
            let names = drawing.unfollowed.prefix(4).map { GraphStyle.shortName(drawing.nodes[$0]) }
            notes.append(
                "Not followed further, with over \(GraphDrawing.hub) ties: " + names.joined(separator: ", ")
                    + (drawing.unfollowed.count > 4 ? " and \(drawing.unfollowed.count - 4) more." : "."))
        }
        return notes
    }

    private func notes(_ picture: GraphPicture, _ attempt: Attempt) -> [ExportReport.Loss] {
        var notes: [ExportReport.Loss] = []
        for (place, vertex) in picture.figure.vertices.enumerated() where vertex.isList && !vertex.isUntied {
            let first = drawing.nodes[vertex.first]
            let left = picture.text(place, drawing).unnamed
            notes.append(
                .init(
                    first.reference, cause: left > 0 ? .unnamed : .listed,
                    reason: "it shares a box with \(vertex.others.count) others"
                        + (left > 0 ? ", of which \(left) are named by its tooltip alone" : "")))
        }
        if !attempt.hasTexts {
            notes.append(
                .init(
                    nil, cause: .untold,
                    reason:
                        "the texts beside the lines have no room on the page: --labels \(style.labels.rawValue) keeps them"
                ))
        }
        if picture.isDense {
            notes.append(
                .init(
                    nil, cause: .dense,
                    reason:
                        "nearly all of \(picture.boxes.count) nodes are tied to each other, by \(picture.links.count) "
                        + "lines: --around ENTITY draws those of one, export csv lists each"))
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
                    reason:
                        "\(picture.figure.vertices.count) nodes and \(picture.figure.lines.count) lines have no places in the file: "
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
    fileprivate static let untold = Self(
        "untold", one: "drawing has no room for texts beside its lines",
        several: "drawings have no room for texts beside their lines")
    fileprivate static let dense = Self(
        "dense", one: "drawing has more lines than can be followed: --around ENTITY draws those of one",
        several: "drawings have more lines than can be followed: --around ENTITY draws those of one")
    fileprivate static let small = Self(
        "small", one: "drawing is too large for its page", several: "drawings are too large for their page")
    fileprivate static let unplaced = Self(
        "unplaced", one: "drawing is left to Graphviz to lay out: sfdp is quick where dot is not",
        several: "drawings are left to Graphviz to lay out: sfdp is quick where dot is not")
}
