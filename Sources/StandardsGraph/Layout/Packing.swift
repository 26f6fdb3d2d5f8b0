/// Puts rectangles beside and below each other so that little of the page stays empty.
enum Packing {
    /// How far the rectangles are apart.
    static let gap = 16.0

    /// Where the rectangles come on a sheet of that shape, and how large the sheet is. The first ones come first.
    ///
    /// - Parameter ratio: How the width of the sheet is to its height.
    static func places(of sizes: [LayoutSize], ratio: Double) -> (places: [LayoutPoint], size: LayoutSize) {
        let widest = sizes.map(\.width).max() ?? 0
        let area = sizes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
        let likely = (area * ratio).root
        var best: (places: [LayoutPoint], size: LayoutSize) = ([], LayoutSize(width: 0, height: 0))
        var least = Double.infinity
        // Beyond some hundreds, one width is as good as another.
        let shares = sizes.count > 400 ? [1.05] : (0...24).map { 0.7 + 0.05 * Double($0) }
        for share in shares {
            let found = pack(sizes, within: max(widest, likely * share))
            let extent = max(found.size.width / ratio, found.size.height)
            if extent < least { (least, best) = (extent, found) }
        }
        return best
    }

    private static func pack(
        _ sizes: [LayoutSize], within width: Double
    ) -> (places: [LayoutPoint], size: LayoutSize) {
        var places = Array(repeating: LayoutPoint(x: 0, y: 0), count: sizes.count)
        var size = LayoutSize(width: 0, height: 0)
        // The upper edge of what is free: from where on, and how high.
        var skyline: [(x: Double, y: Double)] = [(0, 0)]
        for place in sizes.indices {
            let (wide, high) = (sizes[place].width, sizes[place].height)
            var best = (start: 0, y: Double.infinity)
            for start in skyline.indices where skyline[start].x == 0 || skyline[start].x + wide <= width {
                var y = 0.0
                var next = start
                while next < skyline.count, skyline[next].x < skyline[start].x + wide {
                    y = max(y, skyline[next].y)
                    next += 1
                }
                if y < best.y { best = (start, y) }
            }
            let x = skyline[best.start].x
            places[place] = LayoutPoint(x: x, y: best.y)
            size.width = max(size.width, x + wide)
            size.height = max(size.height, best.y + high)
            var next = best.start
            var last = best.y
            while next < skyline.count, skyline[next].x <= x + wide + gap {
                last = skyline[next].y
                next += 1
            }
            skyline.replaceSubrange(best.start..<next, with: [(x, best.y + high + gap), (x + wide + gap, last)])
        }
        return (places, size)
    }
}
