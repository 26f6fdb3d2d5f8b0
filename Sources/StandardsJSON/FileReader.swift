import StandardsModel

/// Reads one file of a catalogue.
struct FileReader {
    var reader: EntityReader
    let file: Int

    mutating func read(into assembly: inout Assembly, migrations: [FormatMigration]) {
        var header = CatalogueHeader()
        header.formatVersion = nil
        defer { assembly.headers.append(header) }
        if let beginning = assembly.beginning { return readPart(after: beginning, &header, into: &assembly) }
        assembly.isRefused = true
        guard checkEncoding(isPart: false) else { return }
        if assembly.sources[file].isLines { reader.scanner.beginLine() }
        reader.scanner.skipSpace()
        guard reader.scanner.offset < reader.scanner.count else {
            reader.scanner.abort(
                "json-syntax", at: 0, "the file is empty", fixes: ["begin with {\"formatVersion\": \"1.0\"}"])
            return
        }
        guard reader.scanner.start == .object else {
            reader.scanner.abort(
                "json-syntax", at: reader.scanner.offset,
                "a catalogue is an object in braces, found \(reader.scanner.foundValue)")
            return
        }
        guard acceptsVersion(migrations) else { return }
        assembly.isRefused = false
        reader.takesBack = assembly.files.isExtending(file)
        guard var frame = reader.scanner.open() else { return }
        readTop(&frame, of: &header, into: &assembly)
        if file == assembly.files.leading { assembly.catalogue.header = header }
        endObject("the catalogue", fixes: ["look for a bracket too many before it"])
        guard assembly.sources[file].isLines, reader.scanner.beginNextLine() else { return }
        readLines(into: &assembly)
    }

    /// Reads lines of which the first line of the file came before.
    private mutating func readPart(
        after beginning: CatalogueParts.Beginning, _ header: inout CatalogueHeader, into assembly: inout Assembly
    ) {
        header = beginning.header
        assembly.catalogue.header = header
        reader.migration = beginning.migration
        reader.scanner.earlierLines = beginning.lines
        guard checkEncoding(isPart: true) else { return }
        reader.scanner.beginLine()
        readLines(into: &assembly)
    }

    /// Reads the lines behind the first, each an object with lists of entities.
    private mutating func readLines(into assembly: inout Assembly) {
        var nothing = CatalogueHeader()
        repeat {
            reader.scanner.skipSpace()
            guard reader.scanner.offset < reader.scanner.count else { continue }
            guard reader.scanner.start == .object else {
                reader.scanner.abort(
                    "line-content", at: reader.scanner.offset,
                    "a line is an object in braces, found \(reader.scanner.foundValue)",
                    fixes: ["write an entity a line, such as {\"standards\": [{\"id\": …}]}"])
                continue
            }
            guard var frame = reader.scanner.open() else { continue }
            readTop(&frame, of: &nothing, into: &assembly, isFirst: false)
            endObject("the object of a line", fixes: ["begin a new line"])
        } while reader.scanner.beginNextLine()
    }

    /// Reports what follows an object that is to end the file or the line.
    private mutating func endObject(_ name: String, fixes: [String]) {
        reader.scanner.skipSpace()
        guard reader.scanner.offset < reader.scanner.count, !reader.scanner.isAborted else { return }
        if reader.scanner.hasLostHere {
            // A bracket too many or too few has been reported; what follows is its consequence.
            reader.scanner.offset = reader.scanner.count
        } else {
            reader.scanner.abort(
                "json-syntax", at: reader.scanner.offset, "nothing may follow \(name), found \(reader.scanner.found())",
                fixes: fixes)
        }
    }

