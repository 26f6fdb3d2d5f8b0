import Foundation
import StandardsKit
import Testing

/// Catalogues of which pages are made, and what a page holds.
enum PageSamples {
    static let july: Catalogue = {
        let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Examples/Catalogues/china-2024-07.json")
        func source(_ name: String) -> CatalogueSource? {
            let file = url.deletingLastPathComponent().appending(path: name)
            return (try? Data(contentsOf: file)).map { CatalogueSource(name: name, bytes: Array($0)) }
        }
        return CatalogueReader().read([source(url.lastPathComponent)].compactMap(\.self), resolving: source).catalogue
    }()

    static func files(
        _ catalogue: Catalogue, _ choose: (inout PageOptions) -> Void = { _ in }
    ) throws -> (files: [MemoryOutput.File], losses: [ExportReport.Loss]) {
        var options = PageOptions()
        choose(&options)
        var output = MemoryOutput()
        let report = try PageExporter().export(ExportRequest(catalogue, options: options), to: &output)
        return (output.files, report.losses)
    }

    static func page(_ catalogue: Catalogue, _ choose: (inout PageOptions) -> Void = { _ in }) throws -> String {
        try #require(try files(catalogue, choose).files.first).text
    }

    /// The committee, two standards of which one replaces the other, and a consultation.
    static func small(_ fill: (inout Catalogue) throws -> Void = { _ in }) throws -> Catalogue {
        var header = CatalogueHeader()
        header.id = "sample-1"
        header.series = "sample"
        header.title = ["en": "Sample", "zh-Hans": "样本"]
        header.base = "https://example.org/sample/"
        header.revision = 1
        header.modified = "2024-09-30"
        var catalogue = Catalogue(header: header)
        catalogue.insert(Organisation(id: "sac") { $0.names = "Standardization Administration" })
        catalogue.insert(
            Committee(id: "sac-tc-1") {
                $0.reference = "SAC/TC 1"
                $0.names = ["en": "Furniture", "zh-Hans": "家具"]
                $0.parent = EntityReference(kind: "organisation", id: "sac")
            })
        catalogue.insert(Standard(id: "gb-1-2014") { $0.designation = "GB 1-2014" })
        catalogue.insert(
            Standard(id: "gb-1-2024") {
                $0.designation = "GB 1-2024"
                $0.title = ["en": "Safety of furniture", "zh-Hans": "家具安全"]
                $0.effective = "2025-07-01"
                $0.tags = ["furniture"]
                $0.committee = "sac-tc-1"
                $0.replaces = [Standard.Replacement { $0.standard = "gb-1-2014" }]
            })
        try fill(&catalogue)
        return catalogue
    }

    /// What stands between two texts, for the first time.
    static func part(of page: String, from start: String, to end: String) throws -> String {
        let from = try #require(page.range(of: start)).upperBound
        let rest = page[from...]
        return String(rest[..<(try #require(rest.range(of: end)).lowerBound)])
    }
}
