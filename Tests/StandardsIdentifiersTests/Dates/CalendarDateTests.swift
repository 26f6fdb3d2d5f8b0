import StandardsIdentifiers
import Testing

@Suite("Calendar dates")
struct CalendarDateTests {
    @Test("Every day has a number, and every number its day")
    func dayNumbers() throws {
        var day = CalendarDate.earliest
        var expected = -719_162
        var weekday = 1
        // Each day of 800 years, which hold every kind of leap year twice.
        while day.year <= 800 {
            #expect(day.daysSinceEpoch == expected && day.weekday.rawValue == weekday)
            #expect(CalendarDate(daysSinceEpoch: expected) == day)
            let isLast = day == day.lastOfMonth
            let next = CalendarDate(
                year: isLast && day.month == 12 ? day.year + 1 : day.year,
                month: isLast ? day.month % 12 + 1 : day.month, day: isLast ? 1 : day.day + 1)
            day = try #require(next)
            expected += 1
            weekday = weekday % 7 + 1
        }
        #expect(CalendarDate.latest.daysSinceEpoch == 2_932_896)
        #expect(CalendarDate(daysSinceEpoch: 2_932_897) == nil && CalendarDate(daysSinceEpoch: -719_163) == nil)
    }

    @Test(
        "Impossible days are refused",
        arguments: [
            "2024-02-30", "2023-02-29", "1900-02-29", "2024-04-31", "2024-00-01", "2024-01-00", "0000-01-01",
            "2024-1-1", "2024-01", "",
        ])
    func impossible(_ text: String) { #expect(throws: NotationError.self) { try CalendarDate(text) } }

    @Test("Leap days exist", arguments: ["2024-02-29", "2000-02-29"])
    func leapDays(_ text: String) throws { #expect(try CalendarDate(text).description == text) }

    @Test("Nothing overflows")
    func limits() throws {
        #expect(CalendarDate.latest.adding(days: 1) == nil && CalendarDate.latest.adding(days: .max) == nil)
        #expect(CalendarDate.earliest.adding(days: -1) == nil && CalendarDate.earliest.adding(months: .min) == nil)
        #expect(CalendarDate.earliest.adding(years: .max) == nil)
    }

    @Test(
        "A time has an offset and is printed with it",
        arguments: [
            ("2024-07-09T16:00:00+08:00", "2024-07-09T16:00:00+08:00"),
            ("2024-07-09T16:00+08:00", "2024-07-09T16:00:00+08:00"),
            ("2024-07-09t08:00:00z", "2024-07-09T08:00:00Z"),
            ("2024-07-09T08:00:00-03:30", "2024-07-09T08:00:00-03:30"),
            ("2024-07-09T08:00:00+14:00", "2024-07-09T08:00:00+14:00"),
        ])
    func times(_ text: String, _ printed: String) throws { #expect(try DateTime(text).description == printed) }

    @Test(
        "What is no time is refused",
        arguments: [
            "2024-07-09T16:00:00?", "2024-07-09", "2024-07-09T24:00:00Z", "2024-07-09T16:60:00Z",
            "2024-07-09T16:00:60Z",
            "2024-07-09T16:00:00.5Z", "2024-07-09T16:00:00+24:00", "2024-07-09T16:00:00-14:01", "2024-02-30T16:00:00Z",
            "2024-07-09T16:00:00Zx",
        ])
    func noTimes(_ text: String) { #expect(throws: NotationError.self) { try DateTime(text) } }

    @Test("A time without an offset is local: it is no instant, and none is made up")
    func localTimes() throws {
        let time = try DateTime("2024-07-09t16:00")
        #expect(time.offsetMinutes == nil)
        #expect(time.description == "2024-07-09T16:00:00")
        #expect(try DateTime(time.description) == time)
        #expect(try DateTime("2024-07-09T16:00Z") != time)
        #expect(DateTime(date: time.date, hour: 16, minute: 0, offsetMinutes: nil) == time)
        #expect(DateTime(date: time.date, hour: 16, minute: 0, offsetMinutes: Int.min) == nil)
    }
}
