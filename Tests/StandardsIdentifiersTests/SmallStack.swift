import Foundation

/// Runs a body on a thread whose stack has 512 kB, as that of any thread but the first on Apple's systems, and waits for
/// it: what needs more ends the tests. A part of it finds with that part of the input what grows with the input.
func onSmallStack<Value: Sendable>(kilobytes: Int = 512, _ body: @escaping @Sendable () -> Value) -> Value {
    let outcome = Outcome<Value>()
    let thread = Thread { outcome.give(body()) }
    thread.stackSize = kilobytes << 10
    thread.start()
    return outcome.wait()
}

/// What one thread gives and another one waits for.
private final class Outcome<Value: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private var value: Value?

    func give(_ value: Value) {
        condition.lock()
        self.value = value
        condition.signal()
        condition.unlock()
    }

    func wait() -> Value {
        condition.lock()
        defer { condition.unlock() }
        while true {
            if let value { return value }
            condition.wait()
        }
    }
}
