import StandardsIdentifiers
import Testing

@Suite("Numbers and years that are not given yet")
struct PendingTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let canonical: String
        let number: String
        let isNumberPending: Bool
        let part: String?
        let year: String?

        init(
            _ text: String, _ canonical: String, _ number: String, isPending: Bool = false, part: String? = nil,
            year: String? = nil
        ) {
            testDescription = text
            self.canonical = canonical
            self.number = number
            isNumberPending = isPending
            self.part = part
            self.year = year
        }
    }

    @Test(
        "A letter X, or a sign of multiplication, is written for each digit",
        arguments: [
            Sample("GB 30981.1-20XX", "GB 30981.1-20XX", "30981", part: "1", year: "20XX"),
            Sample("GB 30981.1—20xx", "GB 30981.1-20XX", "30981", part: "1", year: "20XX"),
            Sample("GB/T 20485—202X", "GB/T 20485-202X", "20485", year: "202X"),
            Sample("GB/T 20485:XXXX", "GB/T 20485-XXXX", "20485", year: "XXXX"),
            Sample("GB/T XXXXX-20XX", "GB/T XXXXX-20XX", "XXXXX", isPending: true, year: "20XX"),
            Sample("GB/T XXXXX—XXXX", "GB/T XXXXX-XXXX", "XXXXX", isPending: true, year: "XXXX"),
            Sample("GBT ×××××—20××", "GB/T XXXXX-20XX", "XXXXX", isPending: true, year: "20XX"),
            Sample("ＧＢ／Ｔ　ＸＸＸＸＸ．２－２０ＸＸ", "GB/T XXXXX.2-20XX", "XXXXX", isPending: true, part: "2", year: "20XX"),
            Sample("GB/T XXXXX", "GB/T XXXXX", "XXXXX", isPending: true),
            Sample("GB/T XXXXX-2026", "GB/T XXXXX-2026", "XXXXX", isPending: true),
            Sample("TSG XXX-20XX", "TSG XXX-20XX", "XXX", isPending: true, year: "20XX"),
            Sample("DB11/T XXXX-20XX", "DB11/T XXXX-20XX", "XXXX", isPending: true, year: "20XX"),
            Sample("T/CSAE XXX-20XX", "T/CSAE XXX-20XX", "XXX", isPending: true, year: "20XX"),
            Sample("GB/T XXXXX-20XX (ISO 9001:2015, IDT)", "GB/T XXXXX-20XX", "XXXXX", isPending: true, year: "20XX"),
        ])
    func reading(_ sample: Sample) throws {
        let designation = try StandardDesignation(sample.testDescription)
        #expect(designation.canonical == sample.canonical && designation.text == sample.testDescription)
        let parts = try #require(designation.parts)
        #expect(parts.number == sample.number && parts.isNumberPending == sample.isNumberPending)
        #expect(parts.part == sample.part && parts.pendingYear == sample.year)
        #expect(designation.isPending && designation.urn == nil)
        #expect(designation.year == (sample.canonical.hasSuffix("2026") ? 2026 : nil))
        #expect(try StandardDesignation(designation.canonical).parts?.pendingYear == sample.year)
    }

    @Test(
        "What is no such number and no such year stays refused",
        arguments: [
            "GB/T XX-20XX", "GB/T XXXXXXXXXX-20XX", "GB/T 1-2XXX", "GB/T 1-19XX", "GB/T 1-20X", "GB/T 1-20XXX",
            "GB/T 1-XX20", "GB/T 1-20XX-1", "ISO XXXXX:20XX", "GB/T XXX1-20XX", "GB/T XXXXX-20XXa",
        ])
    func refusals(_ text: String) { #expect(!StandardDesignation(verbatim: text).isReadable) }

    @Test("A number that is given is not pending, also with an X behind it")
    func given() throws {
        let designation = StandardDesignation("GB/T 19001X-2016")
        #expect(!designation.isPending && designation.urn != nil && designation.parts?.number == "19001X")
    }

    @Test("It is found in prose, and said to be a standard")
    func prose() throws {
        let text = "替代 GB/T XXXXX—20XX，并"
        let (designation, end) = try StandardDesignation.prefix(of: text, at: 7)
        #expect(designation.canonical == "GB/T XXXXX-20XX" && text.utf8.dropFirst(end).starts(with: "，".utf8))
        #expect(try Identifier("GB/T XXXXX—XXXX").kind == "standard")
    }
}
