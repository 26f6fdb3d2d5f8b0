import Harness
import StandardsKit

/// Any bytes give a catalogue and located diagnostics, which say little more than there are bytes; what is read without an
/// error is written canonically, and read again it is the same. What can be replaced is a text of the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    let reader = CatalogueReader()
    let reading = reader.read([CatalogueSource(name: "a", bytes: bytes)])
    var size = 0
    for diagnostic in reading.diagnostics {
        guard let location = diagnostic.location else { fatalError("a diagnostic without a place") }
        require(location.line > 0 && location.column > 0 && location.column <= count + 1, "a place outside of the file")
        let lines = [diagnostic.summary, diagnostic.explanation] + diagnostic.notes + diagnostic.fixes
        size += lines.reduce(0) { $0 + $1.utf8.count }
        guard let range = diagnostic.replacement?.range else { continue }
        let quote = UInt8(ascii: "\"")
        require(
            range.count > 1 && range.upperBound <= count && bytes[range.lowerBound] == quote
                && bytes[range.upperBound - 1] == quote, "what is replaced is no text of the file")
    }
    require(size <= mostText + mostTextPerByte * count, "\(size) bytes of messages for \(count) bytes")
    readLines(bytes)
    readSections(bytes, alone: reading)
    guard !reading.hasErrors else { return 0 }
    let written = reading.catalogue.canonicalJSON()
    let again = reader.read([CatalogueSource(name: "a", bytes: written)])
    require(!again.hasErrors, "what was written is refused: \(again.diagnostics)")
    require(again.catalogue == reading.catalogue, "what was written is read as another catalogue")
    require(again.catalogue.hashValue == reading.catalogue.hashValue, "equal catalogues have two hash values")
    require(again.catalogue.canonicalJSON() == written, "what was read is written otherwise")
    return 0
}

/// Any bytes are read as lines too, whole and in parts; what is read in parts without an error has as many entities as the
/// whole, and a fault is at a place of the file.
private func readLines(_ bytes: [UInt8]) {
    let whole = CatalogueReader().read([CatalogueSource(name: "a.jsonl", bytes: bytes)])
    var parts = CatalogueParts(named: "a.jsonl")
    parts.size = 1 + bytes.count % 64
    var rest: [UInt8]? = bytes
    var (entities, hasErrors) = (0, false)
    while let part = parts.next({ rest.take() ?? [] }) {
        entities += part.catalogue.count
        hasErrors = hasErrors || part.hasErrors
        for diagnostic in part.diagnostics {
            guard let location = diagnostic.location else { fatalError("a diagnostic without a place") }
            require(location.column <= bytes.count + 1, "a place outside of the file")
        }
    }
    guard !hasErrors, !whole.hasErrors else { return }
    require(entities == whole.catalogue.count, "\(entities) entities in parts, \(whole.catalogue.count) in the whole")
}

/// What is read in sections, the last one first, is what is read from beginning to end.
private func readSections(_ bytes: [UInt8], alone: CatalogueReading) {
    var reader = CatalogueReader()
    reader.sectionSize = 1 + bytes.count % 64
    reader.concurrently = { count, piece in
        for number in (0..<count).reversed() { piece(number) }
    }
    let reading = reader.read([CatalogueSource(name: "a", bytes: bytes)])
    require(reading.diagnostics == alone.diagnostics, "sections give \(reading.diagnostics), not \(alone.diagnostics)")
    require(reading.catalogue == alone.catalogue, "sections give another catalogue")
}

/// A byte can be a fault of its own (`,,,`), and a message is of some two hundred bytes; what grows faster than the input
/// goes beyond this at inputs of a few thousand bytes.
private let mostTextPerByte = 256
/// The catalogue's own faults, such as that it has no id.
private let mostText = 4096
