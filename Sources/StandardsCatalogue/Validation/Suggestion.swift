import StandardsIdentifiers

/// Finds what somebody meant to write.
package enum Suggestion {
    /// The candidate nearest to the text, where one is near enough; of two equally near the first.
    package static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
        let written = Array(text.lowercased().utf8.prefix(64))
        var best: (distance: Int, candidate: String)?
        for candidate in candidates {
            let target = Array(candidate.lowercased().utf8)
            let limit = min(best.map { $0.distance - 1 } ?? Int.max, max(1, max(written.count, target.count) / 3))
            guard abs(target.count - written.count) <= limit else { continue }
            if let distance = distance(written, target, atMost: limit) { best = (distance, candidate) }
        }
        return best?.candidate
    }

    /// The candidate that can only be meant: the only one of the same letters and digits, whatever their case and the signs
    /// between them; or else, for a text of at least five letters, the only one that has the same digits and is one slip
    /// away, a letter changed, added, dropped or swapped with its neighbour.
    ///
    /// A digit is never a slip: `gb-1-2000` and `gb-1-2001` are two standards.
    package static func slip(_ text: String, among candidates: some Sequence<String>) -> String? {
        let written = Letters(text)
        guard written.folded.count <= 64 else { return nil }
        var same: [String] = []
        var near: [String] = []
        for candidate in candidates {
            guard abs(candidate.utf8.count - text.utf8.count) <= written.folded.count else { continue }
            let letters = Letters(candidate)
            guard letters.digits == written.digits else { continue }
            if letters.folded == written.folded {
                same.append(candidate)
            } else if written.folded.count - written.digits.count >= 5,
                distance(written.folded, letters.folded, atMost: 1) != nil
            {
                near.append(candidate)
            }
        }
        let found = same.isEmpty ? near : same
        return found.count == 1 ? found[0] : nil
    }

    /// A text without its case and without spaces, hyphens and underscores.
    private struct Letters {
        let folded: [UInt8]
        let digits: [UInt8]
        init(_ text: String) {
            folded = text.lowercased().utf8.filter { !" -_".utf8.contains($0) }
            digits = folded.filter(\.isASCIIDigit)
        }
    }

    /// How many letters must be changed, added, dropped or swapped with their neighbour; nil where more than the limit,
    /// which is known early.
    private static func distance(_ first: [UInt8], _ second: [UInt8], atMost limit: Int) -> Int? {
        // Three rows of the table in one array, which take turns: compiler 6.3.1 loses count where optimised code swaps
        // three arrays.
        let width = second.count &+ 1
        var rows = [Int](repeating: 0, count: 3 &* width)
        var (before, previous, current) = (0, width, 2 &* width)
        var column = 0
        while column <= second.count {
            rows[previous &+ column] = column
            column &+= 1
        }
        var leastBefore = 0
        var row = 0
        while row < first.count {
            rows[current] = row &+ 1
            var least = row &+ 1
            column = 0
            while column < second.count {
                var cost = rows[previous &+ column] &+ (first[row] == second[column] ? 0 : 1)
                cost = min(cost, rows[previous &+ column &+ 1] &+ 1, rows[current &+ column] &+ 1)
                if row > 0, column > 0, first[row] == second[column &- 1], first[row &- 1] == second[column] {
                    cost = min(cost, rows[before &+ column &- 1] &+ 1)
                }
                rows[current &+ column &+ 1] = cost
                if cost < least { least = cost }
                column &+= 1
            }
            // From two rows beyond the limit no later row comes back, a swap of neighbours included.
            if min(leastBefore, least) > limit { return nil }
            leastBefore = least
            (before, previous, current) = (previous, current, before)
            row &+= 1
        }
        let distance = rows[previous &+ second.count]
        return distance <= limit ? distance : nil
    }

    /// `did you mean "x"?`, or what all of them are.
    package static func answer(_ text: String, among candidates: [String]) -> String {
        question(text, among: candidates).first ?? "known are \(candidates.joined(separator: ", "))"
    }

    /// `did you mean "x"?`, or nothing.
    package static func question(_ text: String, among candidates: some Sequence<String>) -> [String] {
        nearest(to: text, among: candidates).map { ["did you mean \"\($0)\"?"] } ?? []
    }
}
