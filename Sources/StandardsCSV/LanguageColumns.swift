import StandardsModel

/// The columns of the languages, which are looked up with each text.
struct LanguageColumns {
    private(set) var languages: [LanguageTag]
    /// The letters of each as one number.
    private var keys: [UInt64]

    init(_ languages: [LanguageTag]) {
        self.languages = languages
        keys = languages.map { Self.key($0) }
    }

    mutating func append(_ language: borrowing LanguageTag) {
        languages.append(copy language)
        keys.append(Self.key(language))
    }

    /// The column of a language.
    ///
    /// - Parameter place: The one that is looked at first.
    func column(of language: borrowing LanguageTag, near place: Int) -> Int? {
        let key = Self.key(language)
        guard key > 0 else { return languages.firstIndex(of: copy language) }
        if place < keys.count, keys[place] == key { return place }
        for column in keys.indices where keys[column] == key { return column }
        return nil
    }

    /// The bytes, letters as small ones: equal tags have one number. 0 for the few that are longer.
    private static func key(_ language: borrowing LanguageTag) -> UInt64 {
        language.text.withBytes { bytes in
            guard bytes.count <= 8 else { return 0 }
            var key: UInt64 = 0
            for place in 0..<bytes.count { key = unsafe key << 8 | UInt64(bytes[place] | 0x20) }
            return key
        }
    }
}
