import StandardsExport
import StandardsModel

/// Tells programs what the tables hold.
struct CSVMetadata {
    let catalogue: Catalogue
    let profile: CSVProfile
    let tables: [CSVTable]

    private var title: String {
        let title = catalogue.header.title.text()
        return title.isEmpty ? catalogue.header.id?.text ?? "Catalogue" : title
    }

    /// Writes the metadata of CSV on the Web (W3C, Metadata Vocabulary for Tabular Data).
    func writeCSVW(_ bytes: inout ByteWriter) {
        bytes.begin("csv/csv-metadata.json")
        var json = JSONWriter(bytes, layout: .indented)
        json.beginObject()
        json.name("@context")
        json.beginArray()
        json.text("http://www.w3.org/ns/csvw")
        json.beginObject()
        json.member("@language", "en")
        json.endObject()
        json.endArray()
        json.member("dc:title", title.withoutNUL)
        if let id = catalogue.header.id { json.member("dc:identifier", id.text) }
        if let modified = catalogue.header.modified { json.member("dc:modified", modified.description) }
        json.name("dialect")
        json.beginObject()
        json.member("encoding", "utf-8")
        json.member("delimiter", ",")
        json.member("quoteChar", "\"")
        json.name("doubleQuote")
        json.boolean(true)
        json.name("lineTerminators")
        json.beginArray()
        json.text("\r\n")
        json.endArray()
        json.name("header")
        json.boolean(true)
        json.endObject()
        json.name("tables")
        json.beginArray()
        for table in tables { write(table, &json) }
        json.endArray()
        json.endObject()
        json.endLine()
        bytes = json.finish()
        bytes.end()
    }

    private func write(_ table: CSVTable, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("url", "\(table.name).csv")
        json.member("dc:title", table.title)
        json.member("dc:description", table.note)
        json.name("tableSchema")
        json.beginObject()
        json.name("columns")
        json.beginArray()
        for column in table.columns { write(column, &json) }
        json.endArray()
        if !table.key.isEmpty {
            json.name("primaryKey")
            write(table.key, &json)
        }
        let keys = table.columns.filter { $0.target != nil }
        if !keys.isEmpty {
            json.name("foreignKeys")
            json.beginArray()
            for column in keys {
                json.beginObject()
                json.member("columnReference", column.name)
                json.name("reference")
                json.beginObject()
                json.member("resource", "\(column.target?.table ?? "").csv")
                json.member("columnReference", column.target?.column ?? "")
                json.endObject()
                json.endObject()
            }
            json.endArray()
        }
        json.endObject()
        json.endObject()
    }

    private func write(_ column: CSVTable.Column, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("name", column.name)
        json.name("titles")
        write(column.title == column.name ? [column.name] : [column.name, column.title], &json)
        if !column.note.isEmpty { json.member("dc:description", column.note.withoutNUL) }
        if let language = column.language { json.member("lang", language) }
        json.name("datatype")
        switch column.kind {
        case .text, .time: json.text("string")
        case .edtf:
            json.beginObject()
            json.member("base", "string")
            json.member("@id", "http://id.loc.gov/datatypes/edtf/EDTF")
            json.endObject()
        case .day: json.text("date")
        case .integer: json.text("integer")
        case .decimal: json.text("decimal")
        case .boolean: json.text("boolean")
        case .address: json.text("anyURI")
        }
        if column.isRequired {
            json.name("required")
            json.boolean(true)
        }
        json.endObject()
    }

    private func write(_ texts: [String], _ json: inout JSONWriter) {
        json.beginArray()
        for text in texts { json.text(text) }
        json.endArray()
    }

    /// Writes the descriptor of a Tabular Data Package (Frictionless Data, version 1).
    func writeDataPackage(_ bytes: inout ByteWriter) {
        bytes.begin("csv/datapackage.json")
        var json = JSONWriter(bytes, layout: .indented)
        json.beginObject()
        json.member("profile", "tabular-data-package")
        json.member("name", catalogue.header.id?.text ?? "catalogue")
        json.member("title", title.withoutNUL)
        if let modified = catalogue.header.modified { json.member("modified", modified.description) }
        if let revision = catalogue.header.revision { json.member("version", String(revision)) }
        json.name("resources")
        json.beginArray()
        for table in tables {
            json.beginObject()
            json.member("profile", "tabular-data-resource")
            json.member("name", table.name)
            json.member("path", "\(table.name).csv")
            json.member("title", table.title)
            json.member("description", table.note)
            json.member("format", "csv")
            json.member("mediatype", "text/csv")
            json.member("encoding", "utf-8")
            json.name("dialect")
            json.beginObject()
            json.member("delimiter", ",")
            json.member("lineTerminator", "\r\n")
            json.member("quoteChar", "\"")
            json.name("doubleQuote")
            json.boolean(true)
            json.name("header")
            json.boolean(true)
            json.endObject()
            writeSchema(table, &json)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.endLine()
        bytes = json.finish()
        bytes.end()
    }

    private func writeSchema(_ table: CSVTable, _ json: inout JSONWriter) {
        json.name("schema")
        json.beginObject()
        json.name("fields")
        json.beginArray()
        for column in table.columns {
            json.beginObject()
            json.member("name", column.name)
            json.member("title", column.title)
            if !column.note.isEmpty { json.member("description", column.note.withoutNUL) }
            let (type, format): (String, String?) =
                switch column.kind {
                case .text, .edtf, .time: ("string", nil)
                case .day: ("date", nil)
                case .integer: ("integer", nil)
                case .decimal: ("number", nil)
                case .boolean: ("boolean", nil)
                case .address: ("string", "uri")
                }
            json.member("type", type)
            if let format { json.member("format", format) }
            if column.isRequired {
                json.name("constraints")
                json.beginObject()
                json.name("required")
                json.boolean(true)
                json.endObject()
            }
            json.endObject()
        }
        json.endArray()
        json.name("missingValues")
        write([""], &json)
        if !table.key.isEmpty {
            json.name("primaryKey")
            write(table.key, &json)
        }
        let keys = table.columns.filter { $0.target != nil }
        if !keys.isEmpty {
            json.name("foreignKeys")
            json.beginArray()
            for column in keys {
                let target = column.target?.table ?? ""
                json.beginObject()
                json.member("fields", column.name)
                json.name("reference")
                json.beginObject()
                // A table that refers to itself is written as an empty name.
                json.member("resource", target == table.name ? "" : target)
                json.member("fields", column.target?.column ?? "")
                json.endObject()
                json.endObject()
            }
            json.endArray()
        }
        json.endObject()
    }
}

extension String {
    /// The text with NUL replaced, which no file may hold.
    var withoutNUL: String {
        guard utf8.contains(0) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }
}
