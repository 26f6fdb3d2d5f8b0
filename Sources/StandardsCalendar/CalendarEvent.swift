import StandardsExport
import StandardsModel

/// Something that takes place, such as a meeting, read from the description of its kind.
struct CalendarEvent {
    /// When it takes place.
    enum Span {
        /// From a day to another, that one included.
        case days(CalendarDate, CalendarDate)
        /// From a point in time to another, where it says when it ends.
        case times(DateTime, DateTime?)

        var firstDay: CalendarDate {
            switch self {
            case .days(let first, _): first
            case .times(let starts, _): starts.date
            }
        }
        var lastDay: CalendarDate {
            switch self {
            case .days(_, let last): last
            case .times(let starts, let ends): ends?.date ?? starts.date
            }
        }
        /// Whether it is written in Chinese time.
        var needsZone: Bool {
            switch self {
            case .days: false
            case .times(let starts, let ends): starts.isInChineseTime && (ends?.isInChineseTime ?? true)
            }
        }
    }

    let subject: EntityReference
    /// The identity of its entry.
    let id: String
    let title: String
    /// The property that says when it begins.
    let property: String
    var span: Span?
    /// When it begins, as it is stated.
    var date: EventTime?
    /// When it takes place, as it is stated, where that is no certain days.
    var imprecise: PartialDate?
    /// When it ends, where that has a time and its beginning has none.
    var timeOfEnd: EventTime?
    var place = ""
    /// The code that says how one takes part.
    var mode: String?
    var conference: String?
    /// The event of which it is a part, by the identity of its entry.
    var whole: String?
    /// Why no calendar can hold it.
    var refusal: String?
    /// Its end as it is stated, where that is before its beginning, so that no calendar can hold it.
    var lostEnd: String?

    /// Whether it is written in Chinese time.
    var needsZone: Bool { span?.needsZone ?? false }

    /// Every event: what has a property for a point in time, and records that tell when something takes place. Of two
    /// properties for times the one that the other ends says when it begins; a text with the role of a place and a country
    /// say where, an address how to join.
    static func all(in catalogue: Catalogue, words: EntryWords) -> [CalendarEvent] {
        var reader = Reader(words: words, catalogue: catalogue)
        catalogue.visit(with: &reader)
        return reader.found
    }

    private struct Reader: EntityVisitor {
        let words: EntryWords
        let catalogue: Catalogue
        var found: [CalendarEvent] = []

        mutating func visit<E: Entity>(_ entities: [E]) {
            visitTimes(of: entities)
            let records = E.properties.compactMap { property in
                property.recordShape?.properties.first { $0.role == .occurrence }.map { (property, $0) }
            }
            for (property, date) in records {
                for entity in entities { visit(entity, property, date) }
            }
        }

        private mutating func visitTimes<E: Entity>(of entities: [E]) {
            let timed = E.properties.filter { $0.type == .time }
            // An end says by its role of what; the beginning is what has one, or else the first.
            let first = timed.first { first in timed.contains { $0.ends(after: first) } } ?? timed.first
            guard let first else { return }
            let end = timed.first { $0.ends(after: first) }
            for entity in entities {
                let reference = entity.entityReference
                var event = CalendarEvent(
                    subject: reference, id: "\(reference)#\(first.name)",
                    title: entity.fullName(in: words.language, of: catalogue), property: first.name)
                func time(_ property: AnyProperty?) -> EventTime? {
                    property.flatMap { entity.value(of: $0) }.flatMap { try? EventTime($0) }
                }
                event.read(time(first), end: time(end))
                for property in E.properties {
                    if let value = entity.value(of: property) { event.note(value, of: property, words) }
                    if property.relation == .partOf, case .reference(let whole) = entity.value(of: property),
                        whole.kind == reference.kind
                    {
                        event.whole = "\(whole)#\(first.name)"
                    }
                }
                found.append(event)
            }
        }

        /// Reads what a record of an entity tells of something that takes place, such as the next edition of a series.
        private mutating func visit<E: Entity>(_ entity: E, _ property: AnyProperty, _ date: AnyProperty) {
            let reference = entity.entityReference
            let name = entity.fullName(in: words.language, of: catalogue)
            var events: [CalendarEvent] = []
            entity.withAnyRecord { record in
                var place = 0
                record.forEachRecord(of: property) { record in
                    place += 1
                    let key = record.key ?? (property.form == .records ? "\(place)" : nil)
                    var title = name
                    for property in record.properties where property.type == .integer {
                        if case .integer(let number) = record.value(of: property) {
                            title += words.comma + words.edition(number)
                        }
                    }
                    var event = CalendarEvent(
                        subject: reference, id: "\(reference)#\(property.name)" + (key.map { "/" + $0 } ?? ""),
                        title: title, property: property.name)
                    event.read(record.value(of: date).flatMap { try? EventTime($0) }, end: nil)
                    for property in record.properties {
                        if property.type == .localized {
                            // Its one text says where.
                            event.addPlace(
                                record.localizedText(of: property).text(in: words.language), words, first: true)
                        } else if let value = record.value(of: property) {
                            event.note(value, of: property, words)
                        }
                    }
                    events.append(event)
                }
            }
            found += events
        }
    }

