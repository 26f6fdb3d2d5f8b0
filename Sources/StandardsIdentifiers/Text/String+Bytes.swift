extension String {
    /// A text of bytes that are known to be UTF-8: they are not checked again, where the system lets one say so.
    @safe
    package init(validUTF8 bytes: UnsafeBufferPointer<UInt8>) {
        if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
            let span = unsafe UTF8Span(unchecked: Span(_unsafeElements: bytes), isKnownASCII: bytes.isASCII)
            self.init(copying: span)
        } else {
            unsafe self.init(decoding: bytes, as: UTF8.self)
        }
    }

    /// Lends the text's UTF-8 to the closure. Nearly every text lends it as it is, which takes no copy of the text.
    @safe @inlinable @inline(__always)
    package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = unsafe utf8.withContiguousStorageIfAvailable({ unsafe body($0) }) { return result }
        var text = self
        return text.withUTF8 { unsafe body($0) }
    }

    /// Whether all bytes of the text's UTF-8 satisfy the condition, asked in their order.
    @inlinable @inline(__always)
    package func allBytes(_ isWanted: (UInt8) -> Bool) -> Bool {
        withBytes { bytes in
            for place in 0..<bytes.count where unsafe !isWanted(bytes[place]) { return false }
            return true
        }
    }

    /// Whether all its characters are ASCII.
    package var isASCII: Bool { withBytes { unsafe $0.isASCII } }

    /// The parts, one upon the other, in memory that is asked for once. Not a list of them, which would copy each.
    package init(
        gathering first: String, _ second: String, _ third: String, _ fourth: String, _ fifth: String,
        _ sixth: String = "", _ seventh: String = ""
    ) {
        let size =
            first.utf8.count &+ second.utf8.count &+ third.utf8.count &+ fourth.utf8.count &+ fifth.utf8.count
            &+ sixth.utf8.count &+ seventh.utf8.count
        unsafe self.init(unsafeUninitializedCapacity: size) { target in
            var count = unsafe first.copyBytes(to: target, at: 0)
            unsafe count = second.copyBytes(to: target, at: count)
            unsafe count = third.copyBytes(to: target, at: count)
            unsafe count = fourth.copyBytes(to: target, at: count)
            unsafe count = fifth.copyBytes(to: target, at: count)
            unsafe count = sixth.copyBytes(to: target, at: count)
            return unsafe seventh.copyBytes(to: target, at: count)
        }
    }

    /// Copies its bytes to a place, and returns the place behind them.
    @inline(__always)
    private func copyBytes(to target: UnsafeMutableBufferPointer<UInt8>, at place: Int) -> Int {
        withBytes { bytes in
            guard let source = bytes.baseAddress, let start = target.baseAddress else { return place }
            unsafe (start + place).update(from: source, count: bytes.count)
            return place &+ bytes.count
        }
    }

    /// The text, of which the middle is left out where it has more bytes than that: for messages that quote it.
    package func shortened(to limit: Int = 100) -> String {
        guard utf8.count > limit else { return self }
        func isWithinScalar(_ place: String.Index) -> Bool { utf8[place] & 0xC0 == 0x80 }
        var end = utf8.index(utf8.startIndex, offsetBy: limit * 3 / 4)
        while isWithinScalar(end) { end = utf8.index(before: end) }
        var tail = utf8.index(utf8.endIndex, offsetBy: -limit / 4)
        while isWithinScalar(tail) { tail = utf8.index(after: tail) }
        return "\(self[..<end])…\(self[tail...])"
    }

    /// Whether the text has the same UTF-8 bytes as the other. `==` takes canonically equivalent texts for the same.
    @inlinable package func equalsInBytes(_ other: String) -> Bool {
        withBytes { left in other.withBytes { right in unsafe left.elementsEqual(right) } }
    }

    /// Whether the UTF-8 bytes of the part stand somewhere in the text.
    ///
    /// The standard library's `contains` adds the engine of its regular expressions, 1.8 MB, to a static program.
    package func holds(_ part: String) -> Bool {
        withBytes { bytes in part.withBytes { unsafe bytes.place(of: $0) != nil } }
    }

    /// Whether the UTF-8 bytes of the part stand somewhere in the text.
    package func holds(_ part: Substring) -> Bool { holds(String(part)) }

    /// The text with another one in all places of a part. The standard library's `replacing` adds the same engine.
    package func replaced(_ part: String, by other: String) -> String {
        withBytes { bytes in
            part.withBytes { part in
                var text: [UInt8] = []
                var start = 0
                while let place = unsafe bytes.place(of: part, from: start) {
                    unsafe text += bytes[start..<place]
                    text += other.utf8
                    start = place + part.count
                }
                unsafe text += bytes[start...]
                return String(decoding: text, as: UTF8.self)
            }
        }
    }

    /// Whether the text's UTF-8 bytes come before those of the other.
    ///
    /// The standard library compares by canonical equivalence; catalogues are ordered by bytes.
    package func precedesInBytes(_ other: String) -> Bool {
        withBytes { left in other.withBytes { right in unsafe left.precedes(right) } }
    }
}

extension [String] {
    /// The texts in byte order.
    package func sortedInBytes() -> [String] { sorted { $0.precedesInBytes($1) } }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether all bytes are those of ASCII characters; eight are looked at in one step.
    package var isASCII: Bool {
        let bytes = UnsafeRawBufferPointer(self)
        var (place, seen) = (0, UInt64(0))
        while place &+ 8 <= bytes.count {
            unsafe seen |= bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
            place &+= 8
        }
        while place < bytes.count {
            unsafe seen |= UInt64(bytes[place])
            place &+= 1
        }
        return seen & 0x8080_8080_8080_8080 == 0
    }

    /// Where a part stands for the first time, from a place on; one of no bytes stands anywhere.
    func place(of part: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int? {
        guard let first = unsafe part.first else { return start }
        var place = start
        while place &+ part.count <= count {
            if unsafe self[place] == first {
                var same = 1
                while same < part.count, unsafe self[place &+ same] == part[same] { same &+= 1 }
                if same == part.count { return place }
            }
            place &+= 1
        }
        return nil
    }
}

extension StringProtocol {
    /// Where the UTF-8 bytes of a part, which has some, stand for the first time.
    package func place(of part: String) -> Range<Index>? {
        let place = String(self).withBytes { bytes in part.withBytes { unsafe bytes.place(of: $0) } }
        guard let place else { return nil }
        let start = utf8.index(utf8.startIndex, offsetBy: place)
        return start..<utf8.index(start, offsetBy: part.utf8.count)
    }
}
