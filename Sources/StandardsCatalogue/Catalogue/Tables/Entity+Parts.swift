import StandardsIdentifiers

/// Where in an entity its parts are that a protocol names and no table: the key path of a requirement does not say.
extension Entity {
    /// Where the shared record is; nil where it is not stored in the entity.
    ///
    /// A stored property is changed in place, so the address at which it is changed is within the entity, which that of a
    /// copy is not.
    static var sharedOffset: Int? {
        var entity = Self(id: "a")
        return withPlace(changing: &entity) { start in
            var offset = -1
            start.change(Self.self) { entity in withPlace(changing: &entity.annotations) { offset = $0 - start } }
            let isWithin = offset >= 0 && offset + MemoryLayout<SharedRecord>.size <= MemoryLayout<Self>.size
            return isWithin ? offset : nil
        }
    }

    /// Where the identity is; nil where it is not stored: found by a text on the heap, whose address no other value has.
    static var identityOffset: Int? {
        let marker = String(decoding: Array("an-identity-that-is-found-by-its-address".utf8), as: UTF8.self)
        guard MemoryLayout<String>.size == 16, let id = EntityID<Self>(marker) else { return nil }
        let words = withPlace(of: id.text) { $0.copy((UInt64, UInt64).self) }
        return withPlace(of: Self(id: id)) { start in
            stride(from: 0, through: MemoryLayout<Self>.size - 16, by: 8).first { offset in
                (start + offset).copy((UInt64, UInt64).self) == words
            }
        }
    }

    /// The properties that follow the entity's own.
    static func sharedProperties(in part: SharedPart) -> [AnyProperty] {
        SharedRecord.properties.map { $0.within(Self.self, part) }
    }
}

/// The way from an entity to its shared record.
struct SharedPart: Sendable {
    /// Where it is in the entity; nil where it is computed.
    let offset: Int?
    private let read: @Sendable (Place, (Place) -> Void) -> Void
    private let change: @Sendable (Place, (Place) -> Void) -> Void

    init<E: Entity>(of type: E.Type) {
        offset = type.sharedOffset
        read = { entity, body in
            let shared = entity.borrow(E.self) { $0.annotations }
            withPlace(of: shared, body)
        }
        change = { entity, body in entity.change(E.self) { withPlace(changing: &$0.annotations, body) } }
    }

    /// Lends the record's place in an entity for reading.
    @inline(__always)
    func borrow(_ entity: Place, _ body: (Place) -> Void) {
        if let offset { body(entity + offset) } else { read(entity, body) }
    }

    /// Lends the record's place in an entity for a change.
    @inline(__always)
    func borrow(changing entity: Place, _ body: (Place) -> Void) {
        if let offset { body(entity + offset) } else { change(entity, body) }
    }
}

extension AnyProperty {
    /// The same property as one of an entity in which its record is.
    func within<E: Entity>(_ type: E.Type, _ part: SharedPart) -> AnyProperty {
        let nested = nested.map { nested in
            NestedRecords(type: nested.type, stride: nested.stride) { entity, fill in
                part.borrow(changing: entity) { nested.add($0, fill) }
            }
        }
        return AnyProperty(
            name, meaning, field.within(part, like: self), form, of: type, type: self.type, nested: nested,
            isRequired: isRequired, role: role, relation: relation, deadlineKinds: deadlineKinds,
            deadlineCauses: deadlineCauses)
    }
}

extension Field {
    /// The same field of an entity in which its record is.
    fileprivate func within(_ part: SharedPart, like property: AnyProperty) -> Field {
        let offset = offset.flatMap { inner in part.offset.map { $0 + inner } }
        let elements: Elements? =
            if let elements { { entity, body in part.borrow(entity) { elements($0, body) } } } else { nil }
        let values: Values = { entity, body in
            part.borrow(entity) { self.borrow($0, kind: property.kind, to: body) }
        }
        let store: Store = { (entity: Place, value: Value, notation: IdentifierNotation) throws(ValueError) in
            var fault: ValueError?
            part.borrow(changing: entity) { place in
                do throws(ValueError) { try self.store(place, value, notation) } catch { fault = error }
            }
            if let fault { throw fault }
        }
        let layout = offset == nil ? nil : layout
        return Field(
            layout: layout, offset: offset, isList: isList, elements: elements, values: layout == nil ? values : nil,
            store: store)
    }
}
