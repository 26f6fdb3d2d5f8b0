/// A value whose coded form is one text: in JSON a string.
///
/// `try JSONDecoder().decode(PartialDate.self, from: Data(#""2024-07""#.utf8))` is July 2024.
///
/// ```swift
/// struct DocumentNumber: TextCodable {
///     let codedText: String   // N 1234
///     init(codedText text: String) throws(NotationError) { codedText = text.uppercased() }
/// }
/// ```
public protocol TextCodable: Codable {
    /// The text by which the value is coded.
    var codedText: String { get }
    /// Reads the text by which a value is coded.
    init(codedText text: String) throws(NotationError)
}

extension TextCodable {
    /// Reads the value from a text.
    ///
    /// - Throws: `DecodingError`, also where the text is no such value.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do throws(NotationError) { try self.init(codedText: text) } catch {
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

extension LanguageTag: TextCodable {
    public init(codedText text: String) throws(NotationError) {
        guard let tag = LanguageTag(text) else {
            throw NotationError(column: 1, message: "expected a language tag such as en or zh-Hans")
        }
        self = tag
    }
}
