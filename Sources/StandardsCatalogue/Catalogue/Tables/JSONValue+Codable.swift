import StandardsIdentifiers

/// Through `Codable` a number keeps its value but not its spelling: no coder gives that out.
extension JSONValue: Codable {
    public init(from decoder: any Decoder) throws {
        if let members = try? decoder.container(keyedBy: PropertyKey.self) {
            let sorted = members.allKeys.sorted { $0.stringValue.precedesInBytes($1.stringValue) }
            self = .object(
                try sorted.map {
                    Member(name: $0.stringValue, value: try members.decode(JSONValue.self, forKey: $0))
                })
            return
        }
        if var elements = try? decoder.unkeyedContainer() {
            var values: [JSONValue] = []
            while !elements.isAtEnd { values.append(try elements.decode(JSONValue.self)) }
            self = .array(values)
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let boolean = try? container.decode(Bool.self) {
            self = .boolean(boolean)
        } else if let integer = try? container.decode(Int.self) {
            self = .number(String(integer))
        } else {
            self = .number(String(try container.decode(Double.self)))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .boolean(let boolean):
            var container = encoder.singleValueContainer()
            try container.encode(boolean)
        case .number(let number):
            var container = encoder.singleValueContainer()
            if let integer = Int(number) {
                try container.encode(integer)
            } else {
                try container.encode(Double(number) ?? 0)
            }
        case .text(let text):
            var container = encoder.singleValueContainer()
            try container.encode(text)
        case .array(let values):
            var container = encoder.unkeyedContainer()
            for value in values { try container.encode(value) }
        case .object(let members):
            var container = encoder.container(keyedBy: PropertyKey.self)
            for member in members { try container.encode(member.value, forKey: PropertyKey(member.name)) }
        }
    }
}
