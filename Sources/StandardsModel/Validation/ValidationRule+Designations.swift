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
            for standard in catalogue.standards.ordered {
                if let designation = standard.designation, !designation.isReadable {
                    add(designation.fault, designation.text, standard.entityReference, "designation")
                }
            }
            for project in catalogue.projects.ordered {
                if let number = project.number, !number.isReadable {
                    add(number.fault, number.text, project.entityReference, "number")
                }
            }
            for committee in catalogue.committees.ordered {
                if let reference = committee.reference, !reference.isReadable {
                    add(reference.fault, reference.text, committee.entityReference, "reference")
                }
            }
            return findings
        })

    /// A designation says something else than its entity.
    public static let contradictingDesignation = ValidationRule(
        "contradicting-designation", .warning, reason: "A designation tells the level, the obligation and the year.",
        check: .catalogue { catalogue in
            var findings: [Finding] = []
            func compare(_ stated: String?, _ told: String?, _ what: String, _ entity: EntityReference, _ name: String)
            {
                guard let stated, let told, stated != told else { return }
                findings.append(
                    Finding(
                        "\"\(what)\" is \(stated), but \(name) says \(told)",
                        path: CataloguePath(entity, [.property(what)])))
            }
            for standard in catalogue.standards.ordered {
                guard let designation = standard.designation, designation.isReadable else { continue }
                let (entity, name) = (standard.entityReference, designation.canonical)
                compare(standard.level?.text, designation.levelCode, "level", entity, name)
                compare(standard.obligation?.text, designation.obligationCode, "obligation", entity, name)
                // An amendment is published in its own year, and a vague date may hold the year of the designation.
                if let year = designation.yearOfPublication, let published = standard.published {
                    let (first, last) = (published.first?.year, published.last?.year)
                    if year < first ?? year || year > last ?? year {
                        compare((first ?? last).map { String($0) }, String(year), "published", entity, name)
                    }
                }
            }
            for project in catalogue.projects.ordered {
                guard let number = project.number, number.isReadable else { continue }
                compare(
                    project.nature?.text, number.obligationCode, "nature", project.entityReference, number.canonical)
            }
            return findings
        })
}
