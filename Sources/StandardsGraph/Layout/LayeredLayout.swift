/// Boxes in columns, and the lines between them: what lies left leads to what lies right.
///
/// After Sugiyama, Tagawa and Toda (1981): columns, an order in each with few crossings, then heights.
struct LayeredLayout {
    private(set) var boxes: [LayoutBox]
    private(set) var links: [LayoutLink]
    private(set) var size = LayoutSize(width: 0, height: 0)

    /// Over how many columns a line keeps a place of its own among the boxes; a longer one crosses them.
    private static let reach = 16

    /// Places boxes of which each is tied to the others, if by several lines.
    ///
    /// - Parameter share: To what share of the height of the highest column all are brought, where that goes.
    init(_ boxes: [LayoutBox], _ links: [LayoutLink], share: Double = 1) {
        self.boxes = boxes
        self.links = links
        let columns = Self.columns(boxes, links, share)
        for place in links.indices where columns[links[place].left] > columns[links[place].right] {
            (self.links[place].left, self.links[place].right) = (links[place].right, links[place].left)
            (self.links[place].leftHead, self.links[place].rightHead) = (links[place].rightHead, links[place].leftHead)
        }
        place(columns)
    }

    private static func columns(_ boxes: [LayoutBox], _ links: [LayoutLink], _ share: Double) -> [Int] {
        let ends = links.map { ($0.left, $0.right) }
        var columns = Layering.columns(of: boxes.count, ends)
        if share < 1 {
            let heights = boxes.map { $0.size.height + 6 }
            var sums = Array(repeating: 0.0, count: (columns.max() ?? -1) + 1)
            for (box, column) in columns.enumerated() { sums[column] += heights[box] }
            Layering.level(&columns, heights, ends, to: (sums.max() ?? 0) * share)
        }
        return columns
    }

    /// About how large the layout becomes; found without placing anything.
    static func estimate(_ boxes: [LayoutBox], _ links: [LayoutLink], share: Double) -> LayoutSize {
        let columns = columns(boxes, links, share)
        let count = (columns.max() ?? -1) + 1
        var heights = Array(repeating: 0.0, count: count)
        var widths = heights
        var gaps = Array(repeating: 34.0, count: count)
        // How many lines more pass through a column than through the one before.
        var passing = Array(repeating: 0, count: count + 1)
        for (box, column) in columns.enumerated() {
            heights[column] += boxes[box].size.height + 6
            widths[column] = max(widths[column], boxes[box].size.width)
        }
        for link in links {
            let (left, right) = (
                min(columns[link.left], columns[link.right]), max(columns[link.left], columns[link.right])
            )
            if link.text.width > 0 { gaps[right] = max(gaps[right], link.text.width + 34) }
            guard right > left + 1, right - left <= reach else { continue }
            passing[left + 1] += 1
            passing[right] -= 1
        }
        var lines = 0
        for column in 0..<count {
            lines += passing[column]
            heights[column] += Double(lines) * 4.5
        }
        return LayoutSize(
            width: widths.reduce(0, +) + gaps.dropFirst().reduce(0, +), height: (heights.max() ?? 0) - 6)
    }

    private mutating func place(_ columns: [Int]) {
        var items = boxes.enumerated().map { LayerOrder.Item(box: $0, height: $1.size.height, band: $1.band) }
        var members: [[Int]] = Array(repeating: [], count: (columns.max() ?? -1) + 1)
        for (box, column) in columns.enumerated() { members[column].append(box) }
        var before: [[Int]] = Array(repeating: [], count: items.count)
        var after = before
        // The items through which each line goes.
        var ways: [[Int]] = []
        for link in links {
            var way = [link.left]
            let (start, end) = (columns[link.left], columns[link.right])
            if end - start <= Self.reach {
                for column in (start + 1)..<max(end, start + 1) {
                    way.append(items.count)
                    members[column].append(items.count)
                    items.append(LayerOrder.Item(box: nil, height: 1, band: boxes[link.right].band))
                    before.append([])
                    after.append([])
                }
                if link.left != link.right {
                    way.append(link.right)
                    for (one, other) in zip(way, way.dropFirst()) {
                        after[one].append(other)
                        before[other].append(one)
                    }
                }
            } else {
                way.append(link.right)
            }
            ways.append(way)
        }
        var order = LayerOrder(items: items, columns: members, before: before, after: after)
        order.untangle()
        order.settle()
        let top = order.items.map { $0.y - $0.height / 2 }.min() ?? 0
        for place in order.items.indices { order.items[place].y -= top }
        placeBoxes(columns, order)
        draw(columns, order, ways)
    }

    // MARK: across

    /// Where the columns begin, and how wide they are.
    private var edges: [(left: Double, width: Double)] = []

