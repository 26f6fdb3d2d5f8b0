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
    /// The date as it is stated, where it is no certain day.
    var imprecise: PartialDate?
    var place = ""
    var conference: String?
    /// Why no calendar can hold it.
    var refusal: String?
    /// Its end as it is stated, where that is before its beginning, so that no calendar can hold it.
    var lostEnd: String?

    /// Whether it is written in Chinese time.
    var needsZone: Bool { span?.needsZone ?? false }

    /// Every event: what has a property for a point in time. The one that another ends says when it
    /// begins, by the role of the other; a text with the role of a place and a country say where, an address how to join.
    static func all(in catalogue: Catalogue, language: LanguageTag) -> [CalendarEvent] {
        var reader = Reader(language: language, catalogue: catalogue)
        catalogue.visit(with: &reader)
        return reader.found
    }

    private struct Reader: EntityVisitor {
        let language: LanguageTag
        let catalogue: Catalogue
        var found: [CalendarEvent] = []

        init(language: LanguageTag, catalogue: Catalogue) {
            self.language = language
            self.catalogue = catalogue
        }

        mutating func visit<E: Entity>(_ entities: [E]) {
            let timed = E.properties.filter { $0.type == .time }
            // An end says by its role of what; the beginning is what has one, or else the first.
            let first = timed.first { first in timed.contains { $0.ends(after: first) } } ?? timed.first
            guard let first else { return }
            let end = timed.first { $0.ends(after: first) }
            for entity in entities {
                let reference = entity.entityReference
                var event = CalendarEvent(
                    subject: reference, id: "\(reference)#\(first.name)",
                    title: entity.fullName(in: language, of: catalogue),
                    property: first.name)
                event.read(first, end, of: entity)
                event.readPlace(of: entity, language)
                found.append(event)
            }
        }
    }

    private mutating func read<E: Entity>(_ start: AnyProperty, _ end: AnyProperty?, of entity: E) {
        func time(_ property: AnyProperty?) -> EventTime? {
            guard let property, let value = entity.value(of: property) else { return nil }
            return try? EventTime(value)
        }
        guard let starts = time(start) else {
            refusal = "left out, since it has no date: \(title)"
            return
        }
        self.date = starts
        let ends = time(end)
        if case .time(let start) = starts {
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
            return
        }
        let date = starts.date
        guard let last = date.last else {
            refusal = "left out, since \(date) has no last day: \(title)"
            return
        }
        // A date of which the day is not known is entered, like a deadline, on its last day.
        let begins = date.day ?? (date.isInterval ? date.lowerBound?.day : nil)
        if date.day == nil, begins == nil || date.upperBound?.day == nil { imprecise = date }
        let end = ends?.date.last ?? last
        if let ends, end < last { lostEnd = ends.description }
        span = .days(imprecise == nil ? begins ?? last : last, Swift.max(end, last))
    }

    private mutating func readPlace<E: Entity>(of entity: E, _ language: LanguageTag) {
        var parts: [String] = []
        for property in E.properties {
            guard let value = entity.value(of: property) else { continue }
            switch (property.type, value) {
            case (.localized, .localized(let text)) where property.role == .place:
                parts.insert(text.text(in: language), at: 0)
            case (.notation(let notation), .text(let code)) where notation == CountryCode.notation: parts.append(code)
            case (.address, .text(let address)): conference = conference ?? address
            default: break
            }
        }
        place = parts.joined(separator: ", ")
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
