/// Does pieces of work, several at one time: calls the piece with each number from 0 to below the count, once, and returns
/// when all have ended.
///
/// The engine starts no thread of its own: what is to be done on several is handed in.
///
/// ```swift
/// let concurrently: Concurrently = { count, piece in
///     DispatchQueue.concurrentPerform(iterations: count, execute: piece)
/// }
/// ```
public typealias Concurrently = @Sendable (_ count: Int, _ piece: @Sendable (Int) -> Void) -> Void

/// What pieces of work give, in the order of their numbers, in whatever order they are done.
package func results<Result: Sendable>(
    of count: Int, by concurrently: Concurrently, _ piece: @escaping @Sendable (Int) -> Result
) -> [Result] {
    var results = [Result?](repeating: nil, count: count)
    unsafe results.withUnsafeMutableBufferPointer { buffer in
        // Each piece has a place of its own.
        nonisolated(unsafe) let places = unsafe buffer
        concurrently(count) { unsafe places[$0] = piece($0) }
    }
    return results.indices.map { results[$0] ?? piece($0) }
}
