import Harness
import StandardsKit

/// Any bytes give a day and a point in time, or a refusal within the text; what is read prints as what reads as the same,
/// also as the time of an event.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    requireFixedPoint(text, as: CalendarDate.self, printed: \.description)
    let event = requireFixedPoint(text, as: EventTime.self, printed: \.description)
    do throws(NotationError) {
        let time = try DateTime(text)
        guard let again = try? DateTime(time.description) else {
            fatalError("“\(text)” prints as \(time), which is refused")
        }
        require(again == time && again.hashValue == time.hashValue, "“\(text)” prints as \(time), which is another")
        require(isSame(again.description, time.description), "\(time) prints otherwise then")
        require(!(time < time) && abs(time.offsetMinutes ?? 0) <= 840, "\(time)")
        require(event == .time(time), "“\(text)” is a time, but not that of an event")
    } catch {
        require(
            (1...text.utf8.count + 1).contains(error.column) && !error.message.isEmpty, "a refusal at \(error.column)")
    }
    return 0
}
