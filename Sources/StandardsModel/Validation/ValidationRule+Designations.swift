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
                let error = notationErrors[context.type]?(text)
            else { return nil }
            return Finding(
                "\"\(text)\" cannot be read: \(error.message) (at column \(error.column) of the text)")
        })

    /// Why a text is none of the identifiers that are kept as they are written, by the type of the property.
    private static let notationErrors: [ValueType: @Sendable (String) -> NotationError?] = [
        StandardDesignation.valueType: { StandardDesignation(verbatim: $0).fault },
        ProjectNumber.valueType: { ProjectNumber(verbatim: $0).fault },
        CommitteeReference.valueType: { CommitteeReference(verbatim: $0).fault },
    ]

    /// A designation says something else than its entity.
    public static let contradictingDesignation = ValidationRule(
        "contradicting-designation", .warning, reason: "A designation tells the level, the obligation and the year.",
        check: .catalogue { catalogue in
            var findings: [Finding] = []
            func compare<E: Entity>(
                _ stated: String?, _ told: String?, _ role: PropertyRole, of entity: @autoclosure () -> E,
                _ name: @autoclosure () -> String
            ) {
                guard let stated, let told, stated != told, let what = E.properties[role]?.name else { return }
                findings.append(
                    Finding(
                        "\"\(what)\" is \(stated), but \(name()) says \(told)",
                        path: CataloguePath(entity().entityReference, [.property(what)])))
            }
            let standards = catalogue.standards.ordered
            for place in standards.indices {
                guard let designation = standards[place].designation, designation.isReadable else { continue }
                compare(
                    standards[place].level?.text, designation.levelCode, .level, of: standards[place],
                    designation.canonical)
                compare(
                    standards[place].obligation?.text, designation.obligationCode, .obligation, of: standards[place],
                    designation.canonical)
                // An amendment is published in its own year, and a vague date may hold the year of the designation.
                if let year = designation.yearOfPublication, let published = standards[place].published {
                    let (first, last) = (published.first?.year, published.last?.year)
                    if year < first ?? year || year > last ?? year {
                        compare(
                            (first ?? last).map { String($0) }, String(year), .issued, of: standards[place],
                            designation.canonical)
                    }
                }
            }
            let projects = catalogue.projects.ordered
            for place in projects.indices {
                guard let number = projects[place].number, number.isReadable else { continue }
                compare(
                    projects[place].nature?.text, number.obligationCode, .obligation, of: projects[place],
                    number.canonical)
            }
            return findings
        })
}
