/// What the digests of the Secure Hash Standard have in common: how a message is cut into blocks (FIPS 180-4, 5).
private enum DigestBlocks {
    /// Calls the closure with each block of 64 bytes as 16 words, behind which there is room for as many as it needs.
    static func forEach(of message: [UInt8], room: Int, _ body: (UnsafeMutableBufferPointer<UInt32>) -> Void) {
        // A one, as many zeros as fill up the last block, and the number of bits.
        let size = (message.count &+ 72) & ~63
        var padded = message
        padded.reserveCapacity(size)
        padded.append(0x80)
        while padded.count < size &- 8 { padded.append(0) }
        let bits = UInt64(message.count) &* 8
        for place in 0..<8 { padded.append(UInt8(truncatingIfNeeded: bits >> UInt64(56 &- 8 &* place))) }
        unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: room) { words in
            unsafe words.initialize(repeating: 0)
            unsafe padded.withUnsafeBytes { bytes in
                var block = 0
                while block < bytes.count {
                    for place in 0..<16 {
                        let word = unsafe bytes.loadUnaligned(fromByteOffset: block &+ 4 &* place, as: UInt32.self)
                        unsafe words[place] = UInt32(bigEndian: word)
                    }
                    unsafe body(words)
                    block &+= 64
                }
            }
        }
    }

    /// The bytes of a state.
    static func bytes(of state: [UInt32]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 * state.count)
        for word in state {
            for place in 0..<4 as Range<UInt32> { bytes.append(UInt8(truncatingIfNeeded: word >> (24 &- 8 &* place))) }
        }
        return bytes
    }
}

/// The digest that version 5 of UUIDs is made of (FIPS 180-4, 6.1); it keeps no secret here.
enum SHA1 {
    /// The 20 bytes of the digest of a message.
    static func digest(of message: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]
        unsafe DigestBlocks.forEach(of: message, room: 80) { words in
            for place in 16..<80 {
                let mixed = unsafe words[place - 3] ^ words[place - 8] ^ words[place - 14] ^ words[place - 16]
                unsafe words[place] = mixed << 1 | mixed >> 31
            }
            unsafe add(words, to: &state)
        }
        return DigestBlocks.bytes(of: state)
    }

    /// Works one block of 64 bytes, spread over 80 words, into the state.
    private static func add(_ words: UnsafeMutableBufferPointer<UInt32>, to state: inout [UInt32]) {
        var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
        @inline(__always) func step(_ mixed: UInt32, _ constant: UInt32, _ word: UInt32) {
            let next = (a << 5 | a >> 27) &+ mixed &+ e &+ constant &+ word
            (a, b, c, d, e) = (next, a, b << 30 | b >> 2, c, d)
        }
        for place in 0..<20 { unsafe step(b & c | ~b & d, 0x5A82_7999, words[place]) }
        for place in 20..<40 { unsafe step(b ^ c ^ d, 0x6ED9_EBA1, words[place]) }
        for place in 40..<60 { unsafe step(b & c | b & d | c & d, 0x8F1B_BCDC, words[place]) }
        for place in 60..<80 { unsafe step(b ^ c ^ d, 0xCA62_C1D6, words[place]) }
        state[0] &+= a
        state[1] &+= b
        state[2] &+= c
        state[3] &+= d
        state[4] &+= e
    }
}

/// The digest by which a page names the scripts and styles that it may use (FIPS 180-4, 6.2; CSP 3, 2.3.1).
package enum SHA256 {
    /// The 32 bytes of the digest of a message.
    package static func digest(of message: [UInt8]) -> [UInt8] {
        var state: [UInt32] = [
            0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19,
        ]
        unsafe DigestBlocks.forEach(of: message, room: 64) { words in
            for place in 16..<64 {
                let (early, late) = unsafe (words[place - 15], words[place - 2])
                let first = turned(early, 7) ^ turned(early, 18) ^ early >> 3
                let second = turned(late, 17) ^ turned(late, 19) ^ late >> 10
                unsafe words[place] = words[place - 16] &+ first &+ words[place - 7] &+ second
            }
            unsafe add(words, to: &state)
        }
        return DigestBlocks.bytes(of: state)
    }

    private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

    /// Works one block of 64 bytes, spread over 64 words, into the state.
    private static func add(_ words: UnsafeMutableBufferPointer<UInt32>, to state: inout [UInt32]) {
        var work = state
        for place in 0..<64 {
            let (a, e) = (work[0], work[4])
            let chosen = e & work[5] ^ ~e & work[6]
            let most = a & work[1] ^ a & work[2] ^ work[1] & work[2]
            let mixed = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)
            let first = work[7] &+ mixed &+ chosen &+ constants[place] &+ (unsafe words[place])
            let second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) &+ most
            work = [first &+ second, a, work[1], work[2], work[3] &+ first, e, work[5], work[6]]
        }
        for place in 0..<8 { state[place] &+= work[place] }
    }

    private static let constants: [UInt32] = [
        0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
        0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
        0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
        0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
        0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
        0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
        0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
        0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
    ]
}

/// Bytes as text that holds letters and digits only, but for a few signs (RFC 4648, 4).
package enum Base64 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    /// The text of the bytes.
    package static func text(of bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits: UInt32 = 0
            for byte in group { bits = bits << 8 | UInt32(byte) }
            bits <<= UInt32(8 * (3 - group.count))
            for place in 0..<4 {
                let isFilled = place <= group.count
                text.append(isFilled ? digits[Int(bits >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
