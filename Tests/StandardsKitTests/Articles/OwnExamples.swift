import StandardsKit

// A kind, a rule and an exporter as a program of its own would declare them. The articles quote them.

/// A kind that the package does not know: a laboratory.
struct TestLaboratory: Entity {
    static let kind = EntityKind("laboratory", plural: "laboratories", "A laboratory that tests products.")
    let id: EntityID<TestLaboratory>
    var name = LocalizedText()
    var operatedBy: EntityID<Organisation>?
    var accreditedUntil: PartialDate?
    var annotations = Annotations()

    init(id: EntityID<TestLaboratory>) { self.id = id }

    static let properties: PropertyTable<TestLaboratory> = [
        .localized("name", \.name, "What it is called.", required: true, role: .title),
        .reference("operatedBy", \.operatedBy, "The body that runs it.", relation: .organises.inverse),
        .date(
            "accreditedUntil", \.accreditedUntil, "The last day of its accreditation.",
            deadline: StatedDeadline(.expires)),
    ]
}

extension ValidationRule {
    /// What has a committee names it.
    static let missingCommittee = ValidationRule(
        "missing-committee", .warning, reason: "Somebody answers questions on a standard.",
        concerns: { $0.name == "committee" },
        check: .property { context in
            context.isPresent ? nil : Finding("no committee is named", fixes: ["add \"committee\""])
        })
}

/// A list of deadlines in plain text.
struct ListExporter: Exporter {
    static let format = ExportFormat(
        id: "list", title: "Deadlines, a line each", mediaType: "text/plain", fileExtension: "txt", isOneFile: true)

    func export(
        _ request: ExportRequest<NoExportOptions>, to output: inout some ExportOutput
    ) throws(ExportError) -> ExportReport {
        var losses: [ExportReport.Loss] = []
        try output.writing { writer in
            writer.begin("deadlines.txt")
            request.catalogue.forEachDeadline { deadline in
                guard let date = deadline.date else {
                    losses.append(.init(deadline.subject, reason: "\(deadline.title): no date yet"))
                    return
                }
                writer.put("\(date) \(deadline.title.replacing("\n", with: " "))\n")
                writer.drainIfFull()
            }
            writer.end()
        }
        return ExportReport(losses: losses)
    }
}
