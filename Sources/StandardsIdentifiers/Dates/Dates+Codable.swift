extension CalendarDate: TextLiteral {
    public init(codedText text: String) throws(NotationError) { try self.init(text) }
}

extension PartialDate: TextLiteral {
    public init(codedText text: String) throws(NotationError) { try self.init(text) }
}

extension DateTime: TextCodable {
    public init(codedText text: String) throws(NotationError) { try self.init(text) }
}

extension Weekday: Codable {}
