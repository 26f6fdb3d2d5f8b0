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
