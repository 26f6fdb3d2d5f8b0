import StandardsModel

/// A figure with everything in its place: what the file says of where things are.
struct GraphPicture {
    /// A box with its text.
    struct Box {
        let text: GraphStyle.BoxText
        var layout: LayoutBox
    }
    /// A frame around boxes.
    struct Frame {
        let name: String
        var corner: LayoutPoint
        var size: LayoutSize
        let members: [Int]
    }

    let figure: GraphFigure
    let style: GraphStyle
    let page: GraphPage
    /// The boxes and lines of the figure; none where they have no places.
    private(set) var boxes: [Box] = []
    private(set) var links: [LayoutLink] = []
    private(set) var frames: [Frame] = []
    private(set) var legend: GraphLegend?
    /// What is shown, and of what.
    let title: [String]
    /// That in lines, and where their middle is.
    private(set) var heading: [Substring] = []
    private(set) var headingPlace = LayoutPoint(x: 0, y: 0)
    private(set) var size = LayoutSize(width: 0, height: 0)
    /// Whether it is small enough that everything gets a place.
    private(set) var isPlaceable = false
    /// Whether everything has its place.
    private(set) var isPlaced = false
    /// The boxes that lines join, directly or over others; the lines of each; and the number of each box in its part.
    private var parts: [[Int]] = []
    private var linksOfPart: [[Int]] = []
    private var numbers: [Int] = []
    /// Whether each part is a ring.
    private var isRing: [Bool] = []

    /// The size of names in points.
    static let nameSize = 11.0
    /// The least size of names in print.
    static let leastSize = 7.0
    /// More boxes or lines than these have no places: nobody could look at them as one picture.
    static let mostBoxes = 4_000
    static let mostLines = 20_000

    /// A figure of which nothing has its place yet.
    init(
        _ figure: GraphFigure, _ drawing: GraphDrawing, _ style: GraphStyle, heading: [String], notes: [String],
        page: GraphPage
    ) {
        self.figure = figure
        self.style = style
        self.page = page
        title = heading
        let options = style.options
        self.heading = heading.map { Substring($0) }
        isPlaceable =
            options.isPlaced && figure.vertices.count <= Self.mostBoxes && figure.lines.count <= Self.mostLines
        if isPlaceable {
            measure(drawing)
            divide(isFramed: style.isFramed)
            widenForLines()
        }
        if options.hasLegend {
            let ring = "Nearly all in the ring are tied to each other: --around shows the ties of one."
            let notes = notes + (isDense ? [ring] : [])
            legend = GraphLegend(figure, drawing, options, notes: notes)
        }
    }

    /// Finds how much room boxes and lines need.
    private mutating func measure(_ drawing: GraphDrawing) {
        for vertex in figure.vertices {
            let text = style.text(of: vertex, drawing)
            let kind = style.kindStyle(of: vertex, drawing)
            let (size, spread) = kind.room(for: TextMetrics.size(of: text.lines, size: Self.nameSize))
            boxes.append(Box(text: text, layout: LayoutBox(size: size, spread: spread)))
        }
        for line in figure.lines {
            let length = style.heads[line.relation]
            var link = LayoutLink(left: line.left, right: line.right)
            if line.isBack { link.leftHead = length } else { link.rightHead = length }
            // What the second relation says is told by a head at the other end.
            if let other = line.synonym { link.rightHead = style.heads[other] }
            if let text = style.text(of: line, figure, drawing) {
                link.text = LayoutSize(width: TextMetrics.width(of: text, size: 9), height: 11)
            }
            links.append(link)
        }
    }

    /// What stands in a box. Where nothing has its place, nothing was measured.
    func text(_ place: Int, _ drawing: GraphDrawing) -> GraphStyle.BoxText {
        isPlaceable ? boxes[place].text : style.text(of: figure.vertices[place], drawing)
    }

    /// Finds the parts that are laid out each by itself.
    private mutating func divide(isFramed: Bool) {
        parts = isFramed ? [Array(boxes.indices)] : components()
        // What nothing ties comes last.
        parts.sort { ($0.count == 1 ? 1 : 0, $0[0]) < ($1.count == 1 ? 1 : 0, $1[0]) }
        linksOfPart = Array(repeating: [], count: parts.count)
        numbers = Array(repeating: 0, count: boxes.count)
        var partOf = numbers
        for (part, members) in parts.enumerated() {
            for (place, member) in members.enumerated() {
                numbers[member] = place
                partOf[member] = part
            }
        }
        for (place, link) in links.enumerated() { linksOfPart[partOf[link.left]].append(place) }
        isRing = parts.indices.map {
            !isFramed && RingLayout.suits(boxes: parts[$0].count, lines: linksOfPart[$0].count)
        }
    }