    private mutating func readTop(
        _ frame: inout JSONScanner.Frame, of header: inout CatalogueHeader, into assembly: inout Assembly,
        isFirst: Bool = true
    ) {
        // By bytes: two keys that look alike need not be the same.
        var seen: [[UInt8]: Int] = [:]
        var unknown: [JSONValue.Member] = []
        while let name = reader.scanner.nextName(&frame) {
            let key = reader.migration.key(reader.scanner.content(of: name))
            if let first = seen.updateValue(name.start - 1, forKey: Array(key.utf8)) {
                reader.scanner.reportDuplicate(key, at: name.start - 1, first: first)
                reader.scanner.skipValue()
            } else if let kind = assembly.catalogue.schema[plural: key] {
                readEntities(kind, into: &assembly)
            } else if !isFirst {
                reader.scanner.report(
                    "line-content", at: name.start - 1, "\"\(key.shortened())\" is no list of entities",
                    fixes: ["say it in the first line, where it belongs to the catalogue"])
                reader.scanner.skipValue()
            } else if let position = CatalogueHeader.properties.position(of: key) {
                header.build(in: reader.notation) { reader.read($0.shape.properties[position], into: $0) }
            } else if let value = reader.scanner.readValue() {
                unknown.append(JSONValue.Member(name: key, value: value))
            }
        }
        guard isFirst else { return }
        header.unknown = UnknownProperties(unknown)
        if !reader.migration.isEmpty { header.formatVersion = CatalogueHeader.currentFormatVersion }
    }

    /// Same major reads, minor adds, an earlier major reads where there are steps from it, any other is refused.
    ///
    /// Looked up before anything else, wherever it is: what follows from another version is not reported as faults.
    private mutating func acceptsVersion(_ migrations: [FormatMigration]) -> Bool {
        guard let text = reader.scanner.member("formatVersion", ofObjectAt: reader.scanner.offset) else { return true }
        let version = reader.scanner.content(of: text)
        let parts = version.split(separator: ".", omittingEmptySubsequences: false)
        let areNumbers = parts.allSatisfy { (1...4).contains($0.count) && $0.utf8.allSatisfy { $0 &- 0x30 < 10 } }
        guard parts.count == 2, areNumbers, let major = Int(parts[0]), String(major) == parts[0] else {
            reader.scanner.abort(
                "format-version", at: text.start - 1, "\"\(version)\" is no version of the format",
                fixes: ["write \"\(CatalogueHeader.currentFormatVersion)\""])
            return false
        }
        guard let path = MigrationPath(from: major, among: migrations) else {
            let isLater = major > MigrationPath.currentMajor
            reader.scanner.abort(
                "format-version", at: text.start - 1,
                "format \(version) cannot be read: this release reads format \(MigrationPath.currentMajor)",
                fixes: [
                    isLater
                        ? "use a later release of this package, or ask for the catalogue in format 1"
                        : "write \"\(CatalogueHeader.currentFormatVersion)\""
                ])
            return false
        }
        reader.migration = path
        return true
    }

    private mutating func readEntities<E: Entity>(_ kind: E.Type, into assembly: inout Assembly) {
        guard reader.scanner.start == .array else {
            reader.scanner.report(
                "value-type", at: reader.scanner.offset,
                "expected a list in brackets of \(E.kind.plural.wordsFromCamelCase), found \(reader.scanner.foundValue)"
            )
            assembly.lostKinds.insert(E.kind.name)
            reader.scanner.skipValue()
            return
        }
        guard var frame = reader.scanner.open() else { return }
        var list = EntityList<E>(
            entities: assembly.catalogue.entities[kind],
            places: assembly.places.removeValue(forKey: ObjectIdentifier(kind)) ?? [], opening: frame.opening)
        assembly.catalogue.entities[kind] = EntityCollection()
        var ahead = assembly.concurrently.map { EntitySections<E>(of: assembly.sectionSize, by: $0) }
        var isMore = reader.scanner.nextElement(&frame)
        while isMore {
            if var section = ahead?.section(for: reader, in: frame) {
                while let place = section.places.last {
                    reader.scanner.offset = place.entity
                    add(
                        section.next(), at: place.entity, identityPlace: place.identity, hasError: false, to: &list,
                        &assembly)
                }
                reader.scanner.offset = section.end
                continue
            }
            let place = reader.scanner.offset
            let errorCount = reader.scanner.faults.errorCount
            if let entity = reader.readEntity(kind) {
                let hasError = reader.scanner.faults.errorCount > errorCount
                add(
                    consume entity, at: place, identityPlace: reader.identityPlace, hasError: hasError, to: &list,
                    &assembly)
            } else {
                assembly.lostKinds.insert(E.kind.name)
            }
            let end = reader.scanner.offset
            isMore = reader.scanner.nextElement(&frame)
            if isMore { ahead?.noteBoundary(from: end, in: reader.scanner) }
        }
        assembly.catalogue.entities[kind] = list.entities
        assembly.places[ObjectIdentifier(kind)] = list.places
    }

