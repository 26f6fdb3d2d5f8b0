public import StandardsIdentifiers

/// A record at hand whose type does not matter: what loops over many records read through.
///
/// It lives only as long as the closure to which it is lent, so it cannot outlast the record that it points to.
///
/// ```swift
/// committee.withAnyRecord { record in
///     print(record.id, record.title.text(in: .english))
///     for property in record.properties where record.count(of: property) > 0 {
///         print(property.name, record.values(of: property))
///     }
/// }
/// ```
public struct AnyRecord: ~Copyable {
    private let base: Place
    /// What is known of its type.
    public let shape: RecordShape

    init(at base: Place, shape: RecordShape) {
        self.base = base
        self.shape = shape
    }

    /// Its properties, in the order of its table.
    public var properties: [AnyProperty] { shape.properties }
    /// The identity, where it is an entity; else empty.
    public var id: String { shape.id(base) }
    /// What it has beyond its table.
    public var unknown: UnknownProperties { shape.unknown(base) }
    /// Whether it has anything beyond its table.
    var hasUnknown: Bool { !shape.unknown(base).isEmpty }

    /// The next property, from a position on, that the record may have; the position is then that after it.
    ///
    /// What it passes over the record lacks: most records lack most of their table, which a glance at their bytes shows.
    package func nextProperty(_ position: inout Int) -> AnyProperty? {
        while position < shape.properties.count {
            position &+= 1
            if !shape.slots.isAbsent(position &- 1, in: base) {
                return shape.properties[position &- 1]
            }
        }
        return nil
    }
    /// Lends the property at a position of the record's table to the closure.
    package func withProperty(at position: Int, _ body: (borrowing AnyProperty) -> Void) {
        shape.properties.borrowElement(position, to: body)
    }
    /// Whether the record certainly lacks the property at a position of its table.
    package func lacksProperty(at position: Int) -> Bool { shape.slots.isAbsent(position, in: base) }

    /// The next place in a list of positions, from one on, whose property the record may have: what it passes
    /// over the record lacks. The count of the list, where there is none.
    package func nextPlace(in positions: [Int], from place: Int) -> Int {
        shape.slots.next(in: positions, from: place, of: base)
    }

