import Foundation
import StandardsKit

extension Subject {
    /// How fast the catalogue format is read into typed entities, beside Foundation's decoder.
    static let reading = Subject(name: "reading") { workload in
        let bytes = workload.catalogue.canonicalJSON()
        let size = Double(bytes.count) / 1e6
        let data = Data(bytes)
        return [
            Measurement.fastest(of: workload.runs, "StandardsKit") {
                let reading = CatalogueReader(rules: []).read([CatalogueSource(name: "a.json", bytes: bytes)])
                precondition(!reading.hasErrors)
                return size
            },
            Measurement.fastest(of: workload.runs, "StandardsKit, every rule checked") {
                let reading = CatalogueReader().read([CatalogueSource(name: "a.json", bytes: bytes)])
                precondition(!reading.hasErrors)
                return size
            },
            try Measurement.fastest(of: 1, "Foundation JSONDecoder") {
                _ = try JSONDecoder().decode(Catalogue.self, from: data)
                return size
            },
            try Measurement.fastest(of: 1, "Foundation JSONEncoder") {
                Double(try JSONEncoder().encode(workload.catalogue).count) / 1e6
            },
        ]
    }
}