    /// Adds an entity to those of its kind, or joins it with what another file says of it.
    @inline(__always)
    private mutating func add<E: Entity>(
        _ entity: consuming E, at place: Int, identityPlace: Int, hasError: Bool, to list: inout EntityList<E>,
        _ assembly: inout Assembly
    ) {
        if let position = list.entities.claim(entity.id) {
            let first = list.places[position]
            if first.file == file {
                reportDuplicate(E.kind, entity.id.text, at: identityPlace, first: first, &assembly)
            } else {
                list.entities[entity.id] = assembly.join(
                    list.entities[position], entity, from: .init(file: file, offset: place, hasError: hasError), first)
            }
        } else {
            if reader.takesBack, !assembly.files.isReadAlone { reportTakenBack(by: &entity, at: place) }
            if list.room == 0 { makeRoom(in: &list) }
            list.room -= 1
            list.entities.append(claimed: consume entity)
            list.places.append(Assembly.Place(file: file, offset: place, hasError: hasError))
        }
    }

    /// Makes room for as many entities as the rest of the file may hold, judged by those that were read.
    ///
    /// Entities are large, and to move them often costs both time and memory; room that is not used is never touched.
    private func makeRoom<E: Entity>(in list: inout EntityList<E>) {
        let count = list.entities.count
        if count >= 16 {
            let size = max(1, (reader.scanner.offset - list.opening) / count)
            let expected = (reader.scanner.count - reader.scanner.offset) / size * 9 / 8
            // Of many the size is known well. To move them late would hold them twice while nearly all has been read.
            let isKnownWell = count >= 1024 && expected * MemoryLayout<E>.stride <= Self.largestRoom
            list.entities.reserveCapacity(count + max(count / 2, isKnownWell ? expected : min(7 * count, expected)))
        }
        list.room = max(1, list.entities.capacity - count)
    }

    /// How many bytes of room are made at most by the size of what was read.
    private static let largestRoom = 128 << 20

    /// Reports what an entity takes back of which no file before has spoken.
    private mutating func reportTakenBack<E: Entity>(by entity: inout E, at place: Int) {
        for name in entity.takenBack.sorted() {
            reader.scanner.report(
                "value-type", at: place,
                "\"\(name)\" is taken back, but no file that it extends has the \(E.kind.words)",
                fixes: ["leave \"\(name)\" out"])
            entity.unknown[name] = nil
        }
    }

    private mutating func reportDuplicate(
        _ kind: EntityKind, _ id: String, at place: Int, first: Assembly.Place, _ assembly: inout Assembly
    ) {
        let line = assembly.position(of: first.offset, in: first.file).line
        reader.scanner.report(
            "duplicate-id", at: place, "the \(kind.words) \"\(id)\" occurs twice (first in line \(line))",
            fixes: ["keep one of them, or give it another id"])
    }
}

/// The entities of one kind while a list of them is read.
private struct EntityList<E: Entity> {
    var entities: EntityCollection<E>
    /// Where each is, in the order of the collection.
    var places: [Assembly.Place]
    /// Where the list begins.
    let opening: Int
    /// For how many more there is room.
    var room: Int

    init(entities: EntityCollection<E>, places: [Assembly.Place], opening: Int) {
        (self.entities, self.places, self.opening) = (entities, places, opening)
        room = entities.capacity - entities.count
    }
}
