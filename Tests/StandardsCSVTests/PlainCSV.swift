/// A plain writer and reader of RFC 4180, against which the fast one is held.
enum PlainCSV {
    /// A cell as the standard profile writes it.
    static func cell(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var needsQuotes = text.isEmpty
        for byte in Array(text.utf8) {
            switch byte {
            case 0: bytes += [0xEF, 0xBF, 0xBD]
            case 0x22: bytes += [byte, byte]
            default: bytes.append(byte)
            }
            if byte < 0x20 || byte == 0x2C || byte == 0x22 { needsQuotes = true }
        }
        return needsQuotes ? [0x22] + bytes + [0x22] : bytes
    }

    /// The rows of a file; nil where a line does not end in CRLF or a quote is left open.
    static func rows(_ bytes: [UInt8]) -> [[String]]? {
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var place = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var quoted = false
        while place < bytes.count {
            let byte = bytes[place]
            let next = place + 1 < bytes.count ? bytes[place + 1] : 0
            place += 1
            switch byte {
            case 0x22 where quoted && next == 0x22:
                cell.append(byte)
                place += 1
            case 0x22: quoted.toggle()
            case _ where quoted: cell.append(byte)
            case 0x2C:
                row.append(String(decoding: cell, as: UTF8.self))
                cell = []
            case 0x0D:
                guard next == 0x0A else { return nil }
                place += 1
                rows.append(row + [String(decoding: cell, as: UTF8.self)])
                (row, cell) = ([], [])
            case 0x0A: return nil
            default: cell.append(byte)
            }
        }
        return quoted || !row.isEmpty || !cell.isEmpty ? nil : rows
    }
}

/// Numbers that are the same in every run.
struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
