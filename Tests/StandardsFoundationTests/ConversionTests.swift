import Foundation
import StandardsFoundation
import StandardsKit
import Testing

@Suite("Foundation's values and the package's")
struct ConversionTests {
    private static let zones = [
        "GMT", "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Kiritimati",
        "Pacific/Pago_Pago", "Asia/Beirut", "America/Santiago", "Africa/Cairo", "America/Asuncion",
    ].compactMap { TimeZone(identifier: $0) }

    @Test("Each day begins where the day before ends, also where clocks change at midnight", arguments: zones)
    func days(_ zone: TimeZone) throws {
        var day: CalendarDate = "2021-01-01"
        while day < "2026-01-01" {
            let next = try #require(day.adding(days: 1))
            let begin = Date(day, in: zone)
            #expect(CalendarDate(begin, in: zone) == day)
            #expect(CalendarDate(begin - 1, in: zone) == day.adding(days: -1))
            #expect((23...25).contains((Date(next, in: zone).timeIntervalSince(begin) / 3600).rounded()))
            day = next
        }
    }

    @Test("Instants before 1970, and the first and the last day there are")
    func edges() throws {
        let utc = try #require(TimeZone(identifier: "GMT"))
        #expect(CalendarDate(Date(timeIntervalSince1970: -1), in: utc) == "1969-12-31")
        for day in [CalendarDate.earliest, .latest, "1582-10-10", "1900-02-28"] {
            #expect(CalendarDate(Date(day, in: utc), in: utc) == day)
        }
        #expect(CalendarDate(Date(.earliest, in: utc) - 1, in: utc) == nil)
        #expect(CalendarDate(.distantFuture, in: utc) == "4001-01-01")
        #expect(CalendarDate(Date(timeIntervalSince1970: 1e20), in: utc) == nil)
        #expect(CalendarDate(Date(timeIntervalSince1970: .nan), in: utc) == nil)
    }

    @Test("Today is the day of the clock at the place")
    func today() throws {
        for zone in Self.zones {
            let before = CalendarDate(Date(), in: zone)
            let today = CalendarDate.today(in: zone)
            #expect([before, CalendarDate(Date(), in: zone)].contains(today))
        }
        #expect(try Catalogue(json: #"{"formatVersion": "1.0", "id": "a"}"#).deadlines(from: .today()).isEmpty)
    }

    @Test("Components with and without a calendar, and those of no day")
    func components() throws {
        #expect(DateComponents("2025-07-01" as CalendarDate) == DateComponents(year: 2025, month: 7, day: 1))
        #expect(CalendarDate(DateComponents(year: 2025, month: 7, day: 1)) == "2025-07-01")
        #expect(CalendarDate(DateComponents(year: 2025, month: 2, day: 29)) == nil)
        #expect(CalendarDate(DateComponents(year: 2025, month: 2)) == nil)
        var buddhist = DateComponents(calendar: Calendar(identifier: .buddhist), year: 2568, month: 7, day: 1)
        buddhist.timeZone = TimeZone(identifier: "GMT")
        #expect(CalendarDate(buddhist) == "2025-07-01")
    }

    @Test("Times with an offset and at a place")
    func times() throws {
        let shanghai = try #require(TimeZone(identifier: "Asia/Shanghai"))
        let time = try DateTime("2024-07-09T10:00:05+08:00")
        let date = try #require(Date(time))
        #expect(date.timeIntervalSince1970 == 1_720_490_405)
        #expect(DateTime(date, in: shanghai) == time)
        let local = try DateTime("2024-07-09T10:00:05")
        #expect(Date(local) == nil)
        #expect(Date(local, in: shanghai) == date)
        #expect(Date(time, in: .gmt) == date)
        #expect(DateTime(Date(timeIntervalSince1970: -0.5), in: .gmt)?.description == "1969-12-31T23:59:59Z")
    }

    @Test("A period lasts until its last day is over; an open one is none")
    func intervals() throws {
        let july = try #require(DateInterval("2024-07", in: .gmt))
        #expect(july.duration == 31 * 86_400)
        #expect(CalendarDate(july.start, in: .gmt) == "2024-07-01")
        #expect(CalendarDate(july.end, in: .gmt) == "2024-08-01")
        #expect(DateInterval("2024-07-09", in: .gmt)?.duration == 86_400)
        #expect(DateInterval("2024/..", in: .gmt) == nil)
        #expect(DateInterval("9999", in: .gmt) == nil)
    }

    @Test("Addresses and languages go there and back")
    func names() throws {
        let address: WebAddress = "https://www.sac.gov.cn/a?b=c#d"
        #expect(address.url.flatMap { WebAddress($0) } == address)
        #expect(WebAddress(URL(filePath: "/tmp")) == nil)
        for tag in [LanguageTag.english, .simplifiedChinese, "de-AT"] { #expect(LanguageTag(Locale(tag)) == tag) }
        #expect(LanguageTag(Locale(identifier: "zh_Hans_CN")) == "zh-Hans-CN")
    }

    @Test("An application that shows any error shows what is wrong")
    func errors() {
        let errors: [any Error] = [ExportError("no folder"), NotationError(column: 3, message: "expected a number")]
        #expect(errors.map(\.localizedDescription) == ["no folder", "column 3: expected a number"])
    }
}
