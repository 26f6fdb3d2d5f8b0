extension Property {
    /// A property of at most one value of any type.
    public static func value<V: PropertyValue>(
        _ name: String, _ path: any StoredPath<Root, V?>, _ meaning: String = "", required: Bool = false,
        role: Role? = nil
    ) -> Self {
        Self(name, meaning, .one(.stored(StoredAccess(path))), required: required, role: role)
    }

    /// A property that lists values of any type.
    public static func values<V: PropertyValue>(
        _ name: String, _ path: any StoredPath<Root, [V]>, _ meaning: String = "", required: Bool = false,
        role: Role? = nil
    ) -> Self {
        Self(name, meaning, .many(.stored(StoredAccess(path))), required: required, role: role)
    }

    /// A text in one language or several; empty is absent.
    public static func localized(
        _ name: String, _ path: any StoredPath<Root, LocalizedText>, _ meaning: String = "", required: Bool = false,
        role: Role? = nil
    ) -> Self {
        Self(name, meaning, .one(.stored(StoredAccess(path))), required: required, role: role)
    }

    /// A date, which may state a deadline.
    public static func date(
        _ name: String, _ path: any StoredPath<Root, PartialDate?>, _ meaning: String = "", required: Bool = false,
        role: Role? = nil, deadline: StatedDeadline<Root>? = nil
    ) -> Self {
        Self(name, meaning, .one(.stored(StoredAccess(path))), required: required, role: role, deadline: deadline)
    }

    /// A reference to at most one entity, and the relation that it states.
    public static func reference<V: ReferenceValue>(
        _ name: String, _ path: any StoredPath<Root, V?>, _ meaning: String = "", to kinds: [String] = V.kinds,
        required: Bool = false,
        relation: Relation
    ) -> Self {
        Self(
            name, meaning, .one(.stored(StoredAccess(path), type: .reference(to: kinds))), required: required,
            relation: relation
        )
    }

    /// References to several entities, and the relation that each states.
    public static func references<V: ReferenceValue>(
        _ name: String, _ path: any StoredPath<Root, [V]>, _ meaning: String = "", to kinds: [String] = V.kinds,
        required: Bool = false,
        relation: Relation
    ) -> Self {
        Self(
            name, meaning, .many(.stored(StoredAccess(path), type: .reference(to: kinds))), required: required,
            relation: relation)
    }

    /// At most one record.
    public static func record<R: Record>(
        _ name: String, _ path: any StoredPath<Root, R?>, _ meaning: String = "", required: Bool = false
    ) -> Self {
        Self(name, meaning, .record(OneRecord(StoredAccess(path))), required: required)
    }

    /// A list of records.
    public static func records<R: Record>(
        _ name: String, _ path: any StoredPath<Root, [R]>, _ meaning: String = "", required: Bool = false,
        role: Role? = nil
    ) -> Self {
        Self(name, meaning, .records(ManyRecords(StoredAccess(path))), required: required, role: role)
    }
}

extension Property.One {
    static func stored<V: PropertyValue>(_ stored: StoredAccess<Root, V?>, type: ValueType = V.valueType) -> Self {
        unsafe Self(
            type: type, place: stored.place,
            read: { record in unsafe stored.read(record)?.value },
            localized: { record, body in body(unsafe stored.read(record) as? LocalizedText ?? LocalizedText()) },
            canonical: { record in unsafe stored.read(record)?.canonicalText },
            store: { (record: UnsafeMutableRawPointer, value: Value) throws(ValueFault) in
                let read = try V(value)
                unsafe stored.update(record) { $0 = read }
            })
    }

    static func stored(_ stored: StoredAccess<Root, LocalizedText>) -> Self {
        unsafe Self(
            type: .localized, place: stored.place,
            read: { record in
                let text = unsafe stored.read(record)
                return text.isEmpty ? nil : .localized(text)
            },
            localized: { record, body in unsafe stored.lend(record, to: body) },
            canonical: { _ in nil },
            store: { (record: UnsafeMutableRawPointer, value: Value) throws(ValueFault) in
                let read = try LocalizedText(value)
                unsafe stored.update(record) { $0 = read }
            })
    }
}

extension Property.Many {
    static func stored<V: PropertyValue>(_ stored: StoredAccess<Root, [V]>, type: ValueType = V.valueType) -> Self {
        unsafe Self(
            type: type, place: stored.place,
            countAt: { record in
                var count = 0
                unsafe stored.lend(record) { count = $0.count }
                return count
            },
            each: { record, body in
                unsafe stored.lend(record) { values in
                    for position in values.indices { body(position, values[position].value) }
                }
            },
            add: { (record: UnsafeMutableRawPointer, value: Value) throws(ValueFault) in
                let read = try V(value)
                unsafe stored.update(record) { $0.append(read) }
            })
    }
}
