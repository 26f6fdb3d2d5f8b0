/// A record at hand whose type does not matter: what loops over many records read through.
///
/// It lives only as long as the closure to which it is lent, so it cannot outlast the record that it points to.
@safe
public struct AnyRecord: ~Copyable {
    private let base: UnsafeRawPointer
    /// What is known of its type.
    public let shape: RecordShape

    init(at base: UnsafeRawPointer, shape: RecordShape) {
        unsafe self.base = base
        self.shape = shape
    }

    /// Its properties, in the order of its table.
    public var properties: [AnyProperty] { shape.properties }
    /// The identity, where it is an entity; else empty.
    public var id: String { unsafe shape.id(base) }
    /// What it has beyond its table.
    public var unknown: UnknownProperties { unsafe shape.unknown(base) }

    /// The next property, from a position on, that the record may have; the position is then that after it.
    ///
    /// What it passes over the record lacks: most records lack most of their table, which a glance at their bytes tells.
    public func nextProperty(_ position: inout Int) -> AnyProperty? {
        while position < shape.properties.count {
            position &+= 1
            if unsafe !shape.absence.isCertain(position &- 1, base) { return shape.properties[position &- 1] }
        }
        return nil
    }
    /// Lends the property at a position of the record's table to the closure.
    public func withProperty(at position: Int, _ body: (borrowing AnyProperty) -> Void) {
        unsafe shape.properties.withUnsafeBufferPointer { unsafe $0.lend(position, to: body) }
    }
    /// Whether the record certainly lacks the property at a position of its table.
    public func lacksProperty(at position: Int) -> Bool { unsafe shape.absence.isCertain(position, base) }

    /// Where, from a place in a list of positions on, the next stands whose property the record may have: what it passes
    /// over the record lacks. The count of the list, where there is none.
    public func nextPlace(in positions: [Int], from place: Int) -> Int {
        var place = place
        while place < positions.count, lacksProperty(at: positions[place]) { place &+= 1 }
        return place
    }

    /// The value of a property of at most one value; nil where it is absent.
    public func value(of property: AnyProperty) -> Value? {
        check(property)
        return unsafe property.one(base)
    }
    /// The texts by language of a property of at most one value; empty where it has none, or holds something else.
    public func localizedText(of property: AnyProperty) -> LocalizedText {
        var result = LocalizedText()
        withLocalizedText(of: property) { result = copy $0 }
        return result
    }
    /// Lends the texts by language of a property of at most one value to the closure; empty where it has none, or holds
    /// something else.
    public func withLocalizedText(of property: AnyProperty, _ body: (borrowing LocalizedText) -> Void) {
        check(property)
        unsafe property.localized(base, body)
    }
    /// The one spelling of a property's text, where its notation allows several; nil where there is none.
    public func canonicalText(of property: AnyProperty) -> String? {
        check(property)
        return unsafe property.canonical(base)
    }
    /// The name by which people know it, in the languages that there are, where it is an entity.
    public var title: LocalizedText {
        var title = LocalizedText()
        withTitle { title = copy $0 }
        return title
    }
    /// Lends the name by which people know it to the closure; empty where it is no entity, or has none.
    public func withTitle(_ body: (borrowing LocalizedText) -> Void) {
        if let title = shape.title { unsafe title.localized(base, body) } else { body(LocalizedText()) }
    }
    /// The short form by which people cite it, in canonical spelling, where it is an entity that has one.
    public var code: String? { shape.code.flatMap { canonicalText(of: $0) } }
    /// How many values or records a property holds.
    public func count(of property: AnyProperty) -> Int {
        check(property)
        return unsafe property.count(base)
    }
    /// Calls the closure with each value of a property and its position, from 0, whether it holds one or a list.
    public func forEachValue(of property: AnyProperty, _ body: (Int, Value) -> Void) {
        check(property)
        unsafe property.each(base, body)
    }
    /// Calls the visitor with the records of a property, where it holds any.
    public func visitRecords<V: RecordVisitor & ~Copyable>(of property: AnyProperty, with visitor: inout V) {
        check(property)
        unsafe property.nested?.visit(at: base, with: &visitor)
    }

    @inline(__always)
    private func check(_ property: AnyProperty) {
        precondition(property.root == shape.root, "a property of another record")
    }
}

