public import StandardsModel

/// What came of an export.
///
/// ```swift
/// var output = MemoryOutput()
/// let report = try CalendarExporter().export(ExportRequest(catalogue), to: &output)
/// for loss in report.losses { print(loss.subject?.description ?? "the catalogue", loss.reason) }
/// ```
public struct ExportReport: Hashable, Sendable {
    /// One thing that the format could not carry.
    ///
    /// ```swift
    /// var losses: [ExportReport.Loss] = []
    /// if standard.effective == nil {
    ///     losses.append(.init(standard.entityReference, "effective", reason: "a chart needs a date"))
    /// }
    /// let report = ExportReport(losses: losses)
    /// ```
    public struct Loss: Hashable, Sendable {
        /// The entity that it concerns; nil where it concerns the catalogue.
        public let subject: EntityReference?
        /// The property that it concerns.
        public let property: String?
        /// What was lost, and why, in one line.
        public let reason: String
        /// What it has in common with others; nil where that is its reason alone.
        public let cause: Cause?

        /// A loss.
        public init(
            _ subject: EntityReference?, _ property: String? = nil, cause: Cause? = nil, reason: String
        ) {
            self.subject = subject
            self.property = property
            self.cause = cause
            self.reason = reason
        }
    }

    /// Why a format could not carry several things, each of which has a reason of its own.
    ///
    /// ```swift
    /// let unplaced = ExportReport.Cause(
    ///     "unplaced", one: "event without a place is not on the map", several: "events without a place are not on the map")
    /// let loss = ExportReport.Loss(event.entityReference, cause: unplaced, reason: "no place is known of the gala")
    /// unplaced.words(for: 3)  // 3 events without a place are not on the map
    /// ```
    public struct Cause: Hashable, Sendable {
        /// A word for programs: small letters and hyphens.
        public let id: String
        private let one: String
        private let several: String

        /// A cause by what follows the number of its losses.
        public init(_ id: String, one: String, several: String) {
            self.id = id
            self.one = one
            self.several = several
        }

        /// What happened so many times.
        public func words(for count: Int) -> String { "\(count) \(count == 1 ? one : several)" }
    }

    /// What the format could not carry.
    public var losses: [Loss]

    /// A report of these losses.
    public init(losses: [Loss] = []) { self.losses = losses }

    /// Losses of one cause, or of one reason where they have none.
    ///
    /// ```swift
    /// for group in try CalendarExporter().export(ExportRequest(catalogue), to: &output).groups { print(group.words) }
    /// ```
    public struct Group: Hashable, Sendable {
        /// The losses, in their order.
        public fileprivate(set) var losses: [Loss]

        /// What was lost, in one line.
        public var words: String {
            let first = losses[0]
            return first.cause?.words(for: losses.count)
                ?? (losses.count == 1 ? first.reason : "\(first.reason) (\(losses.count) times)")
        }
    }

    /// The losses by their causes, each where its first one is.
    public var groups: [Group] {
        var groups: [Group] = []
        var places: [String: Int] = [:]
        for loss in losses {
            let key = loss.cause.map { "/" + $0.id } ?? loss.reason
            if let place = places[key] {
                groups[place].losses.append(loss)
            } else {
                places[key] = groups.count
                groups.append(Group(losses: [loss]))
            }
        }
        return groups
    }
}
