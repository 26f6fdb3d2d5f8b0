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
    /// Where another text stands; the tests compare bytes, not characters.
    func range(of text: String) -> Range<String.Index>? {
        let bytes = Array(text.utf8)
        var place = utf8.startIndex
        while place != utf8.endIndex {
            if utf8[place...].starts(with: bytes) { return place..<utf8.index(place, offsetBy: bytes.count) }
            place = utf8.index(after: place)
        }
        return nil
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
