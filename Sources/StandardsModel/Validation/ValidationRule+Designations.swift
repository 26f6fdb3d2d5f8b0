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
        })

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
            return facts.codes.compactMap { context.contradiction($0.role, $0.code, facts.canonical) }
                + [context.contradiction(ofYear: facts.year, facts.canonical)].compactMap { $0 }
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
        guard let year, let (property, value) = property(with: .issued), case .date(let date) = value else {
            return nil
        }
        let (first, last) = (date.first?.year, date.last?.year)
        guard let stated = first ?? last, year < first ?? year || year > last ?? year else { return nil }
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
