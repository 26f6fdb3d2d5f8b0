import StandardsModel

/// Sections of a long list of entities, of which several are read at one time, ahead of the reader of the file.
///
/// Where a section begins is guessed by how the entities before follow one another. It is used only where the reader comes
/// to its first entity, where its last is followed by the first of the next section, and where nothing was found wrong in
/// it. All else the reader reads itself: so what is read and reported does not depend on sections.
struct EntitySections<E: Entity> {
    /// Entities that follow one another.
    struct Section: Sendable {
        /// The entities, the last one first, so that each is taken out without a copy.
        fileprivate(set) var entities: [E] = []
        /// Where each begins, and where its id is.
        fileprivate(set) var places: [(entity: Int, identity: Int)] = []
        /// Where the entity begins that follows them.
        let end: Int

        /// The next entity, taken out.
        mutating func next() -> E {
            places.removeLast()
            return entities.removeLast()
        }
    }

    /// How many sections are read before the reader goes on.
    private static var count: Int { 8 }
    /// How many bytes there are between entities at most.
    private static var longestBoundary: Int { 64 }

    private let concurrently: Concurrently
    /// How many bytes a section has at least.
    private let size: Int
    /// What is between the first two entities: from the bracket of the one to the first name of the other.
    private var boundary: Range<Int>?
    /// Whether nothing more is read ahead.
    private var isOver = false
    /// Sections that were read, the next one last.
    private var waiting: [(start: Int, section: Section?)] = []
    /// Where the last of them ends: nothing before is read ahead again, whatever came of it.
    private var end = 0

    init(of size: Int, by concurrently: @escaping Concurrently) {
        (self.size, self.concurrently) = (size, concurrently)
    }

    /// Learns how entities follow one another.
    ///
    /// - Parameter end: The place behind an entity; the scanner is at the next one.
    mutating func noteBoundary(from end: Int, in scanner: JSONScanner) {
        guard boundary == nil, !isOver else { return }
        guard let name = scanner.firstName(ofObjectAt: scanner.offset), name.end - end < Self.longestBoundary else {
            isOver = true
            return
        }
        boundary = end - 1..<name.end + 1
    }

    /// The section that begins where the reader is, at an entity in the list; nil where it has to read itself.
    mutating func section(for reader: EntityReader, in frame: JSONScanner.Frame) -> Section? {
        guard let boundary, !isOver else { return nil }
        if waiting.isEmpty, reader.scanner.offset >= end { readAhead(of: reader, in: frame, boundary) }
        while let next = waiting.last, next.start <= reader.scanner.offset {
            waiting.removeLast()
            if next.start == reader.scanner.offset { return next.section }
        }
        return nil
    }

    private mutating func readAhead(of reader: EntityReader, in frame: JSONScanner.Frame, _ boundary: Range<Int>) {
        var starts = [reader.scanner.offset]
        while starts.count <= Self.count,
            let start = reader.scanner.entity(
                behind: boundary, from: starts[starts.count - 1] + size, within: 4096 + 4 * size)
        {
            starts.append(start)
        }
        end = starts[starts.count - 1]
        guard starts.count > 1 else {
            isOver = true
            return
        }
        // Nothing is changed of what the pieces see.
        nonisolated(unsafe) let reader = reader
        let sections = results(of: starts.count - 1, by: concurrently) { [starts] number in
            Self.read(from: starts[number], to: starts[number + 1], by: unsafe reader, in: frame)
        }
        waiting = zip(starts, sections).reversed().map { ($0, $1) }
    }

    /// Reads a section by itself; nil where anything was found in it, or where it does not end as was guessed.
    private static func read(
        from start: Int, to end: Int, by reader: EntityReader, in frame: JSONScanner.Frame
    ) -> Section? {
        var (reader, frame) = (reader.separate(at: start), frame)
        var section = Section(end: end)
        repeat {
            let place = reader.scanner.offset
            guard place < end, let entity = reader.readEntity(E.self) else { return nil }
            // Entities of another list, which would all be read in vain, have names that this kind has not.
            if section.entities.isEmpty, !entity.unknown.isEmpty { return nil }
            section.entities.append(entity)
            section.places.append((place, reader.identityPlace))
            guard reader.scanner.nextElement(&frame), reader.scanner.faults.isEmpty else { return nil }
        } while reader.scanner.offset != end
        section.entities.reverse()
        section.places.reverse()
        return section
    }
}

extension JSONScanner {
    /// The first name of the object at a place, where it has no escapes.
    fileprivate func firstName(ofObjectAt place: Int) -> Text? {
        var scanner = ahead(from: place)
        guard scanner.start == .object, var frame = scanner.open(), let name = scanner.nextName(&frame),
            !name.hasEscapes, name.start > 0, self[name.start - 1] == UInt8(ascii: "\"")
        else { return nil }
        return name
    }

    /// Where an object begins behind the next bytes that are as those of a boundary; nil where so many bytes have none.
    fileprivate func entity(behind boundary: Range<Int>, from start: Int, within length: Int) -> Int? {
        var place = start
        while place + boundary.count <= count, place - start < length {
            if self[place] == UInt8(ascii: "}"),
                boundary.allSatisfy({ self[$0] == self[place + $0 - boundary.lowerBound] })
            {
                var opening = place + 1
                while self[opening] != UInt8(ascii: "{") { opening += 1 }
                return opening
            }
            place += 1
        }
        return nil
    }
}
