/// Breaks names into lines byte by byte, where ``LabelText/wrapped(_:width:lines:)`` goes by characters: the same lines, in a
/// tenth of the time, of English and Chinese names as they are common. It gives up on whatever else a text may hold.
enum LabelBreaking {
    enum Outcome {
        case whole
        /// There is more than goes into the lines.
        case cut
        /// The text has characters, or spaces, that are not known here.
        case unusual
    }

    /// Appends where the lines are, in bytes.
    static func lines(
        of text: UnsafeBufferPointer<UInt8>, width: Int, most: Int, into lines: inout [Range<Int>]
    ) -> Outcome {
        var line = 0..<0
        var columns = 0
        var place = 0
        while true {
            let spaces = place
            while place < text.count, unsafe text[place] == 0x20 { place += 1 }
            guard place < text.count else { break }
            let start = place
            var (piece, staysBehind) = (unsafe lengthOfWord(in: text, from: start), false)
            if piece > 0 {
                place += piece
            } else {
                guard let found = unsafe self.piece(of: text, at: &place) else { return .unusual }
                (piece, staysBehind) = found
            }
            let gap = start > spaces && columns > 0 ? 1 : 0
            if columns > 0, columns + gap + piece > width, !staysBehind {
                lines.append(line)
                columns = 0
                if lines.count == most { return .cut }
            } else if gap == 1 {
                // Several spaces are one in a line, which is then no part of the text.
                guard start == spaces + 1 else { return .unusual }
                columns += 1
            }
            line = (columns == 0 ? start : line.lowerBound)..<place
            columns += piece
        }
        if columns > 0 { lines.append(line) }
        return .whole
    }

    /// How long the English word is that begins there, where it is one piece by itself, as most are; else 0.
    @inline(__always)
    private static func lengthOfWord(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        guard unsafe text[start] != UInt8(ascii: "%") else { return 0 }
        let end = min(text.count, start &+ LabelText.width)
        var place = start
        while place < end {
            let byte = unsafe text[place]
            guard byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "-") else {
                return byte == 0x20 ? place &- start : 0
            }
            place &+= 1
        }
        return place == text.count ? place &- start : 0
    }

    /// Goes over the next piece that no line end divides; returns its columns, and whether it cannot begin a line. nil where
    /// it is not known.
    private static func piece(
        of text: UnsafeBufferPointer<UInt8>, at place: inout Int
    ) -> (columns: Int, staysBehind: Bool)? {
        let start = place
        if let length = unsafe words.length(at: start, of: text) {
            place += length
            return (length / 3 * 2, false)
        }
        let staysBehind = unsafe cannotBeginLine(text, start)
        var columns = 0
        while place < text.count {
            // Letters and digits of English words, which are most of all.
            while place < text.count, columns < LabelText.width {
                let byte = unsafe text[place]
                guard byte > 0x20, byte < 0x7F, byte != UInt8(ascii: "-") else { break }
                place &+= 1
                columns &+= 1
            }
            guard place < text.count, columns < LabelText.width else { break }
            let byte = unsafe text[place]
            if byte == 0x20 { break }
            guard let (length, isWide) = unsafe character(of: text, at: place) else { return nil }
            if isWide, place > start { break }
            place += length
            if isWide { return (2, staysBehind) }
            columns += 1
            if byte == UInt8(ascii: "-"), columns > 2 {
                guard let isLetter = unsafe isLetter(text, place) else { return nil }
                if isLetter { break }
            }
            if columns >= LabelText.width { break }
        }
        return (columns, staysBehind)
    }

    /// How many bytes a character has, and whether it takes two columns; nil for marks, spaces other than the plain one,
    /// controls, and what is rare.
    @inline(__always)
    private static func character(
        of text: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> (length: Int, isWide: Bool)? {
        func next(_ distance: Int) -> UInt8 { place + distance < text.count ? unsafe text[place + distance] : 0 }
        switch unsafe text[place] {
        case 0x21...0x7E: return (1, false)
        case 0xC2: return next(1) > 0xA0 ? (2, false) : nil
        case 0xC3...0xCB: return (2, false)
        case 0xE2:
            switch (next(1), next(2)) {
            case (0x80, 0x90...0xA7), (0x80, 0xB0...0xBF), (0x84...0xB2, _): return (3, false)
            default: return nil
            }
        case 0xE3:
            switch (next(1), next(2)) {
            case (0x80, 0x81...0xA9), (0x84...0xBF, _): return (3, true)
            default: return nil
            }
        case 0xE4...0xE9: return (3, true)
        case 0xEF: return next(1) == 0xBC || (next(1) == 0xBD && next(2) <= 0xA0) ? (3, true) : nil
        default: return nil
        }
    }

    /// Whether a letter is there; nil where that is not known.
    private static func isLetter(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool? {
        guard place < text.count else { return false }
        switch unsafe text[place] {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0xE5...0xE9: return true
        case 0x00..<0x80: return false
        default: return nil
        }
    }

    /// Whether closing punctuation is there, which stays with what it closes: `、。，．：；！？）》」』】〉”’%`.
    private static func cannotBeginLine(_ text: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
        func next(_ distance: Int) -> UInt8 { place + distance < text.count ? unsafe text[place + distance] : 0 }
        switch (unsafe text[place], next(1), next(2)) {
        case (UInt8(ascii: "%"), _, _), (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x9D),
            (0xE3, 0x80, 0x81), (0xE3, 0x80, 0x82), (0xE3, 0x80, 0x89), (0xE3, 0x80, 0x8B), (0xE3, 0x80, 0x8D),
            (0xE3, 0x80, 0x8F), (0xE3, 0x80, 0x91), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x89), (0xEF, 0xBC, 0x8C),
            (0xEF, 0xBC, 0x8E), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9F):
            return true
        default: return false
        }
    }

    private static let words = WordTable(LabelText.words)
}

/// Chinese words by the two last bytes of their first characters.
private struct WordTable {
    private let words: [[UInt8]]
    /// Where the words of each two bytes begin.
    private let starts: [Int16]

    init(_ words: [String]) {
        let bytes = words.map { Array($0.utf8) }
        var starts: [Int16] = []
        var sorted: [[UInt8]] = []
        for key in 0..<4096 {
            starts.append(Int16(sorted.count))
            // In their order: long ones are before those with which they begin.
            sorted += bytes.filter { Self.key($0[1], $0[2]) == key }
        }
        starts.append(Int16(sorted.count))
        self.words = sorted
        self.starts = starts
    }

    private static func key(_ one: UInt8, _ other: UInt8) -> Int { Int(one & 0x3F) << 6 | Int(other & 0x3F) }

    /// How many bytes the word has that is there; nil where none is.
    func length(at place: Int, of text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard unsafe text[place] >= 0xE4, place + 2 < text.count else { return nil }
        let key = unsafe Self.key(text[place + 1], text[place + 2])
        var number = Int(starts[key])
        let end = Int(starts[key + 1])
        while number < end {
            let word = words[number]
            var length = 0
            while length < word.count, place + length < text.count, unsafe text[place + length] == word[length] {
                length += 1
            }
            if length == word.count { return length }
            number += 1
        }
        return nil
    }
}
