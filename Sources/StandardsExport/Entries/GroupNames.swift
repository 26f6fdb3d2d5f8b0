/// Names of files for groups of entries.
package enum GroupNames {
    /// A name for each key, in their order: small letters, digits and hyphens, which every file system takes; where that
    /// makes two names one, or a name is long, a checksum is added. No key may occur twice.
    package static func names(of keys: [String]) -> [String] {
        var uses: [String: Int] = [:]
        let stems = keys.map(stem)
        for stem in stems { uses[stem, default: 0] += 1 }
        return zip(stems, keys).map { stem, key in
            let isAlone = uses[stem] == 1 && !stem.isEmpty && key.utf8.count <= 100
            return isAlone ? stem : "\(stem.isEmpty ? "" : stem + "--")\(checksum(of: key))"
        }
    }

    private static func stem(of key: String) -> String {
        var bytes: [UInt8] = []
        for byte in key.utf8.prefix(100) {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): bytes.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
            default: if let last = bytes.last, last != UInt8(ascii: "-") { bytes.append(UInt8(ascii: "-")) }
            }
        }
        while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// FNV-1a: it only has to differ from name to name, and be the same each time.
    private static func checksum(of key: String) -> String {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(sum, radix: 36)
    }
}
