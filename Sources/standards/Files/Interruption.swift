import Foundation

/// Leaves everything as it was when a step fails, or when somebody interrupts the program.
///
/// The process has one undertaking, since a signal has to find it.
enum Interruption {
    private static let lock = NSLock()
    nonisolated(unsafe) private static var undertaking = Undertaking()
    nonisolated(unsafe) private static var sources: [any DispatchSourceSignal]?

    /// Does all that the closure does, or none of it.
    static func allOrNone<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            let result = try body()
            step { $0.finish() }
            return result
        } catch {
            step { $0.takeBack() }
            throw error
        }
    }

    /// Lets nothing come between what is done and its being remembered: an interruption waits for the end of the step.
    static func step<Result>(_ body: (inout Undertaking) throws -> Result) rethrows -> Result {
        try lock.withLock {
            if unsafe sources == nil { unsafe sources = [SIGINT, SIGTERM, SIGHUP].compactMap(watch) }
            return try unsafe body(&undertaking)
        }
    }

    /// Ends the program at that signal, unless whoever started it wants it to go on: `nohup` ignores SIGHUP for it.
    private static func watch(_ number: Int32) -> (any DispatchSourceSignal)? {
        let before = signal(number, SIG_IGN)
        guard unsafe unsafeBitCast(before, to: Int.self) != unsafeBitCast(SIG_IGN, to: Int.self) else { return nil }
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { end(number) }
        source.resume()
        return source
    }

    private static func end(_ number: Int32) {
        lock.lock()
        unsafe undertaking.takeBack()
        signal(number, SIG_DFL)
        raise(number)
        exit(128 + number)
    }
}
