public import StandardsModel

/// Which file says what: where the files of a catalogue speak of its entities.
///
/// ```swift
/// let reading = CatalogueReader().read([CatalogueSource(name: "china.json", bytes: bytes)])
/// let provenance = reading.provenance()
/// let standard = EntityReference(kind: "standard", id: "gb-28008-2024")
/// for place in provenance.locations(of: standard) { print(place) }  // china.json:2310:5
/// if let place = provenance.location(of: CataloguePath(standard, [.property("effective")])) { print(place) }
/// ```
public struct CatalogueProvenance: Sendable {
    /// The names of all files that were read, one that is extended before those that extend it.
    public let files: [String]
    private let assembly: Assembly
    private let lines: [LineIndex]

    init(_ assembly: Assembly) {
        files = assembly.sources.map(\.name)
        self.assembly = assembly
        lines = assembly.sources.map { LineIndex($0.bytes) }
    }

    /// Where the files speak of an entity, in the order in which they were read; empty where none does.
    public func locations(of entity: EntityReference) -> [SourceLocation] {
        assembly.allPlaces(of: entity).map { location($0.offset, in: $0.file) }
    }

    /// Where the value at a path is said: in the last of the files that say it, whose word holds; nil where none does.
    ///
    /// An object is at its key, any other value where it begins. The elements of a list are counted in each file. Takes a
    /// pass over what the files say of the entity.
    public func location(of path: CataloguePath) -> SourceLocation? {
        guard let entity = path.entity else { return nil }
        for place in assembly.allPlaces(of: entity).reversed() {
            if path.steps.isEmpty { return location(place.offset, in: place.file) }
            if let offset = assembly.places(of: [path], in: place).wholePlace(path.steps[...], atKey: false) {
                return location(offset, in: place.file)
            }
        }
        return nil
    }

    private func location(_ offset: Int, in file: Int) -> SourceLocation {
        let (line, column) = lines[file].position(of: offset)
        return SourceLocation(file: files[file], line: (assembly.beginning?.lines ?? 0) + line, column: column)
    }
}
