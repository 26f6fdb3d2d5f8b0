import Foundation
import StandardsKit
import Testing

@Suite("Feeds")
struct FeedTests {
    @Test("The exporter keeps what every exporter promises")
    func conformance() { #expect(ExporterConformance.failures(of: FeedExporter()) == []) }

    @Test("A deadline that moved, byte for byte")
    func golden() throws {
        let files = try FeedSamples.files(try FeedSamples.editions("2025-01-01", "2025-07-01")).files
        #expect(files.map(\.name) == ["feed.atom", "feed.json"])
        #expect(files[0].text == Self.atom)
        #expect(files[1].text == Self.json)
    }

    @Test("What an edition lists first is told; the second tells only what is new, byte for byte the rest")
    func onlyNew() throws {
        let editions = try FeedSamples.editions("2025-01-01", "2025-07-01", "2025-07-01", nil)
        let feeds = try (1...4).map { try FeedSamples.entries(Array(editions.prefix($0))) }
        #expect(feeds.map(\.count) == [1, 2, 2, 4])
        for (shorter, longer) in zip(feeds, feeds.dropFirst()) {
            #expect(Array(longer.suffix(shorter.count)) == shorter)
        }
        #expect(
            feeds[3].map(\.title) == [
                "No longer listed: GB 1-2024 takes effect: Safety of furniture",
                "No longer listed: GB 1-2024, Safety of furniture",
                "Moved from 2025-01-01 to 2025-07-01: GB 1-2024 takes effect: Safety of furniture",
                "2025-01-01: GB 1-2024 takes effect: Safety of furniture",
            ])
        #expect(feeds[3].map { $0.values["updated"] } == ["04", "04", "02", "01"].map { "2024-\($0)-01T00:00:00Z" })
    }

    @Test("Each change has an identity of its own, though a deadline goes to and fro")
    func identities() throws {
        let (one, other) = ("2025-01-01", "2025-07-01")
        let editions = try FeedSamples.editions(one, other, one, other, nil, one)
        let entries = try FeedSamples.entries(editions)
        #expect(Set(entries.map(\.id)).count == entries.count && entries.count == 8)
        #expect(entries.allSatisfy { $0.id.hasPrefix("urn:uuid:") })
    }

    @Test("Changes of editions that call themselves the same have an identity each too")
    func sameEditions() throws {
        var editions = try FeedSamples.editions("2025-01-01", nil, "2025-01-01")
        for place in editions.indices { editions[place].header = editions[0].header }
        let entries = try FeedSamples.entries(editions)
        #expect(entries.map(\.title).count { $0.hasPrefix("2025-01-01") } == 2)
        #expect(Set(entries.map(\.id)).count == entries.count)
    }

    @Test("That another source says the same is no change")
    func sources() throws {
        let old = try FeedSamples.standard(on: "2025-01-01")
        var new = old
        new.sources = [Citation { $0.url = "https://example.org/" }]
        let editions = [old, new].enumerated().map { place, standard in
            FeedSamples.edition(place + 1) { $0.insert(standard) }
        }
        #expect(try FeedSamples.entries(editions).count == 1)
    }

    @Test("Neither the address of the series, nor the language, nor the order of the files changes an identity")
    func stable() throws {
        let editions = try FeedSamples.editions("2025-01-01", "2025-07-01", "2025-01-01")
        let ids = try FeedSamples.entries(editions).map(\.id)
        var moved = editions
        for place in moved.indices {
            moved[place].header.base = place == 1 ? nil : WebAddress(notation: "https://x.cn/")
        }
        #expect(try FeedSamples.entries(moved).map(\.id) == ids)
        #expect(try FeedSamples.entries(editions) { $0.language = .simplifiedChinese }.map(\.id) == ids)
        let turned = [editions[1], editions[0], editions[2]]
        #expect(try FeedSamples.entries(turned) == FeedSamples.entries(editions))
    }

    @Test("What is new in an edition keeps its identity where that edition is the first that is given")
    func window() throws {
        let editions = try FeedSamples.editions(nil, "2025-07-01", "2025-08-01")
        let whole = try FeedSamples.entries(editions)
        let later = try FeedSamples.entries(Array(editions.dropFirst()))
        #expect(later.count == 2 && Set(later.map(\.id)).isSubset(of: Set(whole.map(\.id))))
        // A change from another day is another change.
        #expect(try FeedSamples.entries([editions[0], editions[2]])[0].id != whole[0].id)
    }

