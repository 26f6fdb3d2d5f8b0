import StandardsIdentifiers

/// What is known of a record's type without naming it.
///
/// ```swift
/// func printShape(_ shape: RecordShape) {
///     print(shape.typeName, shape.meaning)
///     for property in shape.properties { print("-", property.name, property.meaning) }
/// }
/// printShape(Adoption.shape)
/// ```
public final class RecordShape: Sendable {
    // A class, since it is handed on with every record and never copied.
    /// The properties, in the order of the table.
    public let properties: [AnyProperty]
    /// The name of the type: `DutyToAct`.
    public let typeName: String
    /// What the type describes, in a sentence; empty where it does not say.
    public let meaning: String
    /// The property that holds the name by which people know an entity.
    public let title: AnyProperty?
    /// The property that holds a short name of an entity whose title is long.
    public let shortTitle: AnyProperty?
    /// The properties that hold a short form by which people cite an entity: the first that it has is its code.
    public let codes: [AnyProperty]
    /// The properties that tell a record from others of its list: the first that it has is its key.
    public let keys: [AnyProperty]
    /// The names of the properties of which an entity needs one, so that people can know it, a title before a code; empty
    /// where its table requires one of them, or has fewer than two.
    package let choiceOfNames: [String]
    /// The kind of entity; nil where it is the type of a record.
    package let kind: EntityKind?
    /// Whether it is the type of an entity.
    package var isEntity: Bool { kind != nil }
    let root: ObjectIdentifier
    let id: @Sendable (Place) -> String
    let unknown: @Sendable (Place) -> UnknownProperties
    let setUnknown: @Sendable (Place, UnknownProperties) -> Void
    let copy: @Sendable (Place) -> any Described
    let slots: Slots
    private let positions: [String: Int]
    private let positionsByRole: [PropertyRole: Int]
    /// Their names, found by their bytes.
    package let names: NameIndex

    /// What is known of a type by its own properties, which those that all entities share follow where it is one.
    init<Root: Described>(_ type: Root.Type, _ own: [AnyProperty]) {
        let properties: [AnyProperty]
        if let entity = Root.self as? any Entity.Type {
            let part = SharedPart(of: entity)
            properties = own + entity.sharedProperties(in: part)
            (id, unknown) = Self.accesses(to: entity, part)
        } else {
            properties = own
            id = { _ in "" }
            unknown = { record in record.borrow(Root.self) { $0.unknown } }
        }
        self.properties = properties
        kind = (Root.self as? any Entity.Type)?.kind
        title = properties.first { $0.role == .title }
        shortTitle = properties.first { $0.role == .shortTitle }
        codes = properties.filter { $0.role == .code }
        keys = properties.filter { $0.role == .key }
        let names = properties.filter { $0.role?.isName == true }
        choiceOfNames =
            names.count < 2 || names.contains(where: \.isRequired)
            ? [] : (names.filter { $0.role == .title } + names.filter { $0.role != .title }).map(\.name)
        typeName = type.typeName
        meaning = type.meaning
        slots = Slots(properties.map(\.field))
        root = ObjectIdentifier(Root.self)
        positions = Dictionary(uniqueKeysWithValues: zip(properties.map(\.name), properties.indices))
        positionsByRole = Dictionary(
            properties.enumerated().compactMap { position, property in property.role.map { ($0, position) } },
            uniquingKeysWith: { first, _ in first })
        self.names = NameIndex(properties.map(\.name))
        copy = { $0.copy(Root.self) }
        setUnknown = { record, unknown in record.change(Root.self) { $0.unknown = unknown } }
    }

    /// The kinds of deadline that its dates state, and those of the records in it.
    package var deadlineKinds: [DeadlineKind] {
        properties.flatMap { $0.deadlineKinds + ($0.recordShape?.properties.flatMap(\.deadlineKinds) ?? []) }
    }

    /// The position of a property, or nil where there is none of that name.
    public func position(of name: String) -> Int? { positions[name] }
    /// The position of the first property with that role, or nil where none has it.
    func position(of role: PropertyRole) -> Int? { positionsByRole[role] }
    /// The properties of at most one value with that role.
    package func properties(with role: PropertyRole) -> [AnyProperty] {
        properties.filter { $0.role == role && $0.form == .one }
    }

    private typealias Read<Result> = @Sendable (Place) -> Result

    private static func accesses<E: Entity>(
        to type: E.Type, _ part: SharedPart
    ) -> (id: Read<String>, unknown: Read<UnknownProperties>) {
        let shared = E.SharedRecord.shape
        let unknown: Read<UnknownProperties> = { entity in
            var unknown = UnknownProperties()
            part.borrow(entity) { unknown = shared.unknown($0) }
            return unknown
        }
        guard let offset = type.identityOffset else {
            return ({ entity in entity.borrow(E.self) { $0.id.text } }, unknown)
        }
        return ({ entity in (entity + offset).copy(String.self) }, unknown)
    }
}
