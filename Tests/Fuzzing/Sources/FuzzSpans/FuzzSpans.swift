import Harness
import StandardsKit

/// Any bytes give a length of time, a relative date and a recurrence, be they read or kept; what is read prints as what
/// reads as the same, and its days are where it says.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let days = [
        CalendarDate.earliest, CalendarDate(year: 2024, month: 2, day: 29)!,
        CalendarDate(year: 2024, month: 10, day: 31)!,
        .latest,
    ]
    if let period = requireFixedPoint(text, as: Period.self, printed: \.canonical) {
        require(isSame(period.text, text), "“\(text)” is not kept")
        if let count = period.count { require((1...9999).contains(count), "\(period) is none") }
        for day in days {
            if let later = period.after(day) { require(day < later, "\(later) is \(period) after \(day)") }
        }
    }
    if let date = requireFixedPoint(text, as: RelativeDate.self, printed: \.canonical) {
        require(isSame(date.text, text), "“\(text)” is not kept")
        if date.isReadable {
            require((date.distance == nil) == (date.direction == .when), "\(date) has no distance")
            require(!date.event.isEmpty || date.direction == .within, "\(date) hangs on nothing")
        }
        for anchor in days.map({ PartialDate($0) }) + [PartialDate(year: 2024)!, PartialDate(year: 9999, month: 12)!] {
            guard let day = date.date(from: anchor)?.last, let last = anchor.last else { continue }
            let isBefore = date.direction == .before
            require(isBefore ? day < last : day >= last, "\(day) is \(date), that being \(anchor)")
        }
    }
    if let recurrence = requireFixedPoint(text, as: Recurrence.self, printed: \.canonical) {
        require(isSame(recurrence.text, text), "“\(text)” is not kept")
        for start in days {
            for day in days {
                guard let next = recurrence.next(from: day, since: PartialDate(start)) else { continue }
                require(next >= day && next >= start, "\(next) comes after \(day) and \(start), \(recurrence)")
                require(
                    recurrence.next(from: next, since: PartialDate(start)) == next,
                    "\(next) does not come round, \(recurrence)")
            }
        }
    }
    if let date = PartialDate.proposal(for: text) {
        require((try? PartialDate(date.description)) == date, "\(date) is proposed for “\(text)”")
    }
    return 0
}
