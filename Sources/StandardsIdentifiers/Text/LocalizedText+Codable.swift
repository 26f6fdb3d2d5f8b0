extension LocalizedText: Codable, CustomStringConvertible {
    /// The texts with their languages, as `Furniture (en); 家具 (zh-Hans)`.
    public var description: String {
        translations.map { "\($0.text) (\($0.language))" }.joined(separator: "; ")
    }

    /// Reads texts by language, or a plain text, the language of which is not stated.
    public init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self.init(text, .undetermined)
            return
        }
        let texts = try decoder.container(keyedBy: Language.self)
        self.init(
            try texts.allKeys.map { key in
                guard let language = LanguageTag(key.stringValue) else {
                    throw DecodingError.dataCorruptedError(
                        forKey: key, in: texts, debugDescription: "“\(key.stringValue)” is not a language tag")
                }
                return Translation(language: language, text: try texts.decode(String.self, forKey: key))
            })
    }

    /// Writes texts by language, or a plain text where its language is not stated.
    public func encode(to encoder: any Encoder) throws {
        if let plainText {
            var container = encoder.singleValueContainer()
            try container.encode(plainText)
            return
        }
        var texts = encoder.container(keyedBy: Language.self)
        for translation in translations {
            try texts.encode(translation.text, forKey: Language(stringValue: translation.language.text))
        }
    }

    /// A language as a coding key.
    private struct Language: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
