/// The known codes of one list, such as the kinds of committee.
///
/// ```swift
/// enum LaboratoryKind: String, CodeList {
///     case testing
///     case calibration
///     static let name = "laboratory kind"
///     static let meanings: [LaboratoryKind: String] = [
///         .testing: "It tests products.", .calibration: "It calibrates instruments.",
///     ]
/// }
/// ```
public protocol CodeList: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// The name of the list in words, singular: `committee kind`.
    static var name: String { get }
    /// What each code means, in a sentence for those who choose one; a code that is not here says nothing.
    static var meanings: [Self: String] { get }
    /// The codes of what was called off or no longer applies, so that what it planned does not come; often none.
    static var cancellations: Set<Self> { get }
}

extension CodeList {
    public static var meanings: [Self: String] { [:] }
    public static var cancellations: Set<Self> { [] }
}

/// A code of an open list: one that the list does not know survives and is reported.
///
/// `standard.level = Code(.national)`; `standard.level?.known` can be switched over.
///
/// ```swift
/// var standard = standard
/// standard.level = Code(.national)
/// switch standard.level?.known {
/// case .national, .sector: print("applies in the whole country")
/// case nil: print("no code of the list:", standard.level?.text ?? "absent")
/// default: break
/// }
/// ```
public struct Code<Space: CodeList>: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The code as it is written.
    public let text: String

    /// A known code.
    public init(_ known: Space) { text = known.rawValue }
    /// Any code.
    public init(text: String) { self.text = text }

    /// The known code, or nil.
    public var known: Space? { Space(rawValue: text) }
    /// The code in words: `technical committee` of `technical-committee`.
    public var words: String { text.wordsFromHyphens }
    /// What it means, in a sentence; empty where its list does not say or does not know it.
    public var meaning: String { known.flatMap { Space.meanings[$0] } ?? "" }

    public static func < (left: Self, right: Self) -> Bool { left.text.precedesInBytes(right.text) }
    public var description: String { text }
}

extension Optional {
    /// Whether the code is that of the list.
    public static func == <Space>(left: Code<Space>?, right: Space) -> Bool where Wrapped == Code<Space> {
        left?.text == right.rawValue
    }
    /// Whether the code is another than that of the list, or absent.
    public static func != <Space>(left: Code<Space>?, right: Space) -> Bool where Wrapped == Code<Space> {
        left?.text != right.rawValue
    }
}

extension Code: PropertyValue {
    public static var valueType: ValueType { .code(KnownCodes(Space.self)) }
    public static var storedText: KeyPath<Self, String>? { \.text }
    public var value: Value { .text(text) }
    public init(_ value: Value) throws(ValueError) {
        text = try value.text(expected: "\(Space.name.withArticle) such as \"\(Space.allCases.first?.rawValue ?? "")\"")
        if text.utf8.allSatisfy(\.isBlank) {
            throw ValueError(.malformed, "\(Space.name.withArticle) cannot be empty: leave the key out")
        }
    }
}

/// A list of codes, without its type.
///
/// ```swift
/// if case .code(let list)? = property.type {
///     for (code, meaning) in zip(list.known, list.meanings) { print(list.name, code, meaning) }
/// }
/// ```
public struct KnownCodes: Hashable, Sendable {
    /// The name of the list in words.
    public let name: String
    /// The known codes, in their own order.
    public let known: [String]
    /// What each of the known codes means, in their order; empty where the list does not say.
    public let meanings: [String]
    /// Those of the known codes that say that what has them was called off or no longer applies, in their order.
    public let cancellations: [String]

    /// The list of a code space.
    public init<Space: CodeList>(_ space: Space.Type) {
        name = Space.name
        known = Space.allCases.map(\.rawValue)
        meanings = Space.allCases.map { Space.meanings[$0] ?? "" }
        cancellations = Space.allCases.filter(Space.cancellations.contains).map(\.rawValue)
    }

    /// Whether it says what any of its codes means.
    package var hasMeanings: Bool { meanings.contains { !$0.isEmpty } }
}
