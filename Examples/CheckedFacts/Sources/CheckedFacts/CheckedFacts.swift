import StandardsKit

/// Two editions of a catalogue that are checked whenever this is built: a wrong date is a compiler error at its line, and
/// so is a constant of an entity that is not there. The program has them in it, and reads no file.
@main
enum CheckedFacts {
    static func main() {
        let catalogue = Catalogue.embedded
        guard let standard = catalogue[.gb_28008_2024] else { return }
        print(standard.displayName(), "replaces", standard.replaces.compactMap(\.standard).map(\.text))
        print("It takes effect on", standard.effective?.description ?? "no day yet")
    }
}
