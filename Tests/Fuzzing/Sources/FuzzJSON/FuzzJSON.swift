import Harness
import StandardsKit

/// Whatever a catalogue holds, its canonical form is JSON in which every text comes back, and it is read as the same
/// catalogue, which is written as the same bytes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let hostile = HostileCatalogue(Supply(start, count))
    let written = hostile.catalogue.canonicalJSON()
    let document = JSONText("catalogue.json", written)
    var texts = ByteSet()
    for leaf in document.leaves { texts.insert(leaf.text) }
    for text in hostile.texts { require(texts.contains(text), "“\(text)” is lost") }

    var reader = CatalogueReader(schema: hostile.catalogue.schema, rules: [])
    // What a made-up catalogue extends is nowhere.
    reader.readsExtended = false
    let reading = reader.read([CatalogueSource(name: "a", bytes: written)])
    if let error = reading.diagnostics.first(where: { $0.severity == .error }) {
        // A text in a catalogue cannot hold NUL.
        let hasNUL = (document.leaves.map(\.text) + document.names).contains { $0.utf8.contains(0) }
        require(hasNUL, "what was written is refused: \(error.summary)")
        return 0
    }
    require(reading.catalogue == hostile.catalogue, "what was written is read as another catalogue")
    require(reading.catalogue.hashValue == hostile.catalogue.hashValue, "equal catalogues have two hash values")
    require(reading.catalogue.canonicalJSON() == written, "what was read is written otherwise")
    return 0
}
