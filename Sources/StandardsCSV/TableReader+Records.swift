import StandardsExport
import StandardsModel

extension TableReader {
    /// Flattens a property of one record into columns with its name in front.
    mutating func addRecord(
        _ shape: RecordShape, of property: AnyProperty, at place: Place, gate: Int, names: inout CSVNames
    ) -> ([CSVTable.Column], CellWriters.Cell) {
        let path = place.path + property.name
        guard !place.around.contains(ObjectIdentifier(shape)) else { return ([], .recursion(property, path)) }
        let lift = place.lift
        let inner = Place(
            table: place.table, prefix: place.prefix + property.name.snakeCase + "_",
            meanings: place.meanings + [property.meaning], path: path + ".", parent: place.parent,
            around: place.around + [ObjectIdentifier(shape)],
            lift: { feed in
                lift { record, writer in writer.each(property, of: record, way: nil, feed) }
            }, gate: gate)
        let (columns, cells) = read(shape, at: inner, names: &names)
        let width = columns.count
        let feed: Feed = { record, writer in
            let before = writer.bytes.count
            cells.write(record, to: &writer)
            if writer.bytes.count - before == width, record.isEmpty {
                writer.lose(path, "a record without properties reads like none")
            }
        }
        let cell = CellWriters.Cell(.nested, of: property, path: path) { record, writer in
            if record.count(of: property) == 0 {
                writer.empty(width)
            } else {
                writer.each(property, of: record, way: nil, feed)
            }
        }
        return (columns, cell)
    }

    /// Gives a property of several records a table of its own.
    mutating func addRecords(
        _ shape: RecordShape, of property: AnyProperty, in holder: RecordShape, at place: Place, gate: Int
    ) -> CellWriters.Cell? {
        let path = place.path + property.name
        if place.around.contains(ObjectIdentifier(shape)) {
            // A record that lists others of its own type: they are rows of its own table.
            return shape === holder ? nil : .recursion(property, path)
        }
        let branches = Branches(shape)
        let lift = place.lift
        let table = self.names.claim("\(place.table)_\(place.prefix)\(property.name)".snakeCase)
        let inner = Place(
            table: table, path: path + ".", parent: table, around: place.around + [ObjectIdentifier(shape)],
            lift: { feed in
                lift { record, writer in
                    writer.each(property, of: record, way: 0) { record, writer in
                        branches.walk(record, &writer, feed)
                    }
                }
            }, gate: gate)
        var names = CSVNames()
        let keys = rowKeys(of: table, branches, at: place, names: &names)
        // Its own lists follow it.
        let slot = links.count
        let (columns, cells) = read(shape, at: inner, names: &names)
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
        links.insert(
            FedTable(
                table: CSVTable(
                    name: table, title: "\(place.table): \(words)".asTitle,
                    note: "One row for each of the \(words) of a row of "
                        + "\(place.parent ?? owner.target?.table ?? place.table).".followed(by: property.meaning),
                    columns: keys + columns, key: ["id"]),
                gate: gate, feed: inner.lift(feed)),
            at: slot)
        return nil
    }

    /// The columns that a table of records begins with.
    private func rowKeys(
        of table: String, _ branches: Branches, at place: Place, names: inout CSVNames
    ) -> [CSVTable.Column] {
        let identity = CSVTable.Column(
            name: names.claim("id"), title: "Id", note: "The id of the entity and the positions on the way to it",
            isRequired: true)
        var keys = [identity] + keys(parent: place.parent, names: &names)
        for branch in branches.properties {
            keys.append(
                CSVTable.Column(
                    name: names.claim("parent_id", otherwise: branch.name + "_parent_id"), title: "Parent",
                    note: "The record whose \(branch.name.wordsFromCamelCase) it is one of; none at the top",
                    target: CSVTable.Target(table: table, column: "id")))
        }
        keys.append(TableReader.position(&names))
        return keys
    }

    /// The properties by which a record lists others of its own type.
    struct Branches: Sendable {
        let properties: [AnyProperty]

        init(_ shape: RecordShape) {
            properties = shape.properties.filter { $0.form == .records && $0.recordShape === shape }
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

extension AnyRecord {
    /// Whether it has none of its properties.
    fileprivate var isEmpty: Bool {
        for property in properties where count(of: property) > 0 { return false }
        return true
    }
}

extension RowWriter {
    /// How many steps separate the record at hand from that in whose list its tree begins, one to the top included.
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
