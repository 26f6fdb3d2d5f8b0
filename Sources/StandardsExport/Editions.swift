public import StandardsModel

/// A catalogue with older editions of its series, from the oldest on.
///
/// ```swift
/// let editions = try Editions(catalogue, older: [older])
/// for edition in editions.all { print(edition.header.id?.text ?? "", edition.header.revision ?? 0) }
/// ```
public struct Editions: Sendable {
    /// The catalogue that is exported.
    public let newest: Catalogue
    /// The others, from the oldest on.
    public let older: [Catalogue]
    /// All of them, from the oldest on.
    public var all: [Catalogue] { older + [newest] }

    /// Puts editions in order: by `revision` where all have it, then by `modified`, then by the end of what they cover;
    /// those that are alike in all of these stay in the order in which they are given.
    ///
    /// Throws where one given as older is newer or of another series, or where nothing tells the order.
    ///
    /// - Parameters:
    ///   - newest: The edition that is exported.
    ///   - older: The others, in any order.
    public init(_ newest: Catalogue, older: [Catalogue]) throws(ExportError) {
        for edition in older {
            let (name, newer) = (edition.header.nameOfEdition, newest.header.nameOfEdition)
            let (series, other) = (newest.header.seriesName, edition.header.seriesName)
            guard series.utf8.elementsEqual(other.utf8) else {
                throw ExportError(
                    "\(name) is of the series “\(other.cut(to: 100))”, but \(newer) of “\(series.cut(to: 100))”: give "
                        + "older editions of the same catalogue, and state the same `series` in each")
            }
            let measures = Measure.allCases.filter { $0.isIn(edition) && $0.isIn(newest) }
            if Self.precedes(newest, edition, by: measures) {
                throw ExportError(
                    "\(name) is newer than \(newer), which is exported: export the newest edition, and give as older "
                        + "only those before it")
            }
        }
        let measures = Measure.allCases.filter { measure in (older + [newest]).allSatisfy(measure.isIn) }
        if older.count > 1, measures.isEmpty {
            let names = older.map(\.header.nameOfEdition).joined(separator: ", ")
            throw ExportError("nothing tells the order of \(names): state `revision` in each edition")
        }
        let order = older.indices.sorted { first, second in
            if Self.precedes(older[first], older[second], by: measures) { return true }
            return !Self.precedes(older[second], older[first], by: measures) && first < second
        }
        self.newest = newest
        self.older = order.map { older[$0] }
    }

    /// By what editions are put in order; the first that distinguishes them decides.
    private enum Measure: CaseIterable {
        case revision
        case modified
        case covers

        func isIn(_ edition: Catalogue) -> Bool { value(of: edition) != nil }

        /// What grows from one edition to the next.
        func value(of edition: Catalogue) -> Int? {
            switch self {
            case .revision: edition.header.revision
            case .modified: edition.header.modified?.daysSinceEpoch
            case .covers: edition.header.covers?.last?.daysSinceEpoch
            }
        }
    }

    /// Whether an edition is older than another by what both have.
    private static func precedes(_ first: Catalogue, _ second: Catalogue, by measures: [Measure]) -> Bool {
        for measure in measures {
            if let one = measure.value(of: first), let other = measure.value(of: second), one != other {
                return one < other
            }
        }
        return false
    }
}

extension CatalogueHeader {
    /// The edition as messages call it: `china-2024-09 (revision 3, 2026-11-27)`.
    package var nameOfEdition: String {
        var details = [revision.map { "revision \($0)" }, modified?.description].compactMap(\.self)
        if details.isEmpty, let covers { details = ["of \(covers)"] }
        let name = id?.text.cut(to: 100) ?? "a catalogue without id"
        return details.isEmpty ? name : "\(name) (\(details.joined(separator: ", ")))"
    }
}