    @Test("Another series has other identities, and what is no older edition is refused")
    func series() throws {
        let editions = try FeedSamples.editions("2025-01-01", "2025-07-01")
        var others = editions
        for place in others.indices { others[place].header.series = "other" }
        let ids = try FeedSamples.entries(editions).map(\.id)
        #expect(try Set(FeedSamples.entries(others).map(\.id)).isDisjoint(with: ids))
        #expect(throws: ExportError.self) { try FeedSamples.files([editions[1], editions[0]]) }
        #expect(throws: ExportError.self) { try FeedSamples.files([others[0], editions[1]]) }
    }

    @Test("Why a deadline is gone is said where a fact says so")
    func reasons() throws {
        func consultation(_ status: String?, _ day: String?) throws -> Catalogue {
            try FeedSamples.edition(day == nil ? 2 : 1) { catalogue in
                catalogue.insert(
                    try PolicyDocument(id: "m") {
                        $0.title = "Measures"
                        $0.status = status.map { Code(text: $0) }
                        $0.effective = try day.map { try PartialDate($0) }
                    })
            }
        }
        let old = try consultation(nil, "2025-01-01")
        let entry = try FeedSamples.entries([old, try consultation("repealed", nil)])[0]
        #expect(entry.title == "Cancelled: Takes effect: Measures")
        #expect(entry.values["content"]?.contains("The catalogue says: ") == true)
        let silent = try FeedSamples.entries([old, try consultation(nil, nil)])[0]
        #expect(silent.title == "No longer listed: Takes effect: Measures")
        #expect(silent.values["content"]?.contains("The edition of 1 February 2024 no longer lists it.") == true)
    }

    @Test("A date whose deadline moved is not told of its entity once more; the rest of what changed is")
    func once() throws {
        let old = try FeedSamples.edition(1) { $0.insert(try FeedSamples.standard(on: "2025-01-01")) }
        let new = try FeedSamples.edition(2) { catalogue in
            var standard = try FeedSamples.standard(on: "2025-07-01")
            standard.level = Code(.national)
            catalogue.insert(standard)
        }
        let entries = try FeedSamples.entries([old, new])
        #expect(entries.map { String($0.title.prefix(8)) } == ["Moved fr", "Changed ", "2025-01-"])
        #expect(entries[1].text.contains("<li>level: added national</li>") && !entries[1].text.contains("2025"))
    }

    @Test("What is asked for is told: of a kind, of a time, and of a time to or from which it moved")
    func filters() throws {
        let editions = try FeedSamples.editions("2025-01-01", "2025-07-01", nil)
        func count(_ choose: (inout FeedOptions) -> Void) throws -> Int {
            try FeedSamples.entries(editions, choose).count
        }
        #expect(try count { _ in } == 4)
        #expect(try count { $0.kinds = [.takesEffect] } == 3)
        #expect(try count { $0.kinds = [.expires] } == 0)
        #expect(try count { $0.from = CalendarDate(year: 2025, month: 7, day: 1) } == 2)
        #expect(try count { $0.to = CalendarDate(year: 2025, month: 6, day: 30) } == 2)
        #expect(try count { $0.from = CalendarDate(year: 2025, month: 7, day: 2) } == 0)
    }

