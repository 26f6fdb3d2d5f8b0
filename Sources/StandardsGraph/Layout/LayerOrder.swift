/// What stands in the columns, one below the other: boxes, and the lines that pass between them.
struct LayerOrder {
    /// A box, or a line that passes through a column.
    struct Item {
        /// nil for a line.
        let box: Int?
        let height: Double
        let band: Int
        /// The middle.
        var y = 0.0
    }

    var items: [Item]
    /// The items of each column from top to bottom.
    var columns: [[Int]]
    /// The items in the columns left and right of an item that a line joins with it.
    var before: [[Int]]
    var after: [[Int]]
    private var places: [Int]
    /// The mean height of each band; none where there is one band alone.
    private var middles: [Double] = []

    init(items: [Item], columns: [[Int]], before: [[Int]], after: [[Int]]) {
        self.items = items
        self.columns = columns
        self.before = before
        self.after = after
        places = Array(repeating: 0, count: items.count)
    }

    // MARK: order

    /// Orders each column so that few lines cross.
    mutating func untangle() {
        follow()
        let lines = after.reduce(0) { $0 + $1.count }
        var best = columns
        var fewest = crossings()
        for pass in 0..<(lines > 5_000 ? 4 : 16) where fewest > 0 {
            let isForward = pass % 2 == 0
            for column in isForward ? Array(columns.indices) : columns.indices.reversed() {
                sort(column, by: isForward ? before : after)
            }
            let count = crossings()
            if count < fewest { (fewest, best) = (count, columns) }
        }
        columns = best
        number()
    }

    /// Orders the items as a walk along the lines meets them.
    private mutating func follow() {
        var column = Array(repeating: 0, count: items.count)
        for (number, members) in columns.enumerated() { for item in members { column[item] = number } }
        var ordered: [[Int]] = Array(repeating: [], count: columns.count)
        var isSeen = Array(repeating: false, count: items.count)
        for start in columns.joined() where !isSeen[start] {
            var open = [start]
            isSeen[start] = true
            while let item = open.popLast() {
                ordered[column[item]].append(item)
                for next in (before[item] + after[item]).reversed() where !isSeen[next] {
                    isSeen[next] = true
                    open.append(next)
                }
            }
        }
        columns = ordered
        for number in columns.indices { arrange(number) { _, _ in 0 } }
        self.number()
    }

    private mutating func number() {
        for members in columns { for (place, item) in members.enumerated() { places[item] = place } }
    }

    private mutating func sort(_ column: Int, by neighbours: [[Int]]) {
        let places = self.places
        arrange(column) { place, item in
            let others = neighbours[item]
            return others.isEmpty
                ? Double(place) : Double(others.reduce(0) { $0 + places[$1] }) / Double(others.count)
        }
        for (place, item) in columns[column].enumerated() { self.places[item] = place }
    }

    /// Sorts the items of a column by their bands, and within a band by a key, of its place and of the item.
    private mutating func arrange(_ column: Int, by key: (Int, Int) -> Double) {
        let keyed = columns[column].enumerated().map { (band: items[$1].band, key: key($0, $1), place: $0, item: $1) }
        columns[column] = keyed.sorted { ($0.band, $0.key, $0.place) < ($1.band, $1.key, $1.place) }.map(\.item)
    }

    /// How many pairs of lines cross.
    private func crossings() -> Int {
        var count = 0
        for (number, members) in columns.enumerated().dropLast() {
            var tree = Array(repeating: 0, count: columns[number + 1].count + 1)
            var seen = 0
            for item in members {
                let ends = after[item].map { places[$0] }.sorted()
                for end in ends {
                    var place = end + 1
                    var upTo = 0
                    while place > 0 {
                        upTo += tree[place]
                        place &= place - 1
                    }
                    count += seen - upTo
                }
                for end in ends {
                    var place = end + 1
                    while place < tree.count {
                        tree[place] += 1
                        place += place & -place
                    }
                    seen += 1
                }
            }
        }
        return count
    }

    // MARK: heights

    /// Places the items of each column at the height of what they are tied to.
    mutating func settle() {
        for members in columns {
            var y = 0.0
            for (place, item) in members.enumerated() {
                if place > 0 { y += distance(members[place - 1], item) }
                items[item].y = y
            }
        }
        for pass in 0..<12 {
            let isLate = pass >= 8
            findMiddles()
            for column in columns.indices { draw(column, toLeft: true, toRight: isLate) }
            for column in columns.indices.reversed() { draw(column, toLeft: isLate, toRight: true) }
        }
        separateBands()
    }

    /// Finds the mean height of the boxes of each band, where there are bands.
    private mutating func findMiddles() {
        let count = (items.map(\.band).max() ?? 0) + 1
        guard count > 1 else { return }
        var sums = Array(repeating: (y: 0.0, count: 0.0), count: count)
        for item in items where item.box != nil {
            sums[item.band].y += item.y
            sums[item.band].count += 1
        }
        middles = sums.map { $0.y / max($0.count, 1) }
    }

