import StandardsIdentifiers

/// The deadlines of a catalogue by their last days, those without a day last; of one day, by identity.
///
/// As values they take more room than all that is written of them. So only their days and places are held and put in
/// order, and each is derived again when its turn comes.
struct DeadlineSchedule {
    /// Where a deadline is found, and when its turn comes.
    ///
    /// Those of an entity on itself have the order of the identities without a look at these: an identity begins with
    /// the kind and the entity's own, and all bytes of the latter come after the `#` behind it.
    private struct Entry: Comparable {
        /// The day; then what does not have the order of the identities; then the kinds in their order.
        let turn: UInt64
        /// The position of the entity in its kind, then that of the deadline among those of the entity; from ``most`` on,
        /// that among those that are held.
        let place: UInt64

        init(day: Int32, isOutOfOrder: Bool, rank: Int, entity: Int, number: Int) {
            let day = UInt64(UInt32(bitPattern: day ^ .min))
            turn = day << 32 | (isOutOfOrder ? 1 << 31 : 0) | UInt64(rank)
            place = UInt64(entity) << 32 | UInt64(number)
        }

        var day: UInt32 { UInt32(turn >> 32) }
        var isOutOfOrder: Bool { turn & 1 << 31 != 0 }
        var rank: Int { Int(turn & 0x7FFF_FFFF) }
        var entity: Int { Int(place >> 32) }
        var number: Int { Int(place & 0xFFFF_FFFF) }

        func isOfEntity(of other: Entry) -> Bool { rank == other.rank && entity == other.entity }

        static func < (left: Entry, right: Entry) -> Bool {
            left.turn == right.turn ? left.place < right.place : left.turn < right.turn
        }
    }

    /// How many deadlines of one entity are derived again; further ones are held, since each takes the work of all.
    private static let most = 32

    /// In byte order of the kinds.
    private let listers: [any DeadlineListing]
    /// The position of each in the catalogue.
    private let positions: [Int]
    private var entries: [Entry] = []
    private var held: [Deadline] = []

    init(of catalogue: Catalogue, in language: LanguageTag) {
        var found = DeadlineListers(DeadlineContext(catalogue, language: language))
        catalogue.visit(with: &found)
        positions = found.all.indices.sorted {
            (found.all[$0].kind + "/").precedesInBytes(found.all[$1].kind + "/")
        }
        listers = positions.map { found.all[$0] }
        for rank in listers.indices { read(rank) }
        entries.sort()
    }

    private mutating func read(_ rank: Int) {
        let lister = listers[rank]
        var entries = entries
        self.entries = []
        var crowded: [Int] = []
        lister.forEachDraft(isNamed: false) { hand in
            if hand.number == Self.most { crowded.append(hand.entity) }
            guard hand.number < Self.most else { return }
            entries.append(
                Entry(
                    day: (hand.draft.date?.last).number, isOutOfOrder: hand.subject != hand.origin, rank: rank,
                    entity: hand.entity, number: hand.number))
        }
        for entity in crowded {
            lister.forEachDeadline(at: entity, before: .max) {
                $0 >= Self.most
            } _: { _, deadline in
                entries.append(
                    Entry(
                        day: deadline.lastDay.number, isOutOfOrder: true, rank: rank, entity: entity,
                        number: Self.most + held.count))
                held.append(deadline)
            }
        }
        self.entries = entries
    }

    /// Lends each to the closure, in their order.
    func forEachDeadline(_ body: (borrowing Deadline) -> Void) {
        var start = 0
        while start < entries.count {
            let day = entries[start].day
            var middle = start
            while middle < entries.count, entries[middle].day == day, !entries[middle].isOutOfOrder { middle += 1 }
            var end = middle
            while end < entries.count, entries[end].day == day { end += 1 }
            merge(start..<middle, with: identities(of: middle..<end), body)
            start = end
        }
    }

    /// What has no order, by its identities, of which some may be the same: then in the order of the catalogue.
    private func identities(of range: Range<Int>) -> [(id: String, place: Int)] {
        var found: [(id: String, place: Int)] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let run = run(from: start, within: range)
            for (place, deadline) in zip(run, deadlines(of: run)) { found.append((deadline.id, place)) }
            start = run.upperBound
        }
        return found.sorted { precedes($0, $1) }
    }

    private func precedes(_ one: (id: String, place: Int), _ other: (id: String, place: Int)) -> Bool {
        if one.id.precedesInBytes(other.id) { return true }
        if other.id.precedesInBytes(one.id) { return false }
        let (one, other) = (entries[one.place], entries[other.place])
        return (positions[one.rank], one.entity) < (positions[other.rank], other.entity)
    }

    /// Lends what has the order of the identities, and what has its place between.
    private func merge(
        _ range: Range<Int>, with others: [(id: String, place: Int)], _ body: (borrowing Deadline) -> Void
    ) {
        var waiting = 0
        func lendOther() {
            let place = others[waiting].place
            for deadline in deadlines(of: place..<place + 1) { body(deadline) }
            waiting += 1
        }
        var start = range.lowerBound
        while start < range.upperBound {
            let run = run(from: start, within: range)
            var deadlines = deadlines(of: run)
            // They are few.
            for end in deadlines.indices.dropFirst() {
                var place = end
                while place > 0, deadlines[place].id.precedesInBytes(deadlines[place - 1].id) {
                    deadlines.swapAt(place, place - 1)
                    place -= 1
                }
            }
            for deadline in deadlines {
                while waiting < others.count, precedes(others[waiting], (deadline.id, start)) { lendOther() }
                body(deadline)
            }
            start = run.upperBound
        }
        while waiting < others.count { lendOther() }
    }

    /// Those that follow and are derived from one entity.
    private func run(from start: Int, within range: Range<Int>) -> Range<Int> {
        var end = start + 1
        while end < range.upperBound, entries[end].isOfEntity(of: entries[start]) { end += 1 }
        return start..<end
    }

    /// The deadlines of some entries of one entity.
    private func deadlines(of run: Range<Int>) -> [Deadline] {
        var found: [Deadline] = []
        var next = run.lowerBound
        if entries[next].number < Self.most {
            let (first, last) = (entries[next], entries[run.upperBound - 1])
            listers[first.rank].forEachDeadline(at: first.entity, before: min(last.number + 1, Self.most)) {
                next < run.upperBound && entries[next].number == $0
            } _: { _, deadline in
                found.append(deadline)
                next += 1
            }
        }
        for entry in entries[next..<run.upperBound] { found.append(held[entry.number - Self.most]) }
        return found
    }
}
