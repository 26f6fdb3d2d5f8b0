import StandardsKit

extension Catalogue {
    /// That nothing is called so, and what may be meant.
    func unknown(_ text: String) -> CommandError { CommandError(ExportError.unknown(text, in: self).message) }
}
