/// The properties of a record, in the order in which they are written, with look-up by name.
///
/// Written as an array literal; what the type's family shares is appended.
public struct PropertyTable<Root: Described>: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
    /// What the table holds: one reference, since tables are handed out with every record.
    private final class Storage: Sendable {
        let properties: [Property<Root>]
        let shape: RecordShape

        init(_ properties: [Property<Root>]) {
            self.properties = properties
            shape = RecordShape(properties)
        }
    }

    private let storage: Storage

    /// A table of the properties, followed by those that the type shares with its family.
    ///
    /// Two properties of one name are a mistake of the program and stop it.
    public init(arrayLiteral elements: Property<Root>...) { storage = Storage(elements + Root.sharedProperties) }

    /// The properties.
    public var properties: [Property<Root>] { storage.properties }
    /// The same without the type, for loops over many records.
    var shape: RecordShape { storage.shape }

    public var startIndex: Int { properties.startIndex }
    public var endIndex: Int { properties.endIndex }
    public subscript(position: Int) -> Property<Root> { properties[position] }

    /// Where a property stands, or nil where the table has none of that name.
    public func position(of name: String) -> Int? { shape.position(of: name) }
    /// The property of that name.
    public subscript(name: String) -> Property<Root>? { position(of: name).map { properties[$0] } }
    /// The first property with that role.
    public subscript(role: PropertyRole) -> Property<Root>? { shape.position(of: role).map { properties[$0] } }
}
