import Foundation
import Testing

/// Nothing on a page is code that nobody compiled or ran.
@Suite("What pages show")
struct QuotationTests {
    @Test("Every block is quoted, run, or says that it is plain text", arguments: Page.all)
    func kinds(page: Page) throws {
        for block in page.blocks {
            let place = "\(page.path):\(block.line)"
            if let origin = block.origin {
                try Self.expectQuotation(block, from: origin, at: place)
            } else if let script = block.script {
                let source = try String(contentsOf: Page.root.appending(path: script), encoding: .utf8)
                #expect(source.contains(page.url.lastPathComponent), "\(place): \(script) does not run it")
            } else {
                // Commands are run by `PageSessionTests`, queries by `Tests/Conformance`.
                let isRun = block.isSession || block.isCatalogue || ["sh", "sql", "sparql"].contains(block.language)
                #expect(isRun || block.language == "text", "\(place): nothing compiles or runs it")
            }
        }
    }

    @Test("Every file to which a page under `Documentation` leads is there")
    func links() {
        let links = Page.all.filter { $0.path.hasPrefix("Documentation/") }.flatMap { page in
            page.text.matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/).map { (page, String($0.output.1)) }
        }
        #expect(links.count > 20)
        for (page, link) in links {
            let target = page.url.deletingLastPathComponent().appending(path: link)
            #expect(FileManager.default.fileExists(atPath: target.path), "\(page.path): \(link)")
        }
    }

    /// The lines are in the file, one after the other, wherever they are indented.
    private static func expectQuotation(_ block: Page.Block, from origin: String, at place: String) throws {
        let folders = ["Sources/", "Tests/", "Examples/"]
        #expect(folders.contains { origin.hasPrefix($0) } && !origin.hasSuffix(".md"), "\(place): \(origin)")
        let source = try String(contentsOf: Page.root.appending(path: origin), encoding: .utf8)
        let shown = lines(block.text)
        #expect(!shown.isEmpty && !lines(source).ranges(of: shown).isEmpty, "\(place): not so in \(origin)")
    }

    /// The lines of a text without their indentation.
    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n").map { $0.drop { $0 == " " } }
    }
}
