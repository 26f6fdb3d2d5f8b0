import StandardsKit

extension DifferenceReport {
    /// The report in lines for people, in columns.
    func lines(in width: Int?) -> [StyledText] {
        var lines: [StyledText] = []
        for section in sections {
            if !lines.isEmpty { lines.append("") }
            lines.append(StyledText(section.heading, .heading))
            var columns = Columns()
            columns.longest = Columns.readable
            for item in section.items {
                let head = ["  \(item.status.words(in: language))"] + [item.date].compactMap(\.self)
                let remarks = item.remarks.isEmpty ? "" : " (\(item.remarks.joined(separator: "; ")))"
                var row = Columns.Row(head + [item.text + remarks])
                row.details = item.details.flatMap(Self.rows)
                columns.rows.append(row)
            }
            lines += columns.lines(in: width)
        }
        return lines
    }

    private static func rows(of detail: ChangeWords.Detail) -> [Columns.Row] {
        var texts = detail.from.map { "- \($0)" } + detail.to.map { "+ \($0)" }
        if !detail.isList, let from = detail.from.first, let to = detail.to.first {
            let step = "\(from) → \(to)"
            if Columns.width(of: step) <= Columns.readable { texts = [step] }
        }
        return texts.enumerated().map { place, text in
            Columns.Row([place == 0 ? detail.name : "", text], hanging: 2)
        }
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
