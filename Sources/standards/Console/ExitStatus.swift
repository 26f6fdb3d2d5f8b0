/// What a command says to the shell.
enum ExitStatus: Int32 {
    /// Fine, also with warnings or nothing found.
    case fine = 0
    /// Errors in the input, or a failed write.
    case failed = 1
    /// Wrong usage.
    case usage = 2
    var code: Int32 { rawValue }
}

/// Wrong words on the command line.
struct UsageError: Error {
    let message: String
    init(_ message: String) { self.message = message }
}

/// Something that could not be done.
struct CommandError: Error, CustomStringConvertible {
    let description: String
    init(_ message: String) { description = message }
}
