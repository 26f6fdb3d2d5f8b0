extension ValidationRule {
    /// A designation, project number or committee reference cannot be read.
    public static let unreadableDesignation = ValidationRule(
        "unreadable-designation", .warning, reason: "What cannot be read cannot be compared, sorted or linked.",
        check: .catalogue { catalogue in
            var findings: [Finding] = []
            func add<E: Entity>(_ fault: NotationError?, _ text: String, _ entity: E) {
                guard let fault, let property = E.properties[.code]?.name else { return }
                findings.append(
                    Finding(
                        "\"\(text)\" cannot be read: \(fault.message) (at column \(fault.column) of the text)",
                        path: CataloguePath(entity.entityReference, [.property(property)])))
            }
            // Read in place: entities are large, and nearly all are right.
            let standards = catalogue.standards.ordered
            for place in standards.indices {
                if let designation = standards[place].designation, !designation.isReadable {
                    add(designation.fault, designation.text, standards[place])
                }
            }
            let projects = catalogue.projects.ordered
            for place in projects.indices {
                if let number = projects[place].number, !number.isReadable {
                    add(number.fault, number.text, projects[place])
                }
            }
            let committees = catalogue.committees.ordered
            for place in committees.indices {
                if let reference = committees[place].reference, !reference.isReadable {
                    add(reference.fault, reference.text, committees[place])
                }
            }
            return findings
        })

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
