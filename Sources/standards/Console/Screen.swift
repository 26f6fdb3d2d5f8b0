/// What one of the two outputs can show: on a terminal the width of its lines, colours and links; elsewhere none of it.
struct Screen {
    let descriptor: Int32
    /// The columns of a line; nil where nobody looks, and lines are as long as their text.
    let width: Int?
    /// The lines that can be seen at once.
    let height: Int
    let hasColour: Bool
    let hasLinks: Bool
    /// Whether what is shown can be taken away again.
    let canErase: Bool
    var isTerminal: Bool { width != nil }

    /// The screen behind a descriptor.
    init(_ descriptor: Int32, _ environment: (String) -> String? = environment) {
        var size = winsize()
        let isTerminal = isatty(descriptor) == 1
        if isTerminal { _ = unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) }
        self.init(
            descriptor, isTerminal: isTerminal, columns: Int(size.ws_col), rows: Int(size.ws_row), environment)
    }

    /// A screen of that size, 0 where it is unknown.
    init(_ descriptor: Int32, isTerminal: Bool, columns: Int, rows: Int, _ environment: (String) -> String?) {
        func isSet(_ name: String) -> Bool { !(environment(name) ?? "").isEmpty }
        self.descriptor = descriptor
        let stated = [columns, environment("COLUMNS").flatMap { Int($0) } ?? 0, 80].first { $0 > 0 } ?? 80
        width = isTerminal ? max(stated, 20) : nil
        height = rows > 0 ? rows : 24
        let term = environment("TERM") ?? ""
        let isDumb = !isTerminal || term.isEmpty || term == "dumb"
        canErase = !isDumb
        hasColour = !isDumb && !isSet("NO_COLOR")
        // A multiplexer may show what it does not know; nobody is asked who might not answer.
        let isPlain = isDumb || term.hasPrefix("screen") || term.hasPrefix("tmux") || isSet("TMUX")
        let knows =
            ["WT_SESSION", "KITTY_WINDOW_ID", "KONSOLE_VERSION", "DOMTERM"].contains(where: isSet)
            || Int(environment("VTE_VERSION") ?? "").map { $0 >= 5000 } ?? false
            || ["iTerm.app", "WezTerm", "vscode", "ghostty", "rio"].contains(environment("TERM_PROGRAM") ?? "")
            || ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm"].contains(term)
        hasLinks = !isPlain && knows
    }

    /// A text as this screen takes it.
    func rendered(_ text: StyledText) -> String {
        text.runs.map { run in
            let text = run.text.printable()
            let coloured =
                if hasColour, let style = run.style { "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" } else { text }
            guard hasLinks, let link = run.link, link.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                return coloured
            }
            return "\u{1B}]8;;\(link)\u{1B}\\\(coloured)\u{1B}]8;;\u{1B}\\"
        }.joined()
    }

    /// The address of a file here, for a link (RFC 8089).
    static func address(of file: String) -> String {
        let path = file.hasPrefix("/") ? file : (currentFolder() ?? "") + "/" + file
        return "file://\(hostName())\(path.percentEncodedPath)"
    }
}

extension String {
    /// The text as the path of an address (RFC 3986): all but what may stand there is in hexadecimal digits.
    fileprivate var percentEncodedPath: String {
        var bytes: [UInt8] = []
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                bytes.append(byte)
            case _ where "-._~!$&'()*+,=:@/".utf8.contains(byte): bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
