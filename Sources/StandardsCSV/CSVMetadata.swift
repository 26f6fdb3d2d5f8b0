import StandardsExport
import StandardsModel

/// Describes to programs what the tables hold.
struct CSVMetadata {
    let catalogue: Catalogue
    let tables: [CSVTable]
    private let base: CatalogueBase?
    private var header: CatalogueHeader { catalogue.header }

    init(catalogue: Catalogue, tables: [CSVTable]) {
        self.catalogue = catalogue
        self.tables = tables
        base = CatalogueBase(catalogue.header)
    }

    private var title: String {
        let title = header.title.text()
        return title.isEmpty ? header.id?.text ?? "Catalogue" : title
    }

    /// Writes the metadata of CSV on the Web (W3C, Metadata Vocabulary for Tabular Data).
    func writeCSVW(_ bytes: inout ByteWriter) {
        bytes.begin("csv/csv-metadata.json")
        var json = JSONWriter(bytes, layout: .indented)
        json.beginObject()
        json.name(plain: "@context")
        json.beginArray()
        json.text("http://www.w3.org/ns/csvw")
        json.beginObject()
        json.member(plain: "@language", "en")
        json.endObject()
        json.endArray()
        if let base { json.member(plain: "@id", base.address(ofCatalogue: header)) }
        json.member(plain: "dc:title", title.withoutNUL)
        if let id = header.id { json.member(plain: "dc:identifier", id.text) }
        if let modified = header.modified { json.member(plain: "dc:modified", modified.description) }
        if let base { write([base.address(ofSeriesOf: header)], asReferences: "dc:isVersionOf", &json) }
        write(header.description.text(), "dc:description", &json)
        write(header.publisher?.name.text() ?? "", "dc:publisher", &json)
        let creators = header.creators.map { $0.name.text().withoutNUL }.filter { !$0.isEmpty }
        if !creators.isEmpty {
            json.name(plain: "dc:creator")
            write(creators, &json)
        }
        write(header.language?.text ?? "", "dc:language", &json)
        write([header.licence].compactMap { $0?.text }, asReferences: "dc:license", &json)
        write([header.homepage].compactMap { $0?.text }, asReferences: "dcat:landingPage", &json)
        json.name(plain: "dialect")
        json.beginObject()
        json.member(plain: "encoding", "utf-8")
        json.member(plain: "delimiter", ",")
        json.member(plain: "quoteChar", "\"")
        json.name(plain: "doubleQuote")
        json.boolean(true)
        json.name(plain: "lineTerminators")
        json.beginArray()
        json.text("\r\n")
        json.endArray()
        json.name(plain: "header")
        json.boolean(true)
        json.endObject()
        json.name(plain: "tables")
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
        json.member(plain: "url", "\(table.name).csv")
        json.member(plain: "dc:title", table.title)
        json.member(plain: "dc:description", table.note)
        json.name(plain: "tableSchema")
        json.beginObject()
        // A row is the entity that linked data has under the same name.
        if let kind = table.kind, let base {
            json.member(plain: "aboutUrl", base.text + IRIText.segment(kind) + "/{id}")
        }
        json.name(plain: "columns")
        json.beginArray()
        for column in table.columns { write(column, &json) }
        json.endArray()
        if !table.key.isEmpty {
            json.name(plain: "primaryKey")
            write(table.key, &json)
        }
        let keys = table.columns.filter { $0.target != nil }
        if !keys.isEmpty {
            json.name(plain: "foreignKeys")
            json.beginArray()
            for column in keys {
                json.beginObject()
                json.member(plain: "columnReference", column.name)
                json.name(plain: "reference")
                json.beginObject()
                json.member(plain: "resource", "\(column.target?.table ?? "").csv")
                json.member(plain: "columnReference", column.target?.column ?? "")
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
        json.member(plain: "name", column.name)
        json.name(plain: "titles")
        write(column.title == column.name ? [column.name] : [column.name, column.title], &json)
        if !column.note.isEmpty { json.member(plain: "dc:description", column.note.withoutNUL) }
        if let language = column.language { json.member(plain: "lang", language) }
        json.name(plain: "datatype")
        switch column.kind {
        case .text, .time: json.text("string")
        case .edtf:
            json.beginObject()
            json.member(plain: "base", "string")
            json.member(plain: "@id", "http://id.loc.gov/datatypes/edtf/EDTF")
            json.endObject()
        case .day: json.text("date")
        case .integer: json.text("integer")
        case .decimal: json.text("decimal")
        case .boolean: json.text("boolean")
        case .address: json.text("anyURI")
        }
        if column.isRequired {
            json.name(plain: "required")
            json.boolean(true)
        }
        json.endObject()
    }

    /// Writes a text, unless it is empty.
    private func write(_ text: String, _ name: StaticString, _ json: inout JSONWriter) {
        if !text.isEmpty { json.member(plain: name, text.withoutNUL) }
    }

    /// Writes addresses as what they are: names of something else.
    private func write(_ addresses: [String], asReferences name: StaticString, _ json: inout JSONWriter) {
        for address in addresses.compactMap({ IRIText.normalised($0) }) {
            json.name(plain: name)
            json.beginObject()
            json.member(plain: "@id", address)
            json.endObject()
        }
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
        json.member(plain: "profile", "tabular-data-package")
        json.member(plain: "name", header.id?.text ?? "catalogue")
        if let base { json.member(plain: "id", base.address(ofCatalogue: header)) }
        json.member(plain: "title", title.withoutNUL)
        write(header.description.text(), "description", &json)
        write(header.homepage?.text ?? "", "homepage", &json)
        if let modified = header.modified { json.member(plain: "modified", modified.description) }
        if let revision = header.revision { json.member(plain: "version", String(revision)) }
        if let licence = header.licence {
            json.name(plain: "licenses")
            json.beginArray()
            json.beginObject()
            json.member(plain: "path", licence.text)
            json.endObject()
            json.endArray()
        }
        writeContributors(&json)
        writeSources(&json)
        json.name(plain: "resources")
        json.beginArray()
        for table in tables {
            json.beginObject()
            json.member(plain: "profile", "tabular-data-resource")
            json.member(plain: "name", table.name)
            json.member(plain: "path", "\(table.name).csv")
            json.member(plain: "title", table.title)
            json.member(plain: "description", table.note)
            json.member(plain: "format", "csv")
            json.member(plain: "mediatype", "text/csv")
            json.member(plain: "encoding", "utf-8")
            json.name(plain: "dialect")
            json.beginObject()
            json.member(plain: "delimiter", ",")
            json.member(plain: "lineTerminator", "\r\n")
            json.member(plain: "quoteChar", "\"")
            json.name(plain: "doubleQuote")
            json.boolean(true)
            json.name(plain: "header")
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

    private func writeContributors(_ json: inout JSONWriter) {
        let contributors =
            (header.publisher.map { [("publisher", $0)] } ?? []) + header.creators.map { ("author", $0) }
        guard !contributors.isEmpty else { return }
        json.name(plain: "contributors")
        json.beginArray()
        for (role, agent) in contributors {
            json.beginObject()
            json.member(plain: "title", agent.name.text().withoutNUL)
            write(agent.homepage?.text ?? "", "path", &json)
            json.member(plain: "role", role)
            json.endObject()
        }
        json.endArray()
    }

    /// Writes what the entities cite: the raw material of the data.
    private func writeSources(_ json: inout JSONWriter) {
        var cited: Set<EntityReference> = []
        catalogue.forEachEdge(of: [.cites]) { cited.insert($0.object) }
        guard !cited.isEmpty else { return }
        json.name(plain: "sources")
        json.beginArray()
        for reference in cited.sorted() {
            json.beginObject()
            json.member(plain: "title", catalogue.fullName(of: reference).withoutNUL)
            write(catalogue.schema[kind: reference.kind].flatMap { page(of: reference.id, $0) } ?? "", "path", &json)
            json.endObject()
        }
        json.endArray()
    }

    /// The first page about an entity.
    private func page<E: Entity>(of id: String, _ kind: E.Type) -> String? {
        EntityID<E>(id).flatMap { catalogue.entities[kind][$0] }?.links.first?.url?.text
    }

    private func writeSchema(_ table: CSVTable, _ json: inout JSONWriter) {
        json.name(plain: "schema")
        json.beginObject()
        json.name(plain: "fields")
        json.beginArray()
        for column in table.columns {
            json.beginObject()
            json.member(plain: "name", column.name)
            json.member(plain: "title", column.title)
            if !column.note.isEmpty { json.member(plain: "description", column.note.withoutNUL) }
            let (type, format): (String, String?) =
                switch column.kind {
                case .text, .edtf, .time: ("string", nil)
                case .day: ("date", nil)
                case .integer: ("integer", nil)
                case .decimal: ("number", nil)
                case .boolean: ("boolean", nil)
                case .address: ("string", "uri")
                }
            json.member(plain: "type", type)
            if let format { json.member(plain: "format", format) }
            if column.isRequired {
                json.name(plain: "constraints")
                json.beginObject()
                json.name(plain: "required")
                json.boolean(true)
                json.endObject()
            }
            json.endObject()
        }
        json.endArray()
        json.name(plain: "missingValues")
        write([""], &json)
        if !table.key.isEmpty {
            json.name(plain: "primaryKey")
            write(table.key, &json)
        }
        let keys = table.columns.filter { $0.target != nil }
        if !keys.isEmpty {
            json.name(plain: "foreignKeys")
            json.beginArray()
            for column in keys {
                let target = column.target?.table ?? ""
                json.beginObject()
                json.member(plain: "fields", column.name)
                json.name(plain: "reference")
                json.beginObject()
                // A table that refers to itself is written as an empty name.
                json.member(plain: "resource", target == table.name ? "" : target)
                json.member(plain: "fields", column.target?.column ?? "")
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
        guard withBytes({ unsafe $0.hasNUL }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
    }
}
