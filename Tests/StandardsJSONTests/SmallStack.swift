import Foundation

/// Does the work on a thread with a stack of 512 KB, the least that Apple's systems give to a thread; an overflow ends
/// the tests. A part of it finds with that part of the input what grows with the input.
func onSmallStack(kilobytes: Int = 512, _ work: @escaping @Sendable () -> Void) {
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
        work()
        done.signal()
    }
    thread.stackSize = kilobytes * 1024
    thread.start()
    done.wait()
}
