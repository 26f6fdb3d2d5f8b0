import StandardsIdentifiers

extension ValidationRule {
    /// A designation, project number or committee reference cannot be read.
    public static let unreadableDesignation = ValidationRule(
        "unreadable-designation", .warning, reason: "What cannot be read cannot be compared, sorted or linked.",
        concerns: { property in
            guard let type = property.type, case .notation = type else { return false }
            return notationErrors[type] != nil
        },
        check: .value { context, value in
            guard !context.isReadable, case .text(let text) = value,
                let error = notationErrors[context.type]?(text, context.catalogue.schema.notation)
            else { return nil }
            return Finding(
                "\"\(text)\" cannot be read: \(error.message) (at column \(error.column) of the text)")
        }
    )
    .glancing(.value { _, _ in { value, _ in value.isReadable } })

    /// Why a text is none of the identifiers that are kept as they are written, by the type of the property.
    private static let notationErrors: [ValueType: @Sendable (String, IdentifierNotation) -> NotationError?] = [
        StandardDesignation.valueType: { StandardDesignation(verbatim: $0, in: $1).fault },
        ProjectNumber.valueType: { text, _ in ProjectNumber(verbatim: text).fault },
        CommitteeReference.valueType: { CommitteeReference(verbatim: $0, in: $1).fault },
    ]

    /// A designation says something else than its entity.
    public static let contradictingDesignation = ValidationRule(
        "contradicting-designation", .warning, reason: "A designation says the level, the obligation and the year.",
        concerns: { [.level, .obligation, .issued].contains($0.role) },
        check: .record { context in
            guard context.isEntity,
                [.level, .obligation, .issued].contains(where: { context.property(with: $0) != nil })
            else { return [] }
            guard let (code, value) = context.property(with: .code), case .text(let text) = value,
                let facts = IdentifierFacts(text, as: code.type, in: context.catalogue.schema.notation)
            else { return [] }
            return facts.shown.codes.compactMap { context.contradiction($0.role, $0.code, facts.canonical) }
                + [context.contradiction(ofYear: facts.shown.year, facts.canonical)].compactMap { $0 }
        }
    )
    .glancing(
        .record { shape, catalogue in
            guard shape.isEntity else { return nil }
            let statement = StatedOfIdentifier(of: shape, in: catalogue.schema.notation)
            return { record in statement.isShown(in: record) }
        })
}

extension RecordContext {
    /// A code that is stated otherwise than a designation says it.
    fileprivate func contradiction(_ role: PropertyRole, _ said: String, _ designation: String) -> Finding? {
        guard let (property, value) = property(with: role), case .text(let stated) = value, stated != said
        else { return nil }
        return contradiction(of: property, stated, said, designation)
    }

    /// A date of issue in which the year of a designation is not; an imprecise date may hold it.
    fileprivate func contradiction(ofYear year: Int?, _ designation: String) -> Finding? {
        guard let year, let (property, value) = property(with: .issued), case .date(let date) = value,
            let stated = date.yearOther(than: year)
        else { return nil }
        return contradiction(of: property, String(stated), String(year), designation)
    }

    private func contradiction(
        of property: AnyProperty, _ stated: String, _ said: String, _ designation: String
    ) -> Finding {
        Finding(
            "\"\(property.name)\" is \(stated), but \(designation) says \(said)",
            path: CataloguePath(nil, [.property(property.name)]))
    }
}

extension PartialDate {
    /// A year of the date, where it does not hold that one; an imprecise date may.
    fileprivate func yearOther(than year: Int) -> Int? {
        let (first, last) = (first?.year, last?.year)
        guard let stated = first ?? last, year < first ?? year || year > last ?? year else { return nil }
        return stated
    }
}

/// Where an entity states what its identifier shows too.
private struct StatedOfIdentifier: Sendable {
    private enum Form: Sendable { case designation, project, other }
    private let codes: [(property: AnyProperty, form: Form)]
    private let levels: [AnyProperty]
    private let obligations: [AnyProperty]
    private let dates: [AnyProperty]
    private let notation: IdentifierNotation

    init(of shape: RecordShape, in notation: IdentifierNotation) {
        // Types are compared once: they hold texts.
        codes = shape.properties(with: .code).map { code in
            switch code.type {
            case StandardDesignation.valueType: (code, .designation)
            case ProjectNumber.valueType: (code, .project)
            default: (code, .other)
            }
        }
        levels = shape.properties(with: .level)
        obligations = shape.properties(with: .obligation)
        dates = shape.properties(with: .issued)
        self.notation = notation
    }

    /// Whether the entity says nothing else than its identifier. False also where that is not seen at a glance.
    func isShown(in record: borrowing AnyRecord) -> Bool {
        for (code, form) in codes where record.count(of: code) > 0 {
            guard let shown = shown(by: code, form, of: record) else { return false }
            if let level = shown.level, case .text(let stated)? = record.firstValue(of: levels), stated != level {
                return false
            }
            if let obligation = shown.obligation, case .text(let stated)? = record.firstValue(of: obligations),
                stated != obligation
            {
                return false
            }
            if let year = shown.year, case .date(let date)? = record.firstValue(of: dates) {
                return date.yearOther(than: year) == nil
            }
            return true
        }
        return true
    }

    private func shown(by code: AnyProperty, _ form: Form, of record: borrowing AnyRecord) -> IdentifierFacts.Shown? {
        switch form {
        case .designation:
            return record.withDesignation(of: code) { designation in
                designation.isRead(in: notation) ? IdentifierFacts.Shown(designation) : nil
            } ?? nil
        case .project: return record.withProjectNumber(of: code) { IdentifierFacts.Shown($0) }
        case .other: return IdentifierFacts.Shown()
        }
    }
}
