import StandardsExport
import Testing

@Suite("Addresses and outputs")
struct OutputBoundaryTests {
    @Test(
        "An address is encoded where an IRI asks for it, and nowhere else",
        arguments: [
            ("http://a/%", "http://a/%25"), ("http://a/%2", "http://a/%252"), ("http://a/%zz", "http://a/%25zz"),
            ("http://a/%2f", "http://a/%2f"), ("http://a/#b#c", "http://a/#b%23c"), ("http://a/ ", "http://a/%20"),
            ("http://a/\u{7F}", "http://a/%7F"), ("http://a/\u{9F}\u{A0}", "http://a/%C2%9F\u{A0}"),
            ("http://a/~", "http://a/~"),
            ("http://a/|", "http://a/%7C"), ("http://a/\u{202E}", "http://a/%E2%80%AE"), ("HTTPS://a", "https://a"),
            ("mailto:a@b.cn", "mailto:a@b.cn"), ("urn:x y", "urn:x%20y"), ("ftp://a/", "ftp://a/"),
            ("javascript:alert(1)", nil), ("data:,x", nil), ("file:///x", nil), ("a", nil), ("http:", nil),
            ("http:a", nil),
            ("http:///x", nil), ("http://a:80/", "http://a:80/"), ("http://a:8x/", nil),
            ("http://[1:2:3:4:5:6:7:8]/", "http://[1:2:3:4:5:6:7:8]/"), ("http://[1:2:3:4:5:6:7]/", nil),
            ("http://[1:2:3:4:5:6:7:8:9]/", nil), ("http://[1::8]/", "http://[1::8]/"),
            ("http://[1:2:3:4:5:6:7::]/", "http://[1:2:3:4:5:6:7::]/"), ("http://[1:2:3:4:5:6:7:8::]/", nil),
            ("http://[1::2::3]/", nil), ("http://[12345::]/", nil), ("http://[abcd::]/", "http://[abcd::]/"),
            ("http://[g::]/", nil),
        ] as [(String, String?)])
    func addresses(_ text: String, _ iri: String?) { #expect(IRIText.normalised(text) == iri) }

    @Test("An output in memory takes one file after another, each name once")
    func memory() throws {
        var output = MemoryOutput()
        #expect(throws: ExportError.self) { try output.end() }
        try output.begin("a")
        #expect(throws: ExportError.self) { try output.begin("b") }
        try output.end()
        #expect(throws: ExportError.self) { try output.end() }
        #expect(throws: ExportError.self) { try output.begin("a") }
        try output.begin("b")
        try output.end()
        #expect(output.files.map(\.name) == ["a", "b"])
    }
}
