import StandardsExport
import StandardsModel

/// Writes a picture in the DOT language.
struct GraphWriter: ~Copyable {
    var text: QuotedText
    let picture: GraphPicture
    let drawing: GraphDrawing
    let style: GraphStyle
    var options: GraphvizOptions { style.options }
    /// The position of the entity at hand, for losses.
    var subject: Int?
    /// What is written again and again.
    var phrases: GraphPhrases
    private(set) var losses: [ExportReport.Loss] = []
    private var known: Set<ExportReport.Loss> = []
    private var attributeStart = 0
    /// Room for the lines of a label.
    var lineRanges: [Range<Int>] = []

    /// Families in the order in which they are tried; the last ones have Chinese characters.
    static let fonts = "Helvetica,Arial,Noto Sans CJK SC,PingFang SC,Microsoft YaHei,sans-serif"

    init(_ bytes: consuming ByteWriter, picture: GraphPicture, drawing: GraphDrawing, style: GraphStyle) {
        text = QuotedText(bytes)
        self.picture = picture
        self.drawing = drawing
        self.style = style
        phrases = GraphPhrases(drawing)
    }

    /// Gives the byte writer back.
    consuming func finish() -> ByteWriter { text.finish() }

    /// - Parameters:
    ///   - page: The address of the page about the catalogue, or of the catalogue itself.
    ///   - licence: The address of the licence of the data.
    mutating func write(page: String?, licence: String?) {
        put("digraph \"relations\" {\n")
        writeDefaults(page: page, licence: licence)
        writeBoxes()
        for place in picture.figure.lines.indices { writeLine(place) }
        subject = nil
        if let legend = picture.legend { write(legend) }
        put("}\n")
    }

    // MARK: words

    /// Writes what is written between quoted texts.
    mutating func put(_ words: StaticString) { text.bytes.put(words) }

    /// Writes the name of a part of the drawing.
    mutating func name(_ name: String, _ number: Int) {
        text.begin(.name(number))
        text.put(name)
        close("name")
    }

    /// Writes one attribute, with the bracket before the first.
    mutating func attribute(
        _ name: StaticString, _ value: String, as role: QuotedText.Role = .label, isFirst: Bool = false
    ) {
        attribute(name, as: role, isFirst: isFirst) { $0.put(value) }
    }

    /// Writes one attribute of several parts.
    mutating func attribute(
        _ name: StaticString, as role: QuotedText.Role = .label, isFirst: Bool = false,
        _ write: (inout QuotedText) -> Void
    ) {
        open(name, as: role, isFirst: isFirst)
        write(&text)
        close(name)
    }

    /// Begins an attribute, whose parts follow.
    mutating func open(_ name: StaticString, as role: QuotedText.Role = .label, isFirst: Bool = false) {
        attributeStart = text.bytes.count
        if isFirst { put(" [") } else { put(", ") }
        put(name)
        put("=")
        text.begin(role)
    }

    /// Ends an attribute, or a name. An address that Graphviz could not read is left out with its attribute.
    mutating func close(_ name: StaticString) {
        let role = text.role
        if text.end() { return }
        let fate = role == .address ? "left out" : "cut"
        let loss = ExportReport.Loss(
            subject.map { drawing.nodes[$0].reference },
            reason: "the \(name) is \(fate): Graphviz reads little more than \(QuotedText.limit) bytes between quotes")
        if known.insert(loss).inserted { losses.append(loss) }
        if role == .address { text.remove(from: attributeStart) }
    }

    // MARK: places

    /// Writes a place, from the lower left corner as Graphviz counts.
    mutating func place(_ name: StaticString, _ point: LayoutPoint, isFirst: Bool = false) {
        attribute(name, shown(point), isFirst: isFirst)
    }

    func shown(_ point: LayoutPoint) -> String {
        "\(Self.tenths(point.x)),\(Self.tenths(picture.size.height - point.y))"
    }