    private mutating func read(_ starts: EventTime?, end ends: EventTime?) {
        guard let starts else {
            refusal = "left out, since it has no date: \(title)"
            return
        }
        self.date = starts
        if case .time(let start) = starts { return read(start, end: ends) }
        let date = starts.date
        guard let first = date.first ?? date.last, let last = date.last else {
            refusal = "left out, since \(date) has no last day: \(title)"
            return
        }
        // Of a date that is no certain day it is entered on the first, since it begins then at the earliest.
        let isCertain = date.day != nil || date.lowerBound?.day != nil && date.upperBound?.day != nil
        let end = ends?.date.last
        if let ends, let end, end < first { lostEnd = ends.description }
        if case .time = ends, lostEnd == nil { timeOfEnd = ends }
        if let ends, ends.date.day == nil || !isCertain, lostEnd == nil {
            imprecise = Self.period(from: date, to: ends.date)
        } else if !isCertain {
            imprecise = date
        }
        let shown = end ?? (isCertain || date.isInterval ? last : first)
        span = .days(first, Swift.max(shown, first))
    }

    /// The period from the beginning of one date to the end of another.
    private static func period(from start: PartialDate, to end: PartialDate) -> PartialDate {
        PartialDate(from: start.lowerBound ?? start, to: end.upperBound ?? end) ?? start
    }

    private mutating func read(_ start: DateTime, end ends: EventTime?) {
        var end: DateTime?
        switch ends {
        case .time(let stated): end = stated.atPlace(of: start)
        case .date(let date):
            // The end of a day is the beginning of the next.
            end = date.last?.adding(days: 1).flatMap {
                DateTime(date: $0, hour: 0, minute: 0, offsetMinutes: start.offsetMinutes)
            }
        case nil: end = nil
        }
        if let stated = end, stated.secondsSinceEpoch <= start.secondsSinceEpoch {
            if stated.secondsSinceEpoch < start.secondsSinceEpoch { lostEnd = ends?.description }
            end = nil
        }
        if start.utc == nil || (end != nil && end?.utc == nil) {
            refusal = "left out, since UTC has no year for \(start): \(title)"
        } else {
            span = .times(start, end)
        }
    }

    private mutating func addPlace(_ text: String, _ words: EntryWords, first: Bool = false) {
        guard !text.isEmpty else { return }
        place = place.isEmpty ? text : first ? text + words.comma + place : place + words.comma + text
    }

    /// Notes what a value says of where it takes place and how one takes part.
    private mutating func note(_ value: Value, of property: AnyProperty, _ words: EntryWords) {
        switch (property.type, value) {
        case (.localized, .localized(let text)) where property.role == .place:
            addPlace(text.text(in: words.language), words, first: true)
        case (CountryCode.valueType, .text(let code)):
            addPlace(CountryCode.name(of: code, in: words.language), words)
        case (Code<EventMode>.valueType, .text(let code)): mode = code
        case (.address, .text(let address)): conference = conference ?? address
        default: break
        }
    }
}

extension DateTime {
    /// The end of what began at a time: both are by the clock of one place, where only one of them says its offset.
    fileprivate func atPlace(of start: DateTime) -> DateTime? {
        guard (offsetMinutes == nil) != (start.offsetMinutes == nil) else { return self }
        return DateTime(date: date, hour: hour, minute: minute, second: second, offsetMinutes: start.offsetMinutes)
    }

    /// Whether it is the time that Chinese clocks show, in the years since they last had daylight saving.
    var isInChineseTime: Bool { offsetMinutes == 480 && secondsSinceEpoch >= 684_867_600 }

    /// The same instant in UTC; nil beyond the years 1 to 9999.
    var utc: (day: CalendarDate, seconds: Int)? {
        let seconds = secondsSinceEpoch
        let second = ((seconds % 86_400) + 86_400) % 86_400
        return CalendarDate(daysSinceEpoch: (seconds - second) / 86_400).map { ($0, second) }
    }
}

extension AnyProperty {
    /// Whether it is the end of what begins on another property.
    fileprivate func ends(after beginning: AnyProperty) -> Bool {
        if case .notBefore(let names) = role { names.contains(beginning.name) } else { false }
    }
}
