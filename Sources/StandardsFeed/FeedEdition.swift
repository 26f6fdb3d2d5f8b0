import StandardsExport
import StandardsModel

/// An edition, and what it changed of the one before; of the first, what it lists.
struct FeedEdition {
    let catalogue: Catalogue
    /// The edition before; one without entities before the first.
    let older: Catalogue
    /// The day on which it came.
    let day: CalendarDate
    /// What its entities are named under.
    let base: CatalogueBase?
    /// What it says was withdrawn or called off; read only where a deadline is gone.
    private let cancellations: Cancellations?
    /// The changes that are told, deadlines by date, then entities.
    let changes: [FeedChange]

    init(
        _ catalogue: Catalogue, after older: Catalogue?, _ options: FeedOptions, _ identities: inout FeedIdentities
    ) {
        self.catalogue = catalogue
        self.older = older ?? Catalogue(header: catalogue.header, schema: catalogue.schema)
        day = catalogue.header.dayOfEdition
        base = CatalogueBase(catalogue.header)
        let difference = catalogue.difference(from: self.older, in: options.language)
        identities.begin(catalogue.header)
        let tests = (DeadlineTest(options.filter, self.older), DeadlineTest(options.filter, catalogue))
        changes = Self.changes(difference, options.filter, tests, &identities, isFirst: older == nil)
        let hasGone = difference.deadlines.contains { $0.kind == .gone }
        cancellations = hasGone ? Cancellations(of: catalogue, in: options.language) : nil
    }

    /// Why a deadline is gone, where a fact says so.
    func cancellation(of deadline: Deadline) -> String? {
        guard deadline.kind != .withdrawn else { return nil }
        return cancellations?.words(against: deadline.subject, on: deadline.lastDay, listedIn: older.header)
    }

    /// The changes that are asked for, deadlines by date, then entities.
    ///
    /// Of the first edition only the deadlines are told: to a reader who has seen none of its entities, all are new.
    private static func changes(
        _ difference: CatalogueDifference, _ filter: DeadlineFilter, _ tests: (from: DeadlineTest, to: DeadlineTest),
        _ identities: inout FeedIdentities, isFirst: Bool
    ) -> [FeedChange] {
        func isWanted(_ deadline: Deadline?, _ test: DeadlineTest) -> Bool {
            deadline.map { test($0) && $0.isMet(from: filter.from, to: filter.to) } ?? false
        }
        var changes: [FeedChange] = []
        for change in difference.deadlines {
            let id = identities.claim(change.name)
            guard isWanted(change.from, tests.from) || isWanted(change.to, tests.to) else { continue }
            changes.append(FeedChange(id: id, subject: .deadline(change)))
        }
        guard !isFirst, filter == DeadlineFilter() else { return changes }
        let told = Set(difference.deadlines.map { [$0.deadline.origin.description, $0.deadline.basis] })
        let sources = Annotations.properties.first { $0.recordType == Citation.self }?.name
        for change in difference.entities {
            let id = identities.claim(change.name)
            // A date whose deadline changed has its entry; who else says the same is no change.
            let properties = change.properties.filter { property in
                let name = property.path.first?.name ?? ""
                guard property.type == .date else { return name != sources }
                return !told.contains([change.subject.description, name])
            }
            guard change.kind != .changed || !properties.isEmpty else { continue }
            changes.append(FeedChange(id: id, subject: .entity(change, properties)))
        }
        return changes
    }
}

/// One change, with its identity.
struct FeedChange {
    /// What changed.
    enum Subject {
        case deadline(DeadlineChange)
        /// An entity, and which of its properties are told.
        case entity(EntityChange, [PropertyChange])
    }
    let id: NameUUID
    let subject: Subject
}

/// Makes the identities of changes: of the series, of the edition, of what changed and how. So they never change, neither
/// with later editions nor with the address of the series, and no other change has the same.
struct FeedIdentities {
    private var header = CatalogueHeader()
    private var edition = ""
    private var uses: [NameUUID: Int] = [:]

    /// Goes on to the changes of an edition, known by its id and by the first of revision, date and time that it states.
    mutating func begin(_ header: CatalogueHeader) {
        self.header = header
        let release = header.revision.map(String.init) ?? header.modified?.description ?? header.covers?.description
        edition = ["feed", header.id?.text ?? "", IRIText.segment(release ?? "")].joined(separator: "/")
    }

    /// The identity of what has the name. Several of one name, such as duties of one key, are counted.
    mutating func claim(_ name: [String]) -> NameUUID {
        let path = edition + name.map { "/" + IRIText.segment($0) }.joined()
        let id = NameUUID(of: path, in: header)
        uses[id, default: 0] += 1
        guard let count = uses[id], count > 1 else { return id }
        return NameUUID(of: "\(path)//\(count)", in: header)
    }
}

extension DeadlineChange {
    /// What distinguishes it from every other change of its edition, whatever the language.
    fileprivate var name: [String] { [kind.rawValue, id] + Self.name(of: from) + Self.name(of: to) }

    private static func name(of deadline: Deadline?) -> [String] {
        guard let deadline else { return [""] }
        return [
            deadline.date?.description ?? "", deadline.relative?.canonical ?? "",
            deadline.recurrence?.description ?? "",
            deadline.until?.description ?? "", deadline.certainty.rawValue,
        ]
    }
}

extension EntityChange {
    /// What distinguishes it from every other change of its edition, whatever the language: what it was changed from,
    /// and to, too, since with another edition before it would be another change.
    fileprivate var name: [String] {
        var name = [kind.rawValue, subject.description]
        for change in properties { name += [change.description, Self.name(of: change.from), Self.name(of: change.to)] }
        return name
    }

    private static func name(of contents: [PropertyContent]) -> String {
        contents.map(\.compactText).sortedInBytes().joined(separator: "\n")
    }
}
