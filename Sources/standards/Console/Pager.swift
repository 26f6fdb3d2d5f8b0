/// Keeps what is printed on a terminal until all of it is there, and shows it in a pager where it is longer than the screen.
///
/// A class, since every copy of a terminal prints to the same place.
final class Pager {
    private let screen: Screen
    /// What shell command pages; nil for the one that is usual.
    private let command: String?
    private var text = ""
    private var lines = 0

    /// A pager as the environment says: `PAGER`, or else less. None where nobody looks, or it is empty
    /// or `cat`.
    init?(_ screen: Screen) {
        command = environment("PAGER")
        self.screen = screen
        // Less asks for a key on a terminal that can do little.
        if !screen.isTerminal || command == "" || command == "cat" || command == nil && !screen.canErase { return nil }
    }

    /// What can be wrong with a pager.
    enum Fault {
        case words(String)
        case signal(Int32)
    }

    /// Keeps a line.
    func add(_ line: String) {
        text += line + "\n"
        lines += 1
    }

    /// Shows what was kept.
    ///
    /// - Returns: The error number of a write that failed, and what was wrong with the pager.
    func show() -> (failure: Int32, fault: Fault?) {
        guard lines >= screen.height else { return (Terminal.write(text, to: 1), nil) }
        // As Git has it: less ends by itself where one screen is enough, keeps colours, and leaves the text in place.
        let usual = "if command -v less >/dev/null; then exec less -FRX; else exec cat; fi"
        // Its charset follows the locale, which in a container is often none; these texts are UTF-8.
        if command == nil { unsafe setenv("LESSCHARSET", "utf-8", 0) }
        let shown = command == nil ? text : Self.withoutLinks(text)
        let file = unsafe Interruption.sparing { unsafe popen(command ?? usual, "w") }
        guard let file = unsafe file else { return (Terminal.write(text, to: 1), .words("cannot be started")) }
        // What is kept back could not be told from what the pager did not take.
        unsafe setvbuf(file, nil, _IONBF, 0)
        var rest = shown
        // Whoever leaves the pager early has seen enough.
        _ = rest.withUTF8 { unsafe fwrite($0.baseAddress, 1, $0.count, file) }
        let status = unsafe pclose(file)
        guard status >= 0 else { return (0, .words("cannot be waited for")) }
        let (code, number) = (status >> 8 & 0xFF, status & 0x7F)
        if number == 0, code == 126 || code == 127 { return (Terminal.write(text, to: 1), .words("cannot be run")) }
        return (0, number != 0 ? .signal(number) : code != 0 ? .words("ended with status \(code)") : nil)
    }

    /// The text without the addresses of links, which not every pager passes on.
    private static func withoutLinks(_ text: String) -> String {
        var kept: [UInt8] = []
        var rest = Array(text.utf8)[...]
        let (start, end) = (Array("\u{1B}]8;;".utf8), Array("\u{1B}\\".utf8))
        while let byte = rest.first {
            if byte == 0x1B, rest.starts(with: start) {
                let tail = rest.dropFirst(start.count).drop { (0x21...0x7E).contains($0) }
                if tail.starts(with: end) {
                    rest = tail.dropFirst(end.count)
                    continue
                }
            }
            kept.append(byte)
            rest.removeFirst()
        }
        return String(decoding: kept, as: UTF8.self)
    }
}
