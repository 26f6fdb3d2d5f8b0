import StandardsModel
import Testing

@Suite("Standard designations")
struct DesignationTests {
    @Test("A Chinese designation tells level and obligation", arguments: chineseReadings)
    func chinese(
        _ text: String, _ level: StandardDesignation.Level, _ obligation: StandardDesignation.Obligation?
    ) throws {
        let parts = try #require(try StandardDesignation(text).parts)
        #expect(parts.level == level)
        #expect(parts.obligation == obligation)
    }

    @Test("What only looks like a designation is refused", arguments: chineseRefusals)
    func refused(_ text: String) { #expect(throws: IdentifierFault.self) { try StandardDesignation(text) } }
}
