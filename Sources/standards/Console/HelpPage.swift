import StandardsKit

/// What a command says of itself, in blocks that are laid out for a terminal or for the manual.
struct HelpPage {
    enum Block {
        case heading(String)
        /// How the program is called.
        case usage(String)
        /// A paragraph.
        case text(String, indent: Int = 0)
        /// Words with what they mean.
        case table([(word: String, meaning: String)])
        case options([CommandOption])
        /// Lines as they are typed.
        case code([String])
    }

    var blocks: [Block]
    init(_ blocks: [Block]) { self.blocks = blocks }

    /// The widest that help is laid out: also for a pipe, since it is read and not counted.
    static let widest = 80

    /// The page in lines of at most so many columns.
    func lines(in width: Int?) -> [StyledText] {
        let width = min(width ?? Self.widest, Self.widest)
        var lines: [StyledText] = []
        var wasHeading = true
        for block in blocks {
            if !lines.isEmpty, !wasHeading { lines.append("") }
            wasHeading = false
            switch block {
            case .heading(let heading):
                lines.append(StyledText(heading, .heading))
                wasHeading = true
            case .usage(let usage): lines += Self.usage(usage, in: width)
            case .text(let text, let indent):
                let indented = String(repeating: " ", count: indent)
                lines += StyledText(text).folded(at: width - indent)
                    .map { StyledText(indented) + $0 }
            case .table(let rows): lines += Self.table(rows, in: width)
            case .options(let options): lines += Self.table(options.map { ($0.spelling, $0.summary) }, in: width)
            case .code(let code):
                for line in code {
                    lines += Self.shell(line, in: width - 2).map { StyledText("  " + $0) }
                }
            }
        }
        return lines
    }

    /// How the program is called; what is in brackets stays on one line.
    private static func usage(_ usage: String, in width: Int) -> [StyledText] {
        let (space, held): (Character, Character) = (" ", "\u{A0}")
        var depth = 0
        let text = usage.map { letter in
            depth += letter == "[" ? 1 : letter == "]" ? -1 : 0
            return letter == space && depth > 0 ? held : letter
        }
        return StyledText("  " + String(text)).folded(at: width, hanging: 6)
            .map { StyledText(String($0.plain.map { $0 == held ? space : $0 })) }
    }

    private static func table(_ rows: [(word: String, meaning: String)], in width: Int) -> [StyledText] {
        var columns = Columns()
        columns.widest = 26
        columns.rows = rows.map { ["  \($0.word)", $0.meaning] }
        return columns.lines(in: width)
    }

    /// A line for a shell, which goes on after a backslash; what is in quotation marks stays whole.
    private static func shell(_ line: String, in width: Int) -> [String] {
        var lines = [""]
        for word in words(of: line) {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = word
            } else if Columns.width(of: last) + Columns.width(of: word) + 3 <= width
                || Columns.width(of: last) + Columns.width(of: word) + 1 <= width && line.hasSuffix(word)
            {
                lines[lines.count - 1] += " " + word
            } else {
                lines[lines.count - 1] += " \\"
                lines.append("  " + word)
            }
        }
        return lines
    }

    /// The words of a line for a shell; what is in quotation marks is part of one.
    private static func words(of line: String) -> [String] {
        var words: [String] = []
        var word = ""
        func end() {
            if !word.isEmpty { words.append(word) }
            word = ""
        }
        var rest = line[...]
        while let letter = rest.popFirst() {
            let isMark = letter == "\"" || letter == "'"
            if isMark, let end = rest.firstIndex(of: letter) {
                word += "\(letter)\(rest[...end])"
                rest = rest[end...].dropFirst()
            } else if isMark || letter.isWhitespace {
                end()
            } else {
                word.append(letter)
            }
        }
        end()
        return words
    }

    /// The blocks of a text: a line in capitals is a heading; lines that follow each other with one indentation are a
    /// paragraph; a line with two spaces inside is a row of a table.
    static func blocks(of text: String) -> [Block] {
        var blocks: [Block] = []
        var isOpen = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = String(line.drop { $0 == " " })
            let indent = line.count - words.count
            if words.isEmpty {
                isOpen = false
            } else if indent == 0, !words.contains(where: \.isLowercase) {
                blocks.append(.heading(words))
                isOpen = false
            } else if let gap = words.place(of: "  ") {
                let row = (String(words[..<gap.lowerBound]), String(words[gap.upperBound...].drop { $0 == " " }))
                if case .table(let rows) = blocks.last {
                    blocks[blocks.count - 1] = .table(rows + [row])
                } else {
                    blocks.append(.table([row]))
                }
                isOpen = false
            } else if isOpen, case .text(let before, indent) = blocks.last {
                blocks[blocks.count - 1] = .text(before + " " + words, indent: indent)
            } else {
                blocks.append(.text(words, indent: indent))
                isOpen = true
            }
        }
        return blocks
    }
}

extension Terminal {
    /// Writes a page of help.
    func print(_ page: HelpPage) { for line in page.lines(in: output.width) { print(line) } }
}
