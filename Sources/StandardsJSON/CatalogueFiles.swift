import StandardsModel

/// The files of a catalogue in the order in which they are read, and which of them extends which.
struct CatalogueFiles {
    /// What is wrong with what a file extends, and where it says so.
    struct Fault {
        let file: Int
        let offset: Int
        let summary: String
        let fixes: [String]
    }

    /// What is extended comes before what extends it.
    let sources: [CatalogueSource]
    /// The file whose words on the catalogue hold: the first that was asked for and that no other of those extends.
    let leading: Int
    /// Whether what a file extends is not looked at.
    let isReadAlone: Bool
    let faults: [Fault]
    private let isAskedFor: [Bool]
    /// Of each file all that it extends, by whatever detour.
    private let ancestors: [Set<Int>]
    private let extending: [Bool]

    func isGiven(_ file: Int) -> Bool { isAskedFor[file] }
    /// Whether a file extends any.
    func isExtending(_ file: Int) -> Bool { extending[file] }
    /// Whether a file extends another, by whatever detour.
    func extends(_ file: Int, _ other: Int) -> Bool { ancestors[file].contains(other) }

    /// Finds what the files extend, and puts them in order.
    ///
    /// - Parameter resolve: Gives a file by its name, or nil; nothing is asked for where it is nil itself.
    init(_ given: [CatalogueSource], resolve: ((String) -> CatalogueSource?)?) {
        var sources = given
        var positions: [String: Int] = [:]
        for (position, source) in given.enumerated() { positions[source.name] = positions[source.name] ?? position }
        var parents: [[Int]] = []
        var faults: [Fault] = []
        var extending: [Bool] = []
        var file = 0
        while file < sources.count {
            let statements = Self.extended(by: sources[file])
            var known: [Int] = []
            for (path, offset) in statements where resolve != nil {
                let name = Self.path(path, besides: sources[file].name)
                if positions[name] == nil, let source = resolve?(name) {
                    positions[name] = sources.count
                    sources.append(CatalogueSource(name: name, bytes: source.bytes))
                }
                if let parent = positions[name] {
                    known.append(parent)
                } else {
                    faults.append(
                        Fault(
                            file: file, offset: offset, summary: "there is no file \"\(name.shortened())\" to extend",
                            fixes: ["write its path from the folder of this file"]))
                }
            }
            parents.append(known)
            extending.append(!statements.isEmpty)
            file += 1
        }
        let (order, circular) = Self.order(parents)
        if let file = circular.first, let (_, offset) = Self.extended(by: sources[file]).first {
            faults.append(
                Fault(
                    file: file, offset: offset, summary: "it extends itself, by way of what it extends",
                    fixes: ["take out one of the steps"]))
        }
        var places = [Int](repeating: 0, count: order.count)
        for (place, file) in order.enumerated() { places[file] = place }
        var ancestors: [Set<Int>] = []
        for file in order {
            var found: Set<Int> = []
            for parent in parents[file] where places[parent] < places[file] {
                found.formUnion(ancestors[places[parent]])
                found.insert(places[parent])
            }
            ancestors.append(found)
        }
        self.sources = order.map { sources[$0] }
        let asked = places.prefix(given.count)
        leading = asked.first { place in !asked.contains { ancestors[$0].contains(place) } } ?? places.first ?? 0
        isReadAlone = resolve == nil
        isAskedFor = order.map { $0 < given.count }
        self.ancestors = ancestors
        self.extending = order.map { extending[$0] }
        self.faults = faults.map {
            Fault(file: places[$0.file], offset: $0.offset, summary: $0.summary, fixes: $0.fixes)
        }
    }

    /// The files, each after those that it extends and else in the order in which they came; and those in a circle.
    private static func order(_ parents: [[Int]]) -> (order: [Int], circular: [Int]) {
        var order: [Int] = []
        var state = [Int](repeating: 0, count: parents.count)
        var circular: [Int] = []
        for start in parents.indices where state[start] == 0 {
            // Files that wait for those that they extend, and how many of these were looked at.
            var waiting = [(file: start, next: 0)]
            state[start] = 1
            while let (file, next) = waiting.last {
                if next < parents[file].count {
                    waiting[waiting.count - 1].next += 1
                    let parent = parents[file][next]
                    if state[parent] == 0 {
                        state[parent] = 1
                        waiting.append((parent, 0))
                    } else if state[parent] == 1 {
                        circular.append(file)
                    }
                } else {
                    state[file] = 2
                    order.append(file)
                    waiting.removeLast()
                }
            }
        }
        return (order, circular)
    }

