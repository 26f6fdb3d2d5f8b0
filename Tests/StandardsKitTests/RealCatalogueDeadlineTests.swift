import StandardsKit
import Testing

@Suite("Deadlines of the real catalogue")
struct RealCatalogueDeadlineTests {
    static let deadlines = RealCatalogue.catalogue.deadlines()

    /// One of the deadlines that a reader of the newsletter would want to know.
    struct Expected: CustomTestStringConvertible, Sendable {
        let id: String
        let date: String
        let certainty: Certainty
        init(_ id: String, _ date: String, _ certainty: Certainty = .stated) {
            self.id = id
            self.date = date
            self.certainty = certainty
        }
        var testDescription: String { id }
    }

    static let actionPlan =
        "policyDocument/action-plan-carbon-peaking-neutrality-standardization-measurement-2024-2025#target-due/"
    static let tradeIn =
        "policyDocument/equipment-renewal-and-consumer-goods-trade-in-standards-action-plan-2024#target-due/"
    static let traceability = "policyDocument/quality-and-safety-traceability-opinions-draft#target-due/"
    static let radar = "policyDocument/radar-radio-management-provisional-regulations-draft#"
    static let audits =
        "policyDocument/measures-administration-personal-information-protection-compliance-audits-draft-2023"

    @Test(
        "The dates on which a reader would act are listed, with their certainty",
        arguments: [
            Expected(
                "consultation/quality-and-safety-traceability-opinions-consultation-2024#comments-open", "2024-08-01"),
            Expected(
                "consultation/quality-and-safety-traceability-opinions-consultation-2024#comments-close", "2024-08-30"),
            Expected("consultation/radar-radio-management-comments-2024#comments-open", "2024-07-31"),
            Expected("consultation/radar-radio-management-comments-2024#comments-close", "2024-08-31"),
            Expected("consultation/20231601-t-469-comments#comments-open", "2024-08-22"),
            Expected("consultation/20231601-t-469-comments#comments-close", "2024-10-20"),
            Expected("consultation/20240896-t-469-public-comment#comments-close", "2024-09-11"),
            Expected("consultation/sac-tc-599-wg-emc-nominations-2024#nominations-close", "2024-08-16"),
            Expected("consultation/ccc-technical-expert-group-nominations-2024#nominations-close", "2024-08-24"),
            Expected("certificationRequirement/ccc-1121#applications-open", "2024-10-15"),
            Expected("certificationRequirement/ccc-1122#applications-open", "2024-10-15"),
            Expected("certificationRequirement/ccc-1121#mandatory-from", "2025-11-01"),
            Expected("certificationRequirement/ccc-1122#mandatory-from", "2025-11-01"),
            Expected(
                "policyDocument/rules-energy-consumption-labeling-light-duty-vehicles-2024#obligation-due/replace-labels",
                "2024-08-31"),
            Expected(
                "policyDocument/mandatory-national-standards-statistical-analysis-notice-2024#obligation-due/report",
                "2024-11-30"),
            Expected(
                "policyDocument/association-standards-organizations-performance-index-system-2024#obligation-due/self-evaluation",
                "2024-12-31"),
            Expected(
                "policyDocument/provisions-iec-conformity-assessment-participation-2024#takes-effect", "2024-07-05"),
            Expected("agreement/china-germany-cross-border-data-transfer-mou-2024#takes-effect", "2024-06-26"),
            Expected("agreement/china-germany-cross-border-data-transfer-mou-2024#expires", "2029-06-26", .derived),
            Expected(actionPlan + "national-standards", "2024"),
            Expected(actionPlan + "pilot-projects", "2025"),
            Expected(tradeIn + "national-standards-2024", "2024"),
            Expected(tradeIn + "national-standards-2025", "2025"),
            Expected("standardSystem/ai-industry-2024#target-due/national-and-sector-standards", "2026"),
            Expected("standardSystem/iot-standard-system-2024#target-due/international-standards", "2025"),
            Expected(traceability + "first-products", "2024", .proposed),
            Expected(traceability + "all-licensed-and-certified-products", "2025", .proposed),
            Expected(traceability + "products-under-mandatory-standards", "2027", .proposed),
            Expected(radar + "takes-effect", "2025-01-01", .proposed),
            Expected(radar + "transition-ends/licensed-or-acquired-before-2026", "2025-12-31", .proposed),
            Expected("standard/gb-28008-2024#takes-effect", "2025-07-01"),
            Expected("standard/gb-18584-2024#takes-effect", "2025-07-01"),
            Expected("standard/gb-28007-2024#takes-effect", "2026-01-01"),
            Expected("standard/gb-24430-1-2009#superseded/gb-28008-2024", "2025-07-01", .derived),
            Expected("standard/gb-24430-1-2009#superseded/gb-28007-2024", "2026-01-01", .derived),
            Expected("standard/gb-18584-2001#superseded/gb-18584-2024", "2025-07-01", .derived),
            Expected("standard/gb-28008-2024#review-due", "2030-07-01", .derived),
            Expected("standard/gb-28007-2024#review-due", "2031-01-01", .derived),
            Expected("committee/pasc-executive-committee#term-ends", "2027"),
        ])
    func dated(expected: Expected) throws {
        let deadline = try #require(Self.deadlines.first { $0.id == expected.id })
        #expect(deadline.date?.description == expected.date)
        #expect(deadline.certainty == expected.certainty)
    }

