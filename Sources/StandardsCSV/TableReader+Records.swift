import StandardsExport
import StandardsModel

/// Flattens a property of one record into columns with its name in front.
extension TableReader {
    struct OneVisitor: RecordTypeVisitor {
        var reader: TableReader
        let property: AnyProperty
        let place: Place
        let gate: Int
        var names: CSVNames
        var columns: [CSVTable.Column] = []
        var cell: CellWriters.Cell?

        init(reader: TableReader, property: AnyProperty, place: Place, gate: Int, names: CSVNames) {
            self.reader = reader
            self.property = property
            self.place = place
            self.gate = gate
            self.names = names
        }

        mutating func visit<R: Record>(_ type: R.Type) {
            let (property, path) = (property, place.path + property.name)
            guard !place.around.contains(ObjectIdentifier(type)) else {
                cell = .recursion(property, path)
                return
            }
            let lift = place.lift
            let inner = Place(
                table: place.table, prefix: place.prefix + property.name.snakeCase + "_",
                meanings: place.meanings + [property.meaning], path: path + ".", parent: place.parent,
                around: place.around + [ObjectIdentifier(type)],
                lift: { feed in
                    lift { record, writer in writer.each(property, of: record, way: nil, feed) }
                }, gate: gate)
            let (columns, cells) = reader.read(Array(R.properties), at: inner, names: &names)
            self.columns = columns
            let width = columns.count
            let feed: Feed = { record, writer in
                let before = writer.bytes.count
                cells.write(record, to: &writer)
                if writer.bytes.count - before == width, record.isEmpty {
                    writer.lose(path, "a record without properties is not told from none")
                }
            }
            cell = CellWriters.Cell(.nested, of: property, path: path) { record, writer in
                if record.count(of: property) == 0 {
                    writer.empty(width)
                } else {
                    writer.each(property, of: record, way: nil, feed)
                }
            }
        }
    }

    /// Gives a property of several records a table of its own.
    struct ManyVisitor: RecordTypeVisitor {
        var reader: TableReader
        let property: AnyProperty
        /// The type of the record that has the property.
        let holder: ObjectIdentifier
        let place: Place
        let gate: Int
        var cell: CellWriters.Cell?

        init(
            reader: TableReader, property: AnyProperty, holder: ObjectIdentifier, place: Place, gate: Int
        ) {
            self.reader = reader
            self.property = property
            self.holder = holder
            self.place = place
            self.gate = gate
        }

        mutating func visit<R: Record>(_ type: R.Type) {
            let (property, path) = (property, place.path + property.name)
            if place.around.contains(ObjectIdentifier(type)) {
                // A record that lists others of its own type: they are rows of its own table.
                if ObjectIdentifier(type) != holder { cell = .recursion(property, path) }
                return
            }
            let branches = Branches(type)
            let lift = place.lift
            let table = reader.names.claim("\(place.table)_\(place.prefix)\(property.name)".snakeCase)
            let inner = Place(
                table: table, path: path + ".", parent: table, around: place.around + [ObjectIdentifier(type)],
                lift: { feed in
                    lift { record, writer in
                        writer.each(property, of: record, way: 0) { record, writer in
                            branches.walk(record, &writer, feed)
                        }
                    }
                }, gate: gate)
            var names = CSVNames()
            let identity = CSVTable.Column(
                name: names.claim("id"), title: "Id", note: "The id of the entity and the positions on the way to it",
                isRequired: true)
            var keys = [identity] + reader.keys(parent: place.parent, names: &names)
            for branch in branches.properties {
                keys.append(
                    CSVTable.Column(
                        name: names.claim("parent_id", otherwise: branch.name + "_parent_id"), title: "Parent",
                        note: "The record whose \(branch.name.wordsFromCamelCase) it is one of; none at the top",
                        target: CSVTable.Target(table: table, column: "id")))
            }
            keys.append(TableReader.position(&names))
            // Its own lists follow it.
            let slot = reader.links.count
            let (columns, cells) = reader.read(Array(R.properties), at: inner, names: &names)
            let (hasParent, ways) = (place.parent != nil, branches.properties.count)
            let feed: Feed = { record, writer in
                writer.rowIdentity()
                writer.plain(writer.owner?.id ?? "")
                let step = writer.steps.last ?? RowWriter.Step(way: 0, position: 1)
                if hasParent {
                    if step.way == 0 {
                        writer.rowIdentity(dropping: 1)
                    } else {
                        writer.rowIdentity(dropping: writer.topSteps)
                    }
                }
                for way in 0..<ways {
                    if step.way == way + 1 { writer.rowIdentity(dropping: 1) } else { writer.empty() }
                }
                writer.number(step.position)
                cells.write(record, to: &writer)
                writer.endRow()
            }
            let words = property.name.wordsFromCamelCase
            reader.links.insert(
                FedTable(
                    table: CSVTable(
                        name: table, title: "\(place.table): \(words)".asTitle,
                        note: "One row for each of the \(words) of a row of "
                            + "\(place.parent ?? reader.owner.target?.table ?? place.table).".followed(
                                by: property.meaning),
                        columns: keys + columns, key: ["id"]),
                    gate: gate, feed: inner.lift(feed)),
                at: slot)
        }
    }

    /// The properties by which a record lists others of its own type.
    struct Branches: Sendable {
        private(set) var properties: [AnyProperty] = []

        init<R: Record>(_ type: R.Type) {
            for (position, property) in R.properties.enumerated() {
                guard case .records(let nested) = property.content else { continue }
                var visitor = IsSameType<R>()
                nested.describe(with: &visitor)
                if visitor.isSame { properties.append(R.shape.properties[position]) }
            }
        }

        /// Feeds the record and then those under it.
        func walk(_ record: borrowing AnyRecord, _ writer: inout RowWriter, _ feed: @escaping Feed) {
            feed(record, &writer)
            for place in properties.indices {
                writer.each(properties[place], of: record, way: place + 1) { child, writer in
                    walk(child, &writer, feed)
                }
            }
        }
    }
}

private struct IsSameType<R: Record>: RecordTypeVisitor {
    var isSame = false
    mutating func visit<S: Record>(_ type: S.Type) { isSame = S.self == R.self }
}

extension AnyRecord {
    /// Whether it has none of its properties.
    fileprivate var isEmpty: Bool {
        for property in properties where count(of: property) > 0 { return false }
        return true
    }
}

extension RowWriter {
    /// How many steps lie between the record at hand and the one in whose list its tree begins, one to the top included.
    var topSteps: Int { steps.count - (steps.lastIndex { $0.way == 0 } ?? 0) }
}

extension CellWriters.Cell {
    /// A type that comes back under another has no table that could hold it: each such record is a loss.
    static func recursion(_ property: AnyProperty, _ path: String) -> CellWriters.Cell {
        CellWriters.Cell(.nested, of: property, path: path) { record, writer in
            if record.count(of: property) > 0 {
                writer.lose(path, "a record's type that comes back under another has no table")
            }
        }
    }
}
