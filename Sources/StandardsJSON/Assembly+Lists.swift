import StandardsModel

extension Assembly {
    /// Where the elements of lists are that a later file adds: which of the places has each, and by which path. Lists unite
    /// in the order of the files, so that an element beyond those of the first is one of a later.
    func elements(
        at paths: [CataloguePath], in places: [Place]
    ) -> [CataloguePath: (place: Int, path: CataloguePath)] {
        guard places.count > 1 else { return [:] }
        let lists = Set(paths.compactMap(\.list))
        guard !lists.isEmpty else { return [:] }
        let counts = places.map { lengths(of: lists, in: $0) }
        var found: [CataloguePath: (place: Int, path: CataloguePath)] = [:]
        for path in paths {
            guard let list = path.list, case .element(var number) = path.steps[list.steps.count] else { continue }
            for (place, count) in counts.map({ $0[list] ?? 0 }).enumerated() {
                if number < count {
                    if place > 0 { found[path] = (place, path.counting(number, in: list)) }
                    break
                }
                number -= count
            }
        }
        return found
    }

    /// How many elements lists of an entity have in a file.
    private func lengths(of lists: Set<CataloguePath>, in place: Place) -> [CataloguePath: Int] {
        let wanted = places(of: Array(lists), in: place)
        var counts: [CataloguePath: Int] = [:]
        JSONScanner.scan(sources[place.file].bytes) { scanner in
            for list in lists {
                guard let opening = wanted.wholePlace(list.steps[...], atKey: false) else { continue }
                var ahead = scanner.ahead(from: opening)
                guard ahead.start == .array, var frame = ahead.open() else { continue }
                var count = 0
                while ahead.nextElement(&frame) {
                    count += 1
                    ahead.passValue()
                }
                counts[list] = count
            }
        }
        return counts
    }
}

extension CataloguePath {
    /// The path of the first list that it leads into.
    fileprivate var list: CataloguePath? {
        let place = steps.firstIndex { if case .element = $0 { true } else { false } }
        return place.map { CataloguePath(entity, Array(steps[..<$0])) }
    }

    fileprivate func counting(_ number: Int, in list: CataloguePath) -> CataloguePath {
        CataloguePath(entity, list.steps + [.element(number)] + steps[(list.steps.count + 1)...])
    }
}
