extension ValidationRule {
    /// A designation, project number or committee reference cannot be read.
    public static let unreadableDesignation = ValidationRule(
        "unreadable-designation", .warning, reason: "What cannot be read cannot be compared, sorted or linked.",
        check: .catalogue { catalogue in
            var findings: [Finding] = []
            func add(_ fault: IdentifierFault?, _ text: String, _ entity: EntityReference, _ property: String) {
                guard let fault else { return }
                findings.append(
                    Finding(
                        "\"\(text)\" cannot be read: \(fault.message) (at column \(fault.column) of the text)",
                        path: CataloguePath(entity, [.property(property)])))
            }
            // Read in place: entities are large, and nearly all are right.
            let standards = catalogue.standards.ordered
            for place in standards.indices {
                if let designation = standards[place].designation, !designation.isReadable {
                    add(designation.fault, designation.text, standards[place].entityReference, "designation")
                }
            }
            let projects = catalogue.projects.ordered
            for place in projects.indices {
                if let number = projects[place].number, !number.isReadable {
                    add(number.fault, number.text, projects[place].entityReference, "number")
                }
            }
            let committees = catalogue.committees.ordered
            for place in committees.indices {
                if let reference = committees[place].reference, !reference.isReadable {
                    add(reference.fault, reference.text, committees[place].entityReference, "reference")
                }
            }
            return findings
        })

    /// A designation says something else than its entity.
    public static let contradictingDesignation = ValidationRule(
        "contradicting-designation", .warning, reason: "A designation tells the level, the obligation and the year.",
        check: .catalogue { catalogue in
            var findings: [Finding] = []
            func compare(
                _ stated: String?, _ told: String?, _ what: String, _ entity: @autoclosure () -> EntityReference,
                _ name: @autoclosure () -> String
            ) {
                guard let stated, let told, stated != told else { return }
                findings.append(
                    Finding(
                        "\"\(what)\" is \(stated), but \(name()) says \(told)",
                        path: CataloguePath(entity(), [.property(what)])))
            }
            let standards = catalogue.standards.ordered
            for place in standards.indices {
                guard let designation = standards[place].designation, designation.isReadable else { continue }
                compare(
                    standards[place].level?.text, designation.levelCode, "level", standards[place].entityReference,
                    designation.canonical)
                compare(
                    standards[place].obligation?.text, designation.obligationCode, "obligation",
                    standards[place].entityReference, designation.canonical)
                // An amendment is published in its own year, and a vague date may hold the year of the designation.
                if let year = designation.yearOfPublication, let published = standards[place].published {
                    let (first, last) = (published.first?.year, published.last?.year)
                    if year < first ?? year || year > last ?? year {
                        compare(
                            (first ?? last).map { String($0) }, String(year), "published",
                            standards[place].entityReference, designation.canonical)
                    }
                }
            }
            let projects = catalogue.projects.ordered
            for place in projects.indices {
                guard let number = projects[place].number, number.isReadable else { continue }
                compare(
                    projects[place].nature?.text, number.obligationCode, "nature", projects[place].entityReference,
                    number.canonical)
            }
            return findings
        })
}
