import Harness
import StandardsKit

/// Any bytes give a web address or a refusal, and a base under which entities have addresses, in linked data and in
/// calendars, that hold nothing but what RFC 3986 and RFC 3987 allow.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    guard let address = requireFixedPoint(text, as: WebAddress.self, printed: \.text) else { return 0 }
    require(isSame(address.text, text), "“\(text)” is kept as “\(address)”")

    var catalogue = Catalogue(schema: CatalogueSchema([Consultation.self]))
    catalogue.header.id = "a"
    catalogue.header.base = address
    catalogue.insert(
        Consultation(id: "c") {
            $0.title = "t"
            $0.closes = PartialDate(year: 2025)
            $0.links = [WebLink { $0.url = address }]
        })
    var output = MemoryOutput()
    _ = try! JSONLDExporter().export(ExportRequest(catalogue, takesSeveralFiles: false), to: &output)
    let document = JSONText("catalogue.jsonld", output.files[0].bytes)
    for leaf in document.leaves where leaf.name == "@id" || leaf.name == "@base" {
        require(Addresses.isReference(leaf.text), "“\(leaf.text)” is no IRI")
    }
    output = MemoryOutput()
    _ = try! CalendarExporter().export(ExportRequest(catalogue), to: &output)
    for component in CalendarLines("deadlines.ics", output.files[0].bytes).components {
        for name in ["URL", "LINK", "SOURCE", "CONCEPT"] {
            for line in component.all(name) {
                require(
                    line.value.utf8.allSatisfy { $0 < 0x80 } && Addresses.isReference(line.value),
                    "“\(line.value)” is no URI")
            }
        }
    }
    return 0
}
