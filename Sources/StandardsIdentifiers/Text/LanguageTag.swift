/// A language tag (BCP 47): `en`, `zh-Hans`. How it is spelt is kept; capital and small letters are the same (RFC 5646,
/// 2.1.1).
///
/// ```swift
/// let traditional: LanguageTag = "zh-Hant"
/// standard.title[traditional] ?? standard.title.text(in: .simplifiedChinese)
/// LanguageTag(text)   // nil where what a user wrote is no tag
/// ```
public struct LanguageTag: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The tag as it is written.
    public let text: String

    /// A tag; nil where it is not made of groups of one to eight ASCII letters and digits, the first of two to eight
    /// letters.
    public init?(_ text: String) {
        guard Self.isWellFormed(text) else { return nil }
        self.text = text
    }

    /// English.
    public static let english: Self = "en"
    /// Chinese in simplified characters.
    public static let simplifiedChinese: Self = "zh-Hans"
    /// A text whose language is not stated.
    public static let undetermined: Self = "und"

    @inlinable
    public static func == (left: Self, right: Self) -> Bool {
        // Nearly all are spelt alike, which is seen at a glance.
        left.text.utf8.count == right.text.utf8.count && (left.text == right.text || isSame(left, right))
    }

    /// Whether two tags of one length differ in nothing but capital and small letters.
    @usableFromInline
    static func isSame(_ left: Self, _ right: Self) -> Bool {
        var others = right.text.utf8.makeIterator()
        for byte in left.text.utf8 {
            guard let other = others.next(), (byte ^ other) & 0xDF == 0 else { return false }
        }
        return true
    }
    public func hash(into hasher: inout Hasher) { for letter in letters { hasher.combine(letter) } }
    public static func < (left: Self, right: Self) -> Bool {
        var others = right.text.utf8.makeIterator()
        for byte in left.text.utf8 {
            guard let other = others.next() else { return false }
            if (byte ^ other) & 0xDF != 0 { return byte | 0x20 < other | 0x20 }
        }
        return others.next() != nil
    }
    public var description: String { text }

    /// The spelling in small letters; bytes of letters alone change by this.
    private var letters: LazyMapSequence<String.UTF8View, UInt8> { text.utf8.lazy.map { $0 | 0x20 } }
    /// The spelling in small letters: the same for tags that are equal.
    package var folded: String { String(decoding: letters, as: UTF8.self) }

    /// Whether it is the range, or a closer one: `zh-Hans` is within `zh` (RFC 4647, 3.3.1).
    package func isWithin(_ range: LanguageTag) -> Bool {
        text.withBytes { bytes in
            range.text.withBytes { range in
                guard bytes.count >= range.count else { return false }
                for place in 0..<range.count where unsafe (bytes[place] ^ range[place]) & 0xDF != 0 { return false }
                return unsafe bytes.count == range.count || bytes[range.count] == UInt8(ascii: "-")
            }
        }
    }

    /// How many bytes are left of the tag where subtags are taken from its end, and no single letter is left as the
    /// last one, until another tag is within it (RFC 4647, 3.4); 0 where none does.
    package func reach(of other: LanguageTag) -> Int {
        text.withBytes { bytes in
            other.text.withBytes { others in
                var (reach, start) = (0, 0)
                for place in 0...bytes.count {
                    let isAtEnd = place == bytes.count
                    if unsafe isAtEnd || bytes[place] == UInt8(ascii: "-") {
                        guard unsafe place == others.count || others[place] == UInt8(ascii: "-") else { break }
                        if isAtEnd || place - start > 1 { reach = place }
                        start = place + 1
                    }
                    guard !isAtEnd, place < others.count, unsafe (bytes[place] ^ others[place]) & 0xDF == 0 else {
                        break
                    }
                }
                return reach
            }
        }
    }

    static func isWellFormed(_ text: String) -> Bool {
        var length = 0
        var isFirst = true
        for byte in text.utf8 {
            if byte == UInt8(ascii: "-") {
                if length == 0 || (isFirst && length < 2) { return false }
                length = 0
                isFirst = false
            } else {
                guard byte.isASCIILetterOrDigit, !(isFirst && byte.isASCIIDigit) else { return false }
                length += 1
                if length > 8 { return false }
            }
        }
        return length > (isFirst ? 1 : 0)
    }
}
