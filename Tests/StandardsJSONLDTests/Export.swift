import StandardsExport
import StandardsJSONLD
import StandardsModel
import Testing

/// What an export wrote.
struct Export {
    let files: [MemoryOutput.File]
    let losses: [ExportReport.Loss]

    /// The catalogue, `catalogue.jsonld`.
    var catalogue: String { files.first { $0.name == "catalogue.jsonld" }?.text ?? "" }
    /// The vocabulary, `vocabulary.jsonld`.
    var vocabulary: String { files.first { $0.name == "vocabulary.jsonld" }?.text ?? "" }
    /// What follows the context.
    var graph: String { catalogue.range(of: "\"@graph\": [").map { String(catalogue[$0.upperBound...]) } ?? "" }

    init(
        _ catalogue: Catalogue, _ flags: [(name: String, value: String)] = [], takesSeveralFiles: Bool = true
    ) throws {
        var output = MemoryOutput()
        losses = try AnyExporter(JSONLDExporter()).export(
            catalogue, flags: flags, takesSeveralFiles: takesSeveralFiles, to: &output
        ).losses
        files = output.files
    }
}

extension String {
    /// Where another text is; the tests compare bytes, not characters.
    func range(of text: String) -> Range<String.Index>? {
        let (whole, part) = (Array(utf8), Array(text.utf8))
        // By pointers: an array that is asked for each byte takes many times as long where nothing is optimised.
        let found: Int? = unsafe whole.withUnsafeBufferPointer { whole in
            unsafe part.withUnsafeBufferPointer { part in
                guard let first = whole.baseAddress, let sought = part.baseAddress else { return nil }
                let last = whole.count - part.count
                var place = 0
                while place <= last {
                    var length = 0
                    while length < part.count, unsafe first[place + length] == sought[length] { length += 1 }
                    if length == part.count { return place }
                    place += 1
                }
                return nil
            }
        }
        guard let found else { return nil }
        let start = utf8.index(utf8.startIndex, offsetBy: found)
        return start..<utf8.index(start, offsetBy: part.count)
    }

    func has(_ text: String) -> Bool { range(of: text) != nil }

    /// The text without the white space between tokens; texts in quotes must have none that matters.
    var squeezed: String { String(decoding: utf8.filter { $0 != 0x20 && $0 != 0x0A }, as: UTF8.self) }
}

/// A catalogue with a base and nothing else.
func catalogue(_ base: String? = "https://example.org/c/", schema: CatalogueSchema = .standard) -> Catalogue {
    var header = CatalogueHeader()
    header.id = "c"
    header.base = base.flatMap { WebAddress(notation: $0) }
    return Catalogue(header: header, schema: schema)
}

func date(_ text: String) -> PartialDate { try! PartialDate(text) }
