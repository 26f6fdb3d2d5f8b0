/// A place in a drawing: points from its left and from its top.
struct LayoutPoint: Hashable {
    var x: Double
    var y: Double
}

/// A width and a height in points.
struct LayoutSize: Hashable {
    var width: Double
    var height: Double
}

/// A box, and where it is.
struct LayoutBox {
    var size: LayoutSize
    /// The share of its height on which lines may end; 0 where they all end in the middle.
    var spread = 0.8
    /// The band in which it lies: boxes of one band lie together.
    var band = 0
    /// Its upper left corner.
    var corner = LayoutPoint(x: 0, y: 0)

    var middle: Double { corner.y + size.height / 2 }
    var centre: LayoutPoint { LayoutPoint(x: corner.x + size.width / 2, y: middle) }
}

/// A line between two boxes, from the one that is to lie left of the other.
struct LayoutLink {
    var left: Int
    var right: Int
    /// How long the arrowheads at its ends are.
    var leftHead = 0.0
    var rightHead = 0.0
    /// The room for the text beside it.
    var text = LayoutSize(width: 0, height: 0)
    /// The points of the Bézier curves that it follows: one, and three for each curve.
    var course: [LayoutPoint] = []
    /// The points of the arrowheads, where the line does not leave its boxes level.
    var tips: (left: LayoutPoint, right: LayoutPoint)?
    /// The middle of the text.
    var textPlace: LayoutPoint?
}

extension LayoutLink {
    /// Goes on with a line straight ahead.
    mutating func goStraight(to end: LayoutPoint) {
        guard let start = course.last, start != end else { return }
        course.append(LayoutPoint(x: start.x + (end.x - start.x) / 3, y: start.y + (end.y - start.y) / 3))
        course.append(LayoutPoint(x: end.x - (end.x - start.x) / 3, y: end.y - (end.y - start.y) / 3))
        course.append(end)
    }

    /// Goes on with a curve that begins and ends level.
    mutating func bend(to end: LayoutPoint) {
        guard let start = course.last else { return }
        if start.y == end.y { return goStraight(to: end) }
        let half = (end.x - start.x) / 2
        course.append(LayoutPoint(x: start.x + half, y: start.y))
        course.append(LayoutPoint(x: end.x - half, y: end.y))
        course.append(end)
    }
}
