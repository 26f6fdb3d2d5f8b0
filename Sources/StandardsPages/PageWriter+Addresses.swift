import StandardsExport
import StandardsModel

/// How a page is reached from the one that is written.
enum PagePlace {
    /// Everything is on one page.
    case whole
    /// Each entity has a page; this is the way from the one that is written to the first: `` or `../../`.
    case site(up: String, hasYears: Bool)
}

/// Where a link leads.
enum LinkTarget {
    /// A part of the first page.
    case part(String)
    /// The list of a kind.
    case kind(EntityKind)
    /// A row or a group of the deadlines; of those without a date the year is nil.
    case day(String, year: Int?)
}

extension PageWriter {
    /// The address of an entity, from the page that is written.
    func address(of entity: EntityReference) -> String {
        guard case .site(let up, _) = place else { return "#\(entity)" }
        return up + CatalogueBase.path(toKind: entity.kind, id: entity.id) + "/index.html"
    }

    /// The address of something else.
    func address(of target: LinkTarget) -> String {
        guard case .site(let up, let hasYears) = place else {
            return switch target {
            case .part(let name), .day(let name, _): "#" + name
            case .kind(let kind): "#all-" + kind.plural
            }
        }
        return switch target {
        case .part(let name): (up.isEmpty ? "" : up + "index.html") + "#" + name
        case .kind(let kind): up + IRIText.segment(kind.name) + "/index.html"
        case .day(let name, let year): up + (hasYears ? Self.file(ofYear: year) : "index.html") + "#" + name
        }
    }

    /// The page of the deadlines of a year, or of those without a date.
    static func file(ofYear year: Int?) -> String { "\(year.map(String.init) ?? "undated").html" }
}
