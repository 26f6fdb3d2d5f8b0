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
