import StandardsIdentifiers
import Testing

@Suite("Stage codes")
struct StageCodeTests {
    /// ISO's matrix: the substages of each stage.
    private static let matrix: [(stage: Int, substages: [Int])] = [
        (0, [0, 20, 60, 98, 99]), (10, [0, 20, 60, 92, 98, 99]), (20, [0, 20, 60, 98, 99]),
        (30, [0, 20, 60, 92, 98, 99]), (40, [0, 20, 60, 92, 93, 98, 99]), (50, [0, 20, 60, 92, 98, 99]), (60, [0, 60]),
        (90, [20, 60, 92, 93, 99]), (95, [20, 60, 92, 99]),
    ]

    @Test("Exactly the codes of the matrix are read, and printed back")
    func wholeMatrix() throws {
        var known: [String] = []
        for (stage, substages) in Self.matrix {
            for substage in substages {
                known.append("\(stage < 10 ? "0" : "")\(stage).\(substage < 10 ? "0" : "")\(substage)")
            }
        }
        #expect(StageCode.all.map(\.description) == known)
        for first in 0..<100 {
            for second in 0..<100 {
                let text = "\(first < 10 ? "0" : "")\(first).\(second < 10 ? "0" : "")\(second)"
                let code = try? StageCode(text)
                #expect((code != nil) == known.contains(text))
                if let code { #expect(code.description == text && !code.title.isEmpty) }
            }
        }
        #expect(Set(StageCode.all.map(\.title)).count == known.count)
    }

    @Test("A stage alone is its registration")
    func stageAlone() throws { #expect(try StageCode("40").description == "40.00") }

    @Test(
        "What is no code is refused with the reason",
        arguments: [
            ("", 1, "two digits"), ("4", 1, "two digits"), ("70.00", 1, "00, 10, 20"),
            ("40.21", 4, "00, 20, 60, 92, 93, 98, 99"),
            ("60.20", 4, "00, 60"), ("90", 3, "20, 60, 92, 93, 99"), ("40-20", 3, "expected '.'"),
            ("40.2", 4, "two digits"),
            ("40.200", 6, "expected the end"), ("４０．２１", 10, "00, 20"),
        ])
    func refusals(_ text: String, _ column: Int, _ message: String) {
        do throws(NotationError) {
            _ = try StageCode(text)
            Issue.record("\(text) was read")
        } catch {
            #expect(error.column == column, "\(error)")
            #expect(error.message.contains(message), "\(error)")
        }
    }

    @Test("Codes sort in the order of the work")
    func order() throws {
        #expect(try StageCode("30.99") < StageCode("40.00"))
        #expect(StageCode.all == StageCode.all.sorted())
    }

    @Test(
        "China's nine stages correspond to ISO's",
        arguments: [
            ("00.20", NationalStage.preliminary, "预阶段"), ("10.99", .planning, "立项阶段"), ("20.20", .drafting, "起草阶段"),
            ("30.20", .comment, "征求意见阶段"), ("40.20", .examination, "审查阶段"), ("50.20", .approval, "批准阶段"),
            ("60.60", .publication, "出版阶段"), ("90.20", .review, "复审阶段"), ("95.99", .withdrawal, "废止阶段"),
        ])
    func crosswalk(_ code: String, _ national: NationalStage, _ name: String) throws {
        let code = try StageCode(code)
        #expect(code.national == national)
        #expect(national.chineseName == name)
        #expect(national.international == code.phase)
        #expect(code.phase.code == code.stage)
    }

    @Test("The crosswalk loses no stage")
    func bijection() {
        #expect(NationalStage.allCases.count == 9)
        for stage in Stage.allCases { #expect(stage.national.international == stage) }
        #expect(NationalStage.allCases.map(\.ordinal) == Array(0...8))
    }

    @Test("Work ends where it is dropped or withdrawn")
    func ends() {
        let ends = StageCode.all.filter(\.isEnd).map(\.description)
        #expect(ends == ["00.98", "10.98", "20.98", "30.98", "40.98", "50.98", "95.99"])
    }
}
