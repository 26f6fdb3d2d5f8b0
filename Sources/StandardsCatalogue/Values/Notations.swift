/// A value written as one structured text: read from it, and written back as it was.
///
/// ```swift
/// struct DOI: TextNotation {
///     static let notation = Notation(name: "DOI", example: "10.1000/182")
///     let text: String
///     init?(notation text: String) {
///         guard text.hasPrefix("10."), text.contains("/") else { return nil }
///         self.text = text
///     }
/// }
/// ```
public protocol TextNotation: PropertyValue, TextCodable {
    /// How it is written.
    static var notation: Notation { get }
    /// The text as it was written.
    var text: String { get }
    /// Reads the text; nil where it does not follow the notation.
    init?(notation text: String)
}

extension TextNotation {
    public static var valueType: ValueType { .notation(notation) }
    public var value: Value { .text(text) }
    public init(_ value: Value) throws(ValueError) {
        var expected: String { "\(Self.notation.name.withArticle) such as \"\(Self.notation.example)\"" }
        let text = try value.text(expected: expected)
        guard let read = Self(notation: text) else {
            throw ValueError(.malformed, "expected \(expected), found \"\(text)\"")
        }
        self = read
    }
}

extension TextNotation where Self: TextLiteral {
    /// Reads the text.
    ///
    /// - Throws: `NotationError` where it does not follow the notation.
    public init(_ text: String) throws(NotationError) { try self.init(codedText: text) }
}

/// A country by its code (ISO 3166-1 alpha-2): `CN`; also `EU`, which ISO 3166 reserves for the European Union.
///
/// ```swift
/// let events = catalogue.events.filter { $0.country == "CN" }
/// ```
public struct CountryCode: TextNotation, TextLiteral, CustomStringConvertible {
    public static let notation = Notation(name: "country code", example: "CN")
    public static var storedText: KeyPath<Self, String>? { \.text }
    public let text: String
    public init?(notation text: String) {
        guard text.utf8.count == 2, text.utf8.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
        else { return nil }
        self.text = text
    }
    public var description: String { text }
}

/// A class of the International Classification for Standards (ISO): `97.140`, `43.040.50`.
///
/// ```swift
/// let aboutFurniture = catalogue.standards.filter { $0.ics.contains("97.140") }
/// ```
public struct ICSCode: TextNotation, TextLiteral, CustomStringConvertible {
    public static let notation = Notation(name: "ICS code", example: "97.140")
    public static var storedText: KeyPath<Self, String>? { \.text }
    public let text: String
    public init?(notation text: String) {
        let groups = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...3).contains(groups.count), zip(groups, [2, 3, 2]).allSatisfy({ $0.count == $1 }),
            groups.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) })
        else { return nil }
        self.text = text
    }
    public var description: String { text }
}

/// A class of the Chinese Classification for Standards: a letter and two digits, such as `Y81`.
///
/// ```swift
/// let codes = "Y81 Y8 81Y".split(separator: " ").compactMap { CCSCode(notation: String($0)) }  // Y81 alone
/// ```
public struct CCSCode: TextNotation, TextLiteral, CustomStringConvertible {
    public static let notation = Notation(name: "CCS code", example: "Y81")
    public static var storedText: KeyPath<Self, String>? { \.text }
    public let text: String
    public init?(notation text: String) {
        let bytes = Array(text.utf8.prefix(4))
        guard bytes.count == 3, (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[0]),
            bytes[1].isASCIIDigit, bytes[2].isASCIIDigit
        else { return nil }
        self.text = text
    }
    public var description: String { text }
}

/// An absolute web address, `http` or `https`, with a host, and without spaces or control characters.
///
/// ```swift
/// let page: WebAddress = "https://www.sac.gov.cn/"
/// let typed = try? WebAddress(text)  // nil for www.sac.gov.cn, which has no scheme
/// ```
public struct WebAddress: TextNotation, TextLiteral, CustomStringConvertible {
    public static let notation = Notation(name: "web address", example: "https://www.sac.gov.cn/")
    public static var valueType: ValueType { .address }
    public static var storedText: KeyPath<Self, String>? { \.text }
    public let text: String
    public init?(notation text: String) {
        // By bytes: a mark that follows the last slash would hide it in a comparison by characters.
        guard text.isWebAddress else { return nil }
        self.text = text
    }
    public var description: String { text }
}

extension LanguageTag: TextNotation {
    public static let notation = Notation(name: "language tag", example: "zh-Hans")
    public init?(notation text: String) { self.init(text) }
}