    /// What a file says that it extends, and where; what is no text is left to the reader.
    private static func extended(by source: CatalogueSource) -> [(path: String, offset: Int)] {
        var found: [(String, Int)] = []
        // Most files extend none, and to look for the key is to pass over the whole file.
        guard source.bytes.mayHaveKey else { return found }
        JSONScanner.scan(source.bytes) { scanner in
            scanner.skipSpace()
            var wanted = WantedPlaces()
            wanted.want([.property("extends")])
            scanner.find(&wanted, from: scanner.offset)
            guard let place = wanted.wholePlace([.property("extends")], atKey: false) else { return }
            var list = scanner.ahead(from: place)
            guard list.start == .array, var frame = list.open() else { return }
            while list.nextElement(&frame) {
                let offset = list.offset
                if list.start == .text {
                    found.append((list.content(of: list.readText()), offset))
                } else {
                    list.passValue()
                }
            }
        }
        return found
    }

    /// A path from the folder of a file, as a name: without the steps that lead back.
    static func path(_ path: String, besides file: String) -> String {
        if path.utf8.first == UInt8(ascii: "/") { return path }
        var steps = file.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropLast()
            .map { String(Substring($0)) }
        for step in path.utf8.split(separator: UInt8(ascii: "/")).map({ String(Substring($0)) }) where step != "." {
            if step == "..", let last = steps.last, !last.isEmpty, last != ".." {
                steps.removeLast()
            } else {
                steps.append(step)
            }
        }
        return steps.joined(separator: "/")
    }
}

extension [UInt8] {
    /// Whether the key `extends` can be among them: its letters are, with what ends a key behind them, or an escape that
    /// may be one of them.
    fileprivate var mayHaveKey: Bool {
        unsafe withUnsafeBufferPointer { bytes in
            var place = 0
            while place < bytes.count {
                if let base = bytes.baseAddress {
                    // Sixteen bytes at a time, while there is neither.
                    while place &+ 16 <= bytes.count {
                        let start = unsafe UnsafeRawPointer(base + place)
                        let first = unsafe start.loadUnaligned(as: UInt64.self)
                        let second = unsafe start.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
                        if first.mayHoldKey | second.mayHoldKey != 0 { break }
                        place &+= 16
                    }
                }
                if place &+ 8 <= bytes.count, let base = bytes.baseAddress {
                    // Most words of eight bytes have neither an x nor a backslash.
                    let word = unsafe UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: UInt64.self)
                    let stops = word.places(of: UInt8(ascii: "x")) | word.places(of: UInt8(ascii: "\\"))
                    guard stops != 0 else {
                        place &+= 8
                        continue
                    }
                    place &+= UInt64(littleEndian: stops).trailingZeroBitCount >> 3
                }
                if unsafe Self.mayBeKey(bytes, place) { return true }
                place &+= 1
            }
            return false
        }
    }

    private static func mayBeKey(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        guard place &+ 6 < bytes.count else { return false }
        if unsafe bytes[place] == UInt8(ascii: "\\") { return unsafe bytes[place &+ 1] == UInt8(ascii: "u") }
        guard unsafe bytes[place] == UInt8(ascii: "x"), unsafe bytes[place &+ 1] == UInt8(ascii: "t"),
            unsafe bytes[place...].starts(with: "xtends".utf8)
        else { return false }
        let next = unsafe bytes[(place &+ 6)...].first { $0 > 0x20 }
        return next == UInt8(ascii: "\"") || next == UInt8(ascii: "'") || next == UInt8(ascii: ":")
    }
}

extension UInt64 {
    /// The top bits of bytes that are an x or a backslash; not zero where there is one.
    @inline(__always)
    fileprivate var mayHoldKey: UInt64 { places(of: UInt8(ascii: "x")) | places(of: UInt8(ascii: "\\")) }

    /// The top bit of each byte that is that one; exact up to and including the lowest.
    @inline(__always)
    fileprivate func places(of byte: UInt8) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let rest = self ^ (ones &* UInt64(byte))
        return (rest &- ones) & ~rest & (ones &* 0x80)
    }
}
