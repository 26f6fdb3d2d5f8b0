import StandardsExport
import StandardsJSONLD
import StandardsModel
import Testing

@Suite("The graph in JSON-LD")
struct GraphTests {
    @Test("The exporter keeps what every exporter promises")
    func conformance() { #expect(ExporterConformance.failures(of: JSONLDExporter()) == []) }

    @Test("The context is the first member, 1.1 and protected, with the base")
    func contextFirst() throws {
        let text = try Export(catalogue()).catalogue
        #expect(
            text.hasPrefix(
                "{\n  \"@context\": {\n    \"@version\": 1.1,\n    \"@base\": \"https://example.org/c/\",\n    \"@protected\": true,\n"
            ))
        #expect(text.hasSuffix("\n  ]\n}\n"))
    }

    @Test(
        "Each shape of date has its datatype",
        arguments: [
            ("2024-10-20", "\"2024-10-20\""),
            ("2024-10", "{\"@type\":\"xsd:gYearMonth\",\"@value\":\"2024-10\"}"),
            ("2024", "{\"@type\":\"xsd:gYear\",\"@value\":\"2024\"}"),
            ("202X", "{\"@type\":\"edtf:EDTF\",\"@value\":\"202X\"}"),
            ("2024-XX", "{\"@type\":\"edtf:EDTF\",\"@value\":\"2024-XX\"}"),
            ("2024-22", "{\"@type\":\"edtf:EDTF\",\"@value\":\"2024-22\"}"),
            ("2024-10-20~", "{\"@type\":\"edtf:EDTF\",\"@value\":\"2024-10-20~\"}"),
            ("2024?", "{\"@type\":\"edtf:EDTF\",\"@value\":\"2024?\"}"),
            ("2024-08-22/2024-10-20", "{\"@type\":\"edtf:EDTF\",\"@value\":\"2024-08-22/2024-10-20\"}"),
            ("2024/..", "{\"@type\":\"edtf:EDTF\",\"@value\":\"2024/..\"}"),
        ])
    func dates(_ text: String, _ written: String) throws {
        var catalogue = catalogue()
        catalogue.insert(Standard(id: "s") { $0.published = date(text) })
        #expect(try Export(catalogue).graph.squeezed.has("\"published\":\(written)}"))
    }

