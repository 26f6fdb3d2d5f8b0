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
///
/// - Parameter threads: On how many threads a large file is read.
func readFiles(
    _ files: [String], _ terminal: Terminal, threads: Int = RunningThread.cores
) throws -> CatalogueReading {
    let sources = try readSources(files)
    var reader = CatalogueReader()
    if threads > 1 { reader.concurrently = { concurrently($0, threads: threads, $1) } }
    let reading = showingProgress(of: sources, terminal) { reader.read(sources, resolving: extendedFile) }
    keepToEnd(reading.catalogue)
    return reading
}

/// Keeps a catalogue to the end of the program, when the system takes all memory back at once: to give it back entity by
/// entity is a fifth of what a command on a large one takes.
private func keepToEnd(_ catalogue: Catalogue) {
    final class Kept {
        let catalogue: Catalogue
        init(_ catalogue: Catalogue) { self.catalogue = catalogue }
    }
    _ = unsafe Unmanaged.passRetained(Kept(catalogue))
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