    /// A number with at most one decimal.
    static func tenths(_ number: Double) -> String {
        let tenths = (number * 10).nearestInteger
        let sign = tenths < 0 ? "-" : ""
        let rest = tenths.magnitude % 10
        return "\(sign)\(tenths.magnitude / 10)" + (rest == 0 ? "" : ".\(rest)")
    }

    /// A number of inches, of points.
    static func inches(_ points: Double) -> String {
        let thousandths = (points / 72 * 1000).nearestInteger
        let rest = "\(thousandths % 1000)"
        return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }

    /// Writes where a box is, and how large. Graphviz draws further outlines around that size.
    mutating func place(_ corner: LayoutPoint, _ size: LayoutSize, outlines: Int = 1) {
        place("pos", LayoutPoint(x: corner.x + size.width / 2, y: corner.y + size.height / 2))
        let around = 8 * Double(outlines - 1)
        attribute("width", Self.inches(size.width - around))
        attribute("height", Self.inches(size.height - around))
    }

    /// Writes the corners of a frame.
    mutating func frame(_ corner: LayoutPoint, _ size: LayoutSize, title: Substring, titleSize: Double) {
        let far = LayoutPoint(x: corner.x + size.width, y: corner.y + size.height)
        attribute("bb", shown(LayoutPoint(x: corner.x, y: far.y)) + "," + shown(LayoutPoint(x: far.x, y: corner.y)))
        let width = TextMetrics.width(of: title, size: titleSize)
        place("lp", LayoutPoint(x: corner.x + 8 + width / 2, y: corner.y + 13))
    }

    // MARK: defaults

    private mutating func writeDefaults(page: String?, licence: String?) {
        let heading = picture.heading
        put("  graph")
        attribute("label", isFirst: true) { text in
            for line in heading {
                text.put(String(line))
                text.putBreak(isLeft: true)
            }
        }
        attribute(
            "tooltip", (picture.title + [licence]).compactMap(\.self).joined(separator: "\n"),
            as: .tooltip)
        if let page { attribute("URL", page, as: .address) }
        attribute("fontname", Self.fonts)
        attribute("fontsize", "14")
        attribute("bgcolor", "#ffffff")
        attribute("outputorder", "edgesfirst")
        attribute("pad", "0.1")
        if let sheet = picture.page.sheet {
            let isUpright = picture.size.width <= picture.size.height
            let sides = isUpright ? (sheet.width, sheet.height) : (sheet.height, sheet.width)
            attribute("size", "\(Self.inches(sides.0)),\(Self.inches(sides.1))")
        }
        if picture.isPlaced {
            attribute("layout", "nop2")
            attribute("bb", "0,0,\(Self.tenths(picture.size.width)),\(Self.tenths(picture.size.height))")
            place("lp", picture.headingPlace)
        } else {
            attribute("labelloc", "t")
            attribute("rankdir", style.direction.rawValue)
            attribute("nodesep", "0.14")
            attribute("ranksep", "0.55")
            // Without this, dot loses its way among frames and texts beside lines ("trouble in init_rank").
            attribute("newrank", "true")
            if picture.figure.lines.count > 300 {
                // Without these, dot tries for minutes to make a large drawing a little better.
                attribute("nslimit", "2")
                attribute("nslimit1", "2")
                attribute("mclimit", "0.3")
            }
        }
        put("];\n  node")
        attribute("fontname", Self.fonts, isFirst: true)
        attribute("fontsize", Self.tenths(GraphPicture.nameSize))
        attribute("fontcolor", "#111111")
        if picture.isPlaced {
            attribute("fixedsize", "shape")
        } else {
            attribute("height", "0.3")
            attribute("margin", "0.1,0.05")
        }
        put("];\n  edge")
        attribute("fontname", Self.fonts, isFirst: true)
        attribute("fontsize", "9")
        attribute("fontcolor", "#333333")
        attribute("arrowsize", "0.7")
        put("];\n")
    }

    // MARK: texts

    /// A name as one word of letters, digits, hyphens and underscores, for a style sheet.
    static func word(_ name: String) -> String {
        let isWord = name.utf8.allSatisfy {
            switch $0 {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                true
            default: false
            }
        }
        if isWord { return name }
        return String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    }
}