    /// How far the middles of two items are apart of which one is just above the other.
    private func distance(_ upper: Int, _ lower: Int) -> Double {
        let bothBoxes = items[upper].box != nil && items[lower].box != nil
        return (items[upper].height + items[lower].height) / 2 + (bothBoxes ? 6 : 4)
    }

    /// Moves the items of a column towards the mean of what they are tied to, in their order and at their distances:
    /// least squares, by pooling those that would overlap.
    private mutating func draw(_ column: Int, toLeft: Bool, toRight: Bool) {
        let members = columns[column]
        var pools: [(sum: Double, weight: Double, count: Int)] = []
        var offsets: [Double] = []
        var offset = 0.0
        for (place, item) in members.enumerated() {
            if place > 0 { offset += distance(members[place - 1], item) }
            offsets.append(offset)
            var sum = 0.0
            var weight = 0.0
            // A frame is held together by what ties those in it alone.
            for other in (toLeft ? before[item] : []) + (toRight ? after[item] : [])
            where items[other].band == items[item].band {
                let share: Double =
                    switch (items[item].box == nil, items[other].box == nil) {
                    case (true, true): 6
                    case (false, false): 1
                    default: 2
                    }
                sum += share * items[other].y
                weight += share
            }
            if weight == 0 {
                weight = 0.1
                sum = weight * (middles.isEmpty ? items[item].y : middles[items[item].band])
                // What no frame holds comes close to what is above it.
                if !middles.isEmpty, items[item].band == 0, let above = pools.last {
                    sum = weight * (above.sum / above.weight + offset)
                }
            }
            pools.append((sum - weight * offset, weight, 1))
            while pools.count > 1 {
                let (upper, lower) = (pools[pools.count - 2], pools[pools.count - 1])
                guard upper.sum * lower.weight > lower.sum * upper.weight else { break }
                pools.removeLast(2)
                pools.append((upper.sum + lower.sum, upper.weight + lower.weight, upper.count + lower.count))
            }
        }
        var place = 0
        for pool in pools {
            for _ in 0..<pool.count {
                items[members[place]].y = pool.sum / pool.weight + offsets[place]
                place += 1
            }
        }
    }

    /// Moves the bands apart that reach into each other, and up where nothing is above them.
    private mutating func separateBands() {
        let count = (items.map(\.band).max() ?? 0) + 1
        guard count > 1 else { return }
        let extents = extents(ofBands: count)
        var shifts = Array(repeating: 0.0, count: count)
        var bottoms = Array(repeating: -Double.infinity, count: columns.count)
        for band in 0..<count {
            var shift = -Double.infinity
            for (column, extent) in extents[band].enumerated() where extent.top <= extent.bottom {
                shift = max(shift, bottoms[column] + (extent.isFramed ? 44 : 6) - extent.top)
            }
            shifts[band] = shift > -Double.infinity ? shift : 0
            for (column, extent) in extents[band].enumerated() where extent.top <= extent.bottom {
                bottoms[column] = max(bottoms[column], extent.bottom + shifts[band])
            }
        }
        for place in items.indices { items[place].y += shifts[items[place].band] }
    }

    private struct Extent {
        var top = Double.infinity
        var bottom = -Double.infinity
        /// Whether the frame of its band goes through the column.
        var isFramed = false

        mutating func unite(_ other: Extent) {
            top = min(top, other.top)
            bottom = max(bottom, other.bottom)
        }
    }

    /// From where to where each band takes each column: its frame as a whole, and what is outside of it.
    private func extents(ofBands count: Int) -> [[Extent]] {
        var extents = Array(repeating: Array(repeating: Extent(), count: columns.count), count: count)
        var frames = Array(repeating: Extent(), count: count)
        var reaches: [ClosedRange<Int>?] = Array(repeating: nil, count: count)
        for (column, members) in columns.enumerated() {
            for item in members.map({ items[$0] }) {
                let extent = Extent(top: item.y - item.height / 2, bottom: item.y + item.height / 2)
                extents[item.band][column].unite(extent)
                guard item.band > 0, item.box != nil else { continue }
                frames[item.band].unite(extent)
                reaches[item.band] = (reaches[item.band]?.lowerBound ?? column)...column
            }
        }
        for band in 1..<count {
            guard let reach = reaches[band] else { continue }
            // The name of a frame may be wider than its one column.
            let end = reach.count == 1 ? reach.upperBound + 1 : reach.upperBound
            for column in reach.lowerBound...min(end, columns.count - 1) {
                extents[band][column].unite(frames[band])
                extents[band][column].isFramed = true
            }
        }
        return extents
    }
}
