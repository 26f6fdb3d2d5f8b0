import StandardsExport
import StandardsModel

/// A number with its parts, as bars.
struct Figure {
    struct Part {
        let name: String
        let statistic: EntityReference?
        let value: DecimalNumber
        let unit: String
        /// How long its bar is, in thousandths of the longest.
        var length = 0
    }

    let statistic: EntityReference
    let total: String
    private(set) var parts: [Part]

    /// The figures of a catalogue that have parts, in its order.
    static func all(of catalogue: Catalogue, _ relations: Relations, in language: LanguageTag) -> [Figure] {
        catalogue.entities[Statistic.self].ordered.compactMap { statistic in
            var parts = statistic.breakdown.compactMap { share in
                share.value.map { value in
                    Part(
                        name: share.category.text(in: language), statistic: share.entity, value: value,
                        unit: share.unit ?? statistic.unit ?? "")
                }
            }
            for tie in relations.told(of: statistic.entityReference) where tie.relation == .partOf.inverse {
                guard let part = catalogue[tie.other] as? Statistic, let value = part.value else { continue }
                parts.append(
                    Part(
                        name: part.measure.text(in: language), statistic: tie.other, value: value,
                        unit: part.unit ?? statistic.unit ?? ""))
            }
            guard parts.count > 1 else { return nil }
            let total = [statistic.value?.description, statistic.unit].compactMap(\.self).joined(separator: " ")
            return Figure(statistic.entityReference, total, parts)
        }
    }

    /// Bars of one unit are measured by the longest of them.
    private init(_ statistic: EntityReference, _ total: String, _ parts: [Part]) {
        self.statistic = statistic
        self.total = total
        var most: [String: Double] = [:]
        for part in parts { most[part.unit] = max(most[part.unit] ?? 0, abs(part.value.approximation)) }
        self.parts = parts.map { part in
            var part = part
            let longest = most[part.unit] ?? 0
            let length = longest > 0 ? abs(part.value.approximation) / longest * 1_000 : 0
            part.length = length.isFinite ? Int(length) : 0
            return part
        }
    }
}

extension DecimalNumber {
    /// The number as far as a drawing needs it.
    fileprivate var approximation: Double { Double(description) ?? 0 }
}

extension PageWriter {
    mutating func writeFigures(_ content: PageContent) {
        guard !content.figures.isEmpty else { return }
        out.put("<section id=figures>\n<h2><b>")
        word("figures", content)
        out.put("</b></h2>\n")
        openFold()
        for figure in content.figures {
            if isFoldFull {
                closeFold()
                openFold()
            }
            out.put("<table class=bars><caption>")
            link(to: figure.statistic, content)
            if !figure.total.isEmpty {
                out.put(" <small>")
                out.text(figure.total)
                out.put("</small>")
            }
            out.put("</caption>\n")
            for part in figure.parts {
                out.put("<tr><th scope=row>")
                if let statistic = part.statistic, content.catalogue.contains(statistic) {
                    out.openLink(to: address(of: statistic))
                    out.text(part.name.cut())
                    out.put("</a>")
                } else {
                    out.text(part.name.cut())
                }
                out.put("<td>")
                out.text(part.value.description + (part.unit.isEmpty ? "" : " " + part.unit))
                out.put(
                    "<td><svg viewBox=\"0 0 1000 10\" preserveAspectRatio=none aria-hidden=true><rect height=10 width=")
                out.put(part.length)
                out.put(" /></svg>\n")
            }
            out.put("</table>\n")
            out.bytes.drainIfFull()
        }
        closeFold()
        out.put("</section>\n")
    }
}
