import Foundation
import StandardsKit
import Testing

@testable import StandardsPages

@Suite("Dates on the page")
struct PageDateTests {
    /// A date of each form, with what is read of it in English and in Chinese.
    static let forms: [(code: String, english: String, chinese: String)] = [
        ("2024-07-16", "2024-07-16", "2024-07-16"), ("2024-07", "2024-07", "2024-07"), ("2024", "2024", "2024"),
        ("2024-21", "spring 2024", "2024年春季"), ("2024-07/2024-08", "July to August 2024", "2024年7月至8月"),
        ("2024-07-16/2024-07-18", "16 to 18 July 2024", "2024年7月16日至18日"), ("2024~", "about 2024", "约2024年"),
        ("2024-07?", "July 2024, uncertain", "2024年7月，待确认"), ("202X", "the 2020s", "2020年代"),
        ("20XX", "the years 2000 to 2099", "2000年至2099年"), ("2024-07/..", "from July 2024 on", "2024年7月起"),
        ("../2024-07", "until July 2024", "至2024年7月"), ("../..", "an open period", "起止不定"),
    ]

    /// Every form, where a date of an entity stands, one of the catalogue, one of an event, of a record and of a source.
    private static func catalogue(_ isLater: Bool = false) throws -> Catalogue {
        try PageSamples.small { catalogue in
            catalogue.header.covers = "2024-07/2024-08"
            catalogue.header.revision = isLater ? 2 : 1
            for (number, form) in forms.enumerated() {
                let date = try PartialDate(forms[(number + (isLater ? 1 : 0)) % forms.count].code)
                catalogue.insert(
                    Standard(id: EntityID("dated-\(number + 10)")!) {
                        $0.title = "Dated"
                        $0.effective = date
                        $0.published = try? PartialDate(form.code)
                    })
                catalogue.insert(
                    Event(id: EntityID("day-\(number + 10)")!) {
                        $0.title = "Day"
                        $0.starts = .date(date)
                        $0.sources = [Citation { ($0.locator, $0.seen) = ("page 1", "2024-10-02") }]
                    })
                catalogue.insert(
                    Organisation(id: EntityID("body-\(number + 10)")!) {
                        $0.names = "Body"
                        $0.founded = date
                    })
            }
            catalogue.insert(
                Event(id: "hour") {
                    $0.title = "Hour"
                    $0.starts = .time(DateTime(date: "2024-07-16", hour: 9, minute: 0, offsetMinutes: 480)!)
                })
        }
    }

    /// What people read of a page: without markup, the script and the style, but with the words of the other language.
    private static func read(_ page: String) throws -> String {
        var text = ""
        var rest = page[...]
        for (start, end) in [
            ("<style>", "</style>"), ("<script>", "</script>"), ("application/ld+json\">", "</script>"),
        ] {
            var kept = ""
            while let from = rest.range(of: start), let to = rest[from.upperBound...].range(of: end) {
                kept += rest[..<from.lowerBound]
                rest = rest[to.upperBound...]
            }
            text = kept + rest
            rest = text[...]
        }
        var result = ""
        var isTag = false
        for scalar in rest.unicodeScalars {
            if scalar == "<" { isTag = true }
            if !isTag { result.unicodeScalars.append(scalar) }
            if scalar == ">" {
                isTag = false
                result += "\n"
            }
        }
        return result
    }

    private static func codes(in text: String) throws -> [String] {
        let code = try Regex(
            #"\d{4}(-\d\d){0,2}/(\d{4}|\.\.)|\.\./|\d{4}(-\d\d)*[~?%](?!\d)|\b\d{2,3}X{1,2}\b|\b\d{4}-2[1-4]\b|\d{4}-\d\d-XX|\d\dT\d\d:"#
        )
        return text.matches(of: code).map { String(text[$0.range]) }
    }

    @Test(
        "No code of a date stands where people read: neither in English nor in Chinese, on one page nor on several",
        arguments: [LanguageTag.english, .simplifiedChinese], [PageOptions.Split.none, .item])
    func noCodes(_ language: LanguageTag, _ split: PageOptions.Split) throws {
        #expect(try Self.codes(in: "2024-07/2024-08 202X 2024-21 ../2024 2024~ 2024-07-16T09:00").count == 6)
        let older = try Self.catalogue()
        let files = try PageSamples.files(Self.catalogue(true)) {
            ($0.language, $0.split, $0.previous) = (language, split, [older])
        }.files
        #expect(files.contains { $0.name == "index.html" })
        for file in files where file.name.hasSuffix(".html") || file.name.hasPrefix("words") {
            let codes = try Self.codes(in: Self.read(file.text))
            #expect(codes == [], "\(file.name)")
        }
    }

    @Test("The real catalogues show no code of a date", arguments: [LanguageTag.english, .simplifiedChinese])
    func real(_ language: LanguageTag) throws {
        let page = try PageSamples.page(PageSamples.july) { $0.language = language }
        let codes = try Self.codes(in: Self.read(page))
        #expect(codes == [])
    }

    @Test("A date is said in the words of the page, and the other language's are beside them", arguments: forms)
    func words(_ form: (code: String, english: String, chinese: String)) throws {
        let catalogue = try PageSamples.small { catalogue in
            catalogue.standards["gb-1-2024"]?.published = try PartialDate(form.code)
        }
        let english = try PageSamples.page(catalogue)
        let chinese = try PageSamples.page(catalogue) { $0.language = .simplifiedChinese }
        func value(_ page: String, _ name: String) throws -> String {
            let article = try PageSamples.part(of: page, from: "<article id=standard/gb-1-2024>", to: "</article>")
            return try PageSamples.part(of: article, from: "<dt>\(name)<dd>", to: "\n")
        }
        for (found, text) in [
            (try value(english, "published"), form.english), (try value(chinese, "发布日期"), form.chinese),
        ] {
            #expect(found == text || found.hasSuffix(">\(text)</time>"), "\(found)")
        }
        guard form.english != form.chinese else { return }
        #expect(english.contains("\"\(form.english)\":\"\(form.chinese)\""))
        #expect(chinese.contains("\"\(form.chinese)\":\"\(form.english)\""))
    }

    @Test("What programs read of a date is a day or a time as HTML knows it")
    func machines() throws {
        let page = try PageSamples.page(Self.catalogue())
        let times = page.components(of: "<time datetime=").map(\.trimmingQuotes)
        #expect(times.count > Self.forms.count && times.contains("2024-07-16T09:00:00+08:00"))
        for time in times where time.utf8.count > 10 { #expect((try? DateTime(time)) != nil, "\(time)") }
        for time in times where time.utf8.count <= 10 { #expect((try? CalendarDate(time)) != nil, "\(time)") }
        #expect(page.contains(">2024-07-16 09:00 UTC+8</time>"))
    }
}
