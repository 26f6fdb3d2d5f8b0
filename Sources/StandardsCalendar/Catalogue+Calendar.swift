public import StandardsExport
public import StandardsModel

extension Catalogue {
    /// The deadlines as an iCalendar text, to be served as `text/calendar` or kept as `deadlines.ics`.
    ///
    /// ```swift
    /// let calendar = try catalogue.calendar {
    ///     $0.kinds = [.commentsClose, .takesEffect]
    ///     $0.from = "2024-10-01"
    /// }
    /// ```
    ///
    /// - Parameter choose: Changes the options, which are the defaults at first.
    /// - Throws: `ExportError` where choices do not go together, make several files, or do not fit the catalogue.
    public func calendar(_ choose: (inout CalendarOptions) -> Void = { _ in }) throws(ExportError) -> String {
        try text(by: CalendarExporter(), choose)
    }
}

extension AnyExporter {
    /// Deadlines as a calendar.
    public static let icalendar = AnyExporter(CalendarExporter())
}
