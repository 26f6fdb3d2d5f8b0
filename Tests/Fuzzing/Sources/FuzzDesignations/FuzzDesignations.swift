import StandardsKit

/// Any bytes give a designation or a refusal within the text; what is read is read again from its canonical text, as
/// the same, and a prefix ends within the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    if let (prefix, end) = try? StandardDesignation.prefix(of: text) {
        precondition(end > 0 && end <= text.utf8.count && prefix.parts != nil)
    }
    do throws(IdentifierFault) {
        let designation = try StandardDesignation(text)
        precondition(designation.urn != nil)
        let again = try! StandardDesignation(designation.canonical)
        precondition(again == designation && again.canonical == designation.canonical)
        precondition(again.year == designation.year && again.parts?.number == designation.parts?.number)
    } catch {
        precondition(error.column >= 1 && error.column <= text.utf8.count + 1)
    }
    return 0
}
