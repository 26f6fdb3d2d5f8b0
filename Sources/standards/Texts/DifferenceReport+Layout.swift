import StandardsKit

extension DifferenceReport {
    /// How wide a text gets before it goes on in the next line.
    private static let width = 88

    /// The report in lines for people, in columns.
    var lines: [String] {
        var lines: [String] = []
        for section in sections {
            if !lines.isEmpty { lines.append("") }
            lines.append(section.heading)
            var columns = Columns()
            for item in section.items {
                let head = ["  \(item.status.words(in: language))"] + [item.date].compactMap(\.self)
                let remarks = item.remarks.isEmpty ? "" : " (\(item.remarks.joined(separator: "; ")))"
                for (place, line) in (item.text + remarks).printable().folded(at: Self.width).enumerated() {
                    columns.rows.append((place == 0 ? head : head.map { _ in "" }) + [line])
                }
                for line in Self.lines(of: item.details) { columns.rows.append(head.map { _ in "" } + ["  " + line]) }
            }
            lines += columns.lines()
        }
        return lines
    }

    private static func lines(of details: [ChangeWords.Detail]) -> [String] {
        var columns = Columns()
        for detail in details {
            var texts = detail.from.map { "- \($0)" } + detail.to.map { "+ \($0)" }
            if !detail.isList, let from = detail.from.first, let to = detail.to.first {
                let step = "\(from) → \(to)"
                if Columns.width(of: step) <= Self.width { texts = [step] }
            }
            var name = detail.name
            for text in texts {
                for (place, line) in text.printable().folded(at: Self.width).enumerated() {
                    columns.rows.append([name, (place == 0 ? "" : "  ") + line])
                    name = ""
                }
            }
        }
        return columns.lines()
    }

    /// The report as headed lists in Markdown.
    var markdown: [String] {
        var lines: [String] = []
        func open(_ heading: String) {
            if !lines.isEmpty { lines.append("") }
            lines += [heading, ""]
        }
        for section in sections {
            open("## \(section.heading)")
            lines.removeLast()
            for status in ChangeWords.Status.allCases {
                let items = section.items.filter { $0.status == status }
                guard !items.isEmpty else { continue }
                let words = status.words(in: language)
                open("### \(words.prefix(1).uppercased() + words.dropFirst())")
                for item in items { lines += markdown(of: item) }
            }
        }
        return lines
    }

    private func markdown(of item: ChangeWords.Item) -> [String] {
        let date = item.date.map { "**\($0)** " } ?? ""
        let remarks = item.remarks.isEmpty ? "" : " (\(item.remarks.joined(separator: "; ").inMarkdown))"
        return ["- \(date)\(item.text.inMarkdown)\(remarks)"]
            + item.details.map { detail in
                "  - " + detail.line(in: language) { $0.inMarkdown }
            }
    }
}

extension String {
    /// The text as Markdown shows it as it is (CommonMark 0.31, 2.4 and 5.2).
    fileprivate var inMarkdown: String {
        var text = ""
        for scalar in printable().unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "#", "|", "~", "$":
                text.unicodeScalars += ["\\", scalar]
            default: text.unicodeScalars.append(scalar)
            }
        }
        // What a list would begin with, at the start of an item.
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        if let mark = text.dropFirst(digits.count).first, digits.isEmpty ? "-+=".contains(mark) : ".)".contains(mark) {
            text.insert("\\", at: digits.endIndex)
        }
        return text
    }
}
