import StandardsIdentifiers

/// Two catalogues as one, and where they contradict each other.
///
/// ```swift
/// let newer = Catalogue()
/// let merge = catalogue.merging(newer, as: .amending)
/// guard merge.contradictions.isEmpty else { return }
/// print(merge.catalogue.count)
/// ```
public struct CatalogueMerge: Hashable, Sendable {
    /// What both say; where they contradict each other, what the first says.
    public let catalogue: Catalogue
    /// Where they contradict each other, in the order of the later catalogue; none where the later holds.
    public let contradictions: [MergeContradiction]
}

extension Catalogue {
    /// What this catalogue and a later one say together: entities of one id are one.
    ///
    /// Texts merge by language, lists unite, records of one key merge. The header is that of this catalogue, or that of the
    /// later where it amends. What the later takes back is taken out, and no trace of that is kept: merge editions from the
    /// oldest on.
    ///
    /// - Parameters:
    ///   - later: A catalogue with the same kinds.
    ///   - mode: Whether the later completes this one or amends it.
    public func merging(_ later: Catalogue, as mode: MergeMode = .completing) -> CatalogueMerge {
        var visitor = MergeVisitor(self, mode)
        later.visit(with: &visitor)
        if mode == .amending { visitor.catalogue.header = later.header }
        return CatalogueMerge(catalogue: visitor.catalogue, contradictions: visitor.merger.contradictions)
    }
}

private struct MergeVisitor: EntityVisitor {
    var catalogue: Catalogue
    var merger: RecordMerger

    init(_ catalogue: Catalogue, _ mode: MergeMode) {
        self.catalogue = catalogue
        merger = RecordMerger(mode, catalogue.schema.notation)
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        for entity in entities { catalogue.entities[E.self].merge(entity, with: &merger) }
    }
}

extension CatalogueHeader {
    /// What this and another header say together, and where they contradict each other; this one holds.
    package func completed(
        by other: CatalogueHeader, in notation: IdentifierNotation
    ) -> (header: CatalogueHeader, contradictions: [MergeContradiction]) {
        var merger = RecordMerger(.completing, notation)
        let path = CataloguePath(nil, [])
        let header = merger.join(self, other, into: CatalogueHeader(), at: path, path)
        return (header, merger.contradictions)
    }
}

extension EntityCollection {
    /// Joins an entity to the one of its id, or adds it.
    fileprivate mutating func merge(_ entity: Element, with merger: inout RecordMerger) {
        if let before = self[entity.id] {
            self[entity.id] = merger.join(before, entity)
        } else {
            insert(entity)
        }
    }
}

extension RecordMerger {
    /// What two entities of one id say together.
    mutating func join<E: Entity>(_ before: E, _ later: E) -> E {
        let path = CataloguePath(before.entityReference)
        return join(before, later, into: E(id: before.id), at: path, path)
    }
}

extension Entity {
    /// What this and a later entity of the same id say together, and where they contradict each other.
    package func merging(
        _ later: Self, as mode: MergeMode, in notation: IdentifierNotation
    ) -> (entity: Self, contradictions: [MergeContradiction]) {
        var merger = RecordMerger(mode, notation)
        let entity = merger.join(self, later)
        return (entity, merger.contradictions)
    }
}
