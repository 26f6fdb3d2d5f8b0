extension StandardDesignation: TextCodable {
    /// The text as it was written; one that cannot be read is kept too.
    public var codedText: String { text }
    public init(codedText text: String) { self.init(verbatim: text) }
}

extension ProjectNumber: TextCodable {
    /// The text as it was written; one that cannot be read is kept too.
    public var codedText: String { text }
    public init(codedText text: String) { self.init(verbatim: text) }
}

extension CommitteeReference: TextCodable {
    /// The text as it was written; one that cannot be read is kept too.
    public var codedText: String { text }
    public init(codedText text: String) { self.init(verbatim: text) }
}

extension Identifier: TextCodable, CustomStringConvertible {
    public init(codedText text: String) throws(NotationError) { try self.init(text) }
    public var description: String { canonical }
}

extension StageCode: TextCodable {
    public init(codedText text: String) throws(NotationError) { try self.init(text) }
}

extension RegionCode: TextCodable, CustomStringConvertible {
    public init(codedText text: String) throws(NotationError) {
        guard let region = RegionCode(text) else {
            throw NotationError(column: 1, message: "expected the code of a region such as 11 or 44")
        }
        self = region
    }
    public var description: String { code }
}

extension SectorCode: TextCodable, CustomStringConvertible {
    public init(codedText text: String) throws(NotationError) {
        guard let sector = SectorCode(text) else {
            throw NotationError(column: 1, message: "expected the code of an industry such as YD")
        }
        self = sector
    }
    public var description: String { code }
}

extension Stage: Codable {}

extension NationalStage: Codable {}