    @Test("A point in time is an xsd:dateTime")
    func time() throws {
        var catalogue = catalogue()
        catalogue.insert(Event(id: "e") { $0.starts = .time(try! DateTime("2024-07-09T10:00+08:00")) })
        #expect(
            try Export(catalogue).graph.squeezed.has(
                "\"starts\":{\"@type\":\"xsd:dateTime\",\"@value\":\"2024-07-09T10:00:00+08:00\"}"))
    }

    @Test("Texts are language maps; a text of no stated language is written under @none")
    func languages() throws {
        var catalogue = catalogue()
        catalogue.insert(
            Standard(id: "s") {
                $0.title = LocalizedText(["zh-Hans": "家具", "en": "Furniture"])
                $0.subject = LocalizedText("plain", .undetermined)
                $0.changes = ["one", "two"]
            })
        let export = try Export(catalogue)
        let graph = export.graph.squeezed
        #expect(graph.has("\"title\":{\"en\":\"Furniture\",\"zh-Hans\":\"家具\"}"))
        #expect(graph.has("{\"@none\":\"plain\"}"))
        #expect(graph.has("\"changes\":{\"en\":[\"one\",\"two\"]}"))
        #expect(export.losses == [])
    }

    @Test(
        "A tag that BCP 47 refuses is no language tag in RDF, and is reported",
        arguments: ["en-a", "en-x", "en-Latn-Latn"])
    func badTags(_ tag: String) throws {
        var catalogue = catalogue()
        catalogue.insert(Standard(id: "s") { $0.title = LocalizedText("t", LanguageTag(tag)!) })
        let export = try Export(catalogue)
        #expect(export.graph.squeezed.has("\"title\":{\"@none\":\"t\"}"))
        #expect(export.losses.map(\.property) == ["title"])
    }

    @Test(
        "Tags of every form stay",
        arguments: ["en", "zh-Hans", "zh-Hans-CN", "es-419", "de-CH-1996", "en-x-sac", "yue"])
    func goodTags(_ tag: String) throws {
        var catalogue = catalogue()
        catalogue.insert(Standard(id: "s") { $0.title = LocalizedText("t", LanguageTag(tag)!) })
        #expect(try Export(catalogue).graph.squeezed.has("\"title\":{\"\(tag)\":\"t\"}"))
    }

    @Test("Translations that lose their pairing are reported")
    func pairing() throws {
        var catalogue = catalogue()
        catalogue.insert(
            Standard(id: "s") { $0.changes = [LocalizedText(["en": "a", "de": "b"]), LocalizedText("c")] })
        let export = try Export(catalogue)
        #expect(export.graph.squeezed.has("\"changes\":{\"de\":\"b\",\"en\":[\"a\",\"c\"]}"))
        #expect(export.losses.map(\.property) == ["changes"])
    }

    @Test("A relation held as a record is also stated directly; a record that says no more is left out")
    func directTriples() throws {
        var catalogue = catalogue()
        catalogue.insert(
            Standard(id: "new") {
                $0.replaces = [
                    Standard.Replacement { $0.standard = "old" },
                    Standard.Replacement {
                        $0.standard = "older"
                        $0.extent = Code(.part)
                    },
                ]
            })
        let graph = try Export(catalogue).graph.squeezed
        #expect(graph.has("\"replaces\":[\"standard/old\",\"standard/older\"]"))
        #expect(
            graph.has(
                "\"replacement\":{\"@type\":\"std:Replacement\",\"standard\":\"standard/older\",\"extent\":\"std:extent/part\"}"
            ))
        #expect(graph.components(of: "\"@type\":\"std:Replacement\"") == 1)
    }

    @Test("What two properties say under one term is written under one key")
    func oneKey() throws {
        var catalogue = catalogue()
        catalogue.insert(
            PolicyDocument(id: "p") {
                $0.governs = ["standard/a"].compactMap { EntityReference($0) }
                $0.duties = [
                    DutyToAct {
                        $0.what = "report"
                        $0.bearers = [EntityReference(kind: "organisation", id: "b")]
                    }
                ]
            })
        let graph = try Export(catalogue).graph.squeezed
        #expect(graph.has("\"governs\":[\"standard/a\",\"organisation/b\"]"))
        #expect(graph.components(of: "\"governs\":") == 1)
    }

    @Test("Codes are concepts; one that no list knows is defined in the catalogue")
    func codes() throws {
        var catalogue = catalogue()
        catalogue.insert(
            Standard(id: "s") {
                $0.level = Code(.national)
                $0.obligation = Code(text: "if asked: yes/no")
            })
        let graph = try Export(catalogue).graph.squeezed
        #expect(graph.has("\"level\":\"std:standard-level/national\""))
        let iri = "code/obligation/if%20asked%3A%20yes%2Fno"
        #expect(graph.has("\"obligation\":\"\(iri)\""))
        #expect(graph.has("{\"@id\":\"\(iri)\",\"@type\":\"skos:Concept\""))
    }

    @Test("Codes that only look alike are each defined")
    func lookalikes() throws {
        var catalogue = catalogue()
        for (id, code) in [("a" as EntityID<Organisation>, "caf\u{E9}"), ("b", "cafe\u{301}")] {
            catalogue.insert(
                Organisation(id: id) {
                    $0.names = "Somebody"
                    $0.kind = Code(text: code)
                })
        }
        let graph = try Export(catalogue).graph.squeezed
        for code in ["caf%C3%A9", "cafe%CC%81"] {
            #expect(graph.has(#"{"@id":"code/organisation-kind/\#(code)","@type":"skos:Concept""#), "\(graph)")
        }
    }

    @Test("Deadlines are nodes of their own, with their date, certainty and subject")
    func deadlines() throws {
        var catalogue = catalogue()
        catalogue.insert(
            Standard(id: "s") {
                $0.title = "S"
                $0.effective = date("2025-07")
            })
        let graph = try Export(catalogue).graph.squeezed
        #expect(graph.has("{\"@id\":\"standard/s#takes-effect\",\"@type\":\"std:Deadline\""))
        #expect(graph.has("\"deadlineKind\":\"std:deadline-kind/takes-effect\""))
        #expect(
            graph.has("\"lastDay\":\"2025-07-31\",\"certainty\":\"std:certainty/stated\",\"concerns\":\"standard/s\""))
    }

    @Test("A key of a deadline cannot break its IRI")
    func deadlineKeys() throws {
        var catalogue = catalogue()
        catalogue.insert(
            PolicyDocument(id: "p") {
                $0.targets = [
                    Target {
                        $0.key = "a b:c#\"é"
                        $0.what = "t"
                        $0.by = date("2025")
                    }
                ]
            })
        #expect(try Export(catalogue).graph.has("\"policyDocument/p#target-due/a%20b%3Ac%23%22%C3%A9\""))
    }

    @Test("What is beyond the tables is kept as JSON; numbers beyond a double are texts, and reported")
    func unknown() throws {
        var catalogue = catalogue()
        catalogue.insert(
            Standard(id: "s") {
                $0.unknown["x"] = .array([.number("1.50"), .number("12345678901234567890"), .null])
            })
        let export = try Export(catalogue)
        #expect(export.catalogue.squeezed.has("\"other\":{\"@id\":\"std:other\",\"@type\":\"@json\"}"))
        #expect(export.graph.squeezed.has("\"other\":{\"x\":[1.50,\"12345678901234567890\",null]}"))
        #expect(export.losses.count == 1)
    }

    @Test("Entities are in the order of the schema and of their ids")
    func order() throws {
        var catalogue = catalogue()
        catalogue.insert(Standard(id: "b"))
        catalogue.insert(Standard(id: "a"))
        catalogue.insert(Organisation(id: "z"))
        let ids = try Export(catalogue).graph.split(separator: "\n").filter { $0.hasPrefix("      \"@id\"") }
        #expect(
            ids.dropFirst(2).map { $0.filter { $0 != " " } } == [
                "\"@id\":\"organisation/z\",", "\"@id\":\"standard/a\",", "\"@id\":\"standard/b\",",
            ])
    }
}

