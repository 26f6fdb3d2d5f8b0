import StandardsIdentifiers
import Testing

@Suite("Bytes, eight at a time")
struct ByteWordTests {
    /// Texts of all lengths up to forty, each with one byte that is another.
    private static let texts: [String] = (0...40).flatMap { length -> [String] in
        let base = (0..<length).map { UInt8(ascii: "a") + UInt8($0 % 26) }
        let changed = base.indices.flatMap { place in
            [UInt8(ascii: "-"), UInt8(ascii: "A"), UInt8(ascii: "0"), UInt8(ascii: "{"), 0x2E, 0x2F, 0x3A, 0x60].map {
                byte in
                var text = base
                text[place] = byte
                return String(decoding: text, as: UTF8.self)
            }
        }
        return [String(decoding: base, as: UTF8.self)] + changed
    }

    @Test("Texts are equal, and in order, as their bytes are")
    func comparison() {
        let texts = Self.texts.enumerated().filter { $0.offset % 7 == 0 }.map(\.element)
        for left in texts {
            for right in texts {
                let isBefore = left.utf8.lexicographicallyPrecedes(right.utf8)
                #expect(left.precedesInBytes(right) == isBefore)
                let isSame = left.withBytes { bytes in right.withBytes { unsafe bytes.equals($0) } }
                #expect(isSame == (left == right))
            }
        }
    }

    @Test("Texts of one hash are the same")
    func hashes() {
        let hashes = Self.texts.map { $0.withBytes { unsafe $0.hash(from: 0x1234_5679) } }
        #expect(Set(hashes.map { $0 >> 32 }).count > Set(Self.texts).count - 3)
        #expect(Set(hashes).count == Set(Self.texts).count)
    }

    @Test("Words with single hyphens between them, byte by byte")
    func hyphenation() {
        let doubled = (0...20).map {
            "\(String(repeating: "a", count: $0))b--c\(String(repeating: "9", count: 20 - $0))"
        }
        for text in Self.texts + doubled + ["é", "ab\u{E9}cdefghi", "a-b-c-d-e-f-g-h-i-j", "--------", "abcdefg-"] {
            let words = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            let isSuch = words.allSatisfy { word in
                !word.isEmpty && word.allSatisfy { $0 &- 0x30 < 10 || $0 &- 0x61 < 26 }
            }
            #expect(text.isHyphenated == isSuch, "\(text)")
        }
    }

    @Test(
        "What is made of a text by small letters, digits and hyphens is known by it",
        arguments: [
            ("gb-t-26694-2024", "GB/T 26694-2024", true), ("gb-t-26694", "GB/T 26694-2024", false),
            ("gb-t-26694-2024-1", "GB/T 26694-2024", false), ("iso-9001", " (ISO) 9001: ", true), ("", "—", true),
            ("a", "", false), ("a-b", "a—b", true),
        ])
    func making(_ made: String, _ text: String, _ isMade: Bool) {
        #expect(made.isHyphenated(text) == isMade)
    }

    @Test(
        "A reference is a word, a slash and hyphenated words",
        arguments: [
            ("standard/gb-1", 8), ("a/b", 1), ("policyDocument/a-b", 14), ("/a", nil), ("a/", nil), ("a/-b", nil),
            ("a/b/c", nil), ("a-b/c", nil), ("abc", nil), ("", nil), ("a/B", nil), ("é/b", nil),
        ])
    func references(_ text: String, _ place: Int?) {
        #expect(text.placeOfSlashInReference == place)
    }

    @Test(
        "An address has a host and none of the characters that RFC 3987 leaves out",
        arguments: [
            ("https://a", true), ("http://a.b/c?d#e", true), ("https://例.中国/“", true), ("https://", false),
            ("https:///a", false), ("http://?a", false), ("http://#", false), ("ftp://a", false), ("https:/a", false),
            ("http://a b", false), ("http://a\u{7F}", false), ("HTTP://a", false), ("", false), ("http:", false),
        ] + "\"<>\\^`{|}\u{1F}".map { ("https://a\($0)b", false) }
            + "!#$%&'()*+,-./:;=?@[]_~".map { ("https://a\($0)b", true) })
    func addresses(_ text: String, _ isAddress: Bool) {
        #expect(text.isWebAddress == isAddress)
    }

    @Test("The first digit, the last sign, and what stands before each sign")
    func supplements() {
        #expect("GB/T 1.1-2020/XG1".firstDigitAndLastSign == (5, 13))
        #expect("GB/T".firstDigitAndLastSign == (nil, 2))
        #expect("IEC 1:2024+AMD1:2024".beginningsBeforeSigns == ["IEC 1:2024"])
        #expect("NB/SH/T 0306".beginningsBeforeSigns == ["NB/SH", "NB"])
    }
}
