import StandardsIdentifiers

/// One thing that a property holds: a value, a record, or what no table names.
///
/// ```swift
/// for change in catalogue.difference(from: older).entities.flatMap(\.properties) {
///     for content in change.to {
///         switch content {
///         case .value(let value): print(change, value)
///         case .record(let record): print(change, record.members.map(\.name))
///         case .unknown(let value): print(change, "is known to no table:", value)
///         }
///     }
/// }
/// ```
public enum PropertyContent: Hashable, Sendable {
    /// A value, a text in its canonical spelling.
    case value(Value)
    /// A record inside an entity.
    case record(RecordContent)
    /// What a catalogue says beyond the table, the members of objects in byte order of their names.
    case unknown(JSONValue)
}

/// What a record holds, apart from the catalogue in which it is; the order of lists does not tell two apart.
///
/// ```swift
/// func words(for record: RecordContent) -> String {
///     record.members.map { "\($0.name): \($0.contents.count)" }.joined(separator: ", ")
/// }
/// ```
public struct RecordContent: Hashable, Sendable {
    /// What tells it from others of its list; nil where nothing does.
    public let key: String?
    /// The properties that it has, in the order of its table, then by name what the table does not name.
    public let members: [Member]

    /// One property of a record, and what it holds.
    ///
    /// ```swift
    /// func texts(in member: RecordContent.Member) -> [String] {
    ///     member.contents.map { content in
    ///         if case .value(.text(let text)) = content { text } else { member.name }
    ///     }
    /// }
    /// ```
    public struct Member: Sendable {
        /// The name of the property.
        public let name: String
        /// The type of its values; nil where it holds records, or no table names it.
        public let type: ValueType?
        /// Whether it is a list.
        public let isList: Bool
        /// What it holds.
        public let contents: [PropertyContent]
        /// Its place in the table; that of all which the table does not name comes after.
        let position: Int
    }
}

extension RecordContent.Member: Hashable {
    public static func == (left: Self, right: Self) -> Bool {
        left.name == right.name && left.contents.count == right.contents.count
            && left.contents.without(right.contents, by: \.self).isEmpty
    }
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(contents.reduce(0) { $0 &+ $1.hashValue })
    }
}

extension RecordContent {
    /// What a record holds by now.
    init(_ record: borrowing AnyRecord) {
        var members: [Member] = []
        for (position, property) in record.properties.enumerated() where !record.lacksProperty(at: position) {
            var contents: [PropertyContent] = []
            if property.type == nil {
                record.forEachRecord(of: property) { contents.append(.record(RecordContent($0))) }
            } else {
                record.forEachValue(of: property) { contents.append(.value(Value(canonical: $0))) }
            }
            guard !contents.isEmpty else { continue }
            let isList = property.form == .many || property.form == .records
            members.append(
                Member(
                    name: property.name, type: property.type, isList: isList, contents: contents, position: position))
        }
        // One name can be there several times; they follow one upon the other.
        for member in record.unknown.members {
            var contents = [PropertyContent.unknown(member.value.ordered)]
            if let last = members.last, last.position == .max, last.name == member.name {
                contents = last.contents + contents
                members.removeLast()
            }
            members.append(
                Member(name: member.name, type: nil, isList: contents.count > 1, contents: contents, position: .max))
        }
        // Of a reference the kind too, by which it can be named.
        if case .reference(let reference) = record.keyValue { key = reference.description } else { key = record.key }
        self.members = members
    }
}

extension Value {
    /// A copy of what is lent, a text in its one spelling.
    fileprivate init(canonical stored: borrowing StoredValue) {
        switch stored {
        case .text(let text): self = .text(text.canonical)
        case .localized(let text): self = .localized(text.text)
        case .date(let date): self = .date(date)
        case .time(let time): self = .time(.time(time))
        case .integer(let integer): self = .integer(integer)
        case .number(let number): self = .number(number)
        case .boolean(let boolean): self = .boolean(boolean)
        case .reference(let reference): self = .reference(reference.reference)
        }
    }
}

extension JSONValue {
    /// The value with the members of each object in byte order of their names.
    fileprivate var ordered: JSONValue {
        switch self {
        case .null, .boolean, .number, .text: self
        case .array(let values): .array(values.map(\.ordered))
        case .object(let members):
            .object(members.map { Member(name: $0.name, value: $0.value.ordered) }.sortedByName)
        }
    }
}
