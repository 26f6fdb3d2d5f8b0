/// Why a text could not be read: what was expected, and where.
///
/// ```swift
/// do throws(NotationError) {
///     print(try PartialDate(text))
/// } catch {
///     print(error.column, error.message)
/// }
/// ```
public struct NotationError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The 1-based column of the first byte that does not fit, counted in UTF-8 bytes.
    public let column: Int

    /// What was expected there, or what is wrong with what is written there.
    public let message: String

    /// Creates a fault.
    ///
    /// - Parameters:
    ///   - column: The 1-based column, in UTF-8 bytes.
    ///   - message: What was expected, without a full stop.
    public init(column: Int, message: String) {
        self.column = column
        self.message = message
    }

    /// The column and the message, as `column 3: expected a number`.
    public var description: String { "column \(column): \(message)" }
}
