import StandardsExport
import Testing

@Suite("Addresses by their bytes")
struct IRITextTests {
    @Test("A set holds the characters of which it is made, and no others")
    func sets() {
        let set = ASCIISet("-._~é").union(.lettersAndDigits)
        for byte in UInt8.min...UInt8.max {
            let scalar = Unicode.Scalar(byte)
            let isHeld =
                byte < 0x80
                && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || "-._~".unicodeScalars.contains(scalar))
            #expect(set.contains(byte) == isHeld, "\(byte)")
            for bytes in [[byte], [0x61, byte], [byte, 0x61], [0x61, byte, 0x7A]] as [[UInt8]] {
                let isWhole = unsafe bytes.withUnsafeBufferPointer { unsafe set.hold($0) }
                #expect(isWhole == isHeld, "\(bytes)")
                let isRest = unsafe bytes.withUnsafeBufferPointer { unsafe set.hold($0, from: bytes.count - 1) }
                #expect(isRest == set.contains(bytes[bytes.count - 1]), "\(bytes)")
            }
        }
    }

    @Test("What needs no encoding is the address itself", arguments: UInt8(0x20)...0x7E)
    func characters(_ byte: UInt8) throws {
        let character = Character(Unicode.Scalar(byte))
        for address in ["https://example.org/a\(character)b", "http://example.org/?a\(character)"] {
            let iri = try #require(IRIText.normalised(address))
            // The slow way is that of an address in capital letters.
            let slow = try #require(IRIText.normalised("H" + address.dropFirst()))
            #expect(iri == slow, "\(address)")
        }
        let host = "https://ex\(character)ample.org/"
        #expect(IRIText.normalised(host) == IRIText.normalised("H" + host.dropFirst()), "\(host)")
    }

    @Test(
        "An identity is a path where each step and the fragment need no encoding",
        arguments: [
            ("standard/a#takes-effect", true), ("standard/a#takes-effect/1", true), ("standard/a", false),
            ("standard/a b#c", false), ("standard/a#b#c", false), ("#", true), ("家/a#b", false),
        ])
    func paths(_ text: String, _ isPath: Bool) { #expect(IRIText.isPath(text) == isPath) }

    @Test("Dots in a step are left to those who look at them")
    func dots() {
        #expect(IRIText.isUnreservedWithoutDots("gb-t_1~2"))
        #expect(!IRIText.isUnreservedWithoutDots(".."))
        #expect(!IRIText.isUnreservedWithoutDots("a/b"))
    }
}
