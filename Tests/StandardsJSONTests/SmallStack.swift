import Foundation

/// Does the work on a thread with a stack of 512 KB, the least that Apple's systems give to a thread; an overflow ends
/// the tests.
func onSmallStack(_ work: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
        work()
        done.signal()
    }
    thread.stackSize = 512 * 1024
    thread.start()
    done.wait()
}
