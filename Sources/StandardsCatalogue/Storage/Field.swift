/// How a property is stored in its record and is filled, whatever the types of both.
@usableFromInline
struct Field: Sendable {
    /// Lends the first element of a run and says how many there are.
    @usableFromInline typealias Elements = @Sendable (Place, (Place, Int) -> Void) -> Void

    /// How its values are stored; nil where only their type can say what they are, or where it holds records.
    @usableFromInline let layout: Layout?
    /// Where in the record it is stored; nil where it is computed.
    @usableFromInline let offset: Int?
    /// Whether it is a list, of values or of records.
    @usableFromInline var isList = false
    /// Lends a list or a record; nil for at most one value.
    @usableFromInline let elements: Elements?
    /// Lends the values where the layout or the place is not known.
    @usableFromInline let values: Values?
    /// Stores or appends a value.
    @usableFromInline let store: Store

    @usableFromInline typealias Values = @Sendable (Place, (borrowing StoredValue) -> Void) -> Void
    @usableFromInline typealias Store = @Sendable (Place, Value, IdentifierNotation) throws(ValueError) -> Void

    @inlinable
    init(
        layout: Layout?, offset: Int?, isList: Bool = false, elements: Elements?, values: Values?,
        store: @escaping Store
    ) {
        self.layout = layout
        self.offset = offset
        self.isList = isList
        self.elements = elements
        self.values = values
        self.store = store
    }

    /// At most one value.
    @inlinable
    static func one<V: PropertyValue>(_ stored: StoredAccess<V?>) -> Self {
        // An optional text by language is not the empty one that `localized` takes it for.
        let layout = stored.offset == nil || V.self == LocalizedText.self ? nil : Layout(V.self)
        let values: Values = { record, body in
            if let own = stored.read(record) { StoredValue.borrow(own, to: body) }
        }
        let store: Store = { (record: Place, value: Value, notation: IdentifierNotation) throws(ValueError) in
            let read = try V(value, in: notation)
            stored.change(record) { $0 = read }
        }
        return Self(
            layout: layout, offset: stored.offset, elements: nil, values: layout == nil ? values : nil, store: store)
    }

    /// Texts by language; empty is absent.
    @inlinable
    static func localized(_ stored: StoredAccess<LocalizedText>) -> Self {
        let values: Values = { record, body in
            let text = stored.read(record)
            if !text.isEmpty { StoredValue.borrow(text, to: body) }
        }
        let store: Store = { (record: Place, value: Value, notation: IdentifierNotation) throws(ValueError) in
            let read = try LocalizedText(value)
            stored.change(record) { $0 = read }
        }
        let layout: Layout? = stored.offset == nil ? nil : .localized
        return Self(
            layout: layout, offset: stored.offset, elements: nil, values: layout == nil ? values : nil, store: store)
    }

    /// A list of values.
    @inlinable
    static func many<V: PropertyValue>(_ stored: StoredAccess<[V]>) -> Self {
        let layout = Layout(V.self)
        let values: Values = { record, body in
            for own in stored.read(record) { StoredValue.borrow(own, to: body) }
        }
        let store: Store = { (record: Place, value: Value, notation: IdentifierNotation) throws(ValueError) in
            let read = try V(value, in: notation)
            stored.change(record) { $0.append(read) }
        }
        return Self(
            layout: layout, offset: stored.offset, isList: true, elements: stored.elements(),
            values: layout == nil ? values : nil, store: store)
    }

    /// A list of records.
    @inlinable
    static func records<R>(_ stored: StoredAccess<[R]>) -> Self {
        Self(
            layout: nil, offset: stored.offset, isList: true, elements: stored.elements(), values: nil, store: noStore)
    }

    /// At most one record.
    @inlinable
    static func record<R>(_ stored: StoredAccess<R?>) -> Self {
        Self(layout: nil, offset: stored.offset, elements: stored.elements(), values: nil, store: noStore)
    }

    @usableFromInline static var noStore: Store {
        { _, _, _ in preconditionFailure("a property that holds records has no values") }
    }

    /// How many values or records there are.
    func count(in record: Place) -> Int {
        var count = 0
        if let elements {
            elements(record) { _, found in count = found }
        } else if let layout, let offset {
            count = layout.isPresent(record + offset) ? 1 : 0
        } else if let values {
            values(record) { _ in count += 1 }
        }
        return count
    }

    /// Lends each value.
    func borrow(_ record: Place, kind: Place, to body: (borrowing StoredValue) -> Void) {
        guard let layout else {
            if let values { values(record, body) }
            return
        }
        if let elements {
            let stride = layout.stride
            elements(record) { start, count in
                for place in 0..<count { layout.borrow(start + place &* stride, kind: kind, to: body) }
            }
        } else if let offset, layout.isPresent(record + offset) {
            layout.borrow(record + offset, kind: kind, to: body)
        }
    }

    /// What a loop over many records asks first; trivial, so that nothing is counted.
    var slot: Slot {
        if let layout, let offset, elements == nil { return .init(.value(layout), offset) }
        if isList, let offset { return .init(.list, offset) }
        return .init(.unknown, 0)
    }
}

extension StoredAccess {
    /// Lends the elements of a stored list.
    @inlinable @inline(__always)
    func elements<V>() -> Field.Elements where Stored == [V] {
        { record, body in
            self.borrow(record) { list in
                let count = list.count
                list.withFirstPlace { body($0, count) }
            }
        }
    }

    /// Lends a stored record, where there is one.
    @inlinable @inline(__always)
    func elements<R>() -> Field.Elements where Stored == R? {
        guard let offset else {
            return { record, body in
                if let own = self.read(record) { withPlace(of: own) { body($0, 1) } }
            }
        }
        return { record, body in
            // An optional's payload is stored where the optional is.
            if (record + offset).isFilled(R.self) { body(record + offset, 1) }
        }
    }
}
