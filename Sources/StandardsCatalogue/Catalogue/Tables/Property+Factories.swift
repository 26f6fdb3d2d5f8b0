public import StandardsIdentifiers

extension Property {
    /// A property of at most one value of any type.
    @inlinable
    public static func value<V: PropertyValue>(
        _ name: String, _ path: any StoredPath<Root, V?>, _ meaning: String = "", required: Bool = false,
        role: PropertyRole? = nil
    ) -> Self {
        Self(.one(name, meaning, StoredAccess(path), of: Root.self, isRequired: required, role: role))
    }

    /// A property that lists values of any type.
    @inlinable
    public static func values<V: PropertyValue>(
        _ name: String, _ path: any StoredPath<Root, [V]>, _ meaning: String = "", required: Bool = false,
        role: PropertyRole? = nil
    ) -> Self {
        Self(.many(name, meaning, StoredAccess(path), of: Root.self, isRequired: required, role: role))
    }

    /// A text in one language or several; empty is absent.
    public static func localized(
        _ name: String, _ path: any StoredPath<Root, LocalizedText>, _ meaning: String = "", required: Bool = false,
        role: PropertyRole? = nil
    ) -> Self {
        Self(
            AnyProperty(
                name, meaning, .localized(StoredAccess(path)), .one, of: Root.self, type: .localized,
                isRequired: required, role: role))
    }

    /// A date, which may state a deadline.
    public static func date(
        _ name: String, _ path: any StoredPath<Root, PartialDate?>, _ meaning: String = "", required: Bool = false,
        role: PropertyRole? = nil, deadline: StatedDeadline<Root>? = nil
    ) -> Self {
        Self(
            .one(
                name, meaning, StoredAccess(path), of: Root.self, isRequired: required, role: role,
                deadlineKinds: deadline?.kinds ?? [],
                deadlineCauses: deadline.map { [name] + [$0.relative, $0.recurrence].compactMap { $0 } } ?? []),
            deadline: deadline)
    }

    /// A reference to at most one entity, and the relation that it states.
    @inlinable
    public static func reference<V: ReferenceValue>(
        _ name: String, _ path: any StoredPath<Root, V?>, _ meaning: String = "", to kinds: [String] = V.kinds,
        required: Bool = false, role: PropertyRole? = nil, relation: Relation
    ) -> Self {
        Self(
            .one(
                name, meaning, StoredAccess(path), of: Root.self, referringTo: kinds, isRequired: required, role: role,
                relation: relation))
    }

    /// References to several entities, and the relation that each states.
    @inlinable
    public static func references<V: ReferenceValue>(
        _ name: String, _ path: any StoredPath<Root, [V]>, _ meaning: String = "", to kinds: [String] = V.kinds,
        required: Bool = false,
        relation: Relation
    ) -> Self {
        Self(
            .many(
                name, meaning, StoredAccess(path), of: Root.self, referringTo: kinds, isRequired: required,
                relation: relation))
    }

    /// At most one record.
    @inlinable
    public static func record<R: Record>(
        _ name: String, _ path: any StoredPath<Root, R?>, _ meaning: String = "", required: Bool = false
    ) -> Self {
        Self(.record(name, meaning, StoredAccess(path), of: Root.self, isRequired: required))
    }

    /// A list of records.
    @inlinable
    public static func records<R: Record>(
        _ name: String, _ path: any StoredPath<Root, [R]>, _ meaning: String = "", required: Bool = false,
        role: PropertyRole? = nil
    ) -> Self {
        Self(.records(name, meaning, StoredAccess(path), of: Root.self, isRequired: required, role: role))
    }
}
