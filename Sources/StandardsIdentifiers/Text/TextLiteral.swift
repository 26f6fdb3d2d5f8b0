/// A value that a program writes as a text in quotes: `standard.effective = "2025-07-01"`.
///
/// A text in the program that cannot be read is a mistake of the program: it stops it at once, and says which text of
/// which type is wrong and why. A text in quotes between the brackets of an initialiser is such a literal too. What comes
/// from outside the program is held in a variable and goes through the initialiser that throws or gives nil.
///
/// ```swift
/// let first: CalendarDate = "2024-10-01"
/// let typed = try? CalendarDate(text)  // nil where what a user wrote is no day
/// ```
public protocol TextLiteral: TextCodable, CustomStringConvertible, ExpressibleByStringLiteral {
    /// Reads a text that is written in the program; unlike a coded one, it is not kept where it cannot be read.
    init(literal text: String) throws(NotationError)
}

extension TextLiteral {
    public init(literal text: String) throws(NotationError) { try self.init(codedText: text) }

    /// Reads a text that is written in the program; one that cannot be read stops the program.
    public init(stringLiteral text: String) {
        do throws(NotationError) { try self.init(literal: text) } catch {
            // Not a precondition: its message is left out of an optimised program.
            fatalError("“\(text)” in the program is no \(Self.self): \(error)")
        }
    }
}

extension LanguageTag: TextLiteral {}

/// What `value ?? "in words"` gives where the words are no value: something to print.
///
/// ```swift
/// print(standard.effective ?? "no date yet", standard.designation ?? "no designation")
/// ```
public struct PrintedText: Hashable, Sendable, CustomStringConvertible {
    public let description: String
}

/// The value as it is printed, or words for its absence. Without this, the words would be read as a value.
public func ?? <Value: TextLiteral>(value: Value?, words: @autoclosure () -> String) -> PrintedText {
    PrintedText(description: value?.description ?? words())
}

/// The value as it is printed, or else what is printed for another one.
public func ?? <Value: TextLiteral>(value: Value?, other: @autoclosure () -> PrintedText) -> PrintedText {
    PrintedText(description: value?.description ?? other().description)
}
