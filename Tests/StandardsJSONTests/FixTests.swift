import Foundation
import StandardsJSON
import StandardsModel
import Testing

/// What is put in place of what can only have been meant otherwise.
@Suite("Fixing")
struct FixTests {
    static let entities = """
        "organisations": [
          {"id": "samr", "names": {"en": "State Administration for Market Regulation"}, "abbreviation": "SAMR"},
          {"id": "cn-sac", "names": {"en": "Standardization Administration of China"}, "abbreviation": "SAC"}],
        "committees": [{"id": "sac-tc-28", "reference": "SAC/TC 28"}],
        "standards": [
          {"id": "gb-21148-2020", "designation": "GB 21148-2020"},
          {"id": "gb-t-20485-16-2018", "designation": "GB/T 20485.16-2018"},
          {"id": "gb-1-2001", "designation": "GB 1-2001"},
          {"id": "guide-of-2001", "designation": "GB 3-2001"},
          {"id": "x", "designation": "GB 9-2024", CHANGED}]
        """

    private func fixing(_ text: String) -> CatalogueFixes {
        CatalogueReader().fixing([CatalogueSource(name: "a.json", bytes: Array(text.utf8))])
    }

    private func catalogue(_ changed: String) -> String {
        "{\"formatVersion\": \"1.0\", \"id\": \"a\",\n" + Self.entities.replacing("CHANGED", with: changed) + "}\n"
    }

    /// What is written in place of a member of a standard; nil where it stays.
    private func hold(_ member: String, _ fixed: String?, rule: String, sourceLocation: Testing.SourceLocation) {
        let before = catalogue(member)
        let fixes = fixing(before)
        let now = String(decoding: fixes.sources[0].bytes, as: UTF8.self)
        #expect(now == catalogue(fixed ?? member), sourceLocation: sourceLocation)
        let rules = fixes.fixed.map(\.rule)
        #expect(fixed == nil ? rules.isEmpty : rules.contains(rule), "\(rules)", sourceLocation: sourceLocation)
        let left = fixes.reading.diagnostics.map(\.rule)
        #expect(left.contains(rule) == (fixed == nil), "\(left)", sourceLocation: sourceLocation)
    }