    /// Whether so much of it is tied to so much that a ring is drawn.
    var isDense: Bool { isRing.contains(true) }

    /// A box is as high as the heads of the lines at a side of it, and as the texts beside those that lead to it.
    private mutating func widenForLines() {
        var texts = Array(repeating: 0, count: boxes.count)
        var (lefts, rights) = (texts, texts)
        for link in links {
            if link.text.width > 0 { texts[link.right] += 1 }
            if link.left != link.right {
                lefts[link.right] += 1
                rights[link.left] += 1
            }
        }
        for place in zip(parts, isRing).lazy.filter({ !$0.1 }).flatMap(\.0) {
            let spread = boxes[place].layout.spread
            guard spread > 0 else { continue }
            // Beyond some number nobody follows a line by its head.
            let heads = min(max(lefts[place], rights[place]), Self.mostHeads)
            let height = max(Double(texts[place] - 1) * 12, Double(heads - 1) * Self.headHeight) / spread
            boxes[place].layout.size.height = max(boxes[place].layout.size.height, height)
        }
    }

    private static let mostHeads = 40
    private static let headHeight = 5.0

    // MARK: places

    /// About how large it becomes when it is placed.
    ///
    /// - Parameter limit: What scale it has to be above; nil is returned where it certainly is not, which a few parts may
    ///   show.
    func estimate(_ style: GraphStyle, share: Double, above limit: Double) -> LayoutSize? {
        var sizes = Array(repeating: LayoutSize(width: 0, height: 0), count: parts.count)
        var (widest, highest, area) = (0.0, 0.0, 0.0)
        // The last parts are the smallest: those take no time, and may well be too wide where columns have to be low.
        for part in parts.indices.reversed() {
            let size = estimate(part, style, share: share)
            sizes[part] = size
            widest = max(widest, size.width)
            highest = max(highest, size.height)
            area += size.width * size.height
            let least = LayoutSize(width: widest, height: highest + Self.headingRoom)
            guard page.scale(of: least) > limit, page.holds(area, at: limit) else { return nil }
        }
        let packed = pack(&sizes).size
        return LayoutSize(width: packed.width, height: packed.height + Self.headingRoom)
    }

    private static let headingRoom = 48.0

    private func estimate(_ part: Int, _ style: GraphStyle, share: Double) -> LayoutSize {
        if isRing[part] { return ring(part).size }
        let (boxes, links, isTurned) = logical(part, style.direction)
        let size = LayeredLayout.estimate(boxes, links, share: share)
        return isTurned ? LayoutSize(width: size.height, height: size.width) : size
    }

    /// Where the parts come and, last, the legend in the shape for which there is most room.
    private func pack(
        _ sizes: inout [LayoutSize]
    ) -> (legend: GraphLegend?, order: [Int], corners: [LayoutPoint], size: LayoutSize) {
        let parts = sizes
        if let legend { sizes.append(legend.size) }
        let order = order(sizes)
        let (corners, size) = Self.pack(order.map { sizes[$0] }, page)
        var best = (legend: legend, order: order, corners: corners, size: size)
        guard page.sheet != nil, page.scale(of: size) < 1, let legend, parts.count < 400 else { return best }
        for shape in legend.otherShapes {
            let sizes = parts + [shape.size]
            let (corners, size) = Self.pack(order.map { sizes[$0] }, page)
            if page.scale(of: size) > page.scale(of: best.size) * 1.005 { best = (shape, order, corners, size) }
        }
        return best
    }

