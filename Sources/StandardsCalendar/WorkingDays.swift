public import StandardsExport
public import StandardsModel

/// Which days are worked: Monday to Friday, but for days off and days worked that a decree names.
///
/// The text has a line a day or an interval of at most 366 days, as China's yearly decree on holidays lists them:
///
/// ```text
/// # Days off and days worked for them
/// off 2025-10-01/2025-10-08
/// work 2025-09-28
/// ```
///
/// `休` and `班` are read for `off` and `work`; what follows the days, and lines that begin with `#`, are remarks.
///
/// ```swift
/// let days = try WorkingDays(ExportText(name: "2025.txt", text: "off 2025-10-01/2025-10-08\nwork 2025-09-28"))
/// days.isWorked("2025-09-28")  // true: a Sunday on which people work
/// days.latest(upTo: "2025-10-05")  // 2025-09-30
/// ```
public struct WorkingDays: Hashable, Sendable {
    private var off: Set<CalendarDate> = []
    private var worked: Set<CalendarDate> = []

    /// Monday to Friday.
    public init() {}

    /// Monday to Friday, but for what a text says.
    ///
    /// - Throws: `ExportError` with `file:line:column` for a line that cannot be read.
    public init(_ text: ExportText) throws(ExportError) {
        try add(text)
    }

    /// The longest interval of a line, in days.
    private static let longest = 366

    mutating func add(_ text: ExportText) throws(ExportError) {
        for (number, line) in text.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated()
        {
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let word = words.first, !word.hasPrefix("#") else { continue }
            func fault(_ place: Substring.Index, _ message: String) -> ExportError {
                let column = line[..<place].utf8.count + 1
                return ExportError("\(text.name):\(number + 1):\(column): \(message)")
            }
            let isOff = ["off", "休"].contains(word)
            guard isOff || ["work", "班"].contains(word) else {
                throw fault(word.startIndex, "a line begins with off or work, not “\(String(word).cut(to: 40))”")
            }
            guard words.count > 1 else { throw fault(line.endIndex, "\(word) is followed by a day") }
            let days: PartialDate
            do throws(NotationError) { days = try PartialDate(String(words[1])) } catch {
                throw fault(words[1].startIndex, "write a day or two, 2025-10-01/2025-10-08: \(error.message)")
            }
            guard let first = days.first, let last = days.last,
                last.daysSinceEpoch - first.daysSinceEpoch < Self.longest
            else { throw fault(words[1].startIndex, "it is more than \(Self.longest) days") }
            for day in sequence(first: first, next: { $0 < last ? $0.adding(days: 1) : nil }) {
                if isOff { off.insert(day) } else { worked.insert(day) }
            }
        }
    }

    /// Whether people work on a day.
    public func isWorked(_ day: CalendarDate) -> Bool {
        if worked.contains(day) { return true }
        return day.weekday != .saturday && day.weekday != .sunday && !off.contains(day)
    }

    /// The last working day up to a day, itself included; the day itself where there is none in the sixty days before.
    public func latest(upTo day: CalendarDate) -> CalendarDate {
        let days = sequence(first: day) { $0.adding(days: -1) }
        return days.prefix(Self.most).first(where: isWorked) ?? day
    }

    /// How many days are looked at.
    private static let most = 61
}
