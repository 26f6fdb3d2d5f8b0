import StandardsIdentifiers
import StandardsModel

/// Numbers in words, and days counted one by one: what the readers and the arithmetic of lengths of time are held to.
enum SpanOracle {
    private static let small = [
        "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

    /// The English spellings of a number from 1 to 999.
    static func english(_ number: Int) -> [String] {
        if number >= 100 {
            let head = small[number / 100] + " hundred"
            guard number % 100 > 0 else { return [head] }
            return english(number % 100).flatMap { ["\(head) and \($0)", "\(head) \($0)"] }
        }
        if number < 20 { return [small[number]] }
        guard number % 10 > 0 else { return [tens[number / 10]] }
        return ["-", " "].map { tens[number / 10] + $0 + small[number % 10] }
    }

    /// The Chinese spellings of a number from 1 to 999.
    static func chinese(_ number: Int) -> [String] {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        func below(_ number: Int, isTail: Bool) -> String {
            guard number >= 10 else { return digits[number] }
            return (number < 20 && !isTail ? "" : digits[number / 10]) + "十" + digits[number % 10]
        }
        if number == 2 { return ["二", "两"] }
        guard number >= 100 else {
            return [below(number, isTail: false)] + (10..<20 ~= number ? [below(number, isTail: true)] : [])
        }
        let heads = number / 100 == 2 ? ["二百", "两百"] : [digits[number / 100] + "百"]
        let rest = number % 100
        return heads.map { $0 + (rest == 0 ? "" : rest < 10 ? "零" + digits[rest] : below(rest, isTail: true)) }
    }

    /// The English ordinals of a number from 1 to 99.
    static func ordinals(_ number: Int) -> [String] {
        let names = [
            "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
            "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
            "nineteenth",
        ]
        let words: String
        if number < 20 {
            words = names[number]
        } else if number % 10 == 0 {
            words = String(tens[number / 10].dropLast()) + "ieth"
        } else {
            words = tens[number / 10] + "-" + names[number % 10]
        }
        let teens = 11...13 ~= number % 100
        let ending = teens ? "th" : number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th"
        return [words, "\(number)\(ending)"]
    }

    /// A day of the calendar, as one counts on a wall calendar.
    struct Day: Hashable {
        var year: Int
        var month: Int
        var day: Int

        static func length(_ year: Int, _ month: Int) -> Int {
            let isLeap = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100))
            return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
        }

        mutating func stepDay(back: Bool) {
            day += back ? -1 : 1
            if day == 0 {
                stepMonth(back: true)
                day = Self.length(year, month)
            } else if day > Self.length(year, month) {
                day = 1
                stepMonth(back: false)
            }
        }

        mutating func stepMonth(back: Bool) {
            month += back ? -1 : 1
            if month == 0 { (year, month) = (year - 1, 12) }
            if month == 13 { (year, month) = (year + 1, 1) }
        }

        /// The day so long later, or earlier; nil for working days.
        func moved(_ count: Int, _ unit: TimeUnit, back: Bool) -> Day? {
            var moved = self
            switch unit {
            case .day: for _ in 0..<count { moved.stepDay(back: back) }
            case .week: for _ in 0..<(7 * count) { moved.stepDay(back: back) }
            case .workingDay: return nil
            case .month: for _ in 0..<count { moved.stepMonth(back: back) }
            case .year: for _ in 0..<(12 * count) { moved.stepMonth(back: back) }
            }
            moved.day = min(moved.day, Self.length(moved.year, moved.month))
            return moved
        }

        var text: String {
            let parts = [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }
            return "\(year)-\(parts[0])-\(parts[1])"
        }
    }
}
