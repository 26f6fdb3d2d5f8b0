import StandardsModel

/// How many deadlines fall into which quarter, or into which year where there are many.
struct Timeline {
    /// A bar of the drawing.
    struct Bar {
        /// Where its list begins on the page.
        let place: String
        let year: Int
        /// Which quarter; of a year, none.
        let quarter: Int?
        /// How many dates are stated, and how many are only proposed, expected or derived.
        var stated = 0
        var others = 0
    }

    /// More bars than these cannot be told apart.
    static let mostBars = 80

    private(set) var bars: [Bar] = []

    /// The quarter of a day, as places on the page are named: `2025-q3`.
    static func quarter(_ day: CalendarDate) -> String { "\(day.year)-q\((day.month + 2) / 3)" }

    /// - Parameter deadlines: In the order of their days.
    init(_ deadlines: [Deadline]) {
        let days = deadlines.compactMap(\.lastDay)
        guard let first = days.first, let last = days.last else { return }
        let quarters = (first.year * 4 + (first.month - 1) / 3)...(last.year * 4 + (last.month - 1) / 3)
        let isByYear = quarters.count > Self.mostBars
        // A date that lies far from all others would press them together.
        guard !isByYear || last.year - first.year < Self.mostBars else { return }
        bars =
            isByYear
            ? (first.year...last.year).map { Bar(place: "", year: $0, quarter: nil) }
            : quarters.map { Bar(place: "\($0 / 4)-q\($0 % 4 + 1)", year: $0 / 4, quarter: $0 % 4 + 1) }
        var places: [Int: String] = [:]
        for deadline in deadlines {
            guard let day = deadline.lastDay else { continue }
            let place = isByYear ? day.year - first.year : day.year * 4 + (day.month - 1) / 3 - quarters.lowerBound
            if deadline.certainty == .stated { bars[place].stated += 1 } else { bars[place].others += 1 }
            if places[place] == nil { places[place] = Self.quarter(day) }
        }
        for (place, bar) in bars.enumerated() {
            var named = Bar(place: places[place] ?? "", year: bar.year, quarter: bar.quarter)
            (named.stated, named.others) = (bar.stated, bar.others)
            bars[place] = named
        }
    }
}

extension PageWriter {
    /// The drawing: a bar a quarter, which leads to its list.
    mutating func writeTimeline(_ timeline: Timeline, _ content: PageContent) {
        guard timeline.bars.count > 1 else { return }
        let most = timeline.bars.map { $0.stated + $0.others }.max() ?? 1
        let width = timeline.bars.count * 24 + 24
        out.put("<figure class=wide tabindex=0><svg class=timeline role=group width=")
        out.put(width)
        out.put(" height=120 viewBox=\"0 0 ")
        out.put(width)
        out.put(" 120\" aria-labelledby=tl><title id=tl>")
        word("Deadlines by quarter", content)
        out.put("</title>\n")
        for (place, bar) in timeline.bars.enumerated() {
            let left = place * 24
            if bar.quarter ?? 1 == 1 || place == 0 {
                out.put("<text x=")
                out.put(left + 2)
                out.put(" y=116>")
                out.put(bar.year)
                out.put("</text>")
            }
            guard bar.stated + bar.others > 0 else { continue }
            // Of 88 in height 16 are for the number above.
            let stated = bar.stated * 8_000 / most
            let others = bar.others * 8_000 / most
            out.openLink(to: address(of: .day(bar.place, year: bar.year)))
            rectangle(left, 10_000 - stated, stated, "s")
            rectangle(left, 10_000 - stated - others, others, "o")
            out.put("<text class=n x=")
            out.put(left + 11)
            out.put(" y=")
            out.put(hundredths: 9_700 - stated - others)
            out.put(">")
            out.put(bar.stated + bar.others)
            out.put("</text></a>\n")
        }
        out.put("</svg><figcaption><i class=s></i> <b>")
        word("stated", content)
        out.put("</b> <i class=o></i> <b>")
        word("proposed, expected or derived", content)
        out.put("</b></figcaption></figure>\n")
    }

    /// A part of a bar; heights in hundredths.
    private mutating func rectangle(_ left: Int, _ top: Int, _ height: Int, _ name: StaticString) {
        guard height > 0 else { return }
        out.put("<rect class=")
        out.put(name)
        out.put(" x=")
        out.put(left + 2)
        out.put(" y=")
        out.put(hundredths: top)
        out.put(" width=18 height=")
        out.put(hundredths: height)
        out.put(" />")
    }
}
