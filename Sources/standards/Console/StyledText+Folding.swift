import StandardsKit

extension StyledText {
    /// The text in lines of at most so many columns.
    ///
    /// A line ends at a space, or between two Han characters where neither is a sign that keeps to the other. It does not
    /// end inside a designation (``KeptWords``). What is wider than a line alone ends at the last of its spaces, slashes,
    /// hyphens or the like that fits, or else anywhere.
    ///
    /// - Parameter hanging: By how much all lines but the first are indented.
    func folded(at width: Int, hanging: Int = 0) -> [StyledText] {
        guard self.width > width else { return [self] }
        let letters = runs.enumerated().flatMap { place, run in
            run.text.printable().map { Letter(character: $0, run: place) }
        }
        let width = max(width, 2)
        let hanging = min(hanging, width / 2)
        var lines: [StyledText] = []
        var line: [Letter] = []
        var taken = 0
        func end() {
            let indent = StyledText(String(repeating: " ", count: lines.isEmpty ? 0 : hanging))
            lines.append(indent + text(of: line))
            line = []
            taken = 0
        }
        for unit in Self.units(of: letters) {
            let room = width - (lines.isEmpty ? 0 : hanging)
            let size = unit.letters.reduce(0) { $0 + $1.width }
            if !line.isEmpty, taken + unit.spaces.count + size > room {
                end()
            } else {
                let spaces = unit.spaces.prefix(room / 2)
                line += spaces
                taken += spaces.count
            }
            var rest = unit.letters[...]
            while case let room = width - (lines.isEmpty ? 0 : hanging),
                taken + rest.reduce(0, { $0 + $1.width }) > room
            {
                let cut = Self.cut(rest, at: room - taken)
                line += rest[..<cut]
                while line.last?.character == " " { line.removeLast() }
                rest = rest[cut...]
                end()
            }
            line += rest
            taken += rest.reduce(0) { $0 + $1.width }
        }
        end()
        return lines
    }

    private struct Letter {
        let character: Character
        let run: Int
        let width: Int
        init(character: Character, run: Int) {
            self.character = character
            self.run = run
            width = Columns.width(of: String(character))
        }
        var isWide: Bool { width == 2 }
    }

    /// What stays together, with the spaces before it.
    private struct Unit {
        var spaces: ArraySlice<Letter>
        var letters: [Letter]
    }

    private static func units(of letters: [Letter]) -> [Unit] {
        var words: [Unit] = []
        var place = 0
        while place < letters.count {
            let start = letters[place...].firstIndex { $0.character != " " } ?? letters.count
            let end = letters[start...].firstIndex { $0.character == " " } ?? letters.count
            words.append(Unit(spaces: letters[place..<start], letters: Array(letters[start..<end])))
            place = end
        }
        let kept = KeptWords(words.map { String($0.letters.map(\.character)) })
        var units: [Unit] = []
        for (place, word) in words.enumerated() {
            var unit = Unit(spaces: word.spaces, letters: [])
            if place > 0, kept.keeps(place - 1), word.spaces.count == 1, let last = units.popLast() {
                unit = last
                unit.letters += word.spaces
            }
            for letter in word.letters {
                if let last = unit.letters.last, separates(last, letter) {
                    units.append(unit)
                    unit = Unit(spaces: [], letters: [])
                }
                unit.letters.append(letter)
            }
            units.append(unit)
        }
        return units
    }

    /// Whether a line can end between two letters without a space: between Han characters, and between one and a word in
    /// letters.
    private static func separates(_ left: Letter, _ right: Letter) -> Bool {
        guard left.isWide || right.isWide else { return false }
        guard !"（《〈「『【〔“‘(［〖".contains(left.character) else { return false }
        guard !"，。、；：！？）》〉」』】〕”’)％%］〗·…—,.;:!?".contains(right.character) else { return false }
        return left.isWide && right.isWide || left.isWide && right.character.isLetter
            || right.isWide && left.character.isLetter
    }

    /// Where to end a line inside something that is too wide for it: at the last space, or else after the last sign that
    /// ends a part of it, or anywhere.
    private static func cut(_ letters: ArraySlice<Letter>, at room: Int) -> Int {
        var taken = 0
        var end = letters.startIndex
        while end < letters.endIndex, taken + letters[end].width <= room {
            taken += letters[end].width
            end += 1
        }
        let fitting = letters[..<end]
        let last =
            fitting.lastIndex { $0.character == " " } ?? fitting.lastIndex { "/-_.,;:?&=".contains($0.character) }
        return last.map { $0 + 1 } ?? max(end, letters.startIndex + 1)
    }

    private func text(of letters: [Letter]) -> StyledText {
        var text = StyledText("")
        var last: Int?
        for letter in letters {
            if letter.run != last {
                text.runs.append(Run(text: "", style: runs[letter.run].style, link: runs[letter.run].link))
                last = letter.run
            }
            text.runs[text.runs.count - 1].text.append(letter.character)
        }
        return text
    }
}