    @Test(
        "A reference by name, designation or another id of one meaning is replaced by the id",
        arguments: [
            (#""references": ["GB 21148-2020"]"#, #""references": ["gb-21148-2020"]"#),
            (#""references": ["GBT20485.16-2018"]"#, #""references": ["gb-t-20485-16-2018"]"#),
            (#""references": ["GB/T 20485.16—2018"]"#, #""references": ["gb-t-20485-16-2018"]"#),
            (#""references": ["standard/gb-1-2001"]"#, #""references": ["gb-1-2001"]"#),
            (#""references": "gb-1-2001""#, #""references": ["gb-1-2001"]"#),
            (#""references": "GB 1-2001""#, #""references": ["gb-1-2001"]"#),
            (#""references": ["\u0047B 1-2001"]"#, #""references": ["gb-1-2001"]"#),
            (#""issuers": ["SAMR"]"#, #""issuers": ["samr"]"#),
            (#""issuers": ["SAC"]"#, #""issuers": ["cn-sac"]"#),
            (#""supports": ["SAMR"]"#, #""supports": ["organisation/samr"]"#),
            (#""supports": ["samr"]"#, #""supports": ["organisation/samr"]"#),
            (#""supports": ["SAC"]"#, #""supports": ["organisation/cn-sac"]"#),
            (
                #""supports": ["Standardization Administration of China"]"#, #""supports": ["organisation/cn-sac"]"#
            ),
            (#""replaces": ["gb-1-2001"]"#, #""replaces": [{"standard": "gb-1-2001"}]"#),
            (#""replaces": ["GB 1-2001"]"#, #""replaces": [{"standard": "gb-1-2001"}]"#),
            (#""replaces": [{"standard": "GB 1-2001"}]"#, #""replaces": [{"standard": "gb-1-2001"}]"#),
        ])
    func references(_ member: String, _ fixed: String) {
        let before = catalogue(member)
        let found = reading(before).diagnostics
        #expect(found.allSatisfy { $0.severity == .error && !$0.fixes.isEmpty }, "\(found)")
        let fixes = fixing(before)
        #expect(String(decoding: fixes.sources[0].bytes, as: UTF8.self) == catalogue(fixed))
        #expect(fixes.reading.diagnostics.isEmpty, "\(fixes.reading.diagnostics)")
    }

    @Test(
        "What a fix writes is said to people as well",
        arguments: [
            (#""references": ["GB 21148-2020"]"#, "write \"gb-21148-2020\""),
            (#""supports": ["samr"]"#, "write \"organisation/samr\""),
            (#""replaces": ["GB 1-2001"]"#, "write {\"standard\": \"gb-1-2001\"}"),
            (#""published": "30 June 2025""#, "write \"2025-06-30\""),
        ])
    func words(_ member: String, _ words: String) {
        #expect(reading(catalogue(member)).diagnostics.map(\.fixes) == [[words]])
    }

    @Test(
        "Keys, codes, ids, dates and lengths of time that are nearly right are replaced; what may be meant otherwise stays",
        arguments: [
            (#""publishd": "2024""#, #""published": "2024""#, "misspelt-key"),
            (#""Published": "2024""#, #""published": "2024""#, "misspelt-key"),
            (#""publishd": "2024", "published": "2024""#, nil, "misspelt-key"),
            (#""publishd": "2024", "publishedd": "2023""#, #""published": "2024", "publishedd": "2023""#, ""),
            (#""level": "natoinal""#, #""level": "national""#, "unknown-code"),
            (#""level": "galactic""#, nil, "unknown-code"),
            (#""published": "30 June 2025""#, #""published": "2025-06-30""#, "value-malformed"),
            (#""published": "2025年7月1日""#, #""published": "2025-07-01""#, "value-malformed"),
            (#""published": "07/01/2025""#, nil, "value-malformed"),
            (#""references": ["gb-1-2000"]"#, nil, "dangling-reference"),
            (#""references": ["guide-of-2000"]"#, nil, "dangling-reference"),
            (#""references": ["giude-of-2001"]"#, #""references": ["guide-of-2001"]"#, "dangling-reference"),
            (#""references": ["gbt-20485-16-2018"]"#, #""references": ["gb-t-20485-16-2018"]"#, "dangling-reference"),
            (#""supports": ["organisation/sarm"]"#, nil, "dangling-reference"),
            (#""supports": ["organization/samr"]"#, #""supports": ["organisation/samr"]"#, "wrong-reference"),
            (#""supports": ["organisation/sac"]"#, #""supports": ["organisation/cn-sac"]"#, "dangling-reference"),
            (#""issuers": ["committee/sac-tc 28"]"#, nil, "value-malformed"),
            (#""issuers": ["中国 samr"]"#, nil, "value-malformed"),
        ] as [(String, String?, String)])
    func nearMisses(_ member: String, _ fixed: String?, _ rule: String) {
        if rule.isEmpty {
            let now = String(decoding: fixing(catalogue(member)).sources[0].bytes, as: UTF8.self)
            #expect(now == catalogue(fixed ?? member))
        } else {
            hold(member, fixed, rule: rule, sourceLocation: #_sourceLocation)
        }
    }

    @Test(
        "A length of time is replaced where no word is lost",
        arguments: [
            (" five  Years. ", "5 years"), ("thirty (30) days", "30 days"), ("thirty (60) days", nil),
            ("not more than 30 days", nil),
        ] as [(String, String?)])
    func spans(_ text: String, _ fixed: String?) {
        func catalogue(_ text: String) -> String {
            "{\"formatVersion\": \"1.0\", \"id\": \"a\", \"agreements\": "
                + "[{\"id\": \"a\", \"title\": {\"en\": \"A\"}, \"validFor\": \"\(text)\"}]}"
        }
        let fixes = fixing(catalogue(text))
        #expect(String(decoding: fixes.sources[0].bytes, as: UTF8.self) == catalogue(fixed ?? text))
    }

    @Test("An id is replaced where nobody has the new one, and what refers to it follows")
    func identities() {
        func catalogue(_ id: String, _ other: String) -> String {
            "{\"formatVersion\": \"1.0\", \"id\": \"a\", \"standards\": "
                + "[{\"id\": \"\(id)\", \"designation\": \"GB 1-2000\"}, {\"id\": \"\(other)\", \"designation\": \"GB 2-2000\", "
                + "\"references\": [\"\(id)\"]}]}"
        }
        let fixes = fixing(catalogue("GB 1-2000", "b"))
        #expect(String(decoding: fixes.sources[0].bytes, as: UTF8.self) == catalogue("gb-1-2000", "b"))
        #expect(fixes.reading.diagnostics.isEmpty && fixes.fixed.count == 2)
        let taken = fixing(catalogue("GB 1-2000", "gb-1-2000"))
        #expect(!taken.fixed.contains { $0.summary.contains("id has") && $0.location?.column == 1 })
        #expect(String(decoding: taken.sources[0].bytes, as: UTF8.self).contains("\"id\": \"GB 1-2000\""))
    }

    @Test("A designation or a reference of what is not there adds it, with what it shows")
    func stubs() throws {
        let fixes = fixing(
            catalogue(#""replaces": [{"standard": "GB/T 21148-2007"}, {"standard": "GB/T 21148—2007"}]"#))
        #expect(fixes.reading.diagnostics.map(\.rule) == [])
        let stub = try #require(fixes.reading.catalogue.standards["gb-t-21148-2007"])
        #expect(stub.designation?.canonical == "GB/T 21148-2007" && stub.obligation == .recommended)
        #expect(
            fixes.fixed.filter { $0.replacement?.part == .entity }.map(\.summary) == [
                "there is no standard \"gb-t-21148-2007\""
            ])
        // A list that is missing is made, an empty one is filled; the other bytes stay.
        for lists in ["", #","committees": []"#, #","committees": [ {"id": "c", "reference": "SAC/TC 1"} ] "#] {
            let text =
                #"{"formatVersion": "1.0", "id": "a", "standards": [{"id": "s", "title": {"en": "S"}, "committee": "SAC/TC 28"}]\#(lists)}"#
            let fixed = fixing(text)
            #expect(fixed.reading.diagnostics.map(\.rule) == [])
            #expect(fixed.reading.catalogue.committees["sac-tc-28"]?.reference?.canonical == "SAC/TC 28")
            let bytes = try #require(fixed.sources.first).bytes
            #expect(
                String(decoding: bytes, as: UTF8.self).hasPrefix(
                    #"{"formatVersion": "1.0", "id": "a", "standards": [{"id": "s""#))
        }
        // A plain name is no identifier: what it says of an entity is too little.
        let plain = fixing(catalogue(#""drafters": ["New Office"]"#))
        #expect(plain.reading.catalogue.organisations["new-office"] == nil && plain.reading.hasErrors)
    }

    @Test("What a file names in many places is added once, however many files name it")
    func stubsOfSeveralFiles() {
        let files = ["a", "b"].map { name in
            CatalogueSource(
                name: "\(name).json",
                bytes: Array(
                    #"{"formatVersion": "1.0", "id": "\#(name)", "standards": [{"id": "\#(name)", "title": {"en": "S"}, "references": ["GB 1-2020", "ISO 9001:2015"]}]}"#
                        .utf8))
        }
        let fixes = CatalogueReader().fixing(files)
        #expect(!fixes.reading.hasErrors && fixes.reading.catalogue.standards.count == 4)
        #expect(fixes.fixed.count { $0.replacement?.part == .entity } == 2)
    }

    @Test("What names an entity that is not there, and says too little of it, stays as it was written")
    func plainNames() {
        for name in ["UTF-8", "see GB 2-2000 and GB 3-2000", "Clause 4.2", "New Office"] {
            let text = catalogue(#""references": ["\#(name)"]"#)
            let fixes = fixing(text)
            #expect(fixes.fixed.isEmpty && fixes.reading.hasErrors, "\(name)")
        }
    }

    @Test("A designation is no reference to an entity that has its id and another designation")
    func takenIdentity() {
        let text = #"""
            {"formatVersion": "1.0", "id": "a", "standards": [{"id": "s", "title": {"en": "S"}, "references": ["GB 7-2001"]},
            {"id": "gb-7-2001", "designation": "GB/T 9-2009"}]}
            """#
        let fixes = fixing(text)
        #expect(fixes.fixed.isEmpty && fixes.reading.hasErrors)
        #expect(fixing(text.replacingOccurrences(of: "GB/T 9-2009", with: "GB 7—2001")).fixed.count == 1)
    }

    @Test("A stub keeps the marks and the line ends of its file, and goes nowhere but into a list")
    func stubPlaces() throws {
        let entity = #"{"id": "s", "title": {"en": "S"}, "committee": "SAC/TC 28"}"#
        for (mark, line) in [("", "\n"), ("\u{FEFF}", "\n"), ("\u{FEFF}", "\r\n")] {
            let text =
                mark
                + [#"{"formatVersion": "1.0", "id": "a","#, #""standards": [\#(entity)]}"#].joined(separator: line)
            let fixes = fixing(text)
            #expect(fixes.reading.diagnostics.allSatisfy { $0.rule == "json-encoding" })
            let bytes = try #require(fixes.sources.first).bytes
            let fixed = String(decoding: bytes, as: UTF8.self)
            #expect(fixed.contains("\"committees\": [\(line)    {\(line)      \"id\": \"sac-tc-28\",\(line)"))
            #expect(bytes.count { $0 == 0x0A } == bytes.count { $0 == 0x0D } || line == "\n")
        }
        for list in ["null", "{}", "1"] {
            let fixes = fixing(
                #"{"formatVersion": "1.0", "id": "a", "standards": [\#(entity)], "committees": \#(list)}"#)
            #expect(fixes.fixed.isEmpty && fixes.reading.hasErrors)
        }
    }

    @Test("Of two files that name what is not there, the one that is extended gets it")
    func stubOfEditions() throws {
        func file(_ id: String, _ more: String) -> CatalogueSource {
            let standard = #"{"id": "\#(id)", "title": {"en": "S"}, "references": ["GB 1-2020"]}"#
            let text = #"{"formatVersion": "1.0", "id": "\#(id)", "series": "s"\#(more), "standards": [\#(standard)]}"#
            return CatalogueSource(name: "\(id).json", bytes: Array(text.utf8))
        }
        let fixes = CatalogueReader().fixing([file("e", #", "extends": ["a.json"]"#), file("a", "")])
        #expect(fixes.reading.diagnostics == [])
        #expect(String(decoding: fixes.sources[1].bytes, as: UTF8.self).contains("designation"))
        #expect(!String(decoding: fixes.sources[0].bytes, as: UTF8.self).contains("designation"))
    }

    @Test("A file that is no JSON, one that is only extended and two of one name are left as they are")
    func untouched() {
        let broken = catalogue(#""publishd": "2024", "level": 'national'"#)
        #expect(fixing(broken).fixed.isEmpty)
        let source = CatalogueSource(name: "a.json", bytes: Array(catalogue(#""publishd": "2024""#).utf8))
        #expect(CatalogueReader().fixing([source, source]).fixed.isEmpty)
        let later = CatalogueSource(
            name: "b.json",
            bytes: Array(#"{"formatVersion": "1.0", "id": "b", "series": "s", "extends": ["a.json"]}"#.utf8))
        let fixes = CatalogueReader().fixing([later]) { $0 == "a.json" ? source : nil }
        #expect(fixes.fixed.isEmpty && fixes.sources.count == 1)
        #expect(fixes.reading.diagnostics.map(\.rule) == ["misspelt-key"])
    }

    @Test("Where two files speak of one entity, each is fixed in its own bytes")
    func files() {
        let first = CatalogueSource(name: "a.json", bytes: Array(catalogue(#""supports": ["SAMR"]"#).utf8))
        let second = CatalogueSource(
            name: "b.json",
            bytes: Array(
                "{\"formatVersion\": \"1.0\", \"id\": \"b\", \"standards\": [{\"id\": \"x\", \"references\": [\"gbt-20485-16-2018\"], \"levle\": \"sector\"}]}"
                    .utf8))
        let fixes = CatalogueReader().fixing([first, second])
        let texts = fixes.sources.map { String(decoding: $0.bytes, as: UTF8.self) }
        #expect(texts[0] == catalogue(#""supports": ["organisation/samr"]"#))
        #expect(texts[1].contains(#""references": ["gb-t-20485-16-2018"], "level": "sector""#))
        #expect(!fixes.reading.hasErrors)
    }

    @Test("Whatever is misspelt in the real catalogue: a fix gives back the bytes that were there, or leaves them")
    func random() throws {
        let bytes = try Files.catalogue()
        let places = Self.texts(of: bytes)
        var state: UInt64 = 11
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var fixedCount = 0
        for _ in 0..<12 {
            var edited = bytes
            var faults: [Range<Int>: [UInt8]] = [:]
            for _ in 0..<15 {
                let range = places[next(places.count)]
                guard range.count > 6 else { continue }
                var text = Array(bytes[range])
                let place = next(text.count - 1)
                if next(2) == 0 { text.swapAt(place, place + 1) } else { text[place] = UInt8(ascii: "q") }
                faults[range] = text
                edited.replaceSubrange(range, with: text)
            }
            let before = reading(edited).diagnostics
            let fixes = CatalogueReader().fixing([CatalogueSource(name: "a.json", bytes: edited)])
            // Each place that was fixed is as it was before it was misspelt; all others are as they were.
            let now = fixes.sources[0].bytes
            try #require(now.count == edited.count)
            let changed = now.indices.filter { now[$0] != edited[$0] }
            for place in changed { #expect(faults.keys.contains { $0.contains(place) } && now[place] == bytes[place]) }
            #expect(fixes.reading.diagnostics.count <= before.count)
            #expect(fixes.reading.diagnostics.allSatisfy { $0.replacement?.range == nil })
            fixedCount += fixes.fixed.count
        }
        #expect(fixedCount > 30, "\(fixedCount)")
    }

    /// Where the keys, codes and references of a catalogue are, without their quotes: what has no space, no capital and no
    /// digit in it.
    private static func texts(of bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for (place, byte) in bytes.enumerated() {
            if byte == UInt8(ascii: "\"") {
                // Where an id is misspelt, all that refers to it is.
                if let begin = start, begin < place, !bytes[..<(begin - 1)].hasSuffix("\"id\": ") {
                    found.append(begin..<place)
                }
                start = place + 1
            } else if !(byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")), byte != UInt8(ascii: "-") {
                start = nil
            }
        }
        return found
    }
}

extension ArraySlice<UInt8> {
    fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.utf8.count).elementsEqual(text.utf8) }
}
