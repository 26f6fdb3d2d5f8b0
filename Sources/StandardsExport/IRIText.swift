import StandardsModel

/// Internationalised resource identifiers (RFC 3987) out of what people write as addresses.
package enum IRIText {
    /// The schemes under which an address names a resource that a reader may follow.
    private static let schemes: Set<String> = ["http", "https", "ftp", "mailto", "urn"]

    /// The address with what an IRI cannot hold percent-encoded; nil where it is no IRI even then, or of a scheme that
    /// runs code or holds data.
    package static func normalised(_ text: String) -> String? {
        // Nearly all are addresses of pages that need no encoding.
        if text.withBytes({ unsafe isPlainAddress($0) }) { return text }
        guard let colon = text.utf8.firstIndex(of: .ascii(":")) else { return nil }
        let scheme = text[..<colon].lowercased()
        let rest = text[text.utf8.index(after: colon)...]
        guard schemes.contains(scheme), !rest.isEmpty else { return nil }
        let isWeb = scheme == "http" || scheme == "https" || scheme == "ftp"
        guard isWeb else { return scheme + ":" + encoded(rest) }
        guard rest.hasPrefix("//") else { return nil }
        let afterSlashes = rest.dropFirst(2)
        let end = afterSlashes.utf8.firstIndex { $0 == .ascii("/") || $0 == .ascii("?") || $0 == .ascii("#") }
        let authority = afterSlashes[..<(end ?? afterSlashes.endIndex)]
        guard isAuthority(authority) else { return nil }
        return scheme + "://" + authority + encoded(afterSlashes[authority.endIndex...])
    }

    /// One step of a path or a fragment, with everything percent-encoded that is not unreserved (RFC 3986, 2.3).
    package static func segment(_ text: String) -> String {
        if text.withBytes({ unsafe unreserved.hold($0) }) { return text }
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            if isUnreserved(byte) { bytes.append(byte) } else { append(byte, to: &bytes) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    package static func isUnreserved(_ byte: UInt8) -> Bool { unreserved.contains(byte) }

    /// Whether a step of a path needs no encoding, and has no dots, which a reader may follow upwards.
    package static func isUnreservedWithoutDots(_ text: String) -> Bool {
        text.withBytes { unsafe unreservedWithoutDots.hold($0) }
    }

    /// Whether steps of a path with one fragment behind them need no encoding.
    package static func isPath(_ text: String) -> Bool {
        text.withBytes { bytes in
            guard let hash = unsafe bytes.firstIndex(of: .ascii("#")) else { return false }
            return unsafe steps.hold(UnsafeBufferPointer(rebasing: bytes[..<hash])) && steps.hold(bytes, from: hash + 1)
        }
    }

    private static let unreserved = ASCIISet("-._~").union(.lettersAndDigits)
    private static let unreservedWithoutDots = ASCIISet("-_~").union(.lettersAndDigits)
    private static let steps = unreserved.union(ASCIISet("/"))
    /// What a path, a query and a fragment can hold beside what is unreserved (RFC 3986, 3.3).
    private static let delimiters = ASCIISet("!$&'()*+,:;=@/?")
    private static let plain = unreserved.union(delimiters)

    /// Whether it is the address of a page, in small letters up to its host, with nothing to encode.
    private static func isPlainAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let isSecure = unsafe bytes.starts(with: "https://".utf8)
        guard unsafe isSecure || bytes.starts(with: "http://".utf8) else { return false }
        let start = isSecure ? 8 : 7
        var end = start
        while end < bytes.count, unsafe unreserved.contains(bytes[end]) { end += 1 }
        guard end > start, end == bytes.count || (unsafe bytes[end] == .ascii("/")) else { return false }
        return unsafe plain.hold(bytes, from: end)
    }

    private static func isAuthority(_ text: Substring) -> Bool {
        var host = text.utf8[...]
        if let at = host.firstIndex(of: .ascii("@")) {
            guard host[..<at].allSatisfy({ isUnreserved($0) || $0 == .ascii(":") }) else { return false }
            host = host[host.index(after: at)...]
        }
        if host.first == .ascii("[") {
            guard let close = host.firstIndex(of: .ascii("]")) else { return false }
            let literal = host[..<close].dropFirst()
            let tail = host[host.index(after: close)...]
            return isIPv6(literal) && (tail.isEmpty || isPort(tail))
        }
        if let colon = host.firstIndex(of: .ascii(":")) {
            guard isPort(host[colon...]) else { return false }
            host = host[..<colon]
        }
        guard !host.isEmpty else { return false }
        return Substring(host).unicodeScalars.allSatisfy { scalar in
            scalar.isASCII ? isUnreserved(UInt8(scalar.value)) : isAllowed(scalar)
        }
    }

    /// Eight groups of up to four hexadecimal digits, or fewer and one `::` for the zeros left out.
    private static func isIPv6(_ text: Substring.UTF8View) -> Bool {
        let bytes = Array(text)
        var gaps = 0
        var groups = 0
        var length = 0
        var place = 0
        while place < bytes.count {
            if bytes[place] == .ascii(":") {
                let isDouble = place + 1 < bytes.count && bytes[place + 1] == .ascii(":")
                // A single colon is written between two groups.
                guard isDouble || (length > 0 && place + 1 < bytes.count) else { return false }
                if isDouble { gaps += 1 }
                place += isDouble ? 2 : 1
                length = 0
            } else {
                guard hexValue(bytes[place]) != nil, length < 4 else { return false }
                if length == 0 { groups += 1 }
                length += 1
                place += 1
            }
        }
        return gaps == 0 ? groups == 8 : gaps == 1 && groups < 8
    }

    private static func isPort(_ text: Substring.UTF8View) -> Bool {
        text.first == .ascii(":") && text.dropFirst().allSatisfy { (.ascii("0")...(.ascii("9"))).contains($0) }
    }

    private static func encoded(_ text: Substring) -> String {
        if text.utf8.allSatisfy(plain.contains) { return String(text) }
        var bytes: [UInt8] = []
        var inFragment = false
        var scalars = text.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            if scalar == "%" {
                let next = Array(scalars.prefix(2))
                let isEscape = next.count == 2 && next.allSatisfy { $0.isASCII && hexValue(UInt8($0.value)) != nil }
                if isEscape { bytes.append(.ascii("%")) } else { append(.ascii("%"), to: &bytes) }
            } else if scalar == "#" {
                if inFragment { append(.ascii("#"), to: &bytes) } else { bytes.append(.ascii("#")) }
                inFragment = true
            } else if isAllowed(scalar) {
                bytes.append(contentsOf: String(scalar).utf8)
            } else {
                for byte in String(scalar).utf8 { append(byte, to: &bytes) }
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a path, a query and a fragment can hold the scalar as it is (RFC 3987, 2.2; formatting characters of
    /// bidirectional text are barred by 4.1).
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x80: plain.contains(UInt8(scalar.value))
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false
        case 0xA0...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFFEF: true
        case 0x10000...0xDFFFD: scalar.value & 0xFFFF <= 0xFFFD
        case 0xE1000...0xEFFFD: true
        default: false
        }
    }

    private static func hexValue(_ byte: UInt8) -> UInt8? {
        switch byte {
        case .ascii("0")...(.ascii("9")): byte - .ascii("0")
        case .ascii("a")...(.ascii("f")): byte - .ascii("a") + 10
        case .ascii("A")...(.ascii("F")): byte - .ascii("A") + 10
        default: nil
        }
    }

    private static func append(_ byte: UInt8, to bytes: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        bytes += [.ascii("%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}

extension UInt8 {
    package static func ascii(_ scalar: Unicode.Scalar) -> UInt8 { UInt8(ascii: scalar) }
}
