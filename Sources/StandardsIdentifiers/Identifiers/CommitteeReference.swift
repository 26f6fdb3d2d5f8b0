/// A reference to a technical body: `SAC/TC 28/SC 42`, `ISO/IEC JTC 1/SC 41/WG 3`, `UNECE/WP.29/GRVA`.
public struct CommitteeReference: Hashable, Sendable {
    /// The spelling of the source.
    public let text: String

    /// The one spelling of this reference; the text itself where it could not be read.
    public let canonical: String

    /// Whether the text was read; false for one that was kept verbatim.
    public let isReadable: Bool

    /// Reads a reference.
    ///
    /// - Parameters:
    ///   - text: The reference.
    ///   - publisher: Whose body it is where the text does not say: `SAC` for a bare `TC28SC42`.
    /// - Throws: ``NotationError`` with what was expected and where.
    public init(_ text: String, publisher: String? = nil) throws(NotationError) {
        canonical = try CommitteeReader.canonical(of: text, publisher: publisher)
        self.text = canonical.equalsInBytes(text) ? canonical : text
        isReadable = true
    }

    /// Keeps any text: a readable one as ``init(_:publisher:)``, another one as it is.
    public init(verbatim text: String, publisher: String? = nil) {
        do throws(NotationError) {
            try self.init(text, publisher: publisher)
        } catch {
            self.init(unreadable: text)
        }
    }

    init(canonical: String) {
        text = canonical
        self.canonical = canonical
        isReadable = true
    }

    private init(unreadable text: String) {
        self.text = text
        canonical = text
        isReadable = false
    }

    /// Whether a name is that of a publisher whose committees can be read: `SAC`, `ISO/IEC`, `CEN/CENELEC`.
    public static func isPublisher(_ name: String) -> Bool { CommitteePublisher.named(name) != nil }

    /// Why the text could not be read; nil for a readable one.
    public var fault: NotationError? {
        guard !isReadable else { return nil }
        do throws(NotationError) {
            _ = try CommitteeReader.canonical(of: text, publisher: nil)
            return nil
        } catch {
            return error
        }
    }

    /// Whether two references have the same canonical text.
    public static func == (left: Self, right: Self) -> Bool { left.canonical.equalsInBytes(right.canonical) }

    /// Feeds the canonical text.
    public func hash(into hasher: inout Hasher) { hasher.combine(canonical) }
}

extension CommitteeReference: Comparable, CustomStringConvertible {
    /// The natural order: SC 2 before SC 17, a committee before its subcommittees, `IEC/SC 62B` after `IEC/TC 62`.
    public static func < (left: Self, right: Self) -> Bool {
        NaturalOrder.precedes(left.sortText, right.sortText)
    }

    /// The canonical text.
    public var description: String { canonical }
}
