enum DesignationReader {
    static func canonical(of text: String) throws(IdentifierFault) -> String {
        guard text.utf8.contains(where: \.isDigit) else {
            throw IdentifierFault(column: text.utf8.count + 1, message: "expected a number")
        }
        return text
    }

    static func parts(of canonical: String) -> StandardDesignation.Parts? { nil }
}

extension StandardDesignation {
    /// A URN: ISO's (RFC 5141), IEC's, or one of this package where none exists.
    public var urn: String? { nil }
}
