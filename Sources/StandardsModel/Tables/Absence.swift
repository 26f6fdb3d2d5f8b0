/// Tells from the bytes of a record which properties it certainly lacks.
///
/// A property whose bytes are those that it has in an empty record is absent. Where they differ it may be absent all the
/// same: bytes that mean nothing can be anything.
@safe
struct Absence: Sendable {
    /// An empty record, which lasts as long as the program, as tables do: what its bytes refer to stays what it is.
    nonisolated(unsafe) private let empty: UnsafeRawPointer
    /// The first byte of each property, and that after its last; both zero where the bytes tell nothing.
    private let places: [(start: Int, end: Int)]

    init<Root: Described>(of properties: [AnyProperty], at places: [Range<Int>?], in type: Root.Type) {
        guard let record = Self.emptyRecord(of: type) else {
            unsafe empty = UnsafeRawPointer(bitPattern: 1)!
            self.places = []
            return
        }
        let empty = UnsafeMutablePointer<Root>.allocate(capacity: 1)
        unsafe empty.initialize(to: record)
        unsafe self.empty = UnsafeRawPointer(empty)
        self.places = zip(properties, places).map { property, place in
            guard let place, unsafe property.count(UnsafeRawPointer(empty)) == 0 else { return (0, 0) }
            return (place.lowerBound, place.upperBound)
        }
    }

    /// Whether the record at the address lacks the property at a position of its table for certain.
    @inline(__always)
    func isCertain(_ position: Int, _ record: UnsafeRawPointer) -> Bool {
        guard position < places.count else { return false }
        var (place, end) = places[position]
        guard end > 0 else { return false }
        while place &+ 8 <= end {
            let word = unsafe record.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            if unsafe empty.loadUnaligned(fromByteOffset: place, as: UInt64.self) != word { return false }
            place &+= 8
        }
        while place < end {
            let byte = unsafe record.load(fromByteOffset: place, as: UInt8.self)
            if unsafe empty.load(fromByteOffset: place, as: UInt8.self) != byte { return false }
            place &+= 1
        }
        return true
    }

    private static func emptyRecord<Root: Described>(of type: Root.Type) -> Root? {
        if let entity = type as? any Entity.Type { return emptyEntity(entity) as? Root }
        return (type as? any Record.Type)?.init() as? Root
    }

    private static func emptyEntity<E: Entity>(_ type: E.Type) -> E { E(id: ID(stringLiteral: "a")) }
}
