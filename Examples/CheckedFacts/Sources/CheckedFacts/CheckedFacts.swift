import StandardsKit

/// A catalogue that is checked whenever this is built: a wrong date is a compiler error at its line, and so is a
/// constant of an entity that is not there.
@main
enum CheckedFacts {
    static func main() {
        let bytes = PackageResources.furniture_catalogue_json
        let catalogue = CatalogueReader().read([CatalogueSource(name: "furniture", bytes: bytes)]).catalogue
        guard let standard = catalogue[.gb_28008_2024] else { return }
        print(standard.displayName(), "replaces", standard.replaces.compactMap(\.standard).map(\.text))
    }
}