extension String {
    /// How often another text occurs in it.
    func components(of text: String) -> Int {
        var count = 0
        var rest = self
        while let found = rest.range(of: text) {
            count += 1
            rest = String(rest[found.upperBound...])
        }
        return count
    }

    @Test("The edition is a data set of its series, with its licence, its makers and the formats beside it")
    func dataset() throws {
        var catalogue = catalogue()
        catalogue.header.series = "monthly"
        catalogue.header.title = "T"
        catalogue.header.licence = "https://example.org/licence"
        catalogue.header.homepage = "https://example.org/about"
        catalogue.header.creators = ["A", "B"].map { name in CatalogueAgent { $0.name = LocalizedText(name) } }
        var output = MemoryOutput()
        var request = ExportRequest<JSONLDOptions>(catalogue)
        request.companions = [("csv", "text/csv", "csv/"), ("icalendar", "text/calendar", "deadlines.ics")].map {
            ExportFormat(id: $0, title: $0, mediaType: $1, fileExtension: $0, isOneFile: true, path: $2)
        }
        _ = try JSONLDExporter().export(request, to: &output)
        let graph = try #require(output["catalogue.jsonld"]).text.squeezed
        let address = "https://example.org/c/catalogue/c"
        for words in [
            #""@id":"\#(address)","@type":["dcat:Dataset","schema:Dataset"]"#,
            #""dcterms:isVersionOf":{"@id":"https://example.org/c/series/monthly"}"#,
            #""license":"https://example.org/licence""#, #""schema:license":{"@id":"https://example.org/licence"}"#,
            #""landingPage":"https://example.org/about""#,
            #""dcterms:creator":[{"@id":"\#(address)#creator-1"},{"@id":"\#(address)#creator-2"}]"#,
            #""@id":"\#(address)#creator-2","@type":["foaf:Agent","schema:Thing"],"foaf:name":[{"@language":"en","@value":"B"}]"#,
            #""dcat:distribution":[{"@id":"\#(address)#csv"},{"@id":"\#(address)#icalendar"}]"#,
            #""dcat:accessURL":{"@id":"https://example.org/c/csv/"}"#,
            #""dcat:downloadURL":{"@id":"https://example.org/c/deadlines.ics"}"#,
            #""@id":"https://example.org/c/series/monthly","@type":"dcat:DatasetSeries""#,
        ] { #expect(graph.has(words), "\(words)") }
        // A name whose language is not stated is kept.
        catalogue.header.publisher = CatalogueAgent { $0.name = LocalizedText("P", .undetermined) }
        output = MemoryOutput()
        request.catalogue = catalogue
        _ = try JSONLDExporter().export(request, to: &output)
        #expect(try #require(output["catalogue.jsonld"]).text.squeezed.has(#""foaf:name":[{"@value":"P"}]"#))
        catalogue.header.base = nil
        request.catalogue = catalogue
        output = MemoryOutput()
        let report = try JSONLDExporter().export(request, to: &output)
        #expect(report.losses.map(\.property) == ["base"])
        #expect(report.losses[0].reason.contains("https://catalogue.invalid/monthly/"))
        #expect(output["catalogue.jsonld"]?.text.contains("dcat:distribution") == false)
    }
}
