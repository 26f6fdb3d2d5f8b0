import Foundation
import StandardsFoundation
import StandardsKit
let folder = URL(filePath: "Output")

var catalogue = Catalogue(
    header: CatalogueHeader {
        $0.id = "duties-1"
        $0.series = "duties"
        $0.base = "https://example.org/duties/"
        $0.revision = 1
    })
catalogue.insert(
    Standard(id: "gb-28008-2024") {
        $0.designation = "GB 28008-2024"
        $0.title = ["en": "Safety of furniture"]
        $0.published = "2024-07"
        $0.effective = "2025-07-01"
    })

catalogue.insert(
    Consultation(id: "furniture-amendment") {
        $0.title = ["en": "Draft amendment on furniture"]
        $0.opens = "2025-02-01"
        $0.closes = "2025-03-31"
        $0.subject = "standard/gb-28008-2024"
    })
for diagnostic in catalogue.validate().diagnostics { print(diagnostic) }

let spring = catalogue.deadlines(from: "2025-03-01", to: "2025-05-31")
for deadline in spring {
    print(deadline.date ?? "no date yet", deadline.title, deadline.certainty)
}
