import StandardsExport
import StandardsModel

/// What the search of a site looks into: files of so many entities, which a page asks for when somebody searches.
struct SearchIndex {
    /// Texts that count for less are left out; of a large catalogue only names, codes and keywords are searched.
    private let least: Int
    private var count = 0

    init(_ content: PageContent) {
        least = content.catalogue.count > PageContent.mostSearchedWhole ? 6 : 0
    }

    mutating func write(_ bytes: inout ByteWriter, _ content: PageContent) {
        for kind in content.catalogue.schema.kinds { write(kind, &bytes, content) }
        end(&bytes)
    }

    private mutating func write<E: Entity>(_ type: E.Type, _ bytes: inout ByteWriter, _ content: PageContent) {
        for entity in content.catalogue.entities[E.self].ordered {
            if count % PageContent.sizeOfPart == 0 {
                end(&bytes)
                let part = count / PageContent.sizeOfPart + 1
                bytes.begin(PageFile.search(part))
                bytes.put("standardsPart(\(part), [")
            } else {
                bytes.put(",")
            }
            count += 1
            let names = [content.language, content.other].map {
                PageWriter.quoted(entity.fullName(in: $0, of: content.catalogue).cutBetweenWords(to: 200))
            }
            bytes.put("\n[\(PageWriter.quoted(entity.entityReference.description)),\(names[0]),\(names[1])")
            for entry in PropertyEntry.all(of: entity) { write(entry, .max, &bytes) }
            bytes.put("]")
            bytes.drainIfFull()
        }
    }

    /// The texts of a property, each with its weight; records nest as deep as their types do.
    private func write(_ entry: PropertyEntry, _ inherited: Int, _ bytes: inout ByteWriter) {
        guard let property = entry.property else { return }
        let weight = min(inherited, property.searchWeight)
        guard weight >= least else { return }
        for record in entry.records { for part in record { write(part, weight, &bytes) } }
        guard property.isSearched else { return }
        for value in entry.values {
            switch value {
            case .text(let text): bytes.put(",\(weight),\(PageWriter.quoted(text))")
            case .localized(let texts):
                for translation in texts.translations {
                    bytes.put(",\(weight),\(PageWriter.quoted(translation.text))")
                }
            default: continue
            }
        }
    }

    private func end(_ bytes: inout ByteWriter) {
        guard count > 0 else { return }
        bytes.put("]);\n")
        bytes.end()
    }
}
