import Foundation
import StandardsFoundation
import StandardsKit

/// Proves the exporter by the kit that every exporter has to pass, then writes a digest with it.
@main
enum MarkdownDigest {
    static func main() throws {
        let failures = ExporterConformance.failures(of: MarkdownExporter())
        for failure in failures { print("does not keep what exporters promise:", failure) }
        guard failures.isEmpty else { exit(1) }

        let file = URL(filePath: #filePath).appending(path: "../../../../Catalogues/committee-ballots.json")
            .standardized
        let catalogue = try Catalogue(contentsOf: file)
        var output = MemoryOutput()
        let report = try MarkdownExporter().export(ExportRequest(catalogue), to: &output)
        print(output.files[0].text, terminator: "")
        for loss in report.losses { print("left out:", loss.reason) }
    }
}
