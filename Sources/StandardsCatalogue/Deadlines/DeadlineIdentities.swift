/// The identities of the deadlines that one entity has, each of which is given once.
struct DeadlineIdentities {
    /// What was given, and under each the last number that was tried behind it.
    private var numbers: [String: Int] = [:]

    /// Forgets what was given.
    mutating func removeAll() {
        // Room for the few that most entities have is kept; to clear more would cost each entity that comes after.
        if numbers.count > 16 { numbers = [:] } else { numbers.removeAll(keepingCapacity: true) }
    }

    /// An identity as near to the text as can be: one line without control characters, and with a number behind it
    /// where it was given before.
    mutating func claim(_ text: String) -> String {
        let text = text.utf8.contains { $0 < 0x20 || $0 == 0x7F } ? Self.withoutControls(text) : text
        guard let last = numbers[text] else {
            numbers[text] = 1
            return text
        }
        var number = last
        var numbered: String
        repeat {
            number += 1
            numbered = "\(text)/\(number)"
        } while numbers[numbered] != nil
        numbers[text] = number
        numbers[numbered] = 1
        return numbered
    }

    private static func withoutControls(_ text: String) -> String {
        String(decoding: text.utf8.map { $0 < 0x20 || $0 == 0x7F ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
    }
}
