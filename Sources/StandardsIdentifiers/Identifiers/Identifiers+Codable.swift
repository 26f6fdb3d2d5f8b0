extension CodingUserInfoKey {
    /// The ``IdentifierNotation`` by which a decoder reads designations and committees; the package's own if not said.
    ///
    /// `decoder.userInfo[.identifierNotation] = notation` lets a `JSONDecoder` read those of a caller's publishers.
    public static let identifierNotation = CodingUserInfoKey("StandardsKit.identifierNotation")

    private init(_ name: String) {
        guard let key = CodingUserInfoKey(rawValue: name) else { preconditionFailure("every text is a key") }
        self = key
    }
}

extension Decoder {
    /// By what identifiers are read.
    package var identifierNotation: IdentifierNotation {
        userInfo[.identifierNotation] as? IdentifierNotation ?? .standard
    }
}

extension StandardDesignation: TextLiteral {
    /// The text as it was written; one that cannot be read is kept too.
    public var codedText: String { text }
    public init(codedText text: String) { self.init(verbatim: text) }
    public init(literal text: String) throws(NotationError) { try self.init(text) }
    /// Reads any text, by the notation in the decoder's `userInfo` if there is one.
    public init(from decoder: any Decoder) throws {
        self.init(verbatim: try decoder.singleValueContainer().decode(String.self), in: decoder.identifierNotation)
    }
}

extension ProjectNumber: TextLiteral {
    /// The text as it was written; one that cannot be read is kept too.
    public var codedText: String { text }
    public init(codedText text: String) { self.init(verbatim: text) }
    public init(literal text: String) throws(NotationError) { try self.init(text) }
}

extension CommitteeReference: TextLiteral {
    /// The text as it was written; one that cannot be read is kept too.
    public var codedText: String { text }
    public init(codedText text: String) { self.init(verbatim: text) }
    public init(literal text: String) throws(NotationError) { try self.init(text) }
    /// Reads any text, by the notation in the decoder's `userInfo` if there is one.
    public init(from decoder: any Decoder) throws {
        self.init(verbatim: try decoder.singleValueContainer().decode(String.self), in: decoder.identifierNotation)
    }
}

extension Identifier: TextCodable, CustomStringConvertible {
    public init(codedText text: String) throws(NotationError) { try self.init(text) }
    public var description: String { canonical }
    /// Reads an identifier, by the notation in the decoder's `userInfo` if there is one.
    ///
    /// - Throws: `DecodingError`, also where the text is no identifier.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do throws(NotationError) { try self.init(text, in: decoder.identifierNotation) } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
        }
    }
}

extension StageCode: TextCodable {
    public init(codedText text: String) throws(NotationError) { try self.init(text) }
}

extension RegionCode: TextCodable, CustomStringConvertible {
    public init(codedText text: String) throws(NotationError) {
        guard let region = RegionCode(text) else {
            throw NotationError(column: 1, message: "expected the code of a region such as 11 or 44")
        }
        self = region
    }
    public var description: String { code }
}

extension SectorCode: TextCodable, CustomStringConvertible {
    public init(codedText text: String) throws(NotationError) {
        guard let sector = SectorCode(text) else {
            throw NotationError(column: 1, message: "expected the code of an industry such as YD")
        }
        self = sector
    }
    public var description: String { code }
}

extension Stage: Codable {}

extension NationalStage: Codable {}
