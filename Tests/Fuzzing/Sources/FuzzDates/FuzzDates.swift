import StandardsKit

/// Any bytes give a date or a refusal; what is read prints as it was read, and its last day is not before its first.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    guard let date = try? PartialDate(text) else { return 0 }
    precondition(try! PartialDate(date.description) == date)
    if let first = date.first, let last = date.last { precondition(first <= last) }
    return 0
}
