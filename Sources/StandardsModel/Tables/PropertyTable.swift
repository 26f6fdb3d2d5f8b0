/// The properties of a record, in the order in which they are written, with look-up by name.
///
/// Written as an array literal; what the type's family shares is appended.
public struct PropertyTable<Root: Described>: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
    /// The properties.
    public let properties: [Property<Root>]
    /// The same without the type, for loops over many records.
    let shape: RecordShape
    private let positions: [String: Int]
    private let names: [UInt8]
    private let nameEnds: [Int]

    /// A table of the properties, followed by those that the type shares with its family.
    ///
    /// Two properties of one name are a mistake of the program and stop it.
    public init(arrayLiteral elements: Property<Root>...) {
        properties = elements + Root.sharedProperties
        shape = RecordShape(properties)
        positions = Dictionary(uniqueKeysWithValues: zip(properties.map(\.name), properties.indices))
        var names: [UInt8] = []
        nameEnds = properties.map { property in
            names += property.name.utf8
            return names.count
        }
        self.names = names
    }

    public var startIndex: Int { properties.startIndex }
    public var endIndex: Int { properties.endIndex }
    public subscript(position: Int) -> Property<Root> { properties[position] }

    /// Where a property stands, or nil where the table has none of that name.
    public func position(of name: String) -> Int? { positions[name] }
    /// Where the property of that name stands; looked for from a position on, since records are written in order.
    package func position(of name: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let count = nameEnds.count
        for step in 0..<count {
            let position = start + step < count ? start + step : start + step - count
            let begin = position == 0 ? 0 : nameEnds[position - 1]
            guard nameEnds[position] - begin == name.count else { continue }
            var place = 0
            while place < name.count, unsafe names[begin + place] == name[place] { place += 1 }
            if place == name.count { return position }
        }
        return nil
    }
    /// The property of that name.
    public subscript(name: String) -> Property<Root>? { positions[name].map { properties[$0] } }
    /// The property with that role.
    public subscript(role: Property<Root>.Role) -> Property<Root>? { properties.first { $0.role == role } }
}
