extension PartialDate: CustomStringConvertible {
    /// Reads an EDTF text of level 0 or 1.
    ///
    /// - Throws: ``NotationError`` for a day that does not exist, a time of day, a year outside of 0001 to 9999, an
    ///   interval whose end begins before its start, level 2, and all that is no EDTF.
    public init(_ text: String) throws(NotationError) {
        self = try text.reading { cursor throws(NotationError) in try PartialDate(explaining: &cursor) }
    }

    /// Reads an EDTF text of level 0 or 1 from its bytes, without allocating where it can be read.
    ///
    /// - Throws: ``NotationError``, as ``init(_:)``.
    package init(utf8 bytes: UnsafeBufferPointer<UInt8>) throws(NotationError) {
        var cursor = unsafe ByteCursor(bytes)
        self = try PartialDate(explaining: &cursor)
    }

    private init(explaining cursor: inout ByteCursor) throws(NotationError) {
        do throws(NotationError) {
            self = try PartialDate(whole: &cursor)
        } catch {
            throw DateErrors.reason(for: cursor) ?? error
        }
    }

    private init(whole cursor: inout ByteCursor) throws(NotationError) {
        let slash = cursor.count > 0 && Self.hasSlash(cursor)
        guard slash else {
            let start = try DateBound(at: &cursor, inInterval: false)
            guard cursor.isAtEnd else { throw cursor.fault("expected the end of the date") }
            self.init(start: start, end: .none)
            return
        }
        guard cursor.count > 1 else { throw cursor.fault("expected a date on one side of '/'") }
        let start = try Self.bound(at: &cursor)
        guard cursor.take(.ascii("/")) else { throw cursor.fault("expected '/'") }
        let column = cursor.column
        let end = try Self.bound(at: &cursor)
        guard cursor.isAtEnd else { throw cursor.fault("expected the end of the interval") }
        if let first = start.first, let begin = end.first, begin < first {
            throw NotationError(column: column, message: "the interval's end begins before its start")
        }
        self.init(start: start, end: end)
    }

    private static func hasSlash(_ cursor: ByteCursor) -> Bool {
        for offset in 0..<cursor.count where cursor[offset] == .ascii("/") { return true }
        return false
    }

    private static func bound(at cursor: inout ByteCursor) throws(NotationError) -> DateBound {
        if cursor.isAtEnd || cursor.next == .ascii("/") { return .unknown }
        if cursor.next == .ascii("."), cursor.peek(1) == .ascii(".") {
            cursor.position += 2
            return .open
        }
        return try DateBound(at: &cursor, inInterval: true)
    }

    /// The EDTF text.
    public var description: String {
        unsafe String(unsafeUninitializedCapacity: Self.longestText) { buffer in
            unsafe write(to: UnsafeMutableBufferPointer(rebasing: buffer[..<Self.longestText]))
        }
    }

    /// Two days with a qualifier each, and the slash.
    static let longestText = 23

    /// Calls the body with the EDTF text's bytes, which live on the stack.
    package func withUTF8(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.longestText) { buffer in
            let count = unsafe write(to: buffer)
            unsafe body(UnsafeBufferPointer(rebasing: buffer[..<count]))
        }
    }

    /// Writes the EDTF text.
    ///
    /// - Parameter buffer: Room for at least 23 bytes.
    /// - Returns: How many bytes were written.
    package func write(to buffer: UnsafeMutableBufferPointer<UInt8>) -> Int {
        precondition(buffer.count >= Self.longestText, "an EDTF text takes up to 23 bytes")
        var count = 0
        func put(_ byte: UInt8) {
            unsafe buffer[count] = byte
            count += 1
        }
        func put(_ value: Int, width: Int, unspecified: Int = 0) {
            var divisor = width == 4 ? 1000 : 10
            for place in 0..<width {
                put(place >= width - unspecified ? .ascii("X") : 0x30 + UInt8(truncatingIfNeeded: value / divisor % 10))
                divisor /= 10
            }
        }
        func put(_ bound: DateBound) {
            switch bound.form {
            case .none, .unknown: return
            case .open:
                put(.ascii("."))
                put(.ascii("."))
                return
            case .date: break
            }
            let unspecified = bound.unspecified
            put(bound.year, width: 4, unspecified: unspecified == .decade ? 1 : unspecified == .century ? 2 : 0)
            let noMonth = unspecified == .month || unspecified == .monthAndDay
            if bound.month > 0 || noMonth {
                put(.ascii("-"))
                put(bound.month, width: 2, unspecified: noMonth ? 2 : 0)
            }
            let noDay = unspecified == .day || unspecified == .monthAndDay
            if bound.day > 0 || noDay {
                put(.ascii("-"))
                put(bound.day, width: 2, unspecified: noDay ? 2 : 0)
            }
            switch (bound.isApproximate, bound.isUncertain) {
            case (true, true): put(.ascii("%"))
            case (true, false): put(.ascii("~"))
            case (false, true): put(.ascii("?"))
            case (false, false): break
            }
        }
        put(start)
        if isInterval {
            put(.ascii("/"))
            put(end)
        }
        return count
    }
}
