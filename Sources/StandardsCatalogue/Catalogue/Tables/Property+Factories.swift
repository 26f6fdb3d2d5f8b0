public import StandardsIdentifiers

extension Property {
    /// A property of at most one value of any type.
    @inlinable
    public static func value<V: PropertyValue>(
        _ name: String, _ path: any StoredPath<Root, V?>, _ meaning: String = "", required: Bool = false,
        role: PropertyRole? = nil
    ) -> Self {
        Self(name, meaning, .one(StoredAccess(path)), .one, type: V.valueType, required: required, role: role)
    }

    /// A property that lists values of any type.
    @inlinable
    public static func values<V: PropertyValue>(
        _ name: String, _ path: any StoredPath<Root, [V]>, _ meaning: String = "", required: Bool = false,
        role: PropertyRole? = nil
    ) -> Self {
        Self(name, meaning, .many(StoredAccess(path)), .many, type: V.valueType, required: required, role: role)
    }

    /// A text in one language or several; empty is absent.
    @inlinable
    public static func localized(
        _ name: String, _ path: any StoredPath<Root, LocalizedText>, _ meaning: String = "", required: Bool = false,
        role: PropertyRole? = nil
    ) -> Self {
        Self(name, meaning, .localized(StoredAccess(path)), .one, type: .localized, required: required, role: role)
    }

    /// A date, which may state a deadline.
    @inlinable
    public static func date(
        _ name: String, _ path: any StoredPath<Root, PartialDate?>, _ meaning: String = "", required: Bool = false,
        role: PropertyRole? = nil, deadline: StatedDeadline<Root>? = nil
    ) -> Self {
        Self(
            name, meaning, .one(StoredAccess(path)), .one, type: .date, required: required, role: role,
            deadline: deadline)
    }

    /// A reference to at most one entity, and the relation that it states.
    @inlinable
    public static func reference<V: ReferenceValue>(
        _ name: String, _ path: any StoredPath<Root, V?>, _ meaning: String = "", to kinds: [String] = V.kinds,
        required: Bool = false, role: PropertyRole? = nil, relation: Relation
    ) -> Self {
        Self(
            name, meaning, .one(StoredAccess(path)), .one, type: .reference(to: kinds), required: required, role: role,
            relation: relation
        )
    }

    /// References to several entities, and the relation that each states.
    @inlinable
    public static func references<V: ReferenceValue>(
        _ name: String, _ path: any StoredPath<Root, [V]>, _ meaning: String = "", to kinds: [String] = V.kinds,
        required: Bool = false,
        relation: Relation
    ) -> Self {
        Self(
            name, meaning, .many(StoredAccess(path)), .many, type: .reference(to: kinds), required: required,
            relation: relation)
    }

    /// At most one record.
    @inlinable
    public static func record<R: Record>(
        _ name: String, _ path: any StoredPath<Root, R?>, _ meaning: String = "", required: Bool = false
    ) -> Self {
        let stored = StoredAccess(path)
        return Self(name, meaning, .record(stored), .record, nested: .one(stored), required: required)
    }

    /// A list of records.
    @inlinable
    public static func records<R: Record>(
        _ name: String, _ path: any StoredPath<Root, [R]>, _ meaning: String = "", required: Bool = false,
        role: PropertyRole? = nil
    ) -> Self {
        Self(name, meaning, records: StoredAccess(path), required: required, role: role)
    }

    /// A list of records, wherever it is stored.
    @inlinable
    init<R: Record>(
        _ name: String, _ meaning: String, records stored: StoredAccess<Root, [R]>, required: Bool = false,
        role: PropertyRole? = nil
    ) {
        self.init(name, meaning, .records(stored), .records, nested: .many(stored), required: required, role: role)
    }
}
