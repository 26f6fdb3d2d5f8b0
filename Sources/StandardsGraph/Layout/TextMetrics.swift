/// How wide texts are, so that they fit their boxes also where Graphviz cannot measure them.
enum TextMetrics {
    /// The widths of the characters from space to tilde in Helvetica, in thousandths of the size.
    private static let widths: [Double] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
        556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667,
        556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556,
        556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722,
        500, 500, 500, 334, 260, 334, 584,
    ]

    /// By how much more room is left than Helvetica takes.
    static let slack = 1.08

    /// The width of one line in points, with some more for fonts that are wider than Helvetica.
    static func width(of line: some StringProtocol, size: Double) -> Double {
        var sum = 0.0
        for scalar in line.unicodeScalars {
            if scalar.value >= 0x20, scalar.value < 0x7F {
                sum += widths[Int(scalar.value) - 0x20]
            } else if LabelText.isWide(scalar) {
                sum += 1000
            } else if scalar.properties.generalCategory != .nonspacingMark {
                sum += 610
            }
        }
        return sum * size / 1000 * slack
    }

    /// The size of lines one below the other.
    static func size(of lines: [Substring], size: Double) -> LayoutSize {
        LayoutSize(
            width: lines.map { width(of: $0, size: size) }.max() ?? 0, height: Double(lines.count) * size * 1.2)
    }
}
