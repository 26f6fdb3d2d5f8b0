import StandardsExport
import StandardsModel

/// What writes the rows of a record, or passes on those that it holds.
typealias Feed = @Sendable (borrowing AnyRecord, inout RowWriter) -> Void

/// Writes rows: cells each followed by a comma, the last of which becomes the line end.
struct RowWriter: ~Copyable {
    /// A step from a record to one that it holds.
    struct Step {
        /// 0 for a list, more for the lists by which a record holds others of its own type.
        let way: Int
        /// From 1.
        let position: Int
    }

    var bytes: ByteWriter
    /// The languages that are columns.
    var languages: [LanguageTag] { columns.languages }
    private let columns: LanguageColumns
    /// The place of the translation at hand in each column; -1 where there is none. Between texts all are.
    private var translations: [Int]
    /// The row of what the catalogue says of itself.
    private let catalogue: String
    let disarms: Bool
    var losses: [ExportReport.Loss] = []
    /// The entity at hand.
    var owner: EntityReference?
    /// The way from the entity to the record at hand.
    var steps: [Step] = []

    init(_ bytes: consuming ByteWriter, languages: [LanguageTag], catalogue: String, disarms: Bool) {
        self.bytes = bytes
        columns = LanguageColumns(languages)
        translations = Array(repeating: -1, count: languages.count)
        self.catalogue = catalogue
        self.disarms = disarms
    }

    consuming func finish() -> ByteWriter { bytes }

    // MARK: rows

    mutating func endRow() {
        unsafe bytes.rewrite(from: bytes.count - 1, growth: 2) { place, _ in
            unsafe place[0] = 0x0D
            unsafe place[1] = 0x0A
            return 2
        }
        bytes.drainIfFull()
    }

    mutating func begin(_ table: CSVTable, _ profile: CSVProfile) {
        bytes.begin("csv/\(table.name).csv")
        if profile.hasByteOrderMark { bytes.put("\u{FEFF}") }
        for column in table.columns { plain(column.name) }
        endRow()
    }

    mutating func end() { bytes.end() }

    mutating func lose(_ property: String?, _ reason: String) {
        losses.append(ExportReport.Loss(owner, property, reason: reason))
    }

    // MARK: cells

    mutating func empty(_ count: Int = 1) {
        if count > 0 { bytes.put(UInt8(ascii: ","), times: count) }
    }

    /// A text that is known to need no quotes.
    mutating func plain(_ text: String) {
        bytes.put(text)
        bytes.put(UInt8(ascii: ","))
    }

    /// A reference as `kind/id`.
    mutating func plain(_ reference: EntityReference) {
        bytes.put(reference.kind)
        bytes.put(UInt8(ascii: "/"))
        plain(reference.id)
    }

    mutating func date(_ date: PartialDate?) {
        if let date { bytes.putCell(date) }
        bytes.put(UInt8(ascii: ","))
    }

    mutating func number(_ number: Int) {
        bytes.put(decimal: number)
        bytes.put(UInt8(ascii: ","))
    }

    mutating func text(_ text: String, of property: String) {
        if !bytes.putCell(text, disarms: disarms) { lose(property, "a NUL is written as U+FFFD") }
        if text.isEmpty { lose(property, "an empty text reads like none") }
        bytes.put(UInt8(ascii: ","))
    }

    mutating func text(_ text: borrowing StoredValue.Text, of property: String) {
        let (isWhole, isEmpty) = unsafe text.withBytes { (unsafe bytes.putCell($0, disarms: disarms), $0.isEmpty) }
        if !isWhole { lose(property, "a NUL is written as U+FFFD") }
        if isEmpty { lose(property, "an empty text reads like none") }
        bytes.put(UInt8(ascii: ","))
    }

    mutating func localized(_ text: borrowing LocalizedText, of property: String) {
        var (found, position) = (0, 0)
        text.forEachTranslation { translation in
            // They are nearly in the order of the columns. Of two in one language, none of which is written, the first.
            if let column = columns.column(of: translation.language, near: found), translations[column] < 0 {
                translations[column] = position
                found += 1
            }
            position += 1
        }
        var start = 0
        while found > 0 {
            var column = start
            while translations[column] < 0 { column += 1 }
            empty(column - start)
            let place = translations[column]
            translations[column] = -1
            position = 0
            text.forEachTranslation { translation in
                if position == place { self.text(translation.text, of: property) }
                position += 1
            }
            start = column + 1
            found -= 1
        }
        empty(translations.count - start)
    }

