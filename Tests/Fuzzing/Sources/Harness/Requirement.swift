/// Ends the program with the message where the condition does not hold. An optimised `precondition` says nothing.
public func require(_ condition: Bool, _ message: @autoclosure () -> String) {
    if !condition { fatalError(message()) }
}

/// The text of bytes that have to be UTF-8 without NUL.
func decoded(_ bytes: some Sequence<UInt8>, _ what: @autoclosure () -> String) -> String {
    let bytes = Array(bytes)
    guard let text = String(validating: bytes, as: UTF8.self) else { fatalError("\(what()) is no UTF-8") }
    require(!bytes.contains(0), "\(what()) has a NUL")
    return text
}

/// Texts that are compared by their bytes: the standard library compares by canonical equivalence.
public struct ByteSet {
    private var texts: Set<[UInt8]> = []

    /// No texts.
    public init() {}

    /// Adds a text.
    public mutating func insert(_ text: String) { texts.insert(Array(text.utf8)) }

    /// Adds a text; false where it is there.
    public mutating func insertNew(_ text: String) -> Bool { texts.insert(Array(text.utf8)).inserted }

    /// Whether the text is there.
    public func contains(_ text: String) -> Bool { texts.contains(Array(text.utf8)) }
}

/// Whether two texts are the same, byte for byte.
public func isSame(_ left: String, _ right: String) -> Bool { left.utf8.elementsEqual(right.utf8) }
