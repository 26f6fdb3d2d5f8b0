import Foundation
import StandardsFoundation
import StandardsKit

#if canImport(WidgetKit)
    import WidgetKit
#else
    import SwiftUIStubs
#endif

/// Prints what the list and the widget would show: there is no screen here.
@main
enum AppViews {
    @MainActor
    static func main() throws {
        let file = URL(filePath: #filePath).appending(path: "../../../../Catalogues/committee-ballots.json")
            .standardized
        let catalogue = try Catalogue(contentsOf: file)
        let today = CalendarDate("2026-03-01")
        let deadlines = catalogue.deadlines(from: today)
        let list = DeadlineList(deadlines: deadlines)
        print(type(of: list), "has", list.deadlines.count, "rows")

        let provider = DeadlineProvider(catalogue: catalogue, today: today, calendar: Calendar(identifier: .gregorian))
        #if canImport(WidgetKit)
            print("the timeline is asked for by WidgetKit")
        #else
            provider.getTimeline(in: TimelineProviderContext()) { timeline in
                for entry in timeline.entries {
                    print("from", entry.date.formatted(.iso8601.year().month().day()))
                    for line in entry.lines { print("  \(line.day) \(line.title)") }
                }
            }
        #endif
    }
}
