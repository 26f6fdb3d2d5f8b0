/// The properties of a record, in the order in which they are written, with look-up by name.
///
/// Written as an array literal of ``Property``; what all entities share is appended to the table of an entity.
///
/// ```swift
/// let required = Adoption.properties.filter(\.isRequired).map(\.name)  // ["standard"]
/// let code = Standard.properties[.code]?.name  // designation
/// if let effective = Standard.properties["effective"] { print(standard.value(of: effective) ?? "no date") }
/// ```
public struct PropertyTable<Root: Described>: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
    /// A property whose date states a deadline.
    typealias Statement = (property: AnyProperty, deadline: StatedDeadline<Root>)

    /// What the table holds: one reference, since tables are handed out with every record.
    private final class Storage: Sendable {
        let shape: RecordShape
        let deadlines: [Statement]

        init(_ properties: [Property<Root>]) {
            shape = RecordShape(Root.self, properties.map(\.property))
            deadlines = properties.compactMap { property in property.deadline.map { (property.property, $0) } }
        }
    }

    private let storage: Storage

    /// A table of the properties, followed by those that all entities share where the type is one.
    ///
    /// Two properties of one name are a mistake of the program and stop it.
    public init(arrayLiteral elements: Property<Root>...) { storage = Storage(elements) }

    /// What is known of the type without naming it.
    var shape: RecordShape { storage.shape }
    /// The deadlines that its dates state.
    var deadlines: [Statement] { storage.deadlines }

    public var startIndex: Int { shape.properties.startIndex }
    public var endIndex: Int { shape.properties.endIndex }
    public subscript(position: Int) -> AnyProperty { shape.properties[position] }

    /// The position of a property, or nil where the table has none of that name.
    public func position(of name: String) -> Int? { shape.position(of: name) }
    /// The property of that name.
    public subscript(name: String) -> AnyProperty? { position(of: name).map { self[$0] } }
    /// The first property with that role.
    public subscript(role: PropertyRole) -> AnyProperty? { shape.position(of: role).map { self[$0] } }
}

extension Described {
    /// The value of a property that holds at most one; nil where it is absent.
    ///
    /// `standard.value(of: Standard.properties["effective"]!)` is `.date` of the day on which it takes effect.
    public func value(of property: AnyProperty) -> Value? {
        var value: Value?
        withAnyRecord { value = $0.value(of: property) }
        return value
    }

    /// The values of a property, whether it holds one or a list; empty where it has none, or holds records.
    public func values(of property: AnyProperty) -> [Value] {
        var values: [Value] = []
        withAnyRecord { values = $0.values(of: property) }
        return values
    }

    /// Sets the value of a property, or appends it where the property holds a list; throws what it should have been.
    public mutating func add(_ value: Value, to property: AnyProperty) throws(ValueError) {
        var fault: ValueError?
        build { record in
            do throws(ValueError) { try record.store(value, in: property) } catch { fault = error }
        }
        if let fault { throw fault }
    }

    /// Sets the record of a property, or appends it where the property holds a list.
    ///
    /// A record of another type than the property's, which is in ``AnyProperty/recordType``, is a mistake of the program
    /// and stops it.
    public mutating func add<R: Record>(_ record: R, to property: AnyProperty) {
        build { builder in builder.add(record, to: property) }
    }
}
