/// Names of files for groups of entries.
package enum GroupNames {
    /// A name for each key, in their order: small letters, digits, hyphens and Chinese characters, which every file system
    /// takes and keeps as they are; where that makes two names one, or a name is long, a checksum is added. No key may
    /// occur twice.
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
        var name = ""
        for scalar in key.unicodeScalars {
            guard name.utf8.count < 100 else { break }
            switch scalar {
            case "a"..."z", "0"..."9", "\u{3400}"..."\u{9FFF}": name.unicodeScalars.append(scalar)
            case "A"..."Z": name += scalar.properties.lowercaseMapping
            default: if let last = name.utf8.last, last != UInt8(ascii: "-") { name += "-" }
            }
        }
        while name.utf8.last == UInt8(ascii: "-") { name.removeLast() }
        return name
    }

    /// FNV-1a: it only has to differ from name to name, and be the same each time.
    private static func checksum(of key: String) -> String {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in key.utf8 { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return String(sum, radix: 36)
    }
}
