import StandardsKit

/// Any bytes give a designation or a refusal within the text; what is read is read again from its canonical text, as
/// the same with all that it says, and so is the designation with which a text begins.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    if let (prefix, end) = try? StandardDesignation.prefix(of: text) {
        precondition(end > 0 && end <= text.utf8.count)
        checkFixedPoint(prefix)
    }
    do throws(NotationError) {
        checkFixedPoint(try StandardDesignation(text))
    } catch {
        precondition(error.column >= 1 && error.column <= text.utf8.count + 1 && !error.message.isEmpty)
    }
    return 0
}

private func checkFixedPoint(_ designation: StandardDesignation) {
    precondition(designation.canonical.utf8.count <= 255)
    let again = try! StandardDesignation(designation.canonical)
    precondition(again.canonical.utf8.elementsEqual(designation.canonical.utf8))
    precondition(again == designation && again.hashValue == designation.hashValue)
    precondition((designation.urn == nil) == designation.isPending && again.urn == designation.urn)
    var (parts, partsAgain) = (designation.parts!, again.parts!)
    // What is adopted in parentheses is not printed.
    precondition(partsAgain.adopts.allSatisfy(parts.adopts.contains))
    parts.adopts = []
    partsAgain.adopts = []
    precondition(parts == partsAgain)
    if case .standard(let standard)? = try? Identifier(designation.text) { precondition(standard == designation) }
}
