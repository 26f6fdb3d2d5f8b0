import StandardsIdentifiers

/// How what is said later of an entity joins what was said before.
///
/// ```swift
/// let newer = Catalogue()
/// let merge = catalogue.merging(newer, as: .amending)
/// print(merge.catalogue.count, "entities,", merge.contradictions.count, "contradictions")
/// ```
public enum MergeMode: Hashable, Sendable {
    /// Both are as true: what they say of one entity has to agree or to complete each other.
    case completing
    /// The later holds: it adds, replaces, and takes back what it says to be null, but lists unite and records of one key
    /// merge (RFC 7396 but for lists).
    case amending
}

/// What two catalogues say differently of one property of an entity, so that one of them is wrong.
///
/// ```swift
/// let newer = Catalogue()
/// for contradiction in catalogue.merging(newer).contradictions {
///     print(contradiction.path, contradiction.before, "or", contradiction.later)
/// }
/// ```
public struct MergeContradiction: Hashable, Sendable {
    /// The property, in the catalogue that says it first.
    public let path: CataloguePath
    /// The property, in the catalogue that says it later.
    public let laterPath: CataloguePath
    /// What the first says, as text.
    public let before: String
    /// What the later says, as text.
    public let later: String
}

/// Joins what is said of one entity, or of one record in it.
struct RecordMerger {
    let mode: MergeMode
    let notation: IdentifierNotation
    private(set) var contradictions: [MergeContradiction] = []

    init(_ mode: MergeMode, _ notation: IdentifierNotation) {
        self.mode = mode
        self.notation = notation
    }

    /// What both say, filled into an empty one.
    mutating func join<D: Described>(
        _ before: D, _ later: D, into empty: D, at path: CataloguePath, _ laterPath: CataloguePath
    ) -> D {
        var result = empty
        let takenBack = mode == .amending ? later.takenBack : []
        before.withAnyRecord { old in
            later.withAnyRecord { new in
                result.build(in: notation) { builder in
                    for property in D.shape.properties {
                        let places = (path.appending(property.name), laterPath.appending(property.name))
                        join(property, old, takenBack.contains(property.name), new, into: builder, at: places)
                    }
                }
            }
        }
        result.unknown = unknown(before.unknown, later.unknown, takenBack, at: path, laterPath)
        return result
    }

    private typealias Places = (before: CataloguePath, later: CataloguePath)

    private mutating func join(
        _ property: AnyProperty, _ old: borrowing AnyRecord, _ isTakenBack: Bool, _ new: borrowing AnyRecord,
        into builder: borrowing RecordBuilder, at places: Places
    ) {
        switch property.form {
        case .one:
            let value = isTakenBack ? nil : old.value(of: property)
            let (before, later) = (old.canonicalText(of: property), new.canonicalText(of: property))
            let isSame = before.flatMap { before in later.map { before.equalsInBytes($0) } } ?? false
            // What a property held, it can hold again.
            if let joined = joined(value, new.value(of: property), isSame: isSame, at: places) {
                try? builder.store(joined, in: property)
            }
        case .many:
            var seen: Set<ComparableValue> = []
            if !isTakenBack { old.add(property, to: builder, &seen) }
            new.add(property, to: builder, &seen)
        case .record, .records:
            var records: [any Record] = []
            if !isTakenBack { old.forEachRecord(of: property) { records.append(contentsOf: $0.record()) } }
            var added: [any Record] = []
            new.forEachRecord(of: property) { added.append(contentsOf: $0.record()) }
            for record in joined(records, added, isList: property.form == .records, at: places) {
                builder.addAny(record, to: property)
            }
        }
    }

    private mutating func joined(_ old: Value?, _ new: Value?, isSame: Bool, at places: Places) -> Value? {
        guard let old, let new else { return old ?? new }
        if case .localized(let before) = old, case .localized(let later) = new {
            return .localized(texts(before, later, at: places))
        }
        // Texts are compared by their bytes: two may look alike.
        if case .text = old { if isSame { return old } } else if old == new { return old }
        contradict(old.shown, new.shown, at: places)
        return mode == .amending ? new : old
    }

    /// Texts by language: each language has what either says.
    private mutating func texts(_ before: LocalizedText, _ later: LocalizedText, at places: Places) -> LocalizedText {
        var result = before
        for translation in later.translations {
            if let text = before[translation.language], !text.equalsInBytes(translation.text) {
                contradict(text.quoted, translation.text.quoted, at: places)
                if mode == .completing { continue }
            }
            result[translation.language] = translation.text
        }
        return result
    }

