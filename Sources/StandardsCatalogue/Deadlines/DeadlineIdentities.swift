import StandardsIdentifiers

/// The identities of the deadlines that one entity has, each of which is given once.
struct DeadlineIdentities {
    /// The first few that were given: most entities have no more, and to look through them is faster than to count.
    private var few: [String] = []
    /// What was given, where those are more, and under each the last number that was tried behind it.
    private var numbers: [String: Int] = [:]

    /// Forgets what was given.
    mutating func removeAll() {
        if !few.isEmpty { few.removeAll(keepingCapacity: true) }
        // To clear room for many would cost each entity that comes after.
        if !numbers.isEmpty { numbers = [:] }
    }

    /// An identity as near to the text as can be: one line without control characters, and with a number behind it
    /// where it was given before.
    mutating func claim(_ text: String) -> String {
        let text = text.allBytes { $0 >= 0x20 && $0 != 0x7F } ? text : Self.withoutControls(text)
        if numbers.isEmpty {
            if few.count < 8, !few.contains(text) {
                few.append(text)
                return text
            }
            for known in few { numbers[known] = 1 }
        }
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
