public import StandardsIdentifiers

extension RelativeDate {
    /// The date itself, once that on which it hangs has one.
    ///
    /// - `after`, `within`: the distance later; of `within` that is the last day. Months and years keep the day of the
    ///   month, or take the last day of a shorter one.
    /// - `before`: the distance earlier, in the same way.
    /// - `when`, `withinBefore`: the date of the event, up to which one can act.
    /// - `byEndOf`: the month or the year of the calendar, whose last day counts: `2026` of an event in 2025.
    /// - `onFirstDayOf`: the first day of the month or the year of the calendar.
    ///
    /// A date that is known in part is moved where that is true for each day that it can mean: `2025-02` and six months
    /// are `2025-08`, but 30 days later is no month. An approximate date stays one.
    ///
    /// - Parameter anchor: The date of ``event``, which nothing here looks up: see ``anchor`` and ``object``.
    /// - Returns: Nil where that cannot be said: for working days, which no calendar here knows; for a date that is too
    ///   imprecise or an interval; outside of the years 1 to 9999; and where the text could not be read.
    public func date(from anchor: PartialDate) -> PartialDate? {
        guard let meaning else { return nil }
        switch meaning.direction {
        case .when, .withinBefore: return anchor
        case .after, .within: return meaning.length.flatMap { anchor.moved(by: $0, times: 1) }
        case .before: return meaning.length.flatMap { anchor.moved(by: $0, times: -1) }
        case .byEndOf: return meaning.length.flatMap { anchor.calendarPeriod(after: $0) }
        case .onFirstDayOf:
            guard let period = meaning.length.flatMap({ anchor.calendarPeriod(after: $0) }), let day = period.first
            else {
                return nil
            }
            return PartialDate(day).marked(as: anchor)
        }
    }
}

extension PartialDate {
    /// The date so many times a length of time later, in its own precision; nil where that is true of no such date.
    fileprivate func moved(by length: Length, times: Int) -> PartialDate? {
        guard !hasUnspecifiedDigits, let first, let start = last else { return nil }
        switch (precision, length.unit) {
        case (.day, _): return length.after(start, times: times).flatMap { PartialDate($0).marked(as: self) }
        case (.month, .month), (.month, .year):
            return length.after(first, times: times)
                .flatMap { PartialDate(year: $0.year, month: $0.month)?.marked(as: self) }
        case (.year, .year):
            return length.after(first, times: times).flatMap { PartialDate(year: $0.year)?.marked(as: self) }
        case (.year, .month) where length.count % 12 == 0:
            return length.after(first, times: times).flatMap { PartialDate(year: $0.year)?.marked(as: self) }
        default: return nil
        }
    }

    /// The month or the year of the calendar so many after that in which the date is; nil where that is not known.
    fileprivate func calendarPeriod(after length: Length) -> PartialDate? {
        guard precision != .interval, let first, let last, first.year == last.year else { return nil }
        guard let start = length.after(first, times: 1) else { return nil }
        switch length.unit {
        case .year: return PartialDate(year: start.year)?.marked(as: self)
        case .month where first.month == last.month:
            return PartialDate(year: start.year, month: start.month)?.marked(as: self)
        default: return nil
        }
    }

    /// The date with the marks of another one: approximate, uncertain.
    fileprivate func marked(as other: PartialDate) -> PartialDate? {
        let mark =
            switch (other.isApproximate, other.isUncertain) {
            case (true, true): "%"
            case (true, false): "~"
            case (false, true): "?"
            case (false, false): ""
            }
        return mark.isEmpty ? self : try? PartialDate(description + mark)
    }
}