    private mutating func placeBoxes(_ columns: [Int], _ order: LayerOrder) {
        var widths = Array(repeating: 0.0, count: order.columns.count)
        for (box, column) in columns.enumerated() { widths[column] = max(widths[column], boxes[box].size.width) }
        var gaps = Array(repeating: 26.0, count: order.columns.count)
        for link in links where link.left != link.right {
            let column = columns[link.right]
            let rise = abs(order.items[link.left].y - order.items[link.right].y)
            gaps[column] = max(gaps[column], 26 + min(36, rise / 12))
            if link.text.width > 0 { gaps[column] = max(gaps[column], link.text.width + 34) }
        }
        for link in links where link.left == link.right {
            let next = columns[link.left] + 1
            if next < gaps.count { gaps[next] = max(gaps[next], 44 + link.text.width) }
        }
        var x = 0.0
        for column in widths.indices {
            if column > 0 { x += gaps[column] }
            edges.append((x, widths[column]))
            x += widths[column]
        }
        for (box, column) in columns.enumerated() {
            boxes[box].corner = LayoutPoint(
                x: edges[column].left, y: order.items[box].y - boxes[box].size.height / 2)
            size.height = max(size.height, boxes[box].corner.y + boxes[box].size.height)
        }
        let loops = links.contains { $0.left == $0.right && columns[$0.left] == widths.count - 1 } ? 26.0 : 0
        size.width = x + loops
    }

    // MARK: lines

    private mutating func draw(_ columns: [Int], _ order: LayerOrder, _ ways: [[Int]]) {
        let starts = ends(ways, isLeft: true, order)
        let stops = ends(ways, isLeft: false, order)
        let levels = textLevels(ways, order)
        for place in links.indices {
            let (left, right) = (links[place].left, links[place].right)
            let from = boxes[left]
            let rightSide = from.corner.x + from.size.width
            if left == right {
                drawLoop(place, rightSide, from.middle)
                continue
            }
            let startEdge = edges[columns[left]]
            links[place].course = [LayoutPoint(x: rightSide + links[place].leftHead, y: starts[place])]
            let border = startEdge.left + startEdge.width
            if rightSide + links[place].leftHead < border {
                links[place].goStraight(to: LayoutPoint(x: border, y: starts[place]))
            }
            for (step, item) in ways[place].dropFirst().dropLast().enumerated() {
                let edge = edges[columns[left] + 1 + step]
                let y = order.items[item].y
                links[place].bend(to: LayoutPoint(x: edge.left, y: y))
                links[place].goStraight(to: LayoutPoint(x: edge.left + edge.width, y: y))
            }
            let end = LayoutPoint(x: boxes[right].corner.x - links[place].rightHead, y: stops[place])
            let text = links[place].text.width
            if text > 0 {
                // Lines that end in one point come together behind their texts.
                let level = levels[place] ?? end.y
                let border = end.x - (level == end.y ? 0 : 14)
                links[place].bend(to: LayoutPoint(x: border - text - 8, y: level))
                links[place].goStraight(to: LayoutPoint(x: border, y: level))
                if level != end.y { links[place].bend(to: end) }
                links[place].textPlace = LayoutPoint(x: border - 5 - text / 2, y: level - 6)
            } else {
                links[place].bend(to: end)
            }
        }
    }

    private mutating func drawLoop(_ place: Int, _ x: Double, _ y: Double) {
        let text = links[place].text.width
        links[place].course = [
            LayoutPoint(x: x + links[place].leftHead, y: y - 5), LayoutPoint(x: x + 24, y: y - 16),
            LayoutPoint(x: x + 24, y: y + 16), LayoutPoint(x: x + links[place].rightHead, y: y + 5),
        ]
        if text > 0 { links[place].textPlace = LayoutPoint(x: x + 24 + text / 2, y: y) }
    }

    /// At which heights the texts are of lines that all end in one point of a box.
    private func textLevels(_ ways: [[Int]], _ order: LayerOrder) -> [Int: Double] {
        var members: [[Int]] = Array(repeating: [], count: boxes.count)
        for (place, link) in links.enumerated()
        where link.text.width > 0 && link.left != link.right && boxes[link.right].spread == 0 {
            members[link.right].append(place)
        }
        var levels: [Int: Double] = [:]
        for (box, members) in members.enumerated() where members.count > 1 {
            func start(_ place: Int) -> Double { order.items[ways[place][ways[place].count - 2]].y }
            for (number, place) in members.sorted(by: { (start($0), $0) < (start($1), $1) }).enumerated() {
                levels[place] = boxes[box].middle + (Double(number) - Double(members.count - 1) / 2) * 12
            }
        }
        return levels
    }

    /// At which height each line leaves its box, or reaches it: in the order of where it comes from.
    private func ends(_ ways: [[Int]], isLeft: Bool, _ order: LayerOrder) -> [Double] {
        var places: [[Int]] = Array(repeating: [], count: boxes.count)
        for (place, link) in links.enumerated() where link.left != link.right {
            places[isLeft ? link.left : link.right].append(place)
        }
        var heights = Array(repeating: 0.0, count: links.count)
        for (box, members) in places.enumerated() {
            func next(_ place: Int) -> Double {
                order.items[isLeft ? ways[place][1] : ways[place][ways[place].count - 2]].y
            }
            let sorted = members.sorted { (next($0), $0) < (next($1), $1) }
            let hasText = !isLeft && members.contains { links[$0].text.width > 0 }
            let room = boxes[box].size.height * boxes[box].spread
            let step = sorted.count < 2 ? 0 : min(hasText ? 12 : 8, room / Double(sorted.count - 1))
            for (number, place) in sorted.enumerated() {
                heights[place] = boxes[box].middle + (Double(number) - Double(sorted.count - 1) / 2) * step
            }
        }
        return heights
    }
}
