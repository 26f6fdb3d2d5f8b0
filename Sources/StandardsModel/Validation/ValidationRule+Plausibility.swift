import StandardsIdentifiers

extension ValidationRule {
    /// Two entities of a kind have one designation, project number or committee reference.
    public static let repeatedDesignation = ValidationRule(
        "repeated-designation", .warning, reason: "One thing has one entry, to which all that is known of it is added.",
        check: .catalogue { catalogue in
            var reader = RepeatedCodes(notation: catalogue.schema.notation)
            catalogue.visit(with: &reader)
            return reader.findings
        })

    /// The id is that of another designation of the same series.
    public static let contradictingID = ValidationRule(
        "contradicting-id", .warning, reason: "Who reads an id that is made of a designation takes it for that.",
        concerns: { $0.role == .code },
        check: .record { context in
            guard context.isEntity, let entity = context.entity,
                let canonical = context.canonicalCode(of: StandardDesignation.valueType),
                let made = EntityID<Never>(makingFrom: canonical), made.text != entity.id
            else { return [] }
            let letters = canonical.prefix { !$0.isNumber }
            guard letters.utf8.count < canonical.utf8.count, let series = EntityID<Never>(makingFrom: String(letters)),
                entity.id.isAnother(than: made.text, of: series.text)
            else { return [] }
            return [Finding("the id is not that of \(canonical)", fixes: ["write \"\(made)\""])]
        }
    )
    .glancing(
        .record { shape, _ in
            guard shape.isEntity else { return nil }
            let codes = shape.properties(with: .code).map { ($0, $0.type == StandardDesignation.valueType) }
            return { record in
                let id = record.id
                for (code, isDesignation) in codes where record.count(of: code) > 0 {
                    guard isDesignation else { return true }
                    return record.withDesignation(of: code) {
                        // One that begins otherwise is none of its series.
                        id.isHyphenated($0.canonical) || !id.beginsHyphenated($0.canonical)
                    } ?? false
                }
                return true
            }
        })

    /// The parts of a statistic are more than the whole.
    public static let partsExceedWhole = ValidationRule(
        "parts-exceed-whole", .warning, reason: "The parts of what was counted are at most as many as the whole.",
        check: .catalogue { catalogue in
            var sums: [EntityID<Statistic>: Int] = [:]
            for part in catalogue.statistics {
                guard let id = part.partOf, let whole = catalogue.statistics[id], part.isComparable(with: whole),
                    let value = part.value?.integer
                else { continue }
                let (sum, overflow) = sums[id, default: 0].addingReportingOverflow(value)
                sums[id] = overflow ? Int.max : sum
            }
            return catalogue.statistics.ordered.compactMap { whole in
                guard let value = whole.value?.integer else { return nil }
                let (sum, property) =
                    sums[whole.id].map { ($0, "value") } ?? (whole.largestBreakdown ?? 0, "breakdown")
                guard sum > value else { return nil }
                return Finding(
                    "its parts are \(sum), more than the \(value) of the whole",
                    path: CataloguePath(whole.entityReference, [.property(property)]))
            }
        })

    /// Entities name no source, where others of their kind do.
    public static let missingSource = ValidationRule(
        "missing-source", .warning, reason: "Who doubts a statement looks for the source on which it rests.",
        check: .catalogue { catalogue in
            var reader = MissingSources()
            catalogue.visit(with: &reader)
            return reader.findings
        })
}

extension String {
    /// Whether an id begins as those of a series and goes on with another number than a designation's id: an undated one
    /// is of the same, and what follows a whole one tells entries apart.
    fileprivate func isAnother(than made: String, of series: String) -> Bool {
        let head = series + "-"
        guard utf8.starts(with: head.utf8), utf8.dropFirst(head.utf8.count).first?.isASCIIDigit == true else {
            return false
        }
        let (id, made) = (self + "-", made + "-")
        return !id.utf8.starts(with: made.utf8) && !made.utf8.starts(with: id.utf8)
    }
}

extension Statistic {
    /// The largest sum of the parts by one dimension, of those in the unit of the whole; nil where there are none.
    fileprivate var largestBreakdown: Int? {
        guard comparison == nil else { return nil }
        var sums: [LocalizedText: Int] = [:]
        for share in breakdown where share.unit == nil {
            guard let value = share.value?.integer else { continue }
            let (sum, overflow) = sums[share.dimension, default: 0].addingReportingOverflow(value)
            sums[share.dimension] = overflow ? Int.max : sum
        }
        return sums.values.max()
    }

    /// Whether both numbers are exact and of one unit.
    fileprivate func isComparable(with whole: Statistic) -> Bool {
        unit == whole.unit && comparison == nil && whole.comparison == nil
    }
}

/// Looks for identifiers that more than one entity of a kind has.
private struct RepeatedCodes: EntityVisitor {
    private static let types = [
        StandardDesignation.valueType, ProjectNumber.valueType, CommitteeReference.valueType,
    ]
    let notation: IdentifierNotation
    private(set) var findings: [Finding] = []

    mutating func visit<E: Entity>(_ entities: [E]) {
        for code in E.shape.codes { visit(entities, code) }
    }

    private mutating func visit<E: Entity>(_ entities: [E], _ code: AnyProperty) {
        guard let type = code.type, Self.types.contains(type) else { return }
        let kind = E.kind.name
        var (hashes, repeated) = (TextHashes(), Set<UInt64>())
        entities.forEachRecord { record in
            guard let text = record.canonicalText(of: code) else { return }
            let hash = hashes.hash(of: text)
            // Texts that are not ASCII can be the same in other bytes.
            if !hashes.insert(hash) || !text.isASCII { repeated.insert(hash) }
        }
        if repeated.isEmpty { return }
        var owners: [String: String] = [:]
        entities.forEachRecord { record in
            guard let text = record.canonicalText(of: code), repeated.contains(hashes.hash(of: text)) else { return }
            guard let first = owners.updateValue(record.id, forKey: text) else { return }
            owners[text] = first
            // Standards whose number is not given yet are written alike, and are not one.
            if type == StandardDesignation.valueType,
                StandardDesignation(verbatim: text, in: notation).parts?.isNumberPending == true
            {
                return
            }
            findings.append(
                Finding(
                    "\(text) is also that of \(kind)/\(first)", fixes: ["write all that is known of it in one entry"],
                    path: CataloguePath(EntityReference(kind: kind, id: record.id), [.property(code.name)])))
        }
    }
}

/// Looks for kinds of which some entities have sources and others none.
private struct MissingSources: EntityVisitor {
    private static let shown = 5
    private(set) var findings: [Finding] = []

    mutating func visit<E: Entity>(_ entities: [E]) {
        guard let sources = E.properties.first(where: { $0.recordType == Citation.self }) else { return }
        var missing: [String] = []
        var count = 0
        entities.forEachRecord { record in
            if record.count(of: sources) > 0 { return }
            count += 1
            if missing.count < Self.shown { missing.append(record.id) }
        }
        guard let first = missing.first, count < entities.count else { return }
        let others = count > missing.count ? " and \(count - missing.count) more" : ""
        findings.append(
            Finding(
                "\(count) of \(entities.count) \(E.kind.plural.wordsFromCamelCase) name no source: \(missing.joined(separator: ", "))\(others)",
                fixes: ["write \"\(sources.name)\""], path: CataloguePath(EntityReference(kind: E.kind.name, id: first))
            ))
    }
}