    /// Lends each value of a property to the closure, whether it holds one or a list.
    public func forEachValue(of property: borrowing AnyProperty, _ body: (borrowing StoredValue) -> Void) {
        check(property)
        if property.field.elements == nil, let layout = property.field.layout, let offset = property.field.offset {
            if layout.isPresent(base + offset) { layout.borrow(base + offset, kind: property.kind, to: body) }
        } else {
            property.field.borrow(base, kind: property.kind, to: body)
        }
    }
    /// Lends each record of a property to the closure.
    public func forEachRecord(of property: borrowing AnyProperty, _ body: (borrowing AnyRecord) -> Void) {
        check(property)
        guard let nested = property.nested, let elements = property.field.elements else { return }
        let (shape, stride) = (nested.type.shape, nested.stride)
        elements(base) { start, count in shape.borrow(start, count: count, stride: stride, to: body) }
    }
    /// A copy of the value of a property of at most one value; nil where it is absent.
    public func value(of property: AnyProperty) -> Value? {
        guard property.form == .one else { return nil }
        var value: Value?
        forEachValue(of: property) { value = $0.value }
        return value
    }
    /// A copy of the value of the first of some properties of at most one value that the record has; nil where it has none.
    package func firstValue(of properties: [AnyProperty]) -> Value? {
        for property in properties { if let value = value(of: property) { return value } }
        return nil
    }
    /// Whether a property of at most one value is there, and not blank.
    func isFilled(_ property: AnyProperty) -> Bool {
        var isFilled = false
        if property.form == .one { forEachValue(of: property) { isFilled = !$0.isBlank } }
        return isFilled
    }
    /// The texts by language of a property of at most one value; empty where it has none, or holds something else.
    public func localizedText(of property: AnyProperty) -> LocalizedText {
        var result = LocalizedText()
        withLocalizedText(of: property) { result = copy $0 }
        return result
    }
    /// Lends the texts by language of a property of at most one value to the closure; empty where it has none, or holds
    /// something else.
    package func withLocalizedText(of property: AnyProperty, _ body: (borrowing LocalizedText) -> Void) {
        var isFound = false
        if property.form == .one {
            forEachValue(of: property) { value in
                switch value {
                case .localized(let text):
                    isFound = true
                    text.borrow(body)
                default: break
                }
            }
        }
        if !isFound { body(LocalizedText()) }
    }
    /// Lends a designation to the closure, where it is stored as such; nil where it is absent, or stored in another way.
    package func withDesignation<Result>(
        of property: AnyProperty, _ body: (borrowing StandardDesignation) -> Result
    ) -> Result? {
        withIdentifier(of: property, stored: .designation, body)
    }
    /// Lends a project number to the closure, where it is stored as such; nil where it is absent, or stored in another way.
    package func withProjectNumber<Result>(
        of property: AnyProperty, _ body: (borrowing ProjectNumber) -> Result
    ) -> Result? {
        withIdentifier(of: property, stored: .project, body)
    }
    private func withIdentifier<Identifier, Result>(
        of property: AnyProperty, stored layout: Layout, _ body: (borrowing Identifier) -> Result
    ) -> Result? {
        check(property)
        guard property.field.layout == layout, property.field.elements == nil, let offset = property.field.offset,
            layout.isPresent(base + offset)
        else { return nil }
        return (base + offset).borrow(Identifier.self, body)
    }
    /// The one spelling of a property's text, where its notation allows several; nil where there is none.
    package func canonicalText(of property: AnyProperty) -> String? {
        var text: String?
        if property.form == .one { forEachValue(of: property) { text = $0.canonicalText } }
        return text
    }
    /// The name by which people know it, in the languages that there are, where it is an entity.
    public var title: LocalizedText {
        var title = LocalizedText()
        withTitle { title = copy $0 }
        return title
    }
    /// Lends the name by which people know it to the closure; empty where it is no entity, or has none.
    package func withTitle(_ body: (borrowing LocalizedText) -> Void) {
        if let title = shape.title { withLocalizedText(of: title, body) } else { body(LocalizedText()) }
    }
    /// Its short name in a language, or its title where it has none.
    package func shortTitle(in language: LanguageTag) -> String {
        if let property = shape.shortTitle {
            let text = localizedText(of: property).text(in: language)
            if !text.isEmpty { return text }
        }
        var text = ""
        withTitle { text = $0.text(in: language) }
        return text
    }
    /// The short form by which people cite it, in canonical spelling, where it is an entity that has one.
    public var code: String? {
        for property in shape.codes { if let code = canonicalText(of: property) { return code } }
        return nil
    }
    /// What tells it from others of its list, whatever their order; nil where nothing does.
    public var key: String? {
        switch keyValue {
        case .text(let text): text
        case .reference(let reference): reference.id
        case .date(let date): date.description
        default: nil
        }
    }
    /// What its key is made of: a text in its one spelling, a reference, a date.
    package var keyValue: Value? {
        for property in shape.keys {
            switch value(of: property) {
            case .text(let text): return .text(canonicalText(of: property) ?? text)
            case .reference(let reference): return .reference(reference)
            case .date(let date): return .date(date)
            default: continue
            }
        }
        return nil
    }
    /// How many values or records a property holds.
    public func count(of property: AnyProperty) -> Int {
        check(property)
        return property.field.count(in: base)
    }
    /// Copies of the values of a property, whether it holds one or a list; empty where it has none, or holds records.
    public func values(of property: AnyProperty) -> [Value] {
        var values: [Value] = []
        forEachValue(of: property) { values.append($0.value) }
        return values
    }
    /// A copy of the record.
    package func copy() -> any Described { shape.copy(base) }

    @inline(__always)
    private func check(_ property: borrowing AnyProperty) {
        precondition(property.root == shape.root, "a property of another record")
    }
}

extension Described {
    /// What is known of the type without naming it.
    public static var shape: RecordShape { properties.shape }

    /// Lends this record to the closure, its type left out.
    public func withAnyRecord(_ body: (borrowing AnyRecord) throws -> Void) rethrows {
        let shape = Self.shape
        try withPlace(of: self) { try shape.borrow($0, count: 1, stride: 0, to: body) }
    }
}

extension Array where Element: Described {
    /// Lends each record to the closure, its type left out: no record is copied.
    public func forEachRecord(_ body: (borrowing AnyRecord) throws -> Void) rethrows {
        let shape = Element.shape
        try withFirstPlace { try shape.borrow($0, count: count, stride: MemoryLayout<Element>.stride, to: body) }
    }

    /// Lends each record in a range of positions to the closure, its type left out.
    func forEachRecord(in range: Range<Int>, _ body: (borrowing AnyRecord) -> Void) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "positions of the array")
        let shape = Element.shape
        withFirstPlace {
            let stride = MemoryLayout<Element>.stride
            shape.borrow($0 + range.lowerBound * stride, count: range.count, stride: stride, to: body)
        }
    }

    /// Lends the record at a position to the closure, its type left out.
    func borrowRecord(at position: Int, _ body: (borrowing AnyRecord) -> Void) {
        precondition(indices.contains(position), "a position of the array")
        let shape = Element.shape
        withFirstPlace { shape.borrow($0 + position * MemoryLayout<Element>.stride, count: 1, stride: 0, to: body) }
    }
}

extension RecordShape {
    /// Lends records stored in a row. Neither generic nor inlined: the compiler (6.3) fails on a copy of this body.
    @inline(never)
    fileprivate func borrow(
        _ base: Place, count: Int, stride: Int, to body: (borrowing AnyRecord) throws -> Void
    ) rethrows {
        var place = base
        for _ in 0..<count {
            try body(AnyRecord(at: place, shape: self))
            place = place + stride
        }
    }
}
