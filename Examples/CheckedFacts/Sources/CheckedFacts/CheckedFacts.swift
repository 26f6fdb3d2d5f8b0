import StandardsKit

/// Two editions of a catalogue that are checked whenever this is built: a wrong date is a compiler error at its line, and
/// so is a constant of an entity that is not there.
@main
enum CheckedFacts {
    static func main() {
        let files = [
            "furniture.catalogue.json": PackageResources.furniture_catalogue_json,
            "furniture-later.catalogue.json": PackageResources.furniture_later_catalogue_json,
        ]
        let catalogue = CatalogueReader().read("furniture-later.catalogue.json") { files[$0] }.catalogue
        guard let standard = catalogue[.gb_28008_2024] else { return }
        print(standard.displayName(), "replaces", standard.replaces.compactMap(\.standard).map(\.text))
        print("It takes effect on", standard.effective?.description ?? "no day yet")
    }
}
