/// Boxes in a ring, and the lines between them within it: for a part in which nearly everything is tied to everything.
///
/// Columns would give each line a place of its own among the boxes, and be a strip as long as there are lines.
struct RingLayout {
    private(set) var boxes: [LayoutBox]
    private(set) var links: [LayoutLink]
    private(set) var size: LayoutSize

    /// From how many boxes on, and up to how many, a part may be a ring, and with how many lines for each box.
    static let leastBoxes = 12
    static let mostBoxes = 150
    static let leastLines = 5

    /// Whether a part of so many boxes and lines is clearer as a ring.
    static func suits(boxes: Int, lines: Int) -> Bool {
        boxes >= leastBoxes && boxes <= mostBoxes && lines >= leastLines * boxes
    }

    /// Places the boxes so that the ring fills a sheet of that shape.
    ///
    /// - Parameter ratio: How the longer side of the sheet is to the shorter one.
    init(_ boxes: [LayoutBox], _ links: [LayoutLink], ratio: Double) {
        self.boxes = boxes
        self.links = links
        size = Self.place(&self.boxes, ratio)
        let centre = LayoutPoint(x: size.width / 2, y: size.height / 2)
        for place in links.indices { draw(place, around: centre) }
    }

    // MARK: boxes

    private static let gap = 8.0
    private static let steps = 720

    /// The points of a circle, from the right downwards. Each is the one before, turned by one step.
    private static let circle: [LayoutPoint] = {
        let angle = 2 * Double.pi / Double(steps)
        let square = angle * angle
        // The series of cosine and sine; the next terms are too small to count.
        let turn = LayoutPoint(
            x: 1 - square / 2 * (1 - square / 12 * (1 - square / 30)),
            y: angle * (1 - square / 6 * (1 - square / 20 * (1 - square / 42))))
        var points = [LayoutPoint(x: 1, y: 0)]
        for _ in 1..<steps {
            let last = points[points.count - 1]
            points.append(LayoutPoint(x: last.x * turn.x - last.y * turn.y, y: last.x * turn.y + last.y * turn.x))
        }
        return points
    }()

    private static func place(_ boxes: inout [LayoutBox], _ ratio: Double) -> LayoutSize {
        var best: (middles: [LayoutPoint], size: LayoutSize) = ([], LayoutSize(width: 0, height: 0))
        var least = Double.infinity
        for height in [0.4, 0.55, 0.7, 0.85, 1, 1.2, 1.5] {
            let found = ring(boxes, height: height)
            let (long, short) = (max(found.size.width, found.size.height), min(found.size.width, found.size.height))
            let extent = max(long / ratio, short)
            if extent < least { (least, best) = (extent, found) }
        }
        for (place, middle) in best.middles.enumerated() {
            boxes[place].corner = LayoutPoint(
                x: middle.x - boxes[place].size.width / 2, y: middle.y - boxes[place].size.height / 2)
        }
        return best.size
    }

