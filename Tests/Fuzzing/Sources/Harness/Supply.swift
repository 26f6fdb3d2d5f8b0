/// The bytes of one input, handed out as choices and as texts.
///
/// The first line holds the choices, a byte each, which come round again where there are too few. Each line after it is
/// a text, and these come round too; a vertical tab in one means a line feed, so that a seed is a plain file.
public struct Supply {
    private let choices: [UInt8]
    private let texts: [String]
    private var choice = 0
    private var text = 0
    /// How many bytes of text may still be handed out: an input has a bounded cost.
    private var room = 200_000

    /// The input of a fuzzer.
    public init(_ start: UnsafePointer<UInt8>?, _ count: Int) {
        let lines = UnsafeBufferPointer(start: start, count: count).split(
            separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let first = lines.first.map(Array.init) ?? []
        choices = first.isEmpty ? [0] : first
        let rest = lines.dropFirst().map { line in
            String(decoding: line.map { $0 == 0x0B ? 0x0A : $0 }, as: UTF8.self)
        }
        texts = rest.isEmpty ? [""] : rest
    }

    /// One of so many, from 0.
    public mutating func pick(_ count: Int) -> Int {
        let byte = Int(choices[choice % choices.count]) + choice / choices.count
        choice += 1
        return byte % count
    }

    /// One of a list.
    public mutating func pick<Element>(from list: [Element]) -> Element { list[pick(list.count)] }

    /// Whether, at one chance in so many.
    public mutating func happens(oneIn count: Int = 2) -> Bool { pick(count) == count - 1 }

    /// The next text; now and then many times over, since writers fold and cut what is long.
    public mutating func nextText() -> String {
        let next = texts[text % texts.count]
        text += 1
        let times = pick(16)
        let repeated = times == 15 ? String(repeating: next, count: 40) : times == 14 ? next + next + next : next
        let result = repeated.utf8.count > room ? "" : repeated
        room -= result.utf8.count
        return result
    }
}
