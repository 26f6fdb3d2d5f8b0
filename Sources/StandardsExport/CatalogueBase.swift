package import StandardsModel

/// What the entities of a catalogue are named under, in every format that names them by their addresses.
package struct CatalogueBase: Hashable, Sendable {
    /// The address; it ends in a slash and has neither query nor fragment, which no path can follow.
    package let text: String
    /// Who answers under the address, without credentials and port.
    package let host: String

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
        let place = authority.drop { $0 != "@" }
        let named = place.isEmpty ? authority : place.dropFirst()
        let closing = named.firstIndex(of: "]") ?? named.startIndex
        host = String(named[..<closing] + named[closing...].prefix { $0 != ":" })
    }

    /// The base that a catalogue states; one that is no address is reported.
    package init?(_ header: CatalogueHeader, losses: inout [ExportReport.Loss]) {
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
        }
        return nil
    }

    /// Where the package's own terms are under the base.
    package static let vocabulary = "vocabulary#"

    /// The address of an entity.
    package func address(ofKind kind: String, id: String) -> String { text + Self.path(toKind: kind, id: id) }

    /// The path of an entity under the base.
    package static func path(toKind kind: String, id: String) -> String {
        "\(IRIText.segment(kind))/\(IRIText.segment(id))"
    }
}
