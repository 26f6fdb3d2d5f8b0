import StandardsModel

/// Reads one file of a catalogue.
struct FileReader {
    var reader: EntityReader
    let number: Int
    let isFirst: Bool

    mutating func read(into assembly: inout Assembly, sources: [CatalogueSource]) {
        guard checkEncoding() else { return }
        reader.scanner.skipSpace()
        guard reader.scanner.offset < reader.scanner.count else {
            if !reader.scanner.isAborted {
                reader.scanner.abort(
                    "json-syntax", at: 0, "the file is empty", fixes: ["begin with {\"formatVersion\": \"1.0\"}"])
            }
            return
        }
        guard reader.scanner.start == .object else {
            reader.scanner.abort(
                "json-syntax", at: reader.scanner.offset,
                "a catalogue is an object in braces, found \(reader.scanner.foundValue)")
            return
        }
        guard var frame = reader.scanner.open() else { return }
        readTop(&frame, into: &assembly, sources: sources)
        reader.scanner.skipSpace()
        if reader.scanner.offset < reader.scanner.count, !reader.scanner.isAborted {
            if reader.scanner.faults.contains(where: { $0.rule == "json-syntax" }) {
                reader.scanner.offset = reader.scanner.count
            } else {
                reader.scanner.syntax("nothing may follow the catalogue, found \(reader.scanner.found())")
            }
        }
    }

    private mutating func readTop(
        _ frame: inout JSONScanner.Frame, into assembly: inout Assembly, sources: [CatalogueSource]
    ) {
        var header = CatalogueHeader()
        header.formatVersion = nil
        var seen: [String: Int] = [:]
        var unknown: [JSONValue.Member] = []
        while let name = reader.scanner.nextName(&frame) {
            let key = reader.scanner.content(of: name)
            if let first = seen.updateValue(name.start - 1, forKey: key) {
                reader.scanner.reportDuplicate(key, at: name.start - 1, first: first)
                reader.scanner.skipValue()
            } else if let kind = assembly.catalogue.schema[plural: key] {
                readEntities(kind, into: &assembly, sources: sources)
            } else if let position = CatalogueHeader.properties.position(of: key) {
                let place = reader.scanner.offset
                reader.read(CatalogueHeader.properties[position], into: &header)
                if key == "formatVersion", !accepts(header.formatVersion, at: place) { return }
            } else if let value = reader.scanner.readValue() {
                unknown.append(JSONValue.Member(name: key, value: value))
            }
        }
        header.unknown = UnknownProperties(unknown)
        if isFirst { assembly.catalogue.header = header }
    }

    /// Same major reads, minor adds, another major is refused.
    private mutating func accepts(_ version: String?, at place: Int) -> Bool {
        guard let version else { return true }
        let parts = version.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let major = Int(parts[0]), Int(parts[1]) != nil else {
            reader.scanner.abort(
                "format-version", at: place, "\"\(version)\" is no version of the format", fixes: ["write \"1.0\""])
            return false
        }
        guard major == 1 else {
            let fix =
                major > 1
                ? "use a later release of this package, or ask for the catalogue in format 1" : "write \"1.0\""
            reader.scanner.abort(
                "format-version", at: place, "format \(version) cannot be read: this release reads format 1",
                fixes: [fix])
            return false
        }
        return true
    }

    private mutating func readEntities<E: Entity>(
        _ kind: E.Type, into assembly: inout Assembly, sources: [CatalogueSource]
    ) {
        guard reader.scanner.start == .array else {
            reader.scanner.report(
                "value-type", at: reader.scanner.offset,
                "expected a list in brackets of \(E.kind.plural.wordsFromCamelCase), found \(reader.scanner.foundValue)"
            )
            reader.scanner.skipValue()
            return
        }
        guard var frame = reader.scanner.open() else { return }
        var collection = assembly.catalogue[all: kind]
        assembly.catalogue[all: kind] = EntityCollection()
        var places = assembly.places.removeValue(forKey: ObjectIdentifier(kind)) ?? []
        while reader.scanner.nextElement(&frame) {
            let place = reader.scanner.offset
            guard let entity = reader.readEntity(kind) else { continue }
            if let position = collection.position(of: entity.id) {
                reportDuplicate(entity, collection[position], at: place, first: places[position], sources)
            } else {
                collection.insert(entity)
                places.append(Assembly.Place(file: number, offset: place))
            }
        }
        assembly.catalogue[all: kind] = collection
        assembly.places[ObjectIdentifier(kind)] = places
    }

    private mutating func reportDuplicate<E: Entity>(
        _ entity: E, _ earlier: E, at place: Int, first: Assembly.Place, _ sources: [CatalogueSource]
    ) {
        if first.file == number {
            let line = reader.scanner.line(of: first.offset)
            reader.scanner.report(
                "duplicate-id", at: place, "the \(E.kind.words) \"\(entity.id)\" stands twice (first in line \(line))",
                fixes: ["keep one of them, or give it another id"])
        } else if entity != earlier {
            let other = sources[first.file]
            let line = other.bytes.prefix(first.offset).count { $0 == 0x0A } + 1
            reader.scanner.report(
                "duplicate-id", at: place,
                "the \(E.kind.words) \"\(entity.id)\" is another one in \(other.name):\(line)",
                fixes: ["make both the same, or keep one"])
        }
    }
}
