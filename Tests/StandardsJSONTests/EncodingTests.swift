import StandardsJSON
import StandardsModel
import Testing

@Suite("The encoding of files")
struct EncodingTests {
    @Test("What is not UTF-8 is found wherever it stands among characters of several bytes", arguments: 1...8)
    func rows(_ count: Int) {
        let characters = ["家", "é", "。", "a", "\u{10FFFF}", "具", "\u{D7FF}", "\u{FFFD}"]
        for start in characters.indices {
            let text = (0..<count).map { characters[(start + $0 * (start % 3)) % characters.count] }.joined()
            let bytes = Array("{\"title\": {\"zh-Hans\": \"\(text)\"}}".utf8)
            for place in 23..<(23 + text.utf8.count) {
                for byte: UInt8 in [0x41, 0x80, 0xA0, 0xC1, 0xC3, 0xE0, 0xE5, 0xED, 0xF0, 0xF4, 0xFF] {
                    var spoilt = bytes
                    spoilt[place] = byte
                    let isWhole = Array(String(decoding: spoilt, as: UTF8.self).utf8) == spoilt
                    let found = CatalogueReader(rules: []).read([CatalogueSource(name: "a.json", bytes: spoilt)])
                    #expect(found.diagnostics.contains { $0.rule == "json-encoding" } != isWhole)
                }
            }
        }
    }

    @Test("A backslash before a character of several bytes is reported, and what follows is read")
    func splitCharacter() {
        let text = #"{"title": {"en": "a\家具 and \"more\"", "zh-Hans": "家具"}}"#
        let reading = CatalogueReader(rules: []).read([CatalogueSource(name: "a.json", bytes: Array(text.utf8))])
        #expect(reading.diagnostics.map(\.rule) == ["json-syntax"])
        #expect(reading.catalogue.header.title[.simplifiedChinese] == "家具")
        #expect(reading.catalogue.header.title[.english]?.hasSuffix("具 and \"more\"") == true)
    }

    @Test("Texts by language are read in any order of their languages")
    func languages() {
        let text = #"{"title": {"zh-Hans": "一", "en": "one", "zh": "二", "de-x-long-private": "drei", "EN-gb": "four"}}"#
        let reading = CatalogueReader(rules: []).read([CatalogueSource(name: "a.json", bytes: Array(text.utf8))])
        #expect(reading.diagnostics.isEmpty)
        let title = reading.catalogue.header.title
        #expect(title.translations.map(\.language.text) == ["de-x-long-private", "en", "EN-gb", "zh", "zh-Hans"])
        #expect(title.translations.map(\.text) == ["drei", "one", "four", "二", "一"])
    }
}
