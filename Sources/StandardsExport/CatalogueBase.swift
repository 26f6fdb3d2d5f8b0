package import StandardsModel

/// What the entities of a series and its editions are named under, in every format that names them by their addresses.
package struct CatalogueBase: Hashable, Sendable {
    /// The address; it ends in a slash and has neither query nor fragment, which no path can follow.
    package let text: String
    /// How many bytes a base has at most: every entity is named under it.
    package static let longest = 2_000

    /// The base that a catalogue states; nil where it states none, or one that is no address or a longer one.
    package init?(_ header: CatalogueHeader) {
        guard let stated = header.base, stated.text.utf8.count <= Self.longest,
            let iri = IRIText.normalised(stated.text),
            let slashes = iri.utf8.firstIndex(of: .ascii("/"))
        else { return nil }
        let plain = iri.prefix { $0 != "?" && $0 != "#" }
        let rest = plain[iri.utf8.index(slashes, offsetBy: 2)...]
        let authority = rest.prefix { $0 != "/" }
        // A reader resolves what is relative to the base, and drops the dots on the way.
        var steps: [Substring] = []
        for step in rest.dropFirst(authority.count).split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        {
            switch step {
            case ".": break
            case "..": _ = steps.popLast()
            default: steps.append(step)
            }
        }
        if steps.last?.isEmpty == true { steps.removeLast() }
        text = plain[..<authority.endIndex] + "/" + steps.map { $0 + "/" }.joined()
    }

    /// The base that a catalogue states; one that is no address is reported.
    ///
    /// - Parameter isNeeded: Whether it is reported as well that there is none: what readers keep needs addresses.
    package init?(_ header: CatalogueHeader, isNeeded: Bool = false, losses: inout [ExportReport.Loss]) {
        if let base = Self(header) {
            self = base
            return
        }
        if let stated = header.base {
            let fault = stated.text.utf8.count > Self.longest ? "has more than \(Self.longest) bytes" : "is no address"
            losses.append(
                .init(
                    nil, "base",
                    reason: "“\(stated.text.cut(to: 100))” \(fault): what has no link of its own has none"))
        } else if isNeeded {
            losses.append(
                .init(
                    nil, "base",
                    reason: "the catalogue has no base: what has no link of its own has none; "
                        + "state the address under which the series is published"))
        }
        return nil
    }

    /// A base under which nothing can be fetched, for a catalogue that states none (RFC 2606, `.invalid`).
    package init(insteadOfBaseOf header: CatalogueHeader) {
        text = "https://catalogue.invalid/\(header.seriesName)/"
    }

    /// The address of a catalogue: one edition.
    package func address(ofCatalogue header: CatalogueHeader) -> String {
        "\(text)catalogue/\(header.id?.text ?? header.seriesName)"
    }

    /// The address of the series of which a catalogue is an edition.
    package func address(ofSeriesOf header: CatalogueHeader) -> String { "\(text)series/\(header.seriesName)" }

    /// The address of an entity.
    package func address(ofKind kind: String, id: String) -> String { text + Self.path(toKind: kind, id: id) }

    /// The path of an entity under the base.
    package static func path(toKind kind: String, id: String) -> String {
        "\(IRIText.segment(kind))/\(IRIText.segment(id))"
    }
}
