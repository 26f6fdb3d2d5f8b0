extension String {
    /// Where the slash is in a text of letters and digits, a slash, and small letters and digits with single hyphens, as
    /// references are; nil where it is no such text.
    package var placeOfSlashInReference: Int? {
        withBytes { bytes in
            var slash = 0
            while unsafe slash < bytes.count && bytes[slash].isAlphanumeric { slash &+= 1 }
            guard unsafe slash > 0 && slash < bytes.count && bytes[slash] == .ascii("/") else { return nil }
            return unsafe UnsafeBufferPointer(rebasing: bytes[(slash &+ 1)...]).isHyphenated ? slash : nil
        }
    }

    /// The text between two places, by bytes, each of which is where a character begins.
    package func text(from start: Int, to end: Int) -> String {
        withBytes { bytes in unsafe String(validUTF8: UnsafeBufferPointer(rebasing: bytes[start..<end])) }
    }

    /// Whether it is an address of the web: `http` or `https`, a host, and no space, control character or other one that
    /// RFC 3987 leaves out of an IRI.
    package var isWebAddress: Bool {
        withBytes { bytes in
            let host = unsafe bytes.startOfHost
            guard host > 0, host < bytes.count else { return false }
            let first = unsafe bytes[host]
            if first == .ascii("/") || first == .ascii("?") || first == .ascii("#") { return false }
            for place in host..<bytes.count {
                let byte = unsafe bytes[place]
                if byte.isBarredInAddress { return false }
            }
            return true
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// What follows `https://` or `http://`; zero where the bytes begin otherwise.
    fileprivate var startOfHost: Int {
        func isAt(_ place: Int, _ text: StaticString) -> Bool {
            guard place + text.utf8CodeUnitCount <= count else { return false }
            for offset in 0..<text.utf8CodeUnitCount
            where unsafe self[place + offset] != text.utf8Start[offset] { return false }
            return true
        }
        guard isAt(0, "http") else { return 0 }
        if isAt(4, "://") { return 7 }
        return isAt(4, "s://") ? 8 : 0
    }
}

extension UInt8 {
    /// Whether it is a space, a control character, or one of `"`, `<`, `>`, `\`, `^`, `` ` ``, `{`, `|` and `}`.
    @inline(__always)
    fileprivate var isBarredInAddress: Bool {
        // A bit for each byte of ASCII.
        let bits: UInt64 = self < 64 ? 0x5000_0005_FFFF_FFFF : 0xB800_0001_5000_0000
        return self < 128 && bits >> UInt64(self & 63) & 1 != 0
    }
}
