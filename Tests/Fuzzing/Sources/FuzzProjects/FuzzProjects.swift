import StandardsKit

/// Any bytes give a project number or a refusal with its column, and so a stage code; what is read prints as it was read.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let number = ProjectNumber(verbatim: text)
    if number.isReadable {
        precondition(try! ProjectNumber(number.canonical).canonical == number.canonical)
        precondition(number.year != nil && number.serial?.count == 4 && number.department?.count == 3)
    } else if let fault = number.fault {
        precondition((1...text.utf8.count + 1).contains(fault.column))
    }
    if let code = try? StageCode(text) { precondition(try! StageCode(code.description) == code) }
    return 0
}
