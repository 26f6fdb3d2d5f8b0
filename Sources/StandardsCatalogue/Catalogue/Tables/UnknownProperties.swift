import StandardsIdentifiers

/// What a catalogue says of a record beyond its table: kept, reported and written again.
///
/// ```swift
/// var standard = standard
/// standard.unknown["price"] = .number("45.30")
/// standard.unknown["price"] = nil  // takes it away again
/// ```
public struct UnknownProperties: Hashable, Sendable {
    /// The properties, in byte order of their names.
    public private(set) var members: [JSONValue.Member]

    /// None.
    public init() { members = [] }

    /// The members of an object, in any order.
    package init(_ members: [JSONValue.Member]) {
        self.members = members.sortedByName
    }

    /// Whether there are none.
    public var isEmpty: Bool { members.isEmpty }

    /// The value of that name.
    public subscript(name: String) -> JSONValue? {
        get {
            let place = place(of: name)
            return has(name, at: place) ? members[place].value : nil
        }
        set {
            let place = place(of: name)
            var end = place
            while has(name, at: end) { end += 1 }
            members.replaceSubrange(
                place..<end, with: newValue.map { [JSONValue.Member(name: name, value: $0)] } ?? [])
        }
    }

    /// The position of the value of that name, or the one that it would have.
    private func place(of name: String) -> Int {
        var (low, high) = (0, members.count)
        while low < high {
            let middle = (low + high) / 2
            if members[middle].name.precedesInBytes(name) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func has(_ name: String, at place: Int) -> Bool {
        place < members.count && members[place].name.utf8.elementsEqual(name.utf8)
    }
}

/// Any JSON value (RFC 8259), with the members of objects and the spelling of numbers as they were.
///
/// ```swift
/// func words(in value: JSONValue) -> [String] {
///     switch value {
///     case .text(let text): [text]
///     case .array(let values): values.flatMap(words)
///     case .object(let members): members.flatMap { words(in: $0.value) }
///     case .null, .boolean, .number: []
///     }
/// }
/// ```
public indirect enum JSONValue: Hashable, Sendable {
    /// One member of an object.
    ///
    /// ```swift
    /// for member in standard.unknown.members where member.value != .null {
    ///     print("no table names", member.name)
    /// }
    /// ```
    public struct Member: Hashable, Sendable {
        /// The name.
        public let name: String
        /// The value.
        public let value: JSONValue

        /// A member by name and value.
        public init(name: String, value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number, as it was spelt.
    case number(String)
    /// A text.
    case text(String)
    /// A list.
    case array([JSONValue])
    /// An object.
    case object([Member])
}

extension [JSONValue.Member] {
    /// The members in byte order of their names.
    var sortedByName: Self { sorted { $0.name.precedesInBytes($1.name) } }
}
