/// The designation of a standard, such as `GB/T 19001-2016` or `ISO/IEC 14496-4:2004/Amd 8:2005/Cor 1:2008`.
///
/// The source's spelling is kept and the canonical text is compared: `GB/T 35607—2024` equals `GB/T 35607-2024`. What
/// no rule reads is kept verbatim and says so.
///
/// ```swift
/// let designation: StandardDesignation = "GBT20485.16-2018"
/// designation.canonical                                             // GB/T 20485.16-2018
/// designation.year                                                  // 2018
/// StandardDesignation(verbatim: "the furniture rules").isReadable   // false
/// ```
public struct StandardDesignation: Hashable, Sendable {
    /// The spelling of the source.
    public let text: String

    /// The one spelling of this designation; the text itself where it could not be read.
    public let canonical: String

    /// Where the parts are in the canonical text; nil for an unreadable designation.
    let layout: DesignationLayout?

    /// By what it was read.
    let notation: IdentifierNotation

    /// Whether the text was read; false for one that was kept verbatim.
    public var isReadable: Bool { layout != nil }

    /// Reads a designation: `try StandardDesignation(text)`.
    ///
    /// - Parameters:
    ///   - text: The designation.
    ///   - notation: Whose designations are read.
    /// - Throws: ``NotationError`` with what was expected and where.
    public init(_ text: String, in notation: IdentifierNotation = .standard) throws(NotationError) {
        let outcome = try text.reading { cursor throws(NotationError) in
            try DesignationReader.read(cursor, .whole, in: notation)
        }
        self.init(outcome, of: text, in: notation)
    }

    init(_ outcome: consuming DesignationReader.Outcome, of text: String, in notation: IdentifierNotation) {
        self.text = text
        canonical = outcome.canonical ?? text
        layout = outcome.layout
        self.notation = notation
    }

    /// Keeps any text: a readable one as its parts spell it, another one as it is.
    public init(verbatim text: String, in notation: IdentifierNotation = .standard) {
        do throws(NotationError) {
            try self.init(text, in: notation)
        } catch {
            self.init(unreadable: text, in: notation)
        }
    }

    private init(unreadable text: String, in notation: IdentifierNotation) {
        self.text = text
        canonical = text
        layout = nil
        self.notation = notation
    }

    /// Reads the designation that begins at an offset, as far as it goes: the way to find designations in prose.
    ///
    /// - Parameters:
    ///   - text: The text in which it is written.
    ///   - offset: Where the designation begins, in UTF-8 bytes.
    ///   - notation: Whose designations are read.
    /// - Returns: The designation and the offset behind it.
    /// - Throws: ``NotationError`` where none begins there; its column counts from the start of the text.
    public static func prefix(
        of text: String, at offset: Int = 0, in notation: IdentifierNotation = .standard
    ) throws(NotationError) -> (designation: StandardDesignation, end: Int) {
        let outcome = try text.reading { cursor throws(NotationError) in
            cursor.position = offset
            return try DesignationReader.read(cursor, .prefix, in: notation)
        }
        return (StandardDesignation(outcome, of: outcome.source ?? text, in: notation), outcome.end)
    }

    /// Why the text could not be read; nil for a readable one.
    public var fault: NotationError? {
        guard !isReadable else { return nil }
        do throws(NotationError) {
            _ = try StandardDesignation(text, in: notation)
            return nil
        } catch {
            return error
        }
    }

    /// Whether it was read by the publishers of a notation.
    package func isRead(in notation: IdentifierNotation) -> Bool { self.notation == notation }

    /// What the designation says, part by part; nil for an unreadable one.
    public var parts: Parts? {
        guard isReadable else { return nil }
        // Given away: a copy would be one of many texts.
        var parts = Parts()
        canonical.withBytes { layout?.fill(&parts, from: unsafe ByteCursor($0), in: notation) }
        return consume parts
    }

    /// Whether two designations have the same canonical text.
    public static func == (left: Self, right: Self) -> Bool { left.canonical.equalsInBytes(right.canonical) }

    /// Feeds the canonical text.
    public func hash(into hasher: inout Hasher) { hasher.combine(canonical) }
}

extension StandardDesignation: Comparable, CustomStringConvertible {
    /// The natural order of canonical texts: part 2 before part 10, an undated designation before a dated one.
    public static func < (left: Self, right: Self) -> Bool {
        NaturalOrder.precedes(left.canonical, right.canonical)
    }

    /// The canonical text.
    public var description: String { canonical }
}
