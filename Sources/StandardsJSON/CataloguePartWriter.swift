import StandardsExport
import StandardsModel

/// Writes a catalogue in canonical form out of parts that have it in that order.
struct CataloguePartWriter: EntityVisitor, ~Copyable {
    private var writer: CatalogueWriter
    private var header: CatalogueHeader?
    /// The lists that are begun, of which the last is open.
    private var lists: [String] = []
    /// What ended it.
    private(set) var failure: ExportError?

    init(_ bytes: consuming ByteWriter) { writer = CatalogueWriter(bytes) }

    mutating func write(_ part: Catalogue) {
        if header == nil {
            header = part.header
            writer.json.beginObject()
            part.header.withAnyRecord { writer.writeProperties(of: $0) }
        }
        part.visit(with: &self)
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        let list = E.kind.plural
        if lists.last != list {
            guard !lists.contains(list) else {
                let words = list.wordsFromCamelCase
                let message =
                    "\(words) come again after \(lists.last?.wordsFromCamelCase ?? ""): a file has one list of a kind"
                failure = failure ?? ExportError("\(message): put the lines in order of the kinds, or write lines")
                return
            }
            if !lists.isEmpty { writer.json.endArray() }
            lists.append(list)
            writer.json.name(list)
            writer.json.beginArray()
        }
        writer.write(entities)
    }

    consuming func finish() -> ByteWriter {
        if let header {
            if !lists.isEmpty { writer.json.endArray() }
            header.withAnyRecord { writer.writeUnknown($0.unknown) }
            writer.json.endObject()
            writer.json.endLine()
        }
        return writer.finish()
    }
}
