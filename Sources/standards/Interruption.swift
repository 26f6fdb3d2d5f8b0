import Foundation

/// Takes away what is half done when somebody interrupts the program.
enum Interruption {
    private static let lock = NSLock()
    nonisolated(unsafe) private static var staged: String?
    nonisolated(unsafe) private static var folder: String?
    nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

    /// Says what to remove on SIGINT, SIGTERM and SIGHUP: what is being written, and a folder that was made for it.
    static func cleans(_ staged: String?, _ folder: String?) {
        lock.withLock {
            unsafe Self.staged = staged
            unsafe Self.folder = folder
            guard staged != nil, unsafe sources.isEmpty else { return }
            for number in [SIGINT, SIGTERM, SIGHUP] {
                signal(number, SIG_IGN)
                let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
                source.setEventHandler { end(number) }
                source.resume()
                unsafe sources.append(source)
            }
        }
    }

    /// Lets nothing come between the steps of the closure: an interruption waits for its end.
    static func holding(_ body: () throws -> Void) rethrows { try lock.withLock(body) }

    private static func end(_ number: Int32) {
        lock.lock()
        if let staged = unsafe staged { try? FileManager.default.removeItem(atPath: staged) }
        // Only an empty one: what stands in it is somebody's.
        if let folder = unsafe folder { unsafe rmdir(folder) }
        signal(number, SIG_DFL)
        raise(number)
        exit(128 + number)
    }
}
