import StandardsKit

/// Any bytes give a date, a day or a time, or a refusal with its column; what is read prints as it was read, and its last
/// day is not before its first.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    do throws(NotationError) {
        let date = try PartialDate(text)
        precondition(date.description == text)
        precondition(try! PartialDate(date.description) == date)
        if let first = date.first, let last = date.last { precondition(first <= last) }
    } catch {
        precondition((1...text.utf8.count + 1).contains(error.column))
    }
    if let day = try? CalendarDate(text) { precondition(day.description == text) }
    if let time = try? DateTime(text) {
        let again = try! DateTime(time.description)
        precondition(again == time && again.description == time.description)
    }
    return 0
}