    mutating func value(_ value: borrowing StoredValue, of property: String) {
        switch value {
        case .text(let text):
            self.text(text, of: property)
            return
        case .date(let date): bytes.putCell(date)
        case .integer(let integer): bytes.put(decimal: integer)
        case .number(let number): bytes.put(number.description)
        case .boolean(let boolean): bytes.put(boolean ? "true" : "false")
        case .time(let time): bytes.put(time.description)
        case .reference(let reference):
            plain(reference.reference)
            return
        case .localized(let localized):
            text(localized.text.text(), of: property)
            return
        }
        bytes.put(UInt8(ascii: ","))
    }

    /// A reference in one column a kind.
    mutating func reference(_ value: borrowing StoredValue, to kinds: [String], isOfOneKind: Bool, of property: String)
    {
        switch value {
        case .reference(let reference):
            if isOfOneKind {
                unsafe reference.withBytes { unsafe bytes.put($0) }
                bytes.put(UInt8(ascii: ","))
                return
            }
            let kindOfIt = reference.kind
            var isWritten = false
            for kind in kinds {
                if !isWritten, kind == kindOfIt {
                    unsafe reference.withBytes { unsafe bytes.put($0) }
                    isWritten = true
                }
                bytes.put(UInt8(ascii: ","))
            }
            if !isWritten { lose(property, "\(reference.reference) is of a kind that the property does not take") }
        default: empty(kinds.count)
        }
    }

    /// The identity of a row: that of its entity, and the positions on the way to it.
    ///
    /// - Parameters:
    ///   - dropping: How many of the last positions are left out.
    ///   - position: One more, of a value in a list.
    mutating func rowIdentity(dropping: Int = 0, position: Int? = nil) {
        bytes.put(owner?.id ?? catalogue)
        for place in 0..<(steps.count - dropping) {
            let step = steps[place]
            bytes.put(UInt8(ascii: "/"))
            if step.way > 1 {
                bytes.put(decimal: step.way)
                bytes.put(UInt8(ascii: "."))
            }
            bytes.put(decimal: step.position)
        }
        if let position {
            bytes.put(UInt8(ascii: "/"))
            bytes.put(decimal: position)
        }
        bytes.put(UInt8(ascii: ","))
    }

    // MARK: texts without a column

    /// Writes a row for each of the texts whose language is no column.
    ///
    /// - Parameters:
    ///   - cell: The cells to which they would belong.
    ///   - position: The position of the text, where it is one of a list.
    ///   - row: The identity of the row, where it is no record's.
    mutating func others(
        of text: borrowing LocalizedText, in cell: TextCell, position: Int? = nil, row: String? = nil
    ) {
        text.forEachTranslation { translation in
            if languages.contains(translation.language) { return }
            if let owner { plain(owner) } else { empty() }
            plain(cell.table)
            if let row { self.text(row, of: cell.path) } else { rowIdentity(position: position) }
            plain(cell.column)
            plain(translation.language.text)
            if !bytes.putCell(translation.text, disarms: disarms) { lose(cell.path, "a NUL is written as U+FFFD") }
            bytes.put(UInt8(ascii: ","))
            endRow()
        }
    }
}

extension RowWriter {
    /// Calls a feed with each record of one property.
    ///
    /// - Parameter way: The number that distinguishes the steps to them; nil for a record that has no rows of its own.
    mutating func each(_ property: AnyProperty, of record: borrowing AnyRecord, way: Int?, _ feed: Feed) {
        guard let way else {
            record.forEachRecord(of: property) { feed($0, &self) }
            return
        }
        let depth = steps.count
        var position = 0
        steps.append(Step(way: way, position: 0))
        record.forEachRecord(of: property) { record in
            position += 1
            steps[depth] = Step(way: way, position: position)
            feed(record, &self)
        }
        steps.removeLast()
    }
}
