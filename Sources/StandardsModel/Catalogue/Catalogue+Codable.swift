/// Reads and writes the catalogue format with any coder, with the kinds of `CodingUserInfoKey/catalogueSchema`.
extension Catalogue: Codable {
    /// Reads a catalogue; what it says is checked by `validate()`.
    ///
    /// - Throws: `DecodingError` also where the format is of another major version, or a kind has an id twice.
    public init(from decoder: any Decoder) throws {
        try self.init(from: decoder, schema: decoder.userInfo[.catalogueSchema] as? CatalogueSchema ?? .standard)
    }
}