    /// Gives everything its place.
    ///
    /// - Parameter share: As for ``LayeredLayout``.
    mutating func place(_ drawing: GraphDrawing, _ style: GraphStyle, share: Double) {
        isPlaced = true
        var bands: [String] = []
        if style.isFramed {
            bands = Set(groups(drawing).compactMap(\.self)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            for (place, group) in groups(drawing).enumerated() {
                boxes[place].layout.band = group.flatMap { bands.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
            }
        }
        var sizes = parts.indices.map { lay($0, style.direction, share) }
        if style.isFramed { frames = makeFrames(bands, drawing) }
        let (shape, order, corners, packed) = pack(&sizes)
        legend = shape
        let top = setHeading(within: packed.width) + (frames.contains { $0.corner.y < 0 } ? 24 : 0)
        for (place, corner) in zip(order, corners) {
            let corner = LayoutPoint(x: corner.x, y: corner.y + top)
            if place == parts.count {
                legend?.corner = corner
            } else {
                for box in parts[place] { move(&boxes[box].layout.corner, by: corner) }
                for link in linksOfPart[place] {
                    for point in links[link].course.indices { move(&links[link].course[point], by: corner) }
                    if var text = links[link].textPlace {
                        move(&text, by: corner)
                        links[link].textPlace = text
                    }
                    if var tips = links[link].tips {
                        move(&tips.left, by: corner)
                        move(&tips.right, by: corner)
                        links[link].tips = tips
                    }
                }
                if style.isFramed { for frame in frames.indices { move(&frames[frame].corner, by: corner) } }
            }
        }
        size = LayoutSize(width: max(packed.width, headingWidth), height: packed.height + top)
    }

    private func move(_ point: inout LayoutPoint, by corner: LayoutPoint) {
        point.x += corner.x
        point.y += corner.y
    }

    /// The boxes that lines join, directly or over others.
    private func components() -> [[Int]] {
        var neighbours: [[Int]] = Array(repeating: [], count: boxes.count)
        for link in links {
            neighbours[link.left].append(link.right)
            neighbours[link.right].append(link.left)
        }
        var isSeen = Array(repeating: false, count: boxes.count)
        var parts: [[Int]] = []
        for start in boxes.indices where !isSeen[start] {
            var part = [start]
            isSeen[start] = true
            var place = 0
            while place < part.count {
                for next in neighbours[part[place]] where !isSeen[next] {
                    isSeen[next] = true
                    part.append(next)
                }
                place += 1
            }
            parts.append(part.sorted())
        }
        return parts
    }

    /// The parts in the order in which they are packed: large ones first; the legend has the place that is left.
    private func order(_ sizes: [LayoutSize]) -> [Int] {
        sizes.indices.sorted { one, other in
            let isLegend = (one == parts.count, other == parts.count)
            if isLegend.0 != isLegend.1 { return isLegend.1 }
            let (first, second) = (sizes[one], sizes[other])
            return (first.height, first.width) != (second.height, second.width)
                ? (first.height, first.width) > (second.height, second.width) : one < other
        }
    }

    /// The boxes and lines of a part as if it ran from left to right, and whether it is turned for that.
    private func logical(
        _ part: Int, _ direction: GraphDirection
    ) -> (boxes: [LayoutBox], links: [LayoutLink], isTurned: Bool) {
        let isTurned = direction == .topToBottom || direction == .bottomToTop
        let boxes = parts[part].map { member in
            var box = self.boxes[member].layout
            if isTurned {
                box.size = LayoutSize(width: box.size.height, height: box.size.width)
                box.spread = min(0.8, box.spread * 2)
            }
            return box
        }
        let links = linksOfPart[part].map { line in
            var link = self.links[line]
            (link.left, link.right) = (numbers[link.left], numbers[link.right])
            if isTurned { link.text = LayoutSize(width: link.text.height, height: link.text.width) }
            return link
        }
        return (boxes, links, isTurned)
    }

    private func ring(_ part: Int) -> RingLayout {
        let (boxes, links, _) = logical(part, .leftToRight)
        return RingLayout(boxes, links, ratio: page.sheet.map { $0.height / $0.width } ?? 1.6)
    }

    /// Lays out one part, and returns its size. Its upper left corner is the origin.
    private mutating func lay(_ part: Int, _ direction: GraphDirection, _ share: Double) -> LayoutSize {
        if isRing[part] {
            let ring = ring(part)
            for (member, box) in zip(parts[part], ring.boxes) { boxes[member].layout.corner = box.corner }
            for (line, link) in zip(linksOfPart[part], ring.links) {
                (links[line].course, links[line].tips, links[line].textPlace) = (link.course, link.tips, link.textPlace)
            }
            return ring.size
        }
        let (boxes, links, isTurned) = logical(part, direction)
        let isMirrored = direction == .rightToLeft || direction == .bottomToTop
        let laid = LayeredLayout(boxes, links, share: share)
        func turned(_ point: LayoutPoint) -> LayoutPoint {
            let x = isMirrored ? laid.size.width - point.x : point.x
            return isTurned ? LayoutPoint(x: point.y, y: x) : LayoutPoint(x: x, y: point.y)
        }
        for (member, box) in zip(parts[part], laid.boxes) {
            let far = turned(LayoutPoint(x: box.corner.x + box.size.width, y: box.corner.y + box.size.height))
            let near = turned(box.corner)
            self.boxes[member].layout.corner = LayoutPoint(x: min(near.x, far.x), y: min(near.y, far.y))
        }
        for (line, link) in zip(linksOfPart[part], laid.links) {
            self.links[line].course = link.course.map(turned)
            self.links[line].textPlace = link.textPlace.map(turned)
            // The layout may have turned a line that closes a circle.
            if link.left != numbers[self.links[line].left] { self.links[line].course.reverse() }
        }
        return isTurned ? LayoutSize(width: laid.size.height, height: laid.size.width) : laid.size
    }

    private static func pack(_ sizes: [LayoutSize], _ page: GraphPage) -> ([LayoutPoint], LayoutSize) {
        guard let sheet = page.sheet else { return Packing.places(of: sizes, ratio: 1.6) }
        let upright = Packing.places(of: sizes, ratio: sheet.width / sheet.height)
        let across = Packing.places(of: sizes, ratio: sheet.height / sheet.width)
        return page.scale(of: upright.size) >= page.scale(of: across.size) ? upright : across
    }

    // MARK: heading

    private var headingWidth: Double { heading.map { TextMetrics.width(of: $0, size: 14) }.max() ?? 0 }

    /// Breaks the heading into lines, and returns how much room it takes.
    private mutating func setHeading(within width: Double) -> Double {
        let columns = max(30, Int(max(width, 460) / 7))
        heading = heading.flatMap { LabelText.wrapped(String($0), width: columns, lines: 4).split(separator: "\n") }
        var size = TextMetrics.size(of: heading, size: 14)
        // Graphviz centres the heading: as wide as it is likely to be, so that it begins at the left.
        size.width /= TextMetrics.slack
        headingPlace = LayoutPoint(x: size.width / 2, y: size.height / 2)
        return size.height + 14
    }

    // MARK: frames

    private func groups(_ drawing: GraphDrawing) -> [String?] {
        figure.vertices.map { $0.isUntied ? nil : drawing.nodes[$0.first].group }
    }

    private func makeFrames(_ bands: [String], _ drawing: GraphDrawing) -> [Frame] {
        let groups = groups(drawing)
        return bands.compactMap { band in
            let members = boxes.indices.filter { groups[$0] == band }
            guard !members.isEmpty else { return nil }
            var (left, top, right, bottom) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
            for member in members {
                let box = boxes[member].layout
                (left, top) = (min(left, box.corner.x), min(top, box.corner.y))
                (right, bottom) = (
                    max(right, box.corner.x + box.size.width), max(bottom, box.corner.y + box.size.height)
                )
            }
            let name = TextMetrics.width(of: band, size: 13) + 16
            return Frame(
                name: band, corner: LayoutPoint(x: left - 8, y: top - 24),
                size: LayoutSize(width: max(right - left + 16, name), height: bottom - top + 32), members: members)
        }
    }
}

extension GraphPage {
    /// What can be printed on of the sheet, upright, in points; nil for a screen.
    var sheet: LayoutSize? {
        switch self {
        case .a4: LayoutSize(width: 538, height: 784)
        case .a3: LayoutSize(width: 784, height: 1132)
        case .screen: nil
        }
    }

    /// Whether parts that take so large an area together could be on the sheet at a scale.
    func holds(_ area: Double, at scale: Double) -> Bool {
        // The sums of many areas are a little inexact.
        sheet.map { area * scale * scale < $0.width * $0.height * 1.000_001 } ?? true
    }

    /// By how much a drawing is made smaller on the sheet, whichever way round.
    func scale(of size: LayoutSize) -> Double {
        guard let sheet else { return 1 }
        let (width, height) = (size.width + 16, size.height + 16)
        return min(
            1, max(min(sheet.width / width, sheet.height / height), min(sheet.height / width, sheet.width / height)))
    }
}
