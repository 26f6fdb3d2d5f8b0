import StandardsKit

/// Reads the files that a command names as one catalogue, and shows what is wrong with them.
///
/// - Parameter takesInput: Whether `-` is the standard input.
/// - Returns: The catalogue; nil where an error makes it unusable, which has then been shown.
func readCatalogue(_ files: [String], _ terminal: Terminal, takesInput: Bool = false) throws -> Catalogue? {
    let reading = try readFiles(files, terminal, takesInput: takesInput)
    terminal.show(reading.diagnostics)
    return reading.hasErrors ? nil : reading.catalogue
}

/// Reads the files as one catalogue.
func readFiles(_ files: [String], _ terminal: Terminal, takesInput: Bool = false) throws -> CatalogueReading {
    guard !files.isEmpty else { throw UsageError("name a catalogue file") }
    guard !files.contains("") else { throw UsageError("a file needs a name, not an empty word") }
    let sources = try files.map { file in
        takesInput && file == "-"
            ? CatalogueSource(name: inputName, bytes: try readInput())
            : CatalogueSource(name: file, bytes: try readFile(file))
    }
    let isLarge = sources.reduce(0) { $0 + $1.bytes.count } > 20_000_000
    let words = isLarge ? "reading \(files.count == 1 ? files[0] : "\(files.count) files")…" : ""
    return terminal.showing(words) {
        CatalogueReader().read(sources) { name in
            (try? readFile(name)).map { CatalogueSource(name: name, bytes: $0) }
        }
    }
}

/// Leaves folders as they were before a program was killed that replaced files there, and says so: before anything is
/// read, which may be one of them.
func mend(_ folders: [String], _ terminal: Terminal) throws {
    for folder in Set(folders).sorted() {
        for message in try StagingFolder.mend(folder) { terminal.warn(message) }
    }
}

/// Lets the closure write JSON lines to the standard output.
func writeJSONLines(_ body: (inout JSONWriter) -> Void) throws {
    var output = StandardOutput()
    try output.writing { bytes in
        bytes.begin("")
        var json = JSONWriter(bytes, layout: .compact)
        body(&json)
        bytes = json.finish()
        bytes.end()
    }
}
