/// The designation of a standard, such as `GB/T 19001-2016` or `ISO/IEC 14496-4:2004/Amd 8:2005/Cor 1:2008`.
///
/// The source's spelling is kept and the canonical text is compared: `GB/T 35607—2024` equals `GB/T 35607-2024`. What
/// no rule reads is kept verbatim and says so. The parts are read from the canonical text each time they are asked for.
public struct StandardDesignation: Hashable, Sendable {
    /// The spelling of the source.
    public let text: String

    /// The one spelling of this designation; the text itself where it could not be read.
    public let canonical: String

    /// Whether the text was read; false for one that was kept verbatim.
    public let isReadable: Bool

    /// Reads a designation.
    ///
    /// - Throws: ``IdentifierFault`` with what was expected and where.
    public init(_ text: String) throws(IdentifierFault) {
        canonical = try DesignationReader.canonical(of: text)
        self.text = canonical == text ? canonical : text
        isReadable = true
    }

    /// Keeps any text: a readable one as ``init(_:)``, another one as it is.
    public init(verbatim text: String) {
        do throws(IdentifierFault) {
            try self.init(text)
        } catch {
            self.init(unreadable: text)
        }
    }

    private init(unreadable text: String) {
        self.text = text
        canonical = text
        isReadable = false
    }

    /// Why the text could not be read; nil for a readable one.
    public var fault: IdentifierFault? {
        guard !isReadable else { return nil }
        do throws(IdentifierFault) {
            _ = try DesignationReader.canonical(of: text)
            return nil
        } catch {
            return error
        }
    }

    /// What the designation says, part by part; nil for an unreadable one.
    public var parts: Parts? { isReadable ? DesignationReader.parts(of: canonical) : nil }

    /// Whether two designations have the same canonical text.
    public static func == (left: Self, right: Self) -> Bool { left.canonical == right.canonical }

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
