import StandardsKit

/// Reads a text as a value of a property, as a catalogue does, and asks that what is read prints as a text which reads
/// as the same value and prints alike, and that a refusal says why.
@discardableResult
public func requireFixedPoint<V: PropertyValue>(_ text: String, as type: V.Type, printed: (V) -> String) -> V? {
    let read: V
    do throws(ValueError) { read = try V(.text(text)) } catch {
        require(!error.message.isEmpty && error.reason == .malformed, "a refusal of “\(text)” without a reason")
        return nil
    }
    let print = printed(read)
    guard let again = try? V(.text(print)) else { fatalError("“\(text)” prints as “\(print)”, which is refused") }
    require(
        again == read && again.hashValue == read.hashValue, "“\(text)” prints as “\(print)”, which is another value")
    require(isSame(printed(again), print), "“\(text)” prints as “\(print)”, which prints as “\(printed(again))”")
    // Its typed form is taken as well as its plain one.
    require((try? V(read.value)) == read, "“\(text)” is not taken in its own form")
    return read
}
