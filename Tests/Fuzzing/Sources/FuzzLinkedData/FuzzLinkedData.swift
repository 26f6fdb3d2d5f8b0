import Harness
import StandardsKit

/// Whatever a catalogue holds, its linked data is JSON without a name twice, every text comes back, and what names
/// something holds nothing but what an IRI can hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var supply = Supply(start, count)
    var options = JSONLDOptions()
    // What a run costs are the context and the vocabulary, which depend on the kinds alone.
    let isWhole = supply.happens(oneIn: 16)
    if !isWhole { options.context = "https://example.org/context.jsonld" }
    if supply.happens() { options.vocabulary = "https://example.org/v#" }
    let hostile = HostileCatalogue(supply, kinds: 2)
    let request = ExportRequest(hostile.catalogue, options: options, takesSeveralFiles: isWhole)
    var output = MemoryOutput()
    let report = try! JSONLDExporter().export(request, to: &output)
    require(report.losses.allSatisfy { !$0.reason.isEmpty }, "a loss without a reason")

    var texts = ByteSet()
    var names = ByteSet()
    for file in output.files {
        let document = JSONText(file.name, file.bytes)
        for leaf in document.leaves {
            texts.insert(leaf.text)
            if leaf.name == "@id" || leaf.name == "@type" || leaf.name == "@base" {
                require(Addresses.isReference(leaf.text), "\(file.name): “\(leaf.text)” is no IRI")
            }
        }
        for name in document.names { names.insert(name) }
    }
    for text in hostile.texts { require(texts.contains(text), "“\(text)” is in no file") }
    for name in hostile.unknownNames { require(names.contains(name), "the key “\(name)” is in no file") }
    return 0
}
