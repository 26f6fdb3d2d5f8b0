public import Foundation
public import StandardsCatalogue
public import StandardsIdentifiers

extension WebAddress {
    /// The address as Foundation has it; nil where Foundation does not read it.
    ///
    /// ```swift
    /// let page = catalogue.header.homepage?.url
    /// ```
    public var url: URL? { URL(string: text) }

    /// An address that is absolute, `http` or `https`; else nil.
    ///
    /// ```swift
    /// let address = URL(string: "https://www.sac.gov.cn/").flatMap { WebAddress($0) }
    /// ```
    public init?(_ url: URL) { self.init(notation: url.absoluteString) }
}

extension LanguageTag {
    /// The language of a locale with its script and region: `zh-Hans-CN`; nil where Foundation gives none.
    ///
    /// ```swift
    /// let language = LanguageTag(Locale.current) ?? .english
    /// print(standard.title.text(in: language))
    /// ```
    public init?(_ locale: Locale) { self.init(locale.identifier(.bcp47)) }
}

extension Locale {
    /// The locale of a language.
    ///
    /// ```swift
    /// let months = Locale(LanguageTag.simplifiedChinese)
    /// ```
    public init(_ language: LanguageTag) { self.init(identifier: language.text) }
}
