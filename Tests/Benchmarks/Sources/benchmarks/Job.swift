import Foundation
import StandardsKit

/// One thing that is measured: what stands ready before, and the task, which returns how many bytes, or pieces, it did.
struct Job: Sendable {
    /// The name by which it is asked for.
    let name: String
    /// Reads the file, and returns the task.
    let prepare: @Sendable (String) throws -> () throws -> Int

    static let all: [Job] =
        [.reading, .readingByRules, .asking, .validating, .relating, .dating, .designations]
        + [
            .export("json"), .export("jsonld"), .export("csv"), .export("icalendar"),
            .export("icalendar", [("alarm", "7d")], named: "icalendar-alarms"),
            .export("graphviz"), .export("graphviz", [("view", "all")], named: "graphviz-all"),
        ]

    static func named(_ name: String) -> Job {
        guard let job = all.first(where: { $0.name == name }) else { fatalError("no job \(name)") }
        return job
    }
}

extension Job {
    /// Reads the file into typed entities, which no rule checks.
    static let reading = Job(name: "read") { path in
        let source = CatalogueSource(name: path, bytes: bytes(of: path))
        return {
            precondition(!CatalogueReader(rules: []).read([source]).hasErrors)
            return source.bytes.count
        }
    }

    /// Reads the file and checks it by every rule.
    static let readingByRules = Job(name: "read-rules") { path in
        let source = CatalogueSource(name: path, bytes: bytes(of: path))
        return {
            precondition(!CatalogueReader().read([source]).hasErrors)
            return source.bytes.count
        }
    }

    /// Validates a catalogue, gathers its relations and makes its deadlines.
    static let asking = asking("ask") { catalogue in
        catalogue.validate().diagnostics.count + catalogue.relations().edges.count + catalogue.deadlines().count
    }
    static let validating = asking("validate") { $0.validate().diagnostics.count }
    static let relating = asking("relations") { $0.relations().edges.count }
    static let dating = asking("deadlines") { $0.deadlines().count }

    private static func asking(_ name: String, _ ask: @escaping @Sendable (Catalogue) -> Int) -> Job {
        Job(name: name) { path in
            let catalogue = catalogue(of: path)
            return { ask(catalogue) }
        }
    }

    /// Reads designations, a million, in the spellings that people write, and takes their parts. There is no file.
    static let designations = Job(name: "designations") { path in
        let rounds = (Int(path) ?? 1_000_000) / spellings.count
        return {
            var sum = 0
            for _ in 0..<rounds {
                for text in spellings { sum &+= try StandardDesignation(text).parts?.year ?? 0 }
            }
            precondition(sum > 0)
            return rounds * spellings.count
        }
    }

    static let spellings = [
        "GB/T 26694-2024", "GB 18352.6-2016/XG1-2026", "GBT20485.16-2018", "NB/SH/T 0306-2013", "DB50 1982-2026",
        "T/CSAE 53—2020", "GB/T 42124.3-2025 (ISO 8062-3:2023, MOD)", "ISO 9001:2015",
        "ISO/IEC 14496-4:2004/Amd 8:2005", "IEC 60601-2-37:2007+AMD1:2015 CSV", "EN ISO 10077-1:2006",
        "IEEE Std 802.15.10-2017",
    ]

    /// Exports a catalogue to `/dev/null`.
    static func export(
        _ format: String, _ flags: [(name: String, value: String)] = [], named name: String? = nil
    ) -> Job {
        Job(name: name ?? format) { path in
            let catalogue = catalogue(of: path)
            guard let exporter = ExporterRegistry.standard[format] else { fatalError("no format \(format)") }
            return {
                var output = NullOutput()
                _ = try exporter.export(catalogue, flags: flags, to: &output)
                return output.count
            }
        }
    }

    static func bytes(of path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { fatalError("no file \(path)") }
        defer { fclose(file) }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        rewind(file)
        return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
    }

    static func catalogue(of path: String) -> Catalogue {
        let reading = CatalogueReader(rules: []).read([CatalogueSource(name: path, bytes: bytes(of: path))])
        precondition(!reading.hasErrors)
        return reading.catalogue
    }
}

/// An output that hands each chunk to the system, which throws it away, and counts its bytes.
struct NullOutput: ExportOutput {
    private let file = open("/dev/null", O_WRONLY)
    private(set) var count = 0

    mutating func begin(_ name: String) {}
    mutating func write(_ bytes: borrowing RawSpan) {
        count += bytes.byteCount
        let written = bytes.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
        precondition(written == bytes.byteCount)
    }
    mutating func end() {}
}
