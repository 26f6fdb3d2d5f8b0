import StandardsKit

/// Reads the files that a command names as one catalogue, and shows what is wrong with them.
///
/// - Returns: The catalogue; nil where an error makes it unusable, which has then been shown.
func readCatalogue(_ files: [String], _ terminal: Terminal) throws -> Catalogue? {
    let reading = try readFiles(files, terminal)
    terminal.show(reading.diagnostics)
    return reading.hasErrors ? nil : reading.catalogue
}

/// Reads the files as one catalogue.
func readFiles(_ files: [String], _ terminal: Terminal) throws -> CatalogueReading {
    let sources = try readSources(files)
    return showingProgress(of: sources, terminal) { CatalogueReader().read(sources, resolving: extendedFile) }
}

/// The word that means the standard input.
let inputWord = "-"

/// The bytes of the files; `-` is the standard input, where it can be read.
///
/// - Parameter onlyRegular: Whether what is no regular file is refused, since it is to be rewritten.
func readSources(_ files: [String], onlyRegular: Bool = false) throws -> [CatalogueSource] {
    guard !files.isEmpty else { throw UsageError("name a catalogue file") }
    guard !files.contains("") else { throw UsageError("a file needs a name, not an empty word") }
    guard files.count(where: { $0 == inputWord }) < 2 else { throw UsageError("- can be read but once") }
    return try files.map { file in
        !onlyRegular && file == inputWord
            ? CatalogueSource(name: inputName, bytes: try readInput())
            : CatalogueSource(name: file, bytes: try readFile(file, onlyRegular: onlyRegular))
    }
}

/// Shows that files are read, where that takes long.
func showingProgress<Result>(of sources: [CatalogueSource], _ terminal: Terminal, _ body: () -> Result) -> Result {
    let size = sources.reduce(0) { $0 + $1.bytes.count }
    let what = sources.count == 1 ? sources[0].name : "\(sources.count) files"
    return terminal.showing(size > 20_000_000 ? "reading \(what), \(words(ofSize: size))…" : "", while: body)
}

/// A file that another extends; nil where there is none.
func extendedFile(_ name: String) -> CatalogueSource? {
    // Of a pipe nobody says when it ends.
    (try? readFile(name, onlyRegular: true)).map { CatalogueSource(name: name, bytes: $0) }
}

/// Leaves folders as they were before a program was killed that replaced files there, and says so: before anything is
/// read, which may be one of them.
func mend(_ folders: [String], _ terminal: Terminal) throws {
    for folder in Set(folders).sorted() {
        for message in try StagingFolder.mend(folder) { terminal.warn(message) }
    }
}