    /// The middles of the boxes on the smallest ellipse of that height, for a width of 1, on which none touches another.
    private static func ring(_ boxes: [LayoutBox], height: Double) -> (middles: [LayoutPoint], size: LayoutSize) {
        let count = Double(boxes.count)
        let wide = boxes.reduce(0) { $0 + $1.size.width + gap } / count
        let high = boxes.reduce(0) { $0 + $1.size.height + gap } / count
        // At the sides boxes are one below the other, and close; above and below they are beside each other.
        let shares = circle.map { max(abs($0.y) / wide, abs($0.x) * height / high) }
        let whole = shares.reduce(0, +)
        var middles: [LayoutPoint] = []
        var sum = 0.0
        for (step, share) in shares.enumerated() {
            sum += share
            while middles.count < boxes.count, sum * count >= whole * (Double(middles.count) + 0.5) {
                middles.append(LayoutPoint(x: circle[step].x, y: circle[step].y * height))
            }
        }
        while middles.count < boxes.count { middles.append(LayoutPoint(x: 1, y: 0)) }
        var scale = 1.0
        for one in boxes.indices {
            for other in (one + 1)..<max(boxes.count, one + 1) {
                let across = abs(middles[one].x - middles[other].x)
                let down = abs(middles[one].y - middles[other].y)
                let apart = LayoutSize(
                    width: (boxes[one].size.width + boxes[other].size.width) / 2 + gap,
                    height: (boxes[one].size.height + boxes[other].size.height) / 2 + gap)
                scale = max(scale, min(apart.width / max(across, 1e-9), apart.height / max(down, 1e-9)))
            }
        }
        var (left, top, right, bottom) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
        for (place, box) in boxes.enumerated() {
            middles[place] = LayoutPoint(x: middles[place].x * scale, y: middles[place].y * scale)
            left = min(left, middles[place].x - box.size.width / 2)
            right = max(right, middles[place].x + box.size.width / 2)
            top = min(top, middles[place].y - box.size.height / 2)
            bottom = max(bottom, middles[place].y + box.size.height / 2)
        }
        return (
            middles.map { LayoutPoint(x: $0.x - left, y: $0.y - top) },
            LayoutSize(width: right - left, height: bottom - top)
        )
    }

    // MARK: lines

    /// Draws a line within the ring: the further its ends are apart, the straighter.
    private mutating func draw(_ place: Int, around centre: LayoutPoint) {
        let (from, to) = (boxes[links[place].left], boxes[links[place].right])
        let (start, end) = (from.centre, to.centre)
        guard links[place].left != links[place].right else { return drawLoop(place, from) }
        let middle = LayoutPoint(x: (start.x + end.x) / 2, y: (start.y + end.y) / 2)
        let bow = LayoutPoint(x: middle.x + (centre.x - middle.x) * 0.5, y: middle.y + (centre.y - middle.y) * 0.5)
        let (near, first) = Self.border(of: from, towards: bow, links[place].leftHead)
        let (far, last) = Self.border(of: to, towards: bow, links[place].rightHead)
        links[place].course = [
            first, LayoutPoint(x: (first.x + 2 * bow.x) / 3, y: (first.y + 2 * bow.y) / 3),
            LayoutPoint(x: (last.x + 2 * bow.x) / 3, y: (last.y + 2 * bow.y) / 3), last,
        ]
        links[place].tips = (near, far)
        if links[place].text.width > 0 {
            links[place].textPlace = LayoutPoint(x: (middle.x + bow.x) / 2, y: (middle.y + bow.y) / 2)
        }
    }

    /// Where a line leaves a box, and where it begins behind an arrowhead.
    private static func border(
        of box: LayoutBox, towards point: LayoutPoint, _ head: Double
    ) -> (border: LayoutPoint, line: LayoutPoint) {
        let middle = box.centre
        let (x, y) = (point.x - middle.x, point.y - middle.y)
        let length = max((x * x + y * y).root, 1e-9)
        let reach = min(
            box.size.width / 2 / max(abs(x), 1e-9), box.size.height / 2 / max(abs(y), 1e-9), 0.9)
        let border = LayoutPoint(x: middle.x + x * reach, y: middle.y + y * reach)
        return (border, LayoutPoint(x: border.x + x / length * head, y: border.y + y / length * head))
    }

    private mutating func drawLoop(_ place: Int, _ box: LayoutBox) {
        let (x, y) = (box.corner.x + box.size.width, box.middle)
        let (left, right) = (LayoutPoint(x: x, y: y - 5), LayoutPoint(x: x, y: y + 5))
        links[place].course = [
            LayoutPoint(x: x + links[place].leftHead, y: left.y), LayoutPoint(x: x + 24, y: y - 16),
            LayoutPoint(x: x + 24, y: y + 16), LayoutPoint(x: x + links[place].rightHead, y: right.y),
        ]
        links[place].tips = (left, right)
    }
}
