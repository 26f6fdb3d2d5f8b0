import StandardsKit

/// Any bytes give a catalogue and located diagnostics; what is read without an error is written canonically, and read
/// again it is the same.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    let reader = CatalogueReader()
    let reading = reader.read([CatalogueSource(name: "a", bytes: bytes)])
    for diagnostic in reading.diagnostics {
        guard let location = diagnostic.location else { fatalError("a diagnostic without a place") }
        precondition(location.line > 0 && location.column > 0 && location.column <= count + 1)
    }
    guard !reading.hasErrors else { return 0 }
    let written = reading.catalogue.canonicalJSON()
    let again = reader.read([CatalogueSource(name: "a", bytes: written)])
    precondition(again.catalogue == reading.catalogue)
    precondition(again.catalogue.canonicalJSON() == written)
    return 0
}
