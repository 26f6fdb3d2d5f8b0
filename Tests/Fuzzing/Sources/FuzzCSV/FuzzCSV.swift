import Harness
import StandardsKit

/// Whatever a catalogue holds, its tables are CSV with rows as wide as their header, its metadata are JSON, every text
/// comes back, and no text of the safe profile is a formula.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var supply = Supply(start, count)
    var options = CSVOptions()
    options.profile = supply.pick(from: CSVProfile.allCases)
    // What a run costs are the tables of a kind, most of them empty, and what is reported of them.
    let readsMetadata = supply.happens(oneIn: 16)
    let hostile = HostileCatalogue(supply, kinds: supply.happens(oneIn: 4) ? 2 : 1)
    var output = MemoryOutput()
    let report = try! CSVExporter().export(ExportRequest(hostile.catalogue, options: options), to: &output)
    require(report.losses.allSatisfy { !$0.reason.isEmpty }, "a loss without a reason")

    var cells = ByteSet()
    for file in output.files {
        guard file.name.hasSuffix(".csv") else {
            if readsMetadata { _ = JSONText(file.name, file.bytes) }
            continue
        }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let hasMark = options.profile != .standard
        require(file.bytes.starts(with: mark) == hasMark, "\(file.name): the byte order mark")
        let rows = CSVRows.read(file.name, Array(file.bytes.dropFirst(hasMark ? 3 : 0)))
        var names = ByteSet()
        for name in rows[0] { require(names.insertNew(name), "\(file.name): the column \(name) twice") }
        for cell in rows.dropFirst().joined() {
            cells.insert(cell)
            if options.profile == .safe { require(!isFormula(cell), "\(file.name): the formula “\(cell)”") }
        }
    }
    for text in hostile.texts {
        let text = String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\0" ? "\u{FFFD}" : $0 }))
        require(
            cells.contains(text) || options.profile == .safe && cells.contains("'" + text), "“\(text)” is in no cell")
    }
    for name in hostile.unknownNames {
        require(report.losses.contains { $0.property?.hasSuffix(name) ?? false }, "no loss names the key “\(name)”")
    }
    return 0
}

/// Whether a spreadsheet takes a cell for a formula; numbers and dates begin with a sign too.
private func isFormula(_ cell: String) -> Bool {
    guard let first = cell.unicodeScalars.first(where: { $0 != " " }) else { return false }
    if first == "-" { return DecimalNumber(cell) == nil }
    return "=+@\t\r\n＝＋－＠".unicodeScalars.contains(first)
}