/// What is known of a record's type without naming it.
@safe
public final class RecordShape: Sendable {
    // A class, since it is handed on with every record and never copied.
    /// The properties, in the order of the table.
    public let properties: [AnyProperty]
    /// The property that holds the name by which people know an entity.
    public let title: AnyProperty?
    /// The property that holds the short form by which people cite an entity.
    public let code: AnyProperty?
    /// The names of the properties of which an entity needs one, so that people can know it, a title before a code; empty
    /// where its table requires one of them, or has fewer than two.
    package let choiceOfNames: [String]
    let root: ObjectIdentifier
    let id: @Sendable (UnsafeRawPointer) -> String
    let unknown: @Sendable (UnsafeRawPointer) -> UnknownProperties
    let setUnknown: @Sendable (UnsafeMutableRawPointer, UnknownProperties) -> Void
    let absence: Absence
    private let positions: [String: Int]
    private let positionsByRole: [PropertyRole: Int]
    private let names: [UInt8]
    private let nameEnds: [Int]

    init<Root: Described>(_ properties: [Property<Root>]) {
        let erased = properties.map(AnyProperty.init)
        self.properties = erased
        title = properties.firstIndex { $0.role == .title }.map { erased[$0] }
        code = properties.firstIndex { $0.role == .code }.map { erased[$0] }
        let names = properties.filter { $0.role?.isName == true }
        choiceOfNames =
            names.count < 2 || names.contains(where: \.isRequired)
            ? [] : (names.filter { $0.role == .title } + names.filter { $0.role != .title }).map(\.name)
        absence = Absence(of: self.properties, at: properties.map(\.place), in: Root.self)
        root = ObjectIdentifier(Root.self)
        positions = Dictionary(uniqueKeysWithValues: zip(properties.map(\.name), properties.indices))
        positionsByRole = Dictionary(
            properties.enumerated().compactMap { position, property in property.role.map { ($0, position) } },
            uniquingKeysWith: { first, _ in first })
        var bytes: [UInt8] = []
        nameEnds = properties.map { property in
            bytes += property.name.utf8
            return bytes.count
        }
        self.names = bytes
        unsafe setUnknown = { record, unknown in
            unsafe record.assumingMemoryBound(to: Root.self).pointee.unknown = unknown
        }
        if let entity = Root.self as? any Entity.Type {
            (unsafe id, unsafe unknown) = unsafe Self.accesses(to: entity)
        } else {
            unsafe id = { _ in "" }
            unsafe unknown = { record in unsafe record.assumingMemoryBound(to: Root.self).pointee.unknown }
        }
    }

    /// Where a property stands, or nil where there is none of that name.
    public func position(of name: String) -> Int? { positions[name] }
    /// Where the first property with that role stands, or nil where none has it.
    func position(of role: PropertyRole) -> Int? { positionsByRole[role] }

    /// Where the property of that name stands; looked for from a position on, since records are written in order.
    package func position(of name: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        unsafe nameEnds.withUnsafeBufferPointer { ends in
            unsafe names.withUnsafeBufferPointer { names in
                var position = start
                for _ in 0..<ends.count {
                    if position >= ends.count { position = 0 }
                    let begin = position == 0 ? 0 : unsafe ends[position &- 1]
                    if unsafe ends[position] &- begin == name.count {
                        var place = 0
                        while place < name.count, unsafe names[begin &+ place] == name[place] { place &+= 1 }
                        if place == name.count { return position }
                    }
                    position &+= 1
                }
                return nil
            }
        }
    }

    private typealias Read<Result> = @Sendable (UnsafeRawPointer) -> Result

    private static func accesses<E: Entity>(to type: E.Type) -> (id: Read<String>, unknown: Read<UnknownProperties>) {
        unsafe (
            { record in unsafe record.assumingMemoryBound(to: E.self).pointee.id.text },
            StoredAccess<E, UnknownProperties>(\.annotations.unknown, of: \.unknown).reader
        )
    }
}

/// A property of a record whose type does not matter.
@safe
public final class AnyProperty: Sendable {
    // A class, since loops over records copy it, and its closures with it, at every turn.
    /// How the property holds what it holds.
    public enum Form: Hashable, Sendable {
        /// At most one value.
        case one
        /// A list of values.
        case many
        /// At most one record.
        case record
        /// A list of records.
        case records
    }

