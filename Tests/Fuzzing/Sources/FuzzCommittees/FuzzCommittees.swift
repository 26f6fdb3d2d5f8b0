import StandardsKit

/// Any bytes give a reference or a refusal with its column; what is read prints as it was read, with all that it says,
/// and so do its parents.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    for publisher in [nil, "SAC"] {
        let reference = CommitteeReference(verbatim: text, publisher: publisher)
        guard reference.isReadable else {
            if let fault = reference.fault { precondition((1...text.utf8.count + 1).contains(fault.column)) }
            continue
        }
        let again = try! CommitteeReference(reference.canonical)
        precondition(again.canonical.utf8.elementsEqual(reference.canonical.utf8))
        precondition(again == reference && again.hashValue == reference.hashValue)
        let (parts, partsAgain) = (reference.parts!, again.parts!)
        precondition(partsAgain.groups == parts.groups && partsAgain.publisher == parts.publisher)
        precondition(partsAgain.kind == parts.kind && partsAgain.urn == parts.urn && 1...6 ~= parts.depth)
        if let parent = parts.parent {
            precondition(try! CommitteeReference(parent.canonical).depth == parts.depth - 1)
            precondition(parent < reference && !(reference < parent))
        }
    }
    do throws(NotationError) {
        let identifier = try Identifier(text)
        let again = try! Identifier(identifier.canonical)
        precondition(again == identifier && again.kind == identifier.kind && again.urn == identifier.urn)
    } catch {
        precondition((1...text.utf8.count + 1).contains(error.column))
    }
    return 0
}
