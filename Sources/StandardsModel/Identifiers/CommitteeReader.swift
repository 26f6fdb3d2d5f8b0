enum CommitteeReader {
    static func canonical(of text: String, publisher: String?) throws(IdentifierFault) -> String {
        guard text.utf8.contains(.ascii("/")) || publisher != nil else {
            throw IdentifierFault(column: 1, message: "expected a publisher, such as SAC or ISO")
        }
        return text
    }
}
