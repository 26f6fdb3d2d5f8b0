/// A thread of the program that can be waited for.
struct RunningThread {
    /// What a thread does, in a box that it can be handed.
    private final class Work {
        let body: @Sendable () -> Void
        init(_ body: @escaping @Sendable () -> Void) { self.body = body }
    }

    private let handle: pthread_t

    /// The room for what calls each other: as much as the first thread has.
    private static let stackSize = 8 << 20

    /// Starts a thread; nil where the system gives none.
    init?(_ body: @escaping @Sendable () -> Void) {
        var attributes = pthread_attr_t()
        unsafe pthread_attr_init(&attributes)
        defer { unsafe pthread_attr_destroy(&attributes) }
        unsafe pthread_attr_setstacksize(&attributes, Self.stackSize)
        let work = unsafe Unmanaged.passRetained(Work(body))
        #if canImport(Darwin)
            var handle: pthread_t?
            let failure = unsafe pthread_create(&handle, &attributes, { unsafe Self.run($0) }, work.toOpaque())
        #else
            var started = pthread_t()
            let failure = unsafe pthread_create(&started, &attributes, { unsafe Self.run($0) }, work.toOpaque())
            let handle: pthread_t? = started
        #endif
        guard failure == 0, let handle else {
            unsafe work.release()
            return nil
        }
        self.handle = handle
    }

    /// Does what is in a box.
    private static func run(_ work: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        if let work = unsafe work { unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
        return nil
    }

    /// Waits for its end.
    func join() { pthread_join(handle, nil) }

    /// Lets it run to its end, for which nobody waits.
    func detach() { pthread_detach(handle) }

    /// How many can run at one time.
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// Does pieces of work on as many threads as are allowed, and waits for all.
///
/// - Parameter count: How many pieces: each is done once, from 0 on, by whichever thread is free.
func concurrently(_ count: Int, threads: Int, _ body: @Sendable (Int) -> Void) {
    // Each thread has ended before this does.
    withoutActuallyEscaping(body) { doConcurrently(count, threads: threads, $0) }
}

private func doConcurrently(_ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let lock = Lock()
    nonisolated(unsafe) var next = 0
    @Sendable func work() {
        while true {
            let index = lock.withLock {
                defer { unsafe next += 1 }
                return unsafe next
            }
            guard index < count else { return }
            body(index)
        }
    }
    // Where the system gives no thread, this one does what is left.
    let others = (1..<max(1, min(threads, count))).compactMap { _ in RunningThread { work() } }
    work()
    for thread in others { thread.join() }
}
