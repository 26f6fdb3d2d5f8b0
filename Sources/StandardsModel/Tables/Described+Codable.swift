import StandardsIdentifiers

/// `Codable` over the table: what `Codable` of Foundation or anyone else reads and writes is what the table says.
extension Record {
    public init(from decoder: any Decoder) throws {
        self.init()
        try decodeProperties(from: try decoder.container(keyedBy: PropertyKey.self), except: nil)
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
        guard let id = ID<Self>(text) else {
            throw DecodingError.dataCorruptedError(
                forKey: key, in: container, debugDescription: EntityReference.identityFault(text).message)
        }
        self.init(id: id)
        try decodeProperties(from: container, except: "id")
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: PropertyKey.self)
        try container.encode(id.text, forKey: PropertyKey("id"))
        try encodeProperties(to: &container)
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
    mutating func decodeProperties(from container: KeyedDecodingContainer<PropertyKey>, except identity: String?) throws
    {
        for key in container.allKeys where key.stringValue != identity { try decodeProperty(from: container, key) }
    }

    mutating func decodeProperty(from container: KeyedDecodingContainer<PropertyKey>, _ key: PropertyKey) throws {
        guard let property = Self.properties[key.stringValue] else {
            unknown[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
            return
        }
        do {
            try decode(property, from: container, key)
        } catch let fault as ValueFault {
            throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: fault.message)
        }
    }

    private mutating func decode(
        _ property: Property<Self>, from container: KeyedDecodingContainer<PropertyKey>, _ key: PropertyKey
    ) throws {
        switch property.content {
        case .one(let one):
            try one.set(&self, try container.decode(PlainValue.self, forKey: key).value)
        case .many(let many):
            for value in try container.decode([PlainValue].self, forKey: key) { try many.append(&self, value.value) }
        case .record(let nested):
            var source = DecoderSource(decoder: try container.superDecoder(forKey: key))
            nested.read(into: &self, from: &source)
            if let error = source.error { throw error }
        case .records(let nested):
            var elements = try container.nestedUnkeyedContainer(forKey: key)
            while !elements.isAtEnd {
                var source = DecoderSource(decoder: try elements.superDecoder())
                nested.read(into: &self, from: &source)
                if let error = source.error { throw error }
            }
        }
    }

    func encodeProperties(to container: inout KeyedEncodingContainer<PropertyKey>) throws {
        for property in Self.properties {
            let key = PropertyKey(property.name)
            switch property.content {
            case .one(let one):
                if let value = one.get(self) {
                    try container.encode(PlainValue(value: value, type: one.type), forKey: key)
                }
            case .many(let many):
                let values = many.get(self)
                if !values.isEmpty {
                    try container.encode(values.map { PlainValue(value: $0, type: many.type) }, forKey: key)
                }
            case .record(let nested):
                guard nested.count(in: self) > 0 else { continue }
                var target = EncoderTarget(container: container, key: key)
                nested.visit(self, with: &target)
                if let error = target.error { throw error }
            case .records(let nested):
                guard nested.count(in: self) > 0 else { continue }
                var target = EncoderTarget(list: container.nestedUnkeyedContainer(forKey: key), key: key)
                nested.visit(self, with: &target)
                if let error = target.error { throw error }
            }
        }
        for member in unknown.members { try container.encode(member.value, forKey: PropertyKey(member.name)) }
    }
}

private struct DecoderSource: RecordSource {
    let decoder: any Decoder
    var error: (any Error)?

    init(decoder: any Decoder) { self.decoder = decoder }

    mutating func read<R: Record>(_ type: R.Type) -> R? {
        do { return try R(from: decoder) } catch {
            self.error = error
            return nil
        }
    }
}

/// Where records are encoded: the only one under its key, several into their list, one after the other. (A list's
/// `superEncoder` of Foundation takes its place only when it is let go, so that several at once come out reversed.)
private struct EncoderTarget: RecordVisitor {
    var container: KeyedEncodingContainer<PropertyKey>?
    var list: (any UnkeyedEncodingContainer)?
    let key: PropertyKey
    var error: (any Error)?

    mutating func visit<R: Record>(_ records: [R]) {
        let key = key
        do {
            for record in records {
                try container?.encode(record, forKey: key)
                try list?.encode(record)
            }
        } catch {
            self.error = error
        }
    }
}

/// A value in the form that JSON has for it.
private struct PlainValue: Codable {
    let value: Value

    /// A value of a property: where only one kind can stand, the id alone says it all.
    init(value: Value, type: ValueType) {
        if case .reference(let reference) = value, case .reference(let kinds) = type, kinds == [reference.kind] {
            self.value = .text(reference.id)
        } else {
            self.value = value
        }
    }

    init(from decoder: any Decoder) throws {
        if let texts = try? decoder.container(keyedBy: PropertyKey.self) {
            value = .localized(
                LocalizedText(
                    try texts.allKeys.map { key in
                        guard let language = LanguageTag(key.stringValue) else {
                            throw DecodingError.dataCorruptedError(
                                forKey: key, in: texts, debugDescription: "“\(key.stringValue)” is not a language tag")
                        }
                        return LocalizedText.Translation(
                            language: language, text: try texts.decode(String.self, forKey: key))
                    }))
            return
        }
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            value = .text(text)
        } else if let boolean = try? container.decode(Bool.self) {
            value = .boolean(boolean)
        } else if let integer = try? container.decode(Int.self) {
            value = .integer(integer)
        } else if let number = DecimalNumber(String(try container.decode(Double.self))) {
            value = .number(number)
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a number out of range")
        }
    }

    func encode(to encoder: any Encoder) throws {
        if case .localized(let text) = value, text.plainText == nil {
            var container = encoder.container(keyedBy: PropertyKey.self)
            for translation in text.translations {
                try container.encode(translation.text, forKey: PropertyKey(translation.language.text))
            }
            return
        }
        var container = encoder.singleValueContainer()
        switch value {
        case .text(let text): try container.encode(text)
        case .localized(let text): try container.encode(text.plainText ?? "")
        case .date(let date): try container.encode(date.description)
        case .time(let time): try container.encode(time.description)
        case .integer(let integer): try container.encode(integer)
        case .number(let number):
            if let integer = number.integer {
                try container.encode(integer)
            } else {
                try container.encode(Double(number.description) ?? 0)
            }
        case .boolean(let boolean): try container.encode(boolean)
        case .reference(let reference): try container.encode(reference.description)
        }
    }
}
