import Foundation
import StandardsFoundation
import StandardsKit

#if canImport(WidgetKit)
    import SwiftUI
    import WidgetKit
#else
    import SwiftUIStubs
#endif

/// What a widget shows from one day on: the next deadlines.
struct DeadlineEntry: TimelineEntry, Hashable, Codable, Sendable {
    /// What is shown of a deadline, small enough to be handed from an app to its widget.
    struct Line: Hashable, Codable, Sendable, Identifiable {
        let id: String
        let day: CalendarDate
        let title: String
    }

    let date: Date
    let lines: [Line]
}

/// Makes the entries of a widget out of a catalogue: one at the start, and one behind each day on which something is due.
struct DeadlineProvider: TimelineProvider {
    let catalogue: Catalogue
    let today: CalendarDate
    let calendar: Calendar

    func placeholder(in context: Context) -> DeadlineEntry { DeadlineEntry(date: date(of: today), lines: []) }

    func getSnapshot(in context: Context, completion: @escaping @Sendable (DeadlineEntry) -> Void) {
        completion(entries()[0])
    }

    func getTimeline(in context: Context, completion: @escaping @Sendable (Timeline<DeadlineEntry>) -> Void) {
        completion(Timeline(entries: entries(), policy: .atEnd))
    }

    private func entries() -> [DeadlineEntry] {
        let lines = catalogue.deadlines(from: today).compactMap { deadline in
            deadline.lastDay.map { DeadlineEntry.Line(id: deadline.id, day: $0, title: deadline.title) }
        }
        let days = Set(lines.map(\.day)).sorted().prefix(5)
        return ([today] + days.compactMap { $0.adding(days: 1) }).map { day in
            DeadlineEntry(date: date(of: day), lines: Array(lines.drop { $0.day < day }.prefix(3)))
        }
    }

    private func date(of day: CalendarDate) -> Date {
        calendar.date(from: DateComponents(day)) ?? .distantPast
    }
}

/// The lines of an entry.
struct DeadlineWidget: View {
    let entry: DeadlineEntry

    var body: some View {
        ForEach(entry.lines) { line in
            Text("\(line.day): \(line.title)")
        }
    }
}
