import StandardsKit
import Testing

/// What the articles on identifiers and spans show, so that it is compiled and run; they quote it.
@Suite("The examples of the articles on notations")
struct NotationExamples {
    @Test("A designation")
    func designation() {
        let standard: StandardDesignation = "GB/T 35607—2024"
        #expect(standard.canonical == "GB/T 35607-2024")
        #expect(standard == "GBT35607-2024")
        #expect(standard.parts?.obligation == .recommended)
    }

    @Test("A committee")
    func committee() {
        let reference: CommitteeReference = "IEC TC 62/SC 62B"
        #expect(reference.canonical == "IEC/SC 62B")
        let parts = reference.parts  // read once
        #expect(parts?.groups == ["TC 62", "SC 62B"])
        #expect(parts?.kind == .subcommittee)
        #expect(parts?.parent?.canonical == "IEC/TC 62")
        #expect(parts?.urn == "urn:x-committee:iec:sc-62B")
    }

    @Test("A stage")
    func stage() throws {
        #expect(try StageCode("30.20").national.chineseName == "征求意见阶段")
        #expect(Stage.enquiry.national == .examination)
    }

    @Test("A relative date")
    func relativeDate() {
        let due = RelativeDate(verbatim: "自发布之日起六个月内")
        #expect(due.canonical == "within 6 months of publication")
        #expect(due == RelativeDate(notation: "no later than six months from the date of publication"))
        #expect(due.date(from: "2025-02-28") == "2025-08-28")
    }
}
