import Foundation
import Testing

@testable import StandardsExport
@testable import StandardsModel

@Suite("Identifiers made from names")
struct NameUUIDTests {
    @Test("They are those of RFC 9562 (A.4)")
    func published() {
        let domains: [UInt8] = [
            0x6B, 0xA7, 0xB8, 0x10, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
        ]
        #expect(NameUUID("www.example.com", in: domains).description == "2ed6657d-e927-568b-95e1-2665a8aea6a2")
    }

    /// As Python's `uuid.uuid5` has them: lengths around those at which the digest takes one more block.
    @Test(
        "They are right at every length",
        arguments: [
            (0, "9682bb41-f1ea-588d-80da-b657fc14e399"),
            (1, "a4b24829-9953-5734-8088-f28a395fbca1"),
            (38, "a4247c77-1875-53df-8172-3a88f1bbf8e9"),
            (39, "99895311-033a-59bb-8c36-978632218d98"),
            (40, "b256e39b-cff5-52ef-847e-1c6a94ca47e6"),
            (47, "342eb6f9-3169-5b3e-9c62-23b730c60e5e"),
            (48, "95766800-d123-5603-aedd-a186edfdeb1d"),
            (55, "6c9bafe2-7e83-55dc-a276-d4d0a903ffac"),
            (56, "e342a23d-24a9-5d89-ab76-f9954c6094b8"),
            (103, "d0e23f82-750e-5a8a-845a-e8b6ad2d0a5a"),
            (104, "1134a579-bc79-58e6-aac2-a9423b49bedc"),
            (1000, "07e930dd-5aca-5afd-83a7-f18dbdd85dbf"),
        ])
    func lengths(_ count: Int, _ expected: String) {
        #expect(NameUUID(String(repeating: "a", count: count)).description == expected)
    }

    @Test("They depend on the series and the name, on nothing else of the catalogue")
    func series() {
        var header = CatalogueHeader()
        header.id = "china-2024-07"
        let alone = NameUUID(of: "standard/a#takes-effect", in: header)
        #expect(alone == NameUUID("china-2024-07/standard/a#takes-effect"))
        header.series = "china"
        let first = NameUUID(of: "standard/a#takes-effect", in: header)
        header.id = "china-2024-09"
        header.base = "https://elsewhere.example/"
        header.revision = 7
        #expect(first == NameUUID(of: "standard/a#takes-effect", in: header) && first != alone)
        #expect(first != NameUUID(of: "standard/b#takes-effect", in: header))
    }
}

@Suite("Digests")
struct DigestTests {
    /// As `sha256sum` has them: lengths around those at which the digest takes one more block.
    @Test(
        "They are right at every length",
        arguments: [
            (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (1, "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"),
            (55, "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318"),
            (56, "b35439a4ac6f0948b6d6f9e3c6af0f5f590ce20f1bde7090ef7970686ec6738a"),
            (63, "7d3e74a05d7db15bce4ad9ec0658ea98e3f06eeecf16b4c6fff2da457ddc2f34"),
            (64, "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb"),
            (1000, "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"),
        ])
    func lengths(_ count: Int, _ expected: String) {
        let digest = SHA256.digest(of: Array(repeating: UInt8(ascii: "a"), count: count))
        #expect(digest.map { String(format: "%02x", $0) }.joined() == expected)
    }

    @Test("Bytes become letters as RFC 4648 (10) shows")
    func letters() {
        let texts = ["", "f", "fo", "foo", "foob", "fooba", "foobar"]
        let expected = ["", "Zg==", "Zm8=", "Zm9v", "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"]
        #expect(texts.map { Base64.text(of: Array($0.utf8)) } == expected)
    }
}
