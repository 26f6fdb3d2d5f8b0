import StandardsModel
import Testing

@Suite("Unknown properties")
struct UnknownPropertiesTests {
    @Test("They are in byte order of their names, whatever the order in which they are set")
    func order() {
        let names = ["b", "a", "é", "e\u{301}", "", "aa", "B", "z-9", "z-10"]
        var unknown = UnknownProperties()
        for name in names { unknown[name] = .text(name) }
        #expect(
            unknown.members.map { Array($0.name.utf8) }
                == names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) })
        for name in names { #expect(unknown[name] == .text(name)) }
        #expect(unknown["ab"] == nil && unknown["zz"] == nil)
    }

    @Test("Setting replaces, adds and removes")
    func setting() {
        var unknown = UnknownProperties()
        unknown["b"] = .number("1")
        unknown["b"] = .number("2")
        unknown["a"] = .null
        #expect(unknown.members.map(\.name) == ["a", "b"] && unknown["b"] == .number("2"))
        unknown["c"] = nil
        unknown["b"] = nil
        #expect(unknown.members.map(\.name) == ["a"])
        unknown["a"] = nil
        #expect(unknown.isEmpty)
    }
}
