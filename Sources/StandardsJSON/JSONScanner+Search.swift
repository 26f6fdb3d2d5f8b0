import StandardsModel

extension JSONScanner {
    /// A scanner of the same bytes from a place on, which reports nothing.
    func ahead(from place: Int) -> JSONScanner {
        var scanner = self
        scanner.isQuiet = true
        scanner.offset = place
        scanner.depth = 0
        scanner.skipSpace()
        return scanner
    }

    /// Passes over the value at the cursor without building it, by the steps that reading it takes, so that both end at
    /// the same place whatever is wrong with it.
    mutating func passValue() {
        var frames: [(frame: Frame, isObject: Bool)] = []
        repeat {
            switch start {
            case .text: _ = readText()
            case .number: _ = scanNumber()
            case .word: _ = scanWord()
            case .object, .array:
                let isObject = start == .object
                guard let frame = open() else { return }
                frames.append((frame, isObject))
            }
            while let last = frames.indices.last {
                let isMore =
                    frames[last].isObject
                    ? nextName(&frames[last].frame) != nil : nextElement(&frames[last].frame)
                if isMore { break }
                frames.removeLast()
            }
        } while !frames.isEmpty
    }

    /// The text of the member `id`, where it is the first of the object at a place and nothing in it is out of the common.
    func leadingIdentity(ofObjectAt opening: Int) -> Text? {
        var place = opening &+ 1
        func passSpace() {
            while place < count, source[place] == 0x20 || source[place] == 0x0A { place &+= 1 }
        }
        passSpace()
        guard place &+ 5 <= count, source[place] == UInt8(ascii: "\""), source[place &+ 1] == UInt8(ascii: "i"),
            source[place &+ 2] == UInt8(ascii: "d"), source[place &+ 3] == UInt8(ascii: "\""),
            source[place &+ 4] == UInt8(ascii: ":")
        else { return nil }
        place &+= 5
        passSpace()
        guard place < count, source[place] == UInt8(ascii: "\"") else { return nil }
        let start = place &+ 1
        place = start
        while place < count, source[place] >= 0x20, source[place] != 0x5C {
            if source[place] == UInt8(ascii: "\"") { return Text(start: start, end: place, hasEscapes: false) }
            place &+= 1
        }
        return nil
    }

    /// The text under a name in the object at a place; nil where there is none, or it is no text.
    func member(_ wanted: String, ofObjectAt place: Int) -> Text? {
        var scanner = ahead(from: place)
        guard scanner.offset < count, scanner.start == .object, var frame = scanner.open() else { return nil }
        while let name = scanner.nextName(&frame) {
            if scanner.content(of: name).utf8.elementsEqual(wanted.utf8) {
                return scanner.start == .text ? scanner.readText() : nil
            }
            scanner.passValue()
        }
        return nil
    }

    /// The bytes of the text at a place, its quotes included; nil where there is none, or it is another than is meant.
    func rangeOfText(at place: Int, reading wanted: String? = nil) -> Range<Int>? {
        guard place < count, source[place] == UInt8(ascii: "\"") else { return nil }
        var scanner = ahead(from: place)
        let text = scanner.readText()
        guard scanner.offset == text.end + 1 else { return nil }
        if let wanted, !scanner.content(of: text).utf8.elementsEqual(wanted.utf8) { return nil }
        return place..<scanner.offset
    }

    /// Finds the places of several values in one pass over the value at a place.
    func find(_ wanted: inout WantedPlaces, from place: Int) {
        var scanner = ahead(from: place)
        scanner.find(&wanted)
    }

    private mutating func find(_ wanted: inout WantedPlaces) {
        wanted.offset = offset
        guard !wanted.isLeaf, offset < count else {
            passValue()
            return
        }
        switch start {
        case .object:
            guard var frame = open() else { return }
            while let name = nextName(&frame) {
                guard var inner = wanted.take(.property(content(of: name))) else {
                    passValue()
                    continue
                }
                let isObject = offset < count && start == .object
                find(&inner)
                // A value is reported where it begins; an object or what nothing knows at its key.
                if isObject { inner.offset = name.start - 1 }
                inner.key = name.start - 1
                wanted.give(.property(content(of: name)), inner)
            }
        case .array:
            guard var frame = open() else { return }
            var position = 0
            while nextElement(&frame) {
                if var inner = wanted.take(.element(position)) {
                    find(&inner)
                    wanted.give(.element(position), inner)
                } else {
                    passValue()
                }
                position += 1
            }
        default: passValue()
        }
    }
}

/// Places that are looked for, as a tree of the steps that lead to them.
struct WantedPlaces {
    private var inner: [CataloguePath.Step: WantedPlaces] = [:]
    /// Where the value begins, once found.
    var offset: Int?
    /// Where its key begins, once found.
    var key: Int?

    var isLeaf: Bool { inner.isEmpty }

    mutating func want(_ steps: ArraySlice<CataloguePath.Step>) {
        guard let step = steps.first else { return }
        inner[step, default: WantedPlaces()].want(steps.dropFirst())
    }

    mutating func take(_ step: CataloguePath.Step) -> WantedPlaces? {
        // The first of two equal names counts, as in reading.
        guard let found = inner[step], found.offset == nil else { return nil }
        inner[step] = WantedPlaces()
        return found
    }

    mutating func give(_ step: CataloguePath.Step, _ places: WantedPlaces) { inner[step] = places }

    /// Where the value is to which the steps lead; nil where they could not be followed to their end.
    func wholePlace(_ steps: ArraySlice<CataloguePath.Step>, atKey: Bool) -> Int? {
        guard let step = steps.first else { return atKey ? key ?? offset : offset }
        return inner[step]?.wholePlace(steps.dropFirst(), atKey: atKey)
    }

    /// Where the value is to which the steps lead, as far as they could be followed.
    func place(_ steps: ArraySlice<CataloguePath.Step>, atKey: Bool) -> Int? {
        guard let step = steps.first, let next = inner[step], let found = next.offset else {
            return steps.isEmpty && atKey ? key ?? offset : offset
        }
        return next.place(steps.dropFirst(), atKey: atKey) ?? found
    }
}

/// Where the lines of a file begin.
struct LineIndex {
    private var starts: [Int] = [0]

    init(_ bytes: [UInt8]) { self = unsafe bytes.withUnsafeBufferPointer { unsafe LineIndex($0) } }

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var place = 0
        while place < bytes.count {
            // Most words of eight bytes have no control character: only an exact answer costs a look at each byte.
            if place &+ 8 <= bytes.count, let base = bytes.baseAddress {
                let word = unsafe UnsafeRawPointer(base).loadUnaligned(fromByteOffset: place, as: UInt64.self)
                if (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080 == 0 {
                    place &+= 8
                    continue
                }
            }
            let end = min(place &+ 8, bytes.count)
            while place < end {
                let byte = unsafe bytes[place]
                let isBreak =
                    unsafe byte == 0x0A || (byte == 0x0D && !(place + 1 < bytes.count && bytes[place + 1] == 0x0A))
                if isBreak { starts.append(place + 1) }
                place &+= 1
            }
        }
    }

    /// How many lines are ended.
    var breakCount: Int { starts.count - 1 }

    /// The line and the column of a place, both from 1; columns count bytes.
    func position(of place: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= place { low = middle } else { high = middle }
        }
        return (low + 1, place - starts[low] + 1)
    }
}
