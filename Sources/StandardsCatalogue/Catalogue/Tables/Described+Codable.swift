import StandardsIdentifiers

/// `Codable` over the table: what `Codable` of Foundation or anyone else reads and writes is what the table says.
extension Record {
    public init(from decoder: any Decoder) throws {
        self.init()
        try decodeProperties(
            from: try decoder.container(keyedBy: PropertyKey.self), in: decoder.notation, except: { _ in false })
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PropertyKey.self)
        try encodeProperties(to: &container)
    }
}

extension Entity {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: PropertyKey.self)
        let key = PropertyKey("id")
        let text = try container.decode(String.self, forKey: key)
        guard let id = EntityID<Self>(text) else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: container, debugDescription: EntityReference.identityFault(text).message)
        }
        self.init(id: id)
        try decodeProperties(from: container, in: decoder.notation, except: { $0 == "id" })
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PropertyKey.self)
        try container.encode(id.text, forKey: PropertyKey("id"))
        try encodeProperties(to: &container)
    }
}

extension Decoder {
    /// By what identifiers are read: as the schema in the decoder's `userInfo` says, if it has one.
    fileprivate var notation: IdentifierNotation {
        (userInfo[.catalogueSchema] as? CatalogueSchema)?.notation ?? identifierNotation
    }
}

/// The name of a property as a coding key.
struct PropertyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension Described {
    mutating func decodeProperties(
        from container: KeyedDecodingContainer<PropertyKey>, in notation: IdentifierNotation,
        except isOther: (String) -> Bool
    ) throws {
        var failure: (any Error)?
        build(in: notation) { record in
            do { try record.decode(from: container, except: isOther) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    func encodeProperties(to container: inout KeyedEncodingContainer<PropertyKey>) throws {
        try withAnyRecord { try $0.encode(to: &container) }
    }
}

extension RecordBuilder {
    fileprivate borrowing func decode(
        from container: KeyedDecodingContainer<PropertyKey>, except isOther: (String) -> Bool
    ) throws {
        var unknown = UnknownProperties()
        for key in container.allKeys where !isOther(key.stringValue) {
            guard let position = shape.position(of: key.stringValue) else {
                unknown[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
                continue
            }
            do {
                try decode(shape.properties[position], from: container, key)
            } catch let fault as ValueError {
                throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: fault.message)
            }
        }
        setUnknown(unknown)
    }

    private borrowing func decode(
        _ property: AnyProperty, from container: KeyedDecodingContainer<PropertyKey>, _ key: PropertyKey
    ) throws {
        switch property.form {
        case .one: try store(try container.decode(PlainValue.self, forKey: key).value, in: property)
        case .many:
            for value in try container.decode([PlainValue].self, forKey: key) { try store(value.value, in: property) }
        case .record:
            try decodeRecord(of: property, from: try container.nestedContainer(keyedBy: PropertyKey.self, forKey: key))
        case .records:
            var elements = try container.nestedUnkeyedContainer(forKey: key)
            while !elements.isAtEnd {
                try decodeRecord(of: property, from: try elements.nestedContainer(keyedBy: PropertyKey.self))
            }
        }
    }

    private borrowing func decodeRecord(
        of property: AnyProperty, from container: KeyedDecodingContainer<PropertyKey>
    ) throws {
        var failure: (any Error)?
        addRecord(to: property) { record in
            do { try record.decode(from: container, except: { _ in false }) } catch { failure = error }
            return failure == nil
        }
        if let failure { throw failure }
    }
}

extension AnyRecord {
    fileprivate borrowing func encode(to container: inout KeyedEncodingContainer<PropertyKey>) throws {
        var position = 0
        while let property = nextProperty(&position) {
            guard count(of: property) > 0 else { continue }
            let key = PropertyKey(property.name)
            switch property.form {
            case .one, .many:
                let values = values(of: property).map { PlainValue(value: $0, type: property.type) }
                if property.form == .one {
                    try container.encode(values[0], forKey: key)
                } else {
                    try container.encode(values, forKey: key)
                }
            case .record:
                var inner = container.nestedContainer(keyedBy: PropertyKey.self, forKey: key)
                try encodeRecords(of: property) { try $0.encode(to: &inner) }
            case .records:
                var list = container.nestedUnkeyedContainer(forKey: key)
                try encodeRecords(of: property) { record in
                    var inner = list.nestedContainer(keyedBy: PropertyKey.self)
                    try record.encode(to: &inner)
                }
            }
        }
        for member in unknown.members { try container.encode(member.value, forKey: PropertyKey(member.name)) }
    }

    private borrowing func encodeRecords(
        of property: AnyProperty, _ body: (borrowing AnyRecord) throws -> Void
    ) throws {
        var failure: (any Error)?
        forEachRecord(of: property) { record in
            guard failure == nil else { return }
            do { try body(record) } catch { failure = error }
        }
        if let failure { throw failure }
    }
}

/// A value in the form that JSON has for it.
private struct PlainValue: Codable {
    let value: Value

    /// A value of a property: where only one kind is possible, the id alone says it all.
    init(value: Value, type: ValueType?) {
        if case .reference(let reference) = value, case .reference(let kinds) = type, kinds == [reference.kind] {
            self.value = .text(reference.id)
        } else {
            self.value = value
        }
    }

    init(from decoder: any Decoder) throws {
        if (try? decoder.container(keyedBy: PropertyKey.self)) != nil {
            value = .localized(try LocalizedText(from: decoder))
            return
        }
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            value = .text(text)
        } else if let boolean = try? container.decode(Bool.self) {
            value = .boolean(boolean)
        } else {
            value = .number(try container.decode(DecimalNumber.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch value {
        case .text(let text): try container.encode(text)
        case .localized(let text): try container.encode(text)
        case .date(let date): try container.encode(date.description)
        case .time(let time): try container.encode(time.description)
        case .integer(let integer): try container.encode(integer)
        case .number(let number): try container.encode(number)
        case .boolean(let boolean): try container.encode(boolean)
        case .reference(let reference): try container.encode(reference.description)
        }
    }
}
