/// Into which column each box comes, so that lines run from left to right.
enum Layering {
    /// The columns, from 0, of boxes that are tied as given. A line that would close a circle runs backwards.
    static func columns(of count: Int, _ links: [(left: Int, right: Int)]) -> [Int] {
        var links = links.filter { $0.left != $0.right }
        breakCircles(&links, count)
        var following: [[Int]] = Array(repeating: [], count: count)
        var missing = Array(repeating: 0, count: count)
        for link in links {
            following[link.left].append(link.right)
            missing[link.right] += 1
        }
        var columns = Array(repeating: 0, count: count)
        let hasLeft = missing.map { $0 > 0 }
        var order = missing.indices.filter { missing[$0] == 0 }
        var place = 0
        while place < order.count {
            let box = order[place]
            for next in following[box] {
                columns[next] = max(columns[next], columns[box] + 1)
                missing[next] -= 1
                if missing[next] == 0 { order.append(next) }
            }
            place += 1
        }
        // What nothing holds on the left comes close to what it leads to.
        for box in order.reversed() where !hasLeft[box] {
            if let nearest = following[box].map({ columns[$0] }).min() { columns[box] = nearest - 1 }
        }
        return columns
    }

    /// Moves boxes further right out of columns that are higher than a limit, where no line would then run backwards.
    static func level(
        _ columns: inout [Int], _ heights: [Double], _ links: [(left: Int, right: Int)], to limit: Double
    ) {
        // How far right each may come.
        var nearest = Array(repeating: Int.max, count: columns.count)
        var lines = Array(repeating: 0, count: columns.count)
        for link in links where link.left != link.right {
            let isForward = columns[link.left] < columns[link.right]
            let (left, right) = isForward ? (link.left, link.right) : (link.right, link.left)
            nearest[left] = min(nearest[left], columns[right])
            lines[left] += 1
            lines[right] += 1
        }
        var members: [[Int]] = Array(repeating: [], count: (columns.max() ?? -1) + 1)
        for (box, column) in columns.enumerated() { members[column].append(box) }
        var column = 0
        while column < members.count, column < 64 {
            var height = members[column].reduce(0) { $0 + heights[$1] }
            guard height > limit else {
                column += 1
                continue
            }
            // Those with few lines go first, the last ones before the others.
            let movable = members[column].filter { nearest[$0] > column + 1 }
                .sorted { (lines[$0], -$0) < (lines[$1], -$1) }
            for box in movable {
                guard height > limit else { break }
                if column + 1 == members.count { members.append([]) }
                height -= heights[box]
                columns[box] = column + 1
                members[column + 1].append(box)
            }
            members[column].removeAll { columns[$0] != column }
            column += 1
        }
    }

    /// Turns the lines round that lead back to where the search came from.
    private static func breakCircles(_ links: inout [(left: Int, right: Int)], _ count: Int) {
        var following: [[Int]] = Array(repeating: [], count: count)
        var hasLeft = Array(repeating: false, count: count)
        for (number, link) in links.enumerated() {
            following[link.left].append(number)
            hasLeft[link.right] = true
        }
        var isOpen = Array(repeating: false, count: count)
        var isSeen = isOpen
        let starts = (0..<count).filter { !hasLeft[$0] } + (0..<count).filter { hasLeft[$0] }
        for start in starts where !isSeen[start] {
            var path = [(box: start, next: 0)]
            isSeen[start] = true
            isOpen[start] = true
            while let (box, next) = path.last {
                guard next < following[box].count else {
                    isOpen[box] = false
                    path.removeLast()
                    continue
                }
                path[path.count - 1].next += 1
                let number = following[box][next]
                let target = links[number].right
                if isOpen[target] {
                    links[number] = (target, box)
                } else if !isSeen[target] {
                    isSeen[target] = true
                    isOpen[target] = true
                    path.append((target, 0))
                }
            }
        }
    }
}
