import Foundation
import StandardsKit

extension Subject {
    /// How fast the catalogue format is read into typed entities, beside Foundation's decoder.
    ///
    /// Foundation decodes twice: into the same entities, and into plain structs of texts, which is the most that it
    /// can do.
    static let reading = Subject(name: "reading") { workload in
        let bytes = workload.catalogue.canonicalJSON()
        let size = Double(bytes.count) / 1e6
        let data = Data(bytes)
        let source = CatalogueSource(name: "a.json", bytes: bytes)
        return [
            Measurement.least(of: workload.runs, "StandardsKit") {
                precondition(!CatalogueReader(rules: []).read([source]).hasErrors)
                return size
            },
            Measurement.least(of: workload.runs, "StandardsKit, every rule checked") {
                precondition(!CatalogueReader().read([source]).hasErrors)
                return size
            },
            try Measurement.least(of: 1, "Foundation JSONDecoder") {
                _ = try JSONDecoder().decode(Catalogue.self, from: data)
                return size
            },
            try Measurement.least(of: workload.runs, "Foundation JSONDecoder, plain structs") {
                let plain = try JSONDecoder().decode(PlainCatalogue.self, from: data)
                precondition(plain.count == workload.records)
                return size
            },
        ]
    }

    /// How fast a catalogue is written, beside Foundation's encoder; all are measured by the size of the canonical
    /// file, so that what is written without white space does not seem slower.
    static let writing = Subject(name: "writing") { workload in
        let bytes = workload.catalogue.canonicalJSON()
        let size = Double(bytes.count) / 1e6
        let plain = try JSONDecoder().decode(PlainCatalogue.self, from: Data(bytes))
        return [
            Measurement.least(of: workload.runs, "StandardsKit") {
                precondition(workload.catalogue.canonicalJSON().count == bytes.count)
                return size
            },
            try Measurement.least(of: 1, "Foundation JSONEncoder") {
                let written = try JSONEncoder().encode(workload.catalogue)
                precondition(!written.isEmpty)
                return size
            },
            try Measurement.least(of: workload.runs, "Foundation JSONEncoder, plain structs") {
                let written = try JSONEncoder().encode(plain)
                precondition(!written.isEmpty)
                return size
            },
        ]
    }

    /// Reads a file and prints its size and the most memory that the process ever held, in bytes.
    static func printPeakMemory(reading path: String) {
        guard let file = fopen(path, "r") else { fatalError("no file \(path)") }
        fseek(file, 0, SEEK_END)
        let size = ftell(file)
        rewind(file)
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = fread(buffer.baseAddress, 1, size, file)
        }
        fclose(file)
        let reading = CatalogueReader(rules: []).read([CatalogueSource(name: path, bytes: bytes)])
        precondition(!reading.hasErrors)
        var usage = rusage()
        // Linux counts in kilobytes.
        #if canImport(Darwin)
            let unit = 1
            getrusage(RUSAGE_SELF, &usage)
        #else
            let unit = 1024
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #endif
        print("\(size)\t\(usage.ru_maxrss * unit)")
    }
}
