public import StandardsIdentifiers

/// What a property holds, as everything that reads or writes a catalogue sees it.
///
/// A table gives values out in their typed form and takes them in in either their typed or their plain form: a date
/// is read from `.date` as well as from `.text("2024-10-20")`.
///
/// ```swift
/// func text(of value: Value) -> String {
///     switch value {
///     case .localized(let text): text.text(in: .english)
///     case .reference(let reference): catalogue.displayName(of: reference)
///     case .date(let date): date.description
///     default: "\(value)"
///     }
/// }
/// ```
public enum Value: Hashable, Sendable {
    /// A text without a language, among them codes, identifiers, designations and addresses.
    case text(String)
    /// A text in one language or several.
    case localized(LocalizedText)
    /// A date in EDTF.
    case date(PartialDate)
    /// A date or a point in time with its offset.
    case time(EventTime)
    /// A whole number.
    case integer(Int)
    /// A decimal number, exact.
    case number(DecimalNumber)
    /// A truth value.
    case boolean(Bool)
    /// A reference to another entity of the catalogue.
    case reference(EntityReference)
}

/// Why a property refused a value, in words that say what it takes instead.
///
/// ```swift
/// var standard = standard
/// guard let effective = Standard.properties["effective"] else { return }
/// do throws(ValueError) {
///     try standard.add(.text("2024-13"), to: effective)
/// } catch {
///     print(error.message)
/// }
/// ```
public struct ValueError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was wrong with a value.
    ///
    /// ```swift
    /// do throws(ValueError) { _ = try ICSCode(.text("furniture")) } catch {
    ///     error.reason  // malformed; of `.integer(97)` it would be wrongType
    /// }
    /// ```
    public enum Reason: Hashable, Sendable {
        /// Another JSON type than the property's.
        case wrongType
        /// The right type, but not a possible value.
        case malformed
    }

    /// What was wrong.
    public let reason: Reason
    /// What was wrong, and what would be right, in one line.
    public let message: String

    /// A fault with its reason and the line to show.
    public init(_ reason: Reason, _ message: String) {
        self.reason = reason
        self.message = message
    }

    public var description: String { message }
}

/// The type of a property's value, known without an instance.
///
/// ```swift
/// switch property.type {
/// case .date, .day, .time: print("a date")
/// case .reference(let kinds): print("a reference to", kinds.isEmpty ? "any kind" : kinds.joined(separator: ", "))
/// case let type?: print(type)
/// case nil: print("records of the type", property.recordShape?.typeName ?? "")
/// }
/// ```
public enum ValueType: Hashable, Sendable {
    /// A text without a language.
    case text
    /// A text in one language or several: `{"en": …, "zh-Hans": …}`.
    case localized
    /// A date in EDTF, levels 0 and 1.
    case date
    /// A calendar day, `YYYY-MM-DD`.
    case day
    /// A calendar day, or a point in time with its offset (RFC 3339).
    case time
    /// A whole number.
    case integer
    /// A decimal number.
    case number
    /// A truth value.
    case boolean
    /// An open code, with the list of the known ones.
    case code(KnownCodes)
    /// A structured identifier or notation, kept as text: its name, and an example of how it is written.
    case notation(Notation)
    /// A web address.
    case address
    /// A reference: to one of these kinds (`kind/id` where there is not exactly one); an empty list means any.
    case reference(to: [String])
}

/// A structured text and how it is written.
///
/// ```swift
/// if case .notation(let notation)? = property.type {
///     print("a \(notation.name), such as \(notation.example)")
/// }
/// ```
public struct Notation: Hashable, Sendable {
    /// The name of the notation, such as `standard designation`.
    public let name: String
    /// A text that follows it, such as `GB/T 26694-2024`.
    public let example: String

    /// A notation by name, with an example.
    public init(name: String, example: String) {
        self.name = name
        self.example = example
    }
}

/// A value type that a property can hold.
///
/// ```swift
/// struct Price: PropertyValue {
///     static let valueType = ValueType.number
///     let yuan: DecimalNumber
///     var value: Value { .number(yuan) }
///     init(_ value: Value) throws(ValueError) { yuan = try DecimalNumber(value) }
/// }
/// ```
public protocol PropertyValue: Hashable, Sendable {
    /// The type, known without an instance.
    static var valueType: ValueType { get }
    /// This value as a table gives it out.
    var value: Value { get }
    /// The one spelling of what is written as text, where the notation allows several; nil where it is no text.
    var canonicalText: String? { get }
    /// Whether it follows its notation; a designation that does not is kept as it is written.
    var isReadable: Bool { get }
    /// Reads the value from its typed or its plain form.
    init(_ value: Value) throws(ValueError)
    /// Reads the value; an identifier also from the publishers of the notation.
    init(_ value: Value, in notation: IdentifierNotation) throws(ValueError)
    /// The stored text, where the type is one text and nothing else: it is then borrowed, not copied.
    static var storedText: KeyPath<Self, String>? { get }
}

extension PropertyValue {
    public static var storedText: KeyPath<Self, String>? { nil }
    public var isReadable: Bool { true }
    public init(_ value: Value, in notation: IdentifierNotation) throws(ValueError) { try self.init(value) }
    public var canonicalText: String? { if case .text(let text) = value { text } else { nil } }
}

extension Value {
    /// The plain name of the JSON type that carries this value, for messages.
    package var plainName: String {
        switch self {
        case .text: "a text"
        case .localized: "an object of texts by language"
        case .date, .time: "a date"
        case .integer: "a whole number"
        case .number: "a number"
        case .boolean: "true or false"
        case .reference: "a reference"
        }
    }

    /// The text, or a fault that says what was expected.
    @inline(__always)
    func text(expected: @autoclosure () -> String) throws(ValueError) -> String {
        guard case .text(let text) = self else {
            throw ValueError(.wrongType, "expected \(expected()), found \(plainName)")
        }
        return text
    }
}

extension String: PropertyValue {
    public static var valueType: ValueType { .text }
    public static var storedText: KeyPath<Self, String>? { \.self }
    public var value: Value { .text(self) }
    public init(_ value: Value) throws(ValueError) { self = try value.text(expected: "a text in quotes") }
}

extension Int: PropertyValue {
    public static var valueType: ValueType { .integer }
    public var value: Value { .integer(self) }
    public init(_ value: Value) throws(ValueError) {
        switch value {
        case .integer(let integer): self = integer
        case .number(let number):
            guard let integer = number.integer else {
                throw ValueError(.malformed, "expected a whole number, found \(number)")
            }
            self = integer
        default: throw ValueError(.wrongType, "expected a whole number without quotes, found \(value.plainName)")
        }
    }
}

extension Bool: PropertyValue {
    public static var valueType: ValueType { .boolean }
    public var value: Value { .boolean(self) }
    public init(_ value: Value) throws(ValueError) {
        guard case .boolean(let boolean) = value else {
            throw ValueError(.wrongType, "expected true or false, found \(value.plainName)")
        }
        self = boolean
    }
}

extension LocalizedText: PropertyValue {
    public static var valueType: ValueType { .localized }
    // Within a type that dictionary literals make, `Value` is that of their pairs.
    public var value: StandardsCatalogue.Value { .localized(self) }
    public init(_ value: StandardsCatalogue.Value) throws(ValueError) {
        switch value {
        case .localized(let text): self = text
        case .text(let text): self.init(text, .undetermined)
        default:
            throw ValueError(.wrongType, "expected a text by language such as {\"en\": …}, found \(value.plainName)")
        }
    }
}
