public import StandardsIdentifiers

extension TextNotation {
    /// What is encoded: the text as its source spells it.
    public var codedText: String { text }
    public init(codedText text: String) throws(NotationError) {
        guard let value = Self(notation: text) else {
            let notation = Self.notation
            throw NotationError(
                column: 1, message: "expected \(notation.name.withArticle) such as \(notation.example)")
        }
        self = value
    }
}

extension EntityID: TextCodable {
    public init(codedText text: String) throws(NotationError) {
        guard let id = Self(text) else {
            throw NotationError(column: 1, message: EntityReference.identityFault(text).message)
        }
        self = id
    }
}

extension EntityReference: TextCodable {
    public init(codedText text: String) throws(NotationError) {
        guard let reference = EntityReference(text) else {
            throw NotationError(column: 1, message: "expected a reference such as organisation/sac")
        }
        self = reference
    }
}

extension Code: TextCodable {
    public init(codedText text: String) { self.init(text: text) }
}

extension EventTime: TextCodable {
    public init(codedText text: String) throws(NotationError) {
        do throws(ValueError) { self = try EventTime(.text(text)) } catch {
            throw NotationError(column: 1, message: error.message)
        }
    }
}

extension TimeUnit: Codable {}

extension DecimalNumber: Codable {
    /// Reads a number, as far as the decoder gives its digits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let integer = try? container.decode(Int.self) {
            self.init(integerLiteral: integer)
            return
        }
        guard let number = DecimalNumber(String(try container.decode(Double.self))) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a number out of range")
        }
        self = number
    }

    /// Writes a whole number, or else the nearest double.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let integer {
            try container.encode(integer)
        } else {
            try container.encode(Double(description) ?? 0)
        }
    }
}
