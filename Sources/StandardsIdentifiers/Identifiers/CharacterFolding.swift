/// Characters that people write for an ASCII one.
enum CharacterFolding {
    /// The ASCII character that a scalar means; zero where it means nothing, nil where it is itself.
    static func ascii(of scalar: UInt32) -> UInt8? {
        switch scalar {
        case 0xFF01...0xFF5E: scalar == 0xFF3F ? .ascii(" ") : UInt8(truncatingIfNeeded: scalar - 0xFEE0)
        // Soft hyphen, hyphens and dashes, minus, small forms, box drawing and the long-vowel mark.
        case 0xAD, 0x2010...0x2015, 0x2043, 0x2212, 0x2500, 0x2E3A, 0x2E3B, 0x30FC, 0xFE58, 0xFE63: .ascii("-")
        case 0x223C, 0x223D, 0x301C: .ascii("~")
        case 0x2044, 0x2215: .ascii("/")
        case 0x2236: .ascii(":")
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .ascii(" ")
        // What has no width.
        case 0x200B...0x200F, 0x2060, 0xFEFF: 0
        default: nil
        }
    }
}
