import StandardsExport
import StandardsModel

/// The table of all entities, to which a reference of any kind leads.
extension TableWriter {
    mutating func writeIndex() {
        var columns = [
            CSVTable.Column(
                name: "reference", title: "Reference", note: "kind/id, as a column of any kind refers to it",
                isRequired: true),
            CSVTable.Column(name: "kind", title: "Kind", note: "The kind, lowerCamel singular", isRequired: true),
            CSVTable.Column(name: "id", title: "Id", note: "The id in the kind's own table", isRequired: true),
            CSVTable.Column(
                name: "code", title: "Code", note: "The short form by which people cite it, in canonical spelling"),
        ]
        for language in rows.languages {
            columns.append(
                CSVTable.Column(
                    name: "title_\(language.text.asLanguageSuffix)", title: "Title (\(language))",
                    note: "The name by which people know it", language: language.text))
        }
        let table = CSVTable(
            name: indexTable, title: "Entities",
            note: "One row for each entity of any kind: what a reference of any kind leads to.", columns: columns,
            key: ["reference"])
        tables.append(table)
        rows.begin(table, profile)
        IndexWriter.write(catalogue, to: &rows)
        rows.end()
    }

    mutating func writeDeadlines() {
        var columns = [
            CSVTable.Column(
                name: "id", title: "Id", note: "kind/id#deadline-kind, the same in every release", isRequired: true),
            CSVTable.Column(
                name: "kind", title: "Kind",
                note: "One of: \(catalogue.schema.deadlineKinds.map(\.code).joined(separator: ", ")); or another",
                isRequired: true),
            CSVTable.Column(
                name: "date", title: "Date", note: "The date in EDTF, in its own precision; none where it has none yet",
                kind: .edtf),
            CSVTable.Column(name: "first_day", title: "First day", note: "The first day of the date", kind: .day),
            CSVTable.Column(
                name: "last_day", title: "Last day", note: "The last day of the date: the last on which one can act",
                kind: .day),
            CSVTable.Column(
                name: "certainty", title: "Certainty",
                note: Certainty.allCases.map { "\($0.rawValue): \($0.sentence())" }
                    .joined(separator: " "),
                isRequired: true),
            CSVTable.Column(
                name: "title", title: "Title", note: "What happens, or what to do", language: "en", isRequired: true),
            CSVTable.Column(
                name: "subject", title: "Subject", note: "The entity that it concerns, as kind/id", isRequired: true,
                target: CSVTable.Target(table: indexTable, column: "reference")),
            CSVTable.Column(
                name: "subject_kind", title: "Subject: kind", note: "The kind of the subject", isRequired: true),
            CSVTable.Column(
                name: "subject_id", title: "Subject: id", note: "The id in the table of its kind", isRequired: true),
        ]
        for language in rows.languages {
            columns.append(
                CSVTable.Column(
                    name: "audience_\(language.text.asLanguageSuffix)", title: "Audience (\(language))",
                    note: "Whom it concerns", language: language.text))
        }
        columns += [
            CSVTable.Column(
                name: "basis", title: "Basis", note: "The property or the rule from which it follows", isRequired: true),
            CSVTable.Column(
                name: "relative", title: "Relative", note: "What it hangs on, such as 6 months after publication"),
            CSVTable.Column(name: "recurrence", title: "Recurrence", note: "How often it comes round"),
            CSVTable.Column(
                name: "until", title: "Until", note: "The last day on which it can come round", kind: .day),
        ]
        let table = CSVTable(
            name: deadlineTable, title: "Deadlines",
            note: "One row for each deadline, by its last day; those without a date follow.", columns: columns,
            key: ["id"])
        tables.append(table)
        rows.begin(table, profile)
        catalogue.forEachDeadlineByDay { write($0) }
        rows.owner = nil
        rows.end()
    }

    private mutating func write(_ deadline: borrowing Deadline) {
        rows.owner = deadline.subject
        rows.text(deadline.id, of: "deadline")
        rows.text(deadline.kind.code, of: "deadline")
        rows.date(deadline.date)
        rows.date((deadline.date?.first).map(PartialDate.init))
        rows.date(deadline.lastDay.map(PartialDate.init))
        rows.plain(deadline.certainty.rawValue)
        rows.text(deadline.title, of: "deadline")
        rows.plain(deadline.subject)
        rows.plain(deadline.subject.kind)
        rows.plain(deadline.subject.id)
        rows.localized(deadline.audience, of: "deadline")
        rows.text(deadline.basis, of: "deadline")
        if let relative = deadline.relative { rows.text(relative.text, of: "deadline") } else { rows.empty() }
        if let recurrence = deadline.recurrence { rows.text(recurrence.text, of: "deadline") } else { rows.empty() }
        rows.date(deadline.until.map(PartialDate.init))
        rows.endRow()
    }
}

private struct IndexWriter: EntityVisitor, ~Copyable {
    private var rows: RowWriter

    private init(_ rows: consuming RowWriter) { self.rows = rows }
    private consuming func finish() -> RowWriter { rows }

    static func write(_ catalogue: Catalogue, to rows: inout RowWriter) {
        var index = IndexWriter(rows)
        catalogue.visit(with: &index)
        rows = index.finish()
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        let kind = E.kind.name
        entities.forEachRecord { record in
            let id = record.id
            rows.bytes.put(kind)
            rows.bytes.put(UInt8(ascii: "/"))
            rows.plain(id)
            rows.plain(kind)
            rows.plain(id)
            if let code = record.code { rows.text(code, of: "code") } else { rows.empty() }
            record.withTitle { rows.localized($0, of: "title") }
            rows.endRow()
        }
    }
}
