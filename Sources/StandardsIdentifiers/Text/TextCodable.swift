/// A value whose coded form is one text: in JSON a string.
///
/// `try JSONDecoder().decode(PartialDate.self, from: Data(#""2024-07""#.utf8))` is July 2024.
public protocol TextCodable: Codable {
    /// The text by which the value is coded.
    var codedText: String { get }
    /// Reads the text by which a value is coded.
    init(codedText text: String) throws(NotationError)
    /// Reads the text by which a value is coded, if it is one of a publisher also of a caller's.
    init(codedText text: String, in notation: IdentifierNotation) throws(NotationError)
}

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

extension TextCodable {
    /// Reads the text as without a notation.
    public init(codedText text: String, in notation: IdentifierNotation) throws(NotationError) {
        try self.init(codedText: text)
    }

    /// Reads the value from a text.
    ///
    /// - Throws: `DecodingError`, also where the text is no such value.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        let notation = decoder.userInfo[.identifierNotation] as? IdentifierNotation
        do throws(NotationError) { try self.init(codedText: text, in: notation ?? .standard) } catch {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
        }
    }

    /// Writes the value as its text.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(codedText)
    }
}

extension TextCodable where Self: CustomStringConvertible {
    /// The text that is printed.
    public var codedText: String { description }
}

extension StandardDesignation: TextCodable {
    /// The text as it was written; one that cannot be read is kept too.
    public var codedText: String { text }
    public init(codedText text: String) { self.init(verbatim: text) }
    public init(codedText text: String, in notation: IdentifierNotation) { self.init(verbatim: text, in: notation) }
}

extension ProjectNumber: TextCodable {
    /// The text as it was written; one that cannot be read is kept too.
    public var codedText: String { text }
    public init(codedText text: String) { self.init(verbatim: text) }
}

extension CommitteeReference: TextCodable {
    /// The text as it was written; one that cannot be read is kept too.
    public var codedText: String { text }
    public init(codedText text: String) { self.init(verbatim: text) }
    public init(codedText text: String, in notation: IdentifierNotation) { self.init(verbatim: text, in: notation) }
}

extension Identifier: TextCodable, CustomStringConvertible {
    public init(codedText text: String) throws(NotationError) { try self.init(text) }
    public init(codedText text: String, in notation: IdentifierNotation) throws(NotationError) {
        try self.init(text, in: notation)
    }
    public var description: String { canonical }
}

extension StageCode: TextCodable {
    public init(codedText text: String) throws(NotationError) { try self.init(text) }
}

extension CalendarDate: TextCodable {
    public init(codedText text: String) throws(NotationError) { try self.init(text) }
}

extension PartialDate: TextCodable {
    public init(codedText text: String) throws(NotationError) { try self.init(text) }
}

extension DateTime: TextCodable {
    public init(codedText text: String) throws(NotationError) { try self.init(text) }
}

extension LanguageTag: TextCodable {
    public init(codedText text: String) throws(NotationError) {
        guard let tag = LanguageTag(text) else {
            throw NotationError(column: 1, message: "expected a language tag such as en or zh-Hans")
        }
        self = tag
    }
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
extension Weekday: Codable {}
