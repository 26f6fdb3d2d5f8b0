/// A value that a program writes as a text in quotes: `let closes: PartialDate = "2024-10-20"`.
///
/// A text in the program that cannot be read is a mistake of the program: it stops it at once, and says which text of
/// which type is wrong and why. A text in quotes between the brackets of an initialiser is such a literal too. What comes
/// from outside the program is held in a variable and goes through ``init(_:)``, which throws.
///
/// ```swift
/// let first: CalendarDate = "2024-10-01"
/// let typed = try? CalendarDate(text)  // nil where what a user wrote is no day
/// ```
public protocol TextLiteral: ExpressibleByStringLiteral {
    /// Reads a text.
    ///
    /// - Throws: ``NotationError`` with what was expected and where.
    init(_ text: String) throws(NotationError)
}

extension TextLiteral {
    /// Reads a text that is written in the program; one that cannot be read stops the program.
    public init(stringLiteral text: String) {
        do throws(NotationError) { try self.init(text) } catch {
            // Not a precondition: its message is left out of an optimised program.
            fatalError("“\(text)” in the program is no \(Self.self): \(error)")
        }
    }
}

extension CalendarDate: TextLiteral {}
extension PartialDate: TextLiteral {}
extension ProjectNumber: TextLiteral {}

extension StandardDesignation: TextLiteral {
    public init(_ text: String) throws(NotationError) { try self.init(text, in: .standard) }
}

extension CommitteeReference: TextLiteral {
    public init(_ text: String) throws(NotationError) { try self.init(text, publisher: nil, in: .standard) }
}
