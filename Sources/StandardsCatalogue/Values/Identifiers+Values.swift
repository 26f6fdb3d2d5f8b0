public import StandardsIdentifiers

extension StandardDesignation: PropertyValue {
    public static var valueType: ValueType {
        .notation(Notation(name: "standard designation", example: "GB/T 26694-2024"))
    }
    public var value: Value { .text(text) }
    public var canonicalText: String? { canonical }
    public init(_ value: Value) throws(ValueError) { try self.init(value, in: .standard) }
    public init(_ value: Value, in notation: IdentifierNotation) throws(ValueError) {
        self.init(
            verbatim: try value.text(expected: "a designation in quotes, such as \"GB/T 26694-2024\""), in: notation)
    }
}

extension ProjectNumber: PropertyValue {
    public static var valueType: ValueType {
        .notation(Notation(name: "project number", example: "20231601-T-469"))
    }
    public var value: Value { .text(text) }
    public var canonicalText: String? { canonical }
    public init(_ value: Value) throws(ValueError) {
        self.init(verbatim: try value.text(expected: "a project number in quotes, such as \"20231601-T-469\""))
    }
}

extension CommitteeReference: PropertyValue {
    public static var valueType: ValueType {
        .notation(Notation(name: "committee reference", example: "SAC/TC 28/SC 42"))
    }
    public var value: Value { .text(text) }
    public var canonicalText: String? { canonical }
    public init(_ value: Value) throws(ValueError) { try self.init(value, in: .standard) }
    public init(_ value: Value, in notation: IdentifierNotation) throws(ValueError) {
        self.init(
            verbatim: try value.text(expected: "a committee reference in quotes, such as \"SAC/TC 28/SC 42\""),
            in: notation)
    }
}

extension StageCode: PropertyValue {
    public static var valueType: ValueType { .notation(Notation(name: "stage code", example: "40.20")) }
    public var value: Value { .text(description) }
    public init(_ value: Value) throws(ValueError) {
        let text = try value.text(expected: "a stage code in quotes, such as \"40.20\"")
        do throws(NotationError) { self = try StageCode(text) } catch {
            throw ValueError(.malformed, "\"\(text)\" is no stage code: \(error.message)")
        }
        guard description.utf8.starts(with: text.utf8) else {
            throw ValueError(.malformed, "expected the stage code \"\(description)\", found \"\(text)\"")
        }
    }
}
