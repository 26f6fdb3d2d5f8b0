import StandardsCatalogue
import StandardsIdentifiers
import Testing

/// What values say to a Chinese reader.
@Suite("Values in Chinese words")
struct ChineseWordTests {
    @Test(
        "A condition is said in Chinese, or as the source says it where that is Chinese",
        arguments: [
            ("6 months after publication", "发布之日后6个月"), ("within 30 days of adoption", "自通过之日起30天内"),
            ("60 days before approval", "批准之日前60天"), ("within 6 months before expiry", "届满之日前6个月内"),
            ("on promulgation", "自公布之日起"), ("when the measures take effect", "自“the measures”实施之日起"),
            ("within 15 working days of certification", "自“certification”之日起15个工作日内"),
            ("within 30 days", "30天内"), ("by the end of the year after publication", "发布次年年底前"),
            ("the first day of the 7th month after publication", "发布后第7个月第一天"),
            ("自发布之日起六个月内", "自发布之日起六个月内"), ("as soon as possible", "as soon as possible"),
        ])
    func relative(_ text: String, _ words: String) {
        #expect(RelativeDate(verbatim: text).words(in: .simplifiedChinese) == words)
        #expect(RelativeDate(verbatim: text).words(in: .english) == RelativeDate(verbatim: text).canonical)
    }

    @Test("A country has its name in both languages, and what is none keeps its code")
    func countries() {
        #expect(CountryCode("CN").name() == "China" && CountryCode("CN").name(in: .simplifiedChinese) == "中国")
        #expect(CountryCode("EU").name() == "European Union" && CountryCode("ZZ").name(in: "zh") == "ZZ")
        #expect(CountryCode("AD").name() == "Andorra" && CountryCode("ZW").name(in: "fr") == "Zimbabwe")
    }
}