    /// The records of both; those of one key, or the only ones, are one.
    private mutating func joined(
        _ old: [any Record], _ new: [any Record], isList: Bool, at places: Places
    ) -> [any Record] {
        var result = old
        var keys: [String: Int] = [:]
        var seen = Set(old.map { AnyHashable($0) })
        for (place, record) in old.enumerated() { if let key = record.recordKey { keys[key] = place } }
        for (place, record) in new.enumerated() {
            let key = record.recordKey
            let first = isList ? key.flatMap { keys[$0] } : old.isEmpty ? nil : 0
            if let first {
                let paths =
                    isList
                    ? (places.before.appending(first), places.later.appending(place)) : (places.before, places.later)
                result[first] = joined(result[first], record, at: paths)
            } else if seen.insert(AnyHashable(record)).inserted {
                if let key { keys[key] = result.count }
                result.append(record)
            }
        }
        return result
    }

    private mutating func joined<R: Record>(_ old: R, _ new: any Record, at places: Places) -> any Record {
        guard let new = new as? R else { return old }
        return old == new ? old : join(old, new, into: R(), at: places.before, places.later)
    }

    private mutating func unknown(
        _ old: UnknownProperties, _ new: UnknownProperties, _ takenBack: Set<String>, at path: CataloguePath,
        _ laterPath: CataloguePath
    ) -> UnknownProperties {
        var result = old
        for member in new.members where !takenBack.contains(member.name) {
            if mode == .amending, member.value == .null {
                result[member.name] = nil
            } else if let before = old[member.name], !before.isSameInBytes(as: member.value) {
                contradict("another value", "this", at: (path.appending(member.name), laterPath.appending(member.name)))
                if mode == .amending { result[member.name] = member.value }
            } else {
                result[member.name] = member.value
            }
        }
        return result
    }

    private mutating func contradict(_ before: String, _ later: String, at places: Places) {
        guard mode == .completing else { return }
        contradictions.append(
            MergeContradiction(path: places.before, laterPath: places.later, before: before, later: later))
    }
}

extension JSONValue {
    /// Whether both are the same down to the bytes of their texts; by a list of what is still to be compared.
    fileprivate func isSameInBytes(as other: JSONValue) -> Bool {
        var waiting = [(self, other)]
        while let (left, right) = waiting.popLast() {
            switch (left, right) {
            case (.text(let left), .text(let right)), (.number(let left), .number(let right)):
                if !left.equalsInBytes(right) { return false }
            case (.array(let left), .array(let right)):
                guard left.count == right.count else { return false }
                waiting += zip(left, right)
            case (.object(let left), .object(let right)):
                guard left.count == right.count, zip(left, right).allSatisfy({ $0.name.equalsInBytes($1.name) }) else {
                    return false
                }
                waiting += zip(left, right).map { ($0.value, $1.value) }
            default: if left != right { return false }
            }
        }
        return true
    }
}

/// A value as it is compared: of two spellings of an identifier the canonical one, and texts by their bytes.
private enum ComparableValue: Hashable {
    case text([UInt8])
    case value(Value)
}

extension AnyRecord {
    /// Adds the values of a list that were not seen yet.
    fileprivate borrowing func add(
        _ property: AnyProperty, to builder: borrowing RecordBuilder, _ seen: inout Set<ComparableValue>
    ) {
        forEachValue(of: property) { value in
            let copy = value.value
            let key = value.canonicalText.map { ComparableValue.text(Array($0.utf8)) } ?? .value(copy)
            if seen.insert(key).inserted { try? builder.store(copy, in: property) }
        }
    }

    /// The record itself; empty where it is an entity.
    fileprivate borrowing func record() -> [any Record] { (copy() as? any Record).map { [$0] } ?? [] }
}

extension RecordBuilder {
    /// Adds a record of any type to a property that holds such.
    fileprivate borrowing func addAny(_ record: any Record, to property: AnyProperty) {
        func open<R: Record>(_ record: R) { add(record, to: property) }
        open(record)
    }
}

extension Record {
    /// What tells it from others of its list.
    fileprivate var recordKey: String? {
        var key: String?
        withAnyRecord { key = $0.key }
        return key
    }
}

extension Described {
    /// The properties that it takes back: known ones of which it says null.
    package var takenBack: Set<String> {
        Set(unknown.members.filter { $0.value == .null && Self.shape.position(of: $0.name) != nil }.map(\.name))
    }
}

extension CataloguePath {
    fileprivate func appending(_ name: String) -> CataloguePath { CataloguePath(entity, steps + [.property(name)]) }
    fileprivate func appending(_ place: Int) -> CataloguePath { CataloguePath(entity, steps + [.element(place)]) }
}

extension String {
    /// A text in a message, shortened.
    fileprivate var quoted: String { "“\(shortened())”" }
}

extension Value {
    /// The value in a message, shortened.
    fileprivate var shown: String {
        switch self {
        case .text(let text): text.quoted
        case .localized(let text): text.text(in: .english).quoted
        case .date(let date): date.description
        case .time(let time): time.description
        case .integer(let integer): String(integer)
        case .number(let number): number.description
        case .boolean(let boolean): String(boolean)
        case .reference(let reference): reference.description.shortened()
        }
    }
}
