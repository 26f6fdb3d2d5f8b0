import StandardsExport
import StandardsModel

/// Writes a newline-delimited catalogue: what it says of itself, then an entity a line in the list of its kind, without
/// white space.
struct CatalogueLineWriter: EntityVisitor, ~Copyable {
    private var writer: CatalogueWriter

    init(_ bytes: consuming ByteWriter) { writer = CatalogueWriter(JSONWriter(bytes, layout: .compact)) }

    consuming func finish() -> ByteWriter { writer.finish() }

    mutating func write(_ header: CatalogueHeader) {
        writer.write(header)
        writer.json.endLine()
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        let list = E.kind.plural
        entities.forEachRecord { entity in
            writer.json.beginObject()
            writer.json.name(list)
            writer.json.beginArray()
            writer.write(entity)
            writer.json.endArray()
            writer.json.endObject()
            writer.json.endLine()
            writer.json.bytes.drainIfFull()
        }
    }
}
