extension CodingUserInfoKey {
    /// The kinds that a decoder knows: a ``CatalogueSchema`` under this key of its `userInfo`. Without it they are those of
    /// the standard schema. Identifiers are read in its ``CatalogueSchema/notation``.
    ///
    /// `decoder.userInfo[.catalogueSchema] = CatalogueSchema.standard.appending(Laboratory.self)`
    public static let catalogueSchema = CodingUserInfoKey(rawValue: "StandardsKit.schema")!
}