    @Test(
        "What hangs on something undated or comes round is listed without a date",
        arguments: [
            (
                "policyDocument/rules-energy-consumption-labeling-light-duty-vehicles-2024#obligation-due/submit-data",
                "within 15 working days of product announcement or certification", nil
            ),
            (
                "policyDocument/rules-energy-consumption-labeling-light-duty-vehicles-2024#transition-ends/light-duty-commercial-vehicles",
                "when the new version of GB 20997 is released", nil
            ),
            (audits + "#obligation-due/audit-over-one-million", "when the measures take effect", "every year"),
            (audits + "#obligation-due/audit-other-processors", "when the measures take effect", "every 2 years"),
            (audits + "#obligation-due/use-audit-standard", "when the measures take effect", nil),
            (
                "policyDocument/robotics-model-enterprise-criteria-2024#obligation-due/on-site-inspection", nil,
                "every 3 years"
            ),
            (
                "policyDocument/mandatory-national-standards-administration-measures#obligation-due/review", nil,
                "every 5 years"
            ),
            (
                "policyDocument/ccc-technical-expert-group-member-change-notice-2024#obligation-due/work-report",
                "when the sixth term has concluded", nil
            ),
        ] as [(String, String?, String?)])
    func undated(id: String, relative: String?, recurrence: String?) throws {
        let deadline = try #require(Self.deadlines.first { $0.id == id })
        #expect(deadline.date == nil)
        #expect(deadline.relative?.description == relative)
        #expect(deadline.recurrence?.description == recurrence)
    }

    @Test("There are 73 dates and 8 duties without one, each under an identity of its own")
    func whole() {
        #expect(Self.deadlines.filter { $0.date != nil }.count == 73)
        #expect(Self.deadlines.filter { $0.date == nil }.count == 8)
        #expect(Set(Self.deadlines.map(\.id)).count == Self.deadlines.count)
        let days = Self.deadlines.compactMap(\.lastDay)
        #expect(days == days.sorted())
    }

    @Test("A title says what to do without its context")
    func titles() throws {
        let title = { id in try #require(Self.deadlines.first { $0.id == id }).title }
        #expect(
            try title("certificationRequirement/ccc-1121#mandatory-from")
                == "CCC becomes mandatory: Lithium-ion battery for electric bicycles")
        #expect(
            try title("standardSystem/ai-industry-2024#target-due/national-and-sector-standards")
                == "Target: Draw up over 50 new national and sector standards for artificial intelligence (by the end of 2026)"
        )
        #expect(
            try title("standard/gb-24820-2009#superseded/gb-28008-2024")
                == "GB 24820-2009 is superseded, fully or in part, by GB 28008-2024: "
                + "Technical Specification for the Safety of Furniture Structure")
    }

    @Test("Meetings are no deadlines")
    func meetings() {
        #expect(Self.deadlines.filter { $0.subject.kind.hasPrefix("event") }.isEmpty)
    }
}
