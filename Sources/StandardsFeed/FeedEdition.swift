import StandardsExport
import StandardsModel

/// An edition, and what it changed of the one before; of the first, what it lists.
struct FeedEdition {
    let catalogue: Catalogue
    /// The edition before; one without entities before the first.
    let older: Catalogue
    let isFirst: Bool
    /// The day on which it came.
    let day: CalendarDate

    init(_ catalogue: Catalogue, after older: Catalogue?) {
        self.catalogue = catalogue
        self.older = older ?? Catalogue(header: catalogue.header, schema: catalogue.schema)
        isFirst = older == nil
        day = catalogue.header.modified ?? CalendarDate(year: 1970, month: 1, day: 1) ?? .earliest
    }

    /// The changes that are asked for, deadlines by date, then entities.
    ///
    /// Of the first edition only the deadlines are told: to a reader who has seen none of its entities, all are new.
    func changes(_ options: FeedOptions) -> [FeedChange] {
        let difference = catalogue.difference(from: older, in: options.language)
        var identities = FeedIdentities(header: catalogue.header)
        var changes: [FeedChange] = []
        for change in difference.deadlines {
            let id = identities.claim(change.name)
            guard options.kinds.isEmpty || options.kinds.contains(change.deadline.kind.code),
                [change.from, change.to].contains(where: { $0?.isMet(from: options.from, to: options.to) ?? false })
            else { continue }
            changes.append(FeedChange(id: id, subject: .deadline(change)))
        }
        guard !isFirst, options.kinds.isEmpty, options.from == nil, options.to == nil else { return changes }
        let told = Set(difference.deadlines.map { [$0.deadline.origin.description, $0.deadline.basis] })
        for change in difference.entities {
            let id = identities.claim(change.name)
            // A date whose deadline changed has its entry.
            let properties = change.properties.filter { property in
                property.type != .date || !told.contains([change.subject.description, property.path.first?.name ?? ""])
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

/// Makes the identities of the changes of one edition: of the series, of the edition, of what changed and how. So they
/// never change, neither with later editions nor with the address of the series, and no other change has the same.
struct FeedIdentities {
    private let header: CatalogueHeader
    private let edition: String
    private var uses: [NameUUID: Int] = [:]

    init(header: CatalogueHeader) {
        self.header = header
        let release = header.revision.map(String.init) ?? header.modified?.description ?? ""
        edition = "feed/\(header.id?.text ?? "")/\(release)"
    }

    /// The identity of what has the name. Several of one name, such as duties of one key, are counted.
    mutating func claim(_ name: [String]) -> NameUUID {
        let path = name.map { "/" + IRIText.segment($0) }.joined()
        let id = NameUUID(of: edition + path, in: header)
        let count = uses[id, default: 0]
        uses[id] = count + 1
        return count == 0 ? id : NameUUID(of: "\(edition)\(path)/\(count + 1)", in: header)
    }
}

extension DeadlineChange {
    /// What distinguishes it from every other change of its edition, whatever the language.
    fileprivate var name: [String] { [kind.rawValue, id] + Self.name(of: from) + Self.name(of: to) }

    private static func name(of deadline: Deadline?) -> [String] {
        guard let deadline else { return [""] }
        return [
            deadline.date?.description ?? "", deadline.relative?.canonical ?? "", deadline.recurrence?.description ?? "",
            deadline.until?.description ?? "", deadline.certainty.rawValue,
        ]
    }
}

extension EntityChange {
    /// What distinguishes it from every other change of its edition, whatever the language: what it was changed from,
    /// and to, too, since with another edition before it would be another change.
    fileprivate var name: [String] {
        [kind.rawValue, subject.description] + properties.flatMap { change in
            [change.description] + [change.from, change.to].map { contents in
                contents.map(\.compactText).sorted { $0.precedesInBytes($1) }.joined(separator: "\n")
            }
        }
    }
}
