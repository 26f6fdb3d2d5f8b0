import StandardsIdentifiers

/// A property of which two catalogues say something else of one entity, or of a record in it.
///
/// ```swift
/// for change in catalogue.difference(from: older).entities.flatMap(\.properties) {
///     // effective, or obligations[report].due
///     print(change.description, change.from, change.to)
/// }
/// ```
public struct PropertyChange: Hashable, Sendable, CustomStringConvertible {
    /// One step from the entity inwards.
    ///
    /// ```swift
    /// for change in catalogue.difference(from: older).entities.flatMap(\.properties) {
    ///     print(change.path.map(\.name), "of the record", change.path.first?.key ?? "none")
    /// }
    /// ```
    public struct Step: Hashable, Sendable {
        /// The name of the property.
        public let name: String
        /// The key of the record of it in which the next step is; nil where there is only one, and in the last step.
        public let key: String?

        /// A step to a property, or into one of its records.
        public init(name: String, key: String? = nil) {
            self.name = name
            self.key = key
        }
    }

    /// The property, and before it those whose records it is in.
    public let path: [Step]
    /// The type of its values; nil where it holds records, or no table names it.
    public let type: ValueType?
    /// Whether it is a list.
    public let isList: Bool
    /// What it held and no longer holds: of a list only what went.
    public let from: [PropertyContent]
    /// What it holds and did not hold: of a list only what came.
    public let to: [PropertyContent]

    /// A change of what a property holds.
    public init(
        path: [Step], type: ValueType? = nil, isList: Bool = false, from: [PropertyContent], to: [PropertyContent]
    ) {
        self.path = path
        self.type = type
        self.isList = isList
        self.from = from
        self.to = to
    }

    /// The path, the keys of records in brackets: `obligations[report].due`.
    public var description: String {
        path.map { step in step.name + (step.key.map { "[\($0)]" } ?? "") }.joined(separator: ".")
    }
}

extension PropertyChange {
    /// What two entities of one kind say otherwise.
    static func changes<E: Entity>(from old: E, to new: E) -> [Self] {
        var comparison = PropertyComparison()
        old.withAnyRecord { old in
            let former = RecordContent(old)
            new.withAnyRecord { comparison.compare(former, RecordContent($0), at: []) }
        }
        return comparison.changes
    }
}

/// Compares what two records of one type hold.
private struct PropertyComparison {
    var changes: [PropertyChange] = []

    mutating func compare(_ old: RecordContent, _ new: RecordContent, at path: [PropertyChange.Step]) {
        var (place, newPlace) = (0, 0)
        while place < old.members.count || newPlace < new.members.count {
            let former = place < old.members.count ? old.members[place] : nil
            let latter = newPlace < new.members.count ? new.members[newPlace] : nil
            if let former, latter.map(former.precedes) ?? true {
                report(former, former.contents, [], at: path)
                place += 1
            } else if let latter, former.map(latter.precedes) ?? true {
                report(latter, [], latter.contents, at: path)
                newPlace += 1
            } else if let former, let latter {
                compare(former, latter, at: path)
                place += 1
                newPlace += 1
            }
        }
    }

    private mutating func compare(
        _ old: RecordContent.Member, _ new: RecordContent.Member, at path: [PropertyChange.Step]
    ) {
        guard case .record = old.contents.first else {
            let came = new.contents.without(old.contents, by: \.self)
            report(new, old.contents.without(new.contents, by: \.self), came, at: path)
            return
        }
        // Records of one key are compared property by property; others are the same or they are not.
        var (went, came) = ([PropertyContent](), [PropertyContent]())
        var pairs: [(key: String?, old: RecordContent, new: RecordContent)] = []
        let (former, latter) = (old.recordsByKey, new.recordsByKey)
        for key in Set(former.keys).union(latter.keys).sorted(by: { $0.precedesKey($1) }) {
            var (here, there) = (former[key] ?? [], latter[key] ?? [])
            var isPair: Bool { (key != nil || !new.isList) && here.count == 1 && there.count == 1 }
            if !isPair { (here, there) = (here.without(there, by: \.self), there.without(here, by: \.self)) }
            if isPair {
                pairs.append((key, here[0], there[0]))
            } else {
                went += here.map { .record($0) }
                came += there.map { .record($0) }
            }
        }
        report(new, went, came, at: path)
        for pair in pairs {
            compare(pair.old, pair.new, at: path + [.init(name: new.name, key: new.isList ? pair.key : nil)])
        }
    }

    private mutating func report(
        _ member: RecordContent.Member, _ from: [PropertyContent], _ to: [PropertyContent],
        at path: [PropertyChange.Step]
    ) {
        guard !from.isEmpty || !to.isEmpty else { return }
        changes.append(
            PropertyChange(
                path: path + [.init(name: member.name)], type: member.type, isList: member.isList, from: from,
                to: to))
    }
}

extension RecordContent.Member {
    fileprivate func precedes(_ other: Self) -> Bool {
        position == other.position ? position == .max && name.precedesInBytes(other.name) : position < other.position
    }

    /// The records of a list by their keys; the only record of a property has none.
    fileprivate var recordsByKey: [String?: [RecordContent]] {
        var records: [String?: [RecordContent]] = [:]
        for case .record(let record) in contents { records[isList ? record.key : nil, default: []].append(record) }
        return records
    }
}

extension String? {
    /// Whether a key comes before another; none comes first.
    fileprivate func precedesKey(_ other: String?) -> Bool {
        guard let other else { return false }
        return self?.precedesInBytes(other) ?? true
    }
}
