/// A text in one language or several.
///
/// A catalogue writes it as `{"en": …, "zh-Hans": …}`; a plain string is a text whose language is not stated.
///
/// ```swift
/// var title: LocalizedText = "Furniture"
/// title["zh-Hans"] = "家具"
/// title.text(in: "zh-Hans-SG")   // 家具
/// title.text(in: "de")           // Furniture
/// ```
public struct LocalizedText: Hashable, Sendable {
    /// The text in one language.
    ///
    /// ```swift
    /// for translation in standard.title.translations {
    ///     print("\(translation.language): \(translation.text)")
    /// }
    /// ```
    public struct Translation: Hashable, Sendable {
        /// The language.
        public let language: LanguageTag
        /// The text.
        public let text: String

        /// A text in a language.
        public init(language: LanguageTag, text: String) {
            self.language = language
            self.text = text
        }
    }

    /// The texts, in byte order of their language tags.
    public private(set) var translations: [Translation]

    /// No text.
    public init() { translations = [] }

    /// A text in one language.
    public init(_ text: String, _ language: LanguageTag = .english) {
        translations = [Translation(language: language, text: text)]
    }

    /// Texts that are in byte order of their language tags, of which no two are the same.
    package init(ordered translations: [Translation]) { self.translations = translations }

    /// Texts of which no two are in one language, in any order.
    package init(distinct translations: [Translation]) {
        self.translations = translations.sorted { $0.language < $1.language }
    }

    /// Texts by language; of two in one language the last counts.
    public init(_ texts: some Sequence<Translation>) {
        // Sorting keeps the order of those in one language.
        translations = []
        for translation in texts.sorted(by: { $0.language < $1.language }) {
            if translations.last?.language == translation.language { translations.removeLast() }
            translations.append(translation)
        }
    }

    /// Whether there is no text in any language.
    public var isEmpty: Bool { translations.isEmpty }

    /// The text in a language.
    public subscript(language: LanguageTag) -> String? {
        get {
            var text: String?
            _ = borrow(in: language) { text = copy $0 }
            return text
        }
        set {
            let place = place(of: language)
            let replaces = place < translations.endIndex && translations[place].language == language
            if let newValue {
                let translation = Translation(language: language, text: newValue)
                if replaces { translations[place] = translation } else { translations.insert(translation, at: place) }
            } else if replaces {
                translations.remove(at: place)
            }
        }
    }

    /// The text in the language, or else in English, or else in the first language there is; empty where there is none.
    ///
    /// Where there is none in just that language, one in a wider one serves, or one in a closer form of that: for
    /// `zh-Hans-SG`, `zh-Hans`, then `zh`, then any Chinese (RFC 4647, 3.4 and 3.3.1).
    public func text(in language: LanguageTag = .english) -> String {
        self[language] ?? closest(to: language) ?? closest(to: .english) ?? translations.first?.text ?? ""
    }

    /// The text that a language reaches with the most of its subtags; of several the first.
    private func closest(to language: LanguageTag) -> String? {
        // In byte order those within one tag are together, and the language would be among them.
        let place = place(of: language)
        let neighbours = translations[max(place - 1, 0)..<min(place + 1, translations.count)]
        let reach = neighbours.map { language.reach(of: $0.language) }.max() ?? 0
        return LanguageTag(String(decoding: language.text.utf8.prefix(reach), as: UTF8.self)).map {
            translations[self.place(of: $0)].text
        }
    }

    /// Lends the text in a language to the closure; false where there is none.
    @inlinable
    package borrowing func borrow(in language: LanguageTag, to body: (borrowing String) -> Void) -> Bool {
        // A few are looked through faster than they are halved.
        if translations.count > 8 { return borrow(halvingFor: language, to: body) }
        var isFound = false
        forEachTranslation { translation in
            guard translation.language == language else { return }
            isFound = true
            body(translation.text)
        }
        return isFound
    }

    @usableFromInline
    borrowing func borrow(halvingFor language: LanguageTag, to body: (borrowing String) -> Void) -> Bool {
        let place = place(of: language)
        guard place < translations.count, translations[place].language == language else { return false }
        body(translations[place].text)
        return true
    }

    /// Where the text in a language is, or would be.
    private func place(of language: LanguageTag) -> Int {
        var (low, high) = (0, translations.count)
        while low < high {
            let middle = (low + high) / 2
            if translations[middle].language < language { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether each text is of nothing but spaces and line ends.
    package var isBlank: Bool {
        var isBlank = true
        forEachTranslation { translation in
            isBlank =
                isBlank && translation.text.allBytes { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        }
        return isBlank
    }

    /// Lends each of the texts to the closure, in their order.
    @inlinable
    package borrowing func forEachTranslation(_ body: (borrowing Translation) -> Void) {
        unsafe translations.withUnsafeBufferPointer { translations in
            for place in 0..<translations.count { unsafe translations.borrow(place, to: body) }
        }
    }

    /// The text whose language is not stated, where it is the only one: it is written as a plain string.
    public var plainText: String? {
        translations.count == 1 && translations[0].language == .undetermined ? translations[0].text : nil
    }
}

extension LocalizedText: ExpressibleByStringLiteral, ExpressibleByDictionaryLiteral {
    /// An English text.
    public init(stringLiteral text: String) { self.init(text) }
    /// Texts by language: `standard.title = ["en": "Furniture", "zh-Hans": "家具"]`.
    public init(dictionaryLiteral texts: (LanguageTag, String)...) {
        self.init(texts.map { Translation(language: $0, text: $1) })
    }
    /// Texts by language: `LocalizedText(["en": "Furniture", "zh-Hans": "家具"])`.
    public init(_ texts: KeyValuePairs<LanguageTag, String>) {
        self.init(texts.map { Translation(language: $0.key, text: $0.value) })
    }
}
