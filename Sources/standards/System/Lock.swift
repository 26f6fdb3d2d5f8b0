/// Lets one thread at a time do something.
///
/// A class, since a mutex must stay where it is in memory.
@safe
final class Lock: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)

    init() {
        unsafe mutex.initialize(to: pthread_mutex_t())
        unsafe pthread_mutex_init(mutex, nil)
    }

    deinit {
        unsafe pthread_mutex_destroy(mutex)
        unsafe mutex.deallocate()
    }

    /// Waits until nobody has it, and takes it.
    func lock() { unsafe pthread_mutex_lock(mutex) }

    /// Lets the next have it.
    func unlock() { unsafe pthread_mutex_unlock(mutex) }

    /// Does something while nobody else has it.
    func withLock<Result>(_ body: () throws -> Result) rethrows -> Result {
        lock()
        defer { unlock() }
        return try body()
    }
}
