import StandardsKit

/// Any bytes give a reference or a refusal with its column; what is read prints as it was read, and so do its parents.
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
        precondition(again.canonical == reference.canonical)
        precondition(again.groups == reference.groups && reference.depth > 0)
        if let parent = reference.parent {
            precondition(try! CommitteeReference(parent.canonical).depth == reference.depth - 1)
            precondition(parent < reference && !(reference < parent))
        }
    }
    if case .failure(let fault) = Result(catching: { try Identifier(text) }) {
        precondition((1...text.utf8.count + 1).contains((fault as! IdentifierFault).column))
    }
    return 0
}
