/// A reference to a technical body: `SAC/TC 28/SC 42`, `ISO/IEC JTC 1/SC 41/WG 3`, `UNECE/WP.29/GRVA`.
///
/// ```swift
/// let reference = try CommitteeReference("TC28SC42", publisher: "SAC")
/// reference.canonical   // SAC/TC 28/SC 42
/// reference.parent      // SAC/TC 28
/// reference.text        // TC28SC42
/// ```
public struct CommitteeReference: Hashable, Sendable {
    /// The spelling of the source.
    public let text: String

    /// The one spelling of this reference; the text itself where it could not be read.
    public let canonical: String

    /// Whether the text was read; false for one that was kept verbatim.
    public let isReadable: Bool

    /// By what it was read.
    let notation: IdentifierNotation

    /// Reads a reference: `try CommitteeReference(text)`.
    ///
    /// - Parameters:
    ///   - text: The reference.
    ///   - publisher: Whose body it is where the text does not say: `SAC` for a bare `TC28SC42`.
    ///   - notation: Whose bodies are read.
    /// - Throws: ``NotationError`` with what was expected and where.
    public init(
        _ text: String, publisher: String? = nil, in notation: IdentifierNotation = .standard
    ) throws(NotationError) {
        self.init(try CommitteeReader.read(text, publisher: publisher, in: notation), of: text, in: notation)
    }

    init(_ reading: CommitteeReader, of text: String, in notation: IdentifierNotation) {
        canonical = reading.canonical
        self.text = canonical.equalsInBytes(text) ? canonical : text
        isReadable = true
        self.notation = notation
    }

    /// Keeps any text: a readable one as ``init(_:publisher:in:)``, another one as it is.
    public init(verbatim text: String, publisher: String? = nil, in notation: IdentifierNotation = .standard) {
        do throws(NotationError) {
            try self.init(text, publisher: publisher, in: notation)
        } catch {
            self.init(text, isReadable: false, in: notation)
        }
    }

    init(canonical: String, in notation: IdentifierNotation) {
        self.init(canonical, isReadable: true, in: notation)
    }

    private init(_ text: String, isReadable: Bool, in notation: IdentifierNotation) {
        self.text = text
        canonical = text
        self.isReadable = isReadable
        self.notation = notation
    }

    /// Whether a name is that of a publisher whose committees can be read: `SAC`, `ISO/IEC`, `CEN/CENELEC`.
    public static func isPublisher(_ name: String, in notation: IdentifierNotation = .standard) -> Bool {
        notation.committees(of: name) != nil
    }

    /// Why the text could not be read; nil for a readable one.
    public var fault: NotationError? {
        guard !isReadable else { return nil }
        do throws(NotationError) {
            _ = try CommitteeReader.read(text, publisher: nil, in: notation)
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
