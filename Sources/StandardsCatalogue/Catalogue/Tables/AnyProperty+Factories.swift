import StandardsIdentifiers

/// What tables hold of each form of property. Made for the type of its values alone, whichever records have it, and never
/// inlined: the tables of all kinds would else be five times as long.
extension AnyProperty {
    /// At most one value.
    @inlinable @inline(never)
    static func one<V: PropertyValue>(
        _ name: String, _ meaning: String, _ stored: StoredAccess<V?>, of root: any Described.Type,
        referringTo kinds: [String]? = nil, isRequired: Bool, role: PropertyRole?, relation: Relation? = nil,
        deadlineKinds: [DeadlineKind] = [], deadlineCauses: [String] = []
    ) -> AnyProperty {
        AnyProperty(
            name, meaning, .one(stored), .one, of: root, type: kinds.map { .reference(to: $0) } ?? V.valueType,
            isRequired: isRequired, role: role, relation: relation, deadlineKinds: deadlineKinds,
            deadlineCauses: deadlineCauses)
    }

    /// A list of values.
    @inlinable @inline(never)
    static func many<V: PropertyValue>(
        _ name: String, _ meaning: String, _ stored: StoredAccess<[V]>, of root: any Described.Type,
        referringTo kinds: [String]? = nil, isRequired: Bool, role: PropertyRole? = nil, relation: Relation? = nil
    ) -> AnyProperty {
        AnyProperty(
            name, meaning, .many(stored), .many, of: root, type: kinds.map { .reference(to: $0) } ?? V.valueType,
            isRequired: isRequired, role: role, relation: relation)
    }

    /// At most one record.
    @inlinable @inline(never)
    static func record<R: Record>(
        _ name: String, _ meaning: String, _ stored: StoredAccess<R?>, of root: any Described.Type, isRequired: Bool
    ) -> AnyProperty {
        AnyProperty(
            name, meaning, .record(stored), .record, of: root, nested: .one(stored), isRequired: isRequired)
    }

    /// A list of records.
    @inlinable @inline(never)
    static func records<R: Record>(
        _ name: String, _ meaning: String, _ stored: StoredAccess<[R]>, of root: any Described.Type, isRequired: Bool,
        role: PropertyRole?
    ) -> AnyProperty {
        AnyProperty(
            name, meaning, .records(stored), .records, of: root, nested: .many(stored), isRequired: isRequired,
            role: role)
    }
}
