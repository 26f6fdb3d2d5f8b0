import Foundation
import StandardsJSON
import StandardsModel
import Testing

/// Judges values by a JSON Schema (draft 2020-12), as far as the schema of catalogues goes; another keyword is a failure.
struct SchemaValidator {
    /// The definitions of the schema, by name.
    let definitions: [String: JSONValue]
    private var expressions: [String: Regex<AnyRegexOutput>] = [:]

    /// The definitions of the standard schema, which most tests judge by: read once.
    private static let standard = Result {
        try SchemaValidator(CatalogueSchema.standard.jsonSchema()).definitions
    }

    /// A validator by the standard schema.
    init() throws { definitions = try Self.standard.get() }

    init(_ schema: [UInt8]) throws {
        let root = try #require(Self.value(String(decoding: schema, as: UTF8.self)))
        let members = try #require(root["$defs"]?.members)
        definitions = Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.value) })
    }

    /// The value that a text of JSON spells.
    static func value(_ text: String) -> JSONValue? {
        let catalogue = "{\"formatVersion\": \"1.0\", \"id\": \"a\", \"value\": \(text)}"
        return reading(catalogue, rules: []).catalogue.header.unknown["value"]
    }

    mutating func accepts(_ value: JSONValue, as definition: String) throws -> Bool {
        try accepts(value, by: #require(definitions[definition], "no definition \(definition)"))
    }

    mutating func matches(_ text: String, _ pattern: String) throws -> Bool {
        let expression: Regex<AnyRegexOutput>
        if let known = expressions[pattern] {
            expression = known
        } else {
            expression = try Regex(pattern).matchingSemantics(.unicodeScalar)
            expressions[pattern] = expression
        }
        return try expression.firstMatch(in: text) != nil
    }

    private mutating func accepts(_ value: JSONValue, by schema: JSONValue) throws -> Bool {
        for keyword in try #require(schema.members) {
            guard try holds(keyword.name, keyword.value, in: schema, for: value) else { return false }
        }
        return true
    }

    private mutating func holds(
        _ keyword: String, _ wanted: JSONValue, in schema: JSONValue, for value: JSONValue
    ) throws -> Bool {
        switch keyword {
        case "title", "description", "examples": return true
        case "$ref": return try accepts(value, as: String(try #require(wanted.text).dropFirst("#/$defs/".count)))
        case "type": return value.isOfType(try #require(wanted.text))
        case "const": return value == wanted
        case "enum": return try #require(wanted.elements).contains(value)
        case "pattern": return try value.text.map { try matches($0, try #require(wanted.text)) } ?? true
        case "minItems": return try value.elements.map { Decimal($0.count) >= (try #require(wanted.number)) } ?? true
        case "minimum": return try value.number.map { $0 >= (try #require(wanted.number)) } ?? true
        case "maximum": return try value.number.map { $0 <= (try #require(wanted.number)) } ?? true
        case "not": return try !accepts(value, by: wanted)
        case "anyOf":
            for choice in try #require(wanted.elements) where try accepts(value, by: choice) { return true }
            return false
        case "oneOf":
            var count = 0
            for choice in try #require(wanted.elements) where try accepts(value, by: choice) { count += 1 }
            return count == 1
        case "items":
            for element in value.elements ?? [] where try !accepts(element, by: wanted) { return false }
        case "required":
            guard value.members != nil else { return true }
            for name in try #require(wanted.elements) where value[try #require(name.text)] == nil { return false }
        case "properties", "additionalProperties", "propertyNames":
            for member in value.members ?? [] {
                let judged = keyword == "propertyNames" ? .text(member.name) : member.value
                let own = schema["properties"]?[member.name]
                guard let part = keyword == "properties" ? own : keyword == "propertyNames" || own == nil ? wanted : nil
                else { continue }
                if try !accepts(judged, by: part) { return false }
            }
        default: Issue.record("the validator does not know \"\(keyword)\"")
        }
        return true
    }
}

extension JSONValue {
    var text: String? { if case .text(let text) = self { text } else { nil } }
    var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }
    var members: [Member]? { if case .object(let members) = self { members } else { nil } }
    subscript(name: String) -> JSONValue? { members?.first { $0.name == name }?.value }

    /// The number; not a number, which is in no range, where it is larger than 38 digits and an exponent of 127.
    fileprivate var number: Decimal? {
        if case .number(let spelling) = self { Decimal(string: spelling) ?? .nan } else { nil }
    }

    fileprivate func isOfType(_ type: String) -> Bool {
        switch self {
        case .text: type == "string"
        case .array: type == "array"
        case .object: type == "object"
        case .boolean: type == "boolean"
        case .null: type == "null"
        case .number(let spelling):
            type == "number" || type == "integer" && Double(spelling).map { $0.isFinite && $0 == $0.rounded() } ?? false
        }
    }
}
