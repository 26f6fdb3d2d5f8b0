import StandardsKit

/// Any bytes give a project number or a refusal with its column, and so a stage code; what is read prints as it was
/// read, with all that it says.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let number = ProjectNumber(verbatim: text)
    if number.isReadable {
        let again = try! ProjectNumber(number.canonical)
        precondition(again.canonical == number.canonical && again == number && again.urn == number.urn)
        precondition(1900...2100 ~= number.year! && number.serial!.count == 4)
        precondition((number.department?.count ?? 3) == 3 && (number.sector?.count ?? 2) == 2)
        precondition(again.plan == number.plan && number.plan != nil)
        precondition(again.year == number.year && again.serial == number.serial && again.nature == number.nature)
    } else if let fault = number.fault {
        precondition((1...text.utf8.count + 1).contains(fault.column))
    }
    do throws(NotationError) {
        let code = try StageCode(text)
        precondition(try! StageCode(code.description) == code && StageCode.all.contains(code))
    } catch {
        precondition((1...text.utf8.count + 1).contains(error.column))
    }
    return 0
}