    /// The name.
    public let name: String
    /// What it means, in a sentence; empty where its table does not say.
    public let meaning: String
    /// The name's bytes, where JSON writes them as they are; else empty.
    package let plainName: [UInt8]
    /// How it holds what it holds.
    public let form: Form
    /// The type of its values; nil where it holds records.
    public let type: ValueType?
    /// The types of value that a reader of text builds of itself, or the same of which come again and again.
    package enum Taking: Sendable {
        case date, localized, reference, other
    }
    package let takes: Taking
    /// Whether a catalogue without it is in error.
    public let isRequired: Bool
    /// What it tells about the record as a whole, if anything.
    public let role: PropertyRole?
    /// The relation that its references state.
    public let relation: Relation?
    let root: ObjectIdentifier
    let one: @Sendable (UnsafeRawPointer) -> Value?
    let localized: @Sendable (UnsafeRawPointer, (borrowing LocalizedText) -> Void) -> Void
    let canonical: @Sendable (UnsafeRawPointer) -> String?
    let count: @Sendable (UnsafeRawPointer) -> Int
    let each: @Sendable (UnsafeRawPointer, (Int, Value) -> Void) -> Void
    let store: @Sendable (UnsafeMutableRawPointer, Value) throws(ValueFault) -> Void
    let nested: (any ErasedRecords)?

    init<Root>(_ property: Property<Root>) {
        name = property.name
        meaning = property.meaning
        let isPlain = name.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        plainName = isPlain ? Array(name.utf8) : []
        type = property.type
        takes =
            switch property.type {
            case .date: .date
            case .localized: .localized
            case .reference: .reference
            default: .other
            }
        isRequired = property.isRequired
        role = property.role
        relation = property.relation
        root = ObjectIdentifier(Root.self)
        switch property.content {
        case .one(let one):
            form = .one
            nested = nil
            let read = unsafe one.read
            unsafe self.one = read
            unsafe localized = one.localized
            unsafe canonical = one.canonical
            unsafe count = { record in unsafe read(record) == nil ? 0 : 1 }
            unsafe each = { record, body in if let value = unsafe read(record) { body(0, value) } }
            unsafe store = one.store
        case .many(let many):
            form = .many
            nested = nil
            unsafe one = { _ in nil }
            unsafe localized = { _, body in body(LocalizedText()) }
            unsafe canonical = { _ in nil }
            unsafe count = many.countAt
            unsafe each = many.each
            unsafe store = many.add
        case .record(let records), .records(let records):
            if case .record = property.content { form = .record } else { form = .records }
            nested = records
            unsafe one = { _ in nil }
            unsafe localized = { _, body in body(LocalizedText()) }
            unsafe canonical = { _ in nil }
            unsafe count = { record in unsafe records.count(at: record) }
            unsafe each = { _, _ in }
            unsafe store = { _, _ in preconditionFailure("a property that holds records has no values") }
        }
    }
}

extension Described {
    /// What is known of the type without naming it.
    public static var shape: RecordShape { properties.shape }

    /// Lends this record to the closure, its type left out.
    public func withAnyRecord(_ body: (borrowing AnyRecord) throws -> Void) rethrows {
        let shape = Self.shape
        try unsafe withUnsafePointer(to: self) { pointer in
            try unsafe shape.lend(UnsafeRawPointer(pointer), count: 1, stride: 0, to: body)
        }
    }
}

extension Array where Element: Described {
    /// Lends each record to the closure, its type left out: no record is copied.
    public func forEachRecord(_ body: (borrowing AnyRecord) throws -> Void) rethrows {
        let shape = Element.shape
        try unsafe withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return }
            try unsafe shape.lend(base, count: count, stride: MemoryLayout<Element>.stride, to: body)
        }
    }
}

extension RecordShape {
    /// Lends records that lie one behind the other. Neither generic nor inlined: the compiler (6.3) fails on a copy of this body.
    @inline(never)
    fileprivate func lend(
        _ base: UnsafeRawPointer, count: Int, stride: Int, to body: (borrowing AnyRecord) throws -> Void
    ) rethrows {
        var place = unsafe base
        for _ in 0..<count {
            try unsafe body(AnyRecord(at: place, shape: self))
            unsafe place += stride
        }
    }
}
