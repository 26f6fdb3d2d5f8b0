import StandardsModel

/// Long names in short lines.
enum LabelText {
    /// How many columns a line of a node takes; an East Asian character takes two.
    static let width = 26
    /// How many lines of a name a node shows.
    static let lines = 5

    /// The lines of a text: those of ``wrapped(_:width:lines:)``, without a text of their own where that goes.
    static func lines(of text: String, width: Int = width, most: Int = lines) -> [Substring] {
        // A longer text is read only as far as it may be shown.
        if text.utf8.count <= width * most * 4 {
            var ranges: [Range<Int>] = []
            let outcome = text.withBytes { unsafe LabelBreaking.lines(of: $0, width: width, most: most, into: &ranges) }
            if outcome != .unusual {
                let bytes = text.utf8
                var lines = ranges.map { range in
                    text[
                        bytes.index(
                            bytes.startIndex, offsetBy: range.lowerBound)..<bytes.index(
                                bytes.startIndex, offsetBy: range.upperBound)]
                }
                if outcome == .cut, let last = lines.popLast() { lines.append(Substring(last + "…")) }
                return lines
            }
        }
        return wrapped(text, width: width, lines: most).split(separator: "\n")
    }

    /// Chinese words that are not broken, long ones before those with which they begin.
    static let words: [String] = """
        委员会 标准化 分技术 工作组 研究院 研究所 自行车 物联网 人工智能 技术 标准 管理 国家 中国 全国 信息 认证 认可 监督 总局 协会 学会 产品 安全 要求 规范
        评价 方法 试验 部分 通用 条件 汽车 家具 电动 数据 网络 电子 国际 组织 中心 联盟 公司 行业 工业 绿色 质量 检验 测试 系统 指南 通则 会议 公告 制度 计划
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    /// Lends the bytes of each line, without a text of its own where that goes.
    static func forEachLine(
        of text: String, width: Int = width, most: Int, _ ranges: inout [Range<Int>],
        _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        ranges.removeAll(keepingCapacity: true)
        if text.utf8.count <= width * most * 4 {
            let isKnown = text.withBytes { bytes in
                let outcome = unsafe LabelBreaking.lines(of: bytes, width: width, most: most, into: &ranges)
                guard outcome != .unusual else { return false }
                for (number, range) in ranges.enumerated() {
                    let line = unsafe UnsafeBufferPointer(rebasing: bytes[range])
                    if outcome == .cut, number == ranges.count - 1 {
                        (unsafe String(decoding: line, as: UTF8.self) + "…").withBytes { unsafe body($0) }
                    } else {
                        unsafe body(line)
                    }
                }
                return true
            }
            if isKnown { return }
        }
        for line in wrapped(text, width: width, lines: most).split(separator: "\n") {
            String(line).withBytes { unsafe body($0) }
        }
    }

    /// The text in lines of at most so many columns, broken between words and between East Asian characters; what does
    /// not go into the lines is cut off with `…`.
    static func wrapped(_ text: String, width: Int = width, lines: Int = lines) -> String {
        if text.utf8.count <= width, isPlain(text) { return text }
        var result: [String] = []
        var line = ""
        var columns = 0
        // The first word of a cut name must stay findable, so the text after it is read only as far as it is shown.
        for piece in Pieces(text.unicodeScalars.prefix(width * lines * 4)) {
            let gap = piece.followsSpace && !line.isEmpty ? 1 : 0
            if columns > 0, columns + gap + piece.columns > width, !piece.cannotBeginLine {
                result.append(line)
                (line, columns) = ("", 0)
                if result.count == lines { break }
            } else if gap == 1 {
                line.unicodeScalars.append(" ")
                columns += 1
            }
            line.unicodeScalars.append(contentsOf: piece.scalars)
            columns += piece.columns
        }
        if result.count == lines || text.unicodeScalars.dropFirst(width * lines * 4).first != nil {
            if !line.isEmpty && result.count < lines { result.append(line) }
            if !result.isEmpty { result[result.count - 1].append("…") }
        } else if !line.isEmpty {
            result.append(line)
        }
        return result.joined(separator: "\n")
    }

    /// Whether a text is ASCII in words with one space between them.
    private static func isPlain(_ text: String) -> Bool {
        var afterSpace = true
        for byte in text.utf8 {
            if byte < 0x20 || byte > 0x7E || (byte == 0x20 && afterSpace) { return false }
            afterSpace = byte == 0x20
        }
        return !afterSpace
    }

    /// A text of one line, with plain spaces.
    static func oneLine(_ text: String) -> String {
        // These alone begin characters that are spaces, or are spaces themselves.
        let mayHoldSpace = text.withBytes { bytes in
            unsafe bytes.contains { $0 < 0x20 || $0 == 0xC2 || ($0 >= 0xE1 && $0 <= 0xE3) }
        }
        guard mayHoldSpace, text.unicodeScalars.contains(where: { $0 != " " && isSpace($0) }) else { return text }
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { line.append(isSpace(scalar) ? " " : scalar) }
        return String(line)
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    /// Whether a character takes two columns (Unicode Standard Annex 11, wide and full-width).
    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}

/// What a line can be broken between: words, the parts of words with hyphens, East Asian characters and such words of
/// them as names of bodies and standards are made of, and parts of words longer than a line.
private struct Pieces: Sequence, IteratorProtocol {
    struct Piece {
        var scalars: [Unicode.Scalar] = []
        var columns = 0
        var followsSpace = false
        /// Closing punctuation stays with what it closes.
        var cannotBeginLine: Bool {
            guard let first = scalars.first else { return false }
            return "、。，．：；！？）》」』】〉”’%".unicodeScalars.contains(first)
        }
    }

    private static let words = LabelText.words.map { Array($0.unicodeScalars) }

    private var rest: ArraySlice<Unicode.Scalar>

    init(_ scalars: some Sequence<Unicode.Scalar>) { rest = Array(scalars)[...] }

    mutating func next() -> Piece? {
        var piece = Piece()
        while let scalar = rest.first, LabelText.isSpace(scalar) {
            piece.followsSpace = true
            rest.removeFirst()
        }
        if let word = Self.words.first(where: { rest.starts(with: $0) }) {
            piece.scalars = word
            piece.columns = 2 * word.count
            rest.removeFirst(word.count)
            return piece
        }
        while let scalar = rest.first, !LabelText.isSpace(scalar) {
            let isWide = LabelText.isWide(scalar)
            let isMark = scalar.properties.generalCategory == .nonspacingMark || scalar.value == 0x200D
            if !piece.scalars.isEmpty, isWide, !isMark { break }
            piece.scalars.append(scalar)
            piece.columns += isMark ? 0 : isWide ? 2 : 1
            rest.removeFirst()
            // The second part of a word with a hyphen may begin a line.
            if scalar == "-", piece.columns > 2, rest.first?.properties.isAlphabetic == true { break }
            if isWide || piece.columns >= LabelText.width {
                while let mark = rest.first, mark.properties.generalCategory == .nonspacingMark || mark.value == 0x200D
                {
                    // A chain of marks without end would be one piece without end.
                    if piece.scalars.count > LabelText.width * 4 { break }
                    piece.scalars.append(mark)
                    rest.removeFirst()
                }
                break
            }
        }
        return piece.scalars.isEmpty ? nil : piece
    }
}
