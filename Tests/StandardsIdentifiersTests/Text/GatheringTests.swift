import Testing

@testable import StandardsIdentifiers

@Suite("Texts made of parts")
struct GatheringTests {
    @Test("The parts stand one upon the other, whatever their lengths")
    func gathering() {
        let parts = ["", "a", "家", "a text of more than fifteen bytes", "\u{0}", "🌀"]
        for first in parts {
            for second in parts {
                let all = [first, second, "", second, first, "x", second]
                let text = String(
                    gathering: all[0], all[1], all[2], all[3], all[4], all[5], all[6])
                #expect(text == all.joined() && Array(text.utf8) == Array(all.joined().utf8))
                #expect(String(gathering: first, second, "", "", first) == first + second + first)
            }
        }
    }

    @Test("A language is Chinese where it is within zh")
    func chinese() throws {
        for text in ["zh", "ZH", "zH-Hans", "zh-Hant-TW", "zhx", "en", "en-zh", "zho", "za-zh", "z1", "hz", "cmn"] {
            guard let tag = LanguageTag(text) else { continue }
            #expect(tag.isChinese == tag.isWithin("zh"), "\(text)")
        }
        #expect(LanguageTag.simplifiedChinese.isChinese && !LanguageTag.english.isChinese)
    }
}