    @Test("Split by tag, each keyword has its feed, and none is empty but the only one")
    func split() throws {
        let edition = try FeedSamples.edition(1) { catalogue in
            for (place, tags) in [["A b", "家具"], ["a B"], []].enumerated() {
                var standard = try FeedSamples.standard(EntityID("s\(place)")!, on: "2025-01-01")
                standard.tags = tags
                catalogue.insert(standard)
            }
        }
        let files = try FeedSamples.files([edition]) { $0.split = .tag }.files
        #expect(files.count == 8 && files.contains { $0.name == "feeds/other.atom" })
        let atom = files.filter { $0.name.hasSuffix(".atom") }
        #expect(try atom.map { try AtomEntry.all(in: $0).count } == [1, 1, 1, 1])
        let ids = files.map { $0.text.firstMatch(of: /<id>.*?<\/id>/)?.output }.compactMap(\.self)
        #expect(Set(ids).count == 4)
        let none = try FeedSamples.files([FeedSamples.edition(1) { _ in }]) { $0.split = .tag }.files
        #expect(none.map(\.name) == ["feed.atom", "feed.json"])
        #expect(throws: ExportError.self) {
            var output = MemoryOutput()
            _ = try ExporterRegistry.standard["feed"]?.export(
                edition, flags: [("split", "tag")], takesSeveralFiles: false, to: &output)
        }
    }

    @Test("Its own address is that of the base or the one that is told; without either there is none")
    func addresses() throws {
        func links(_ base: String?, _ source: String?) throws -> [String] {
            let edition = FeedSamples.edition(1, base: base) { _ in }
            let files = try FeedSamples.files([edition]) { $0.source = source.flatMap { WebAddress(notation: $0) } }
                .files
            return files[0].text.matches(of: /rel="self".*?href="([^"]*)"/).map { String($0.output.1) }
                + files[1].text.matches(of: /"feed_url": "([^"]*)"/).map { String($0.output.1) }
        }
        #expect(try links(nil, nil) == [])
        #expect(try links("https://e.org/x", nil) == ["https://e.org/x/feed.atom", "https://e.org/x/feed.json"])
        #expect(
            try links("https://e.org/x", "https://f.org/news/all.xml")
                == ["https://f.org/news/all.xml", "https://f.org/news/feed.json"])
    }

    @Test("Without a day of change an edition is of 1970, which is reported")
    func undated() throws {
        var edition = try FeedSamples.editions("2025-01-01")[0]
        edition.header.modified = nil
        let (files, losses) = try FeedSamples.files([edition])
        #expect(try AtomEntry.all(in: files[0])[0].values["updated"] == "1970-01-01T00:00:00Z")
        #expect(losses.map(\.property) == ["modified"])
    }

    @Test(
        "Every text comes back from the XML, and what XML cannot hold is reported",
        arguments: [
            ("a<b>&c\"d'", "a<b>&c\"d'", false), ("a]]>b", "a]]>b", false), ("a\r\nb\rc\td", "a\nb\nc\td", false),
            ("a\u{1}b\u{1F}", "a\u{2401}b\u{241F}", true), ("a\u{FFFE}\u{FFFF}b", "a\u{FFFD}\u{FFFD}b", true),
            ("\u{7F}\u{85}\u{2028}\u{FEFF}e\u{301}\u{1F469}", "\u{7F}\u{85}\u{2028}\u{FEFF}e\u{301}\u{1F469}", false),
        ])
    func texts(_ text: String, _ read: String, _ isReported: Bool) throws {
        let edition = FeedSamples.edition(1) { catalogue in
            catalogue.insert(
                Consultation(id: "c") {
                    $0.title = LocalizedText(text)
                    $0.summary = LocalizedText(text)
                    $0.closes = PartialDate(year: 2025)
                    $0.tags = [text]
                })
        }
        let (files, losses) = try FeedSamples.files([edition])
        let entry = try #require(try AtomEntry.all(in: files[0]).first)
        #expect(entry.title.unicodeScalars.contains(read.unicodeScalars), "\(entry.title.debugDescription)")
        #expect(entry.values["content"]?.unicodeScalars.contains(read.unicodeScalars) == true)
        #expect(entry.terms.contains { $0.unicodeScalars.elementsEqual(read.unicodeScalars) })
        #expect(losses.contains { $0.reason.contains("control characters") } == isReported)
    }

    @Test("Links are absolute addresses, and what runs code is none")
    func links() throws {
        let edition = FeedSamples.edition(1) { catalogue in
            catalogue.insert(
                Consultation(id: "c") {
                    $0.title = "C"
                    $0.closes = PartialDate(year: 2025)
                    $0.links = ["javascript:alert(1)", "https://a.cn/家", "https://b.cn/"].map { address in
                        WebLink { $0.url = WebAddress(notation: address) }
                    }
                })
        }
        let entry = try #require(try FeedSamples.entries([edition]).first)
        #expect(entry.links == ["alternate": ["https://a.cn/家"], "related": ["https://b.cn/"]])
    }
}
