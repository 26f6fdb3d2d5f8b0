/// A plain reader of RFC 4180, which takes nothing beyond it.
public enum CSVRows {
    private enum Place {
        case cellStart, plain, quoted, afterQuote
    }

    /// The rows of a file, which ends the program where it is no CSV: a line end other than CRLF, a quote within a cell
    /// that has none around it, a control character in such a cell, a row of another width than the first.
    public static func read(_ file: String, _ bytes: [UInt8]) -> [[String]] {
        _ = decoded(bytes, file)
        var rows: [[String]] = []
        var row: [String] = []
        var cell: [UInt8] = []
        var place = Place.cellStart
        var position = 0
        func endCell() {
            row.append(String(decoding: cell, as: UTF8.self))
            cell = []
            place = .cellStart
        }
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if place == .quoted {
                if byte == UInt8(ascii: "\"") { place = .afterQuote } else { cell.append(byte) }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""):
                require(place != .plain, "\(file): a quote within a cell that has none around it")
                if place == .afterQuote { cell.append(byte) }
                place = .quoted
            case UInt8(ascii: ","): endCell()
            case 0x0D:
                require(position < bytes.count && bytes[position] == 0x0A, "\(file): CR without LF")
                position += 1
                endCell()
                rows.append(row)
                row = []
            default:
                require(byte >= 0x20 && place != .afterQuote, "\(file): byte \(byte) where a cell or a line ends")
                cell.append(byte)
                place = .plain
            }
        }
        require(place == .cellStart && row.isEmpty, "\(file): it does not end with a line end")
        require(!rows.isEmpty && rows.allSatisfy { $0.count == rows[0].count }, "\(file): rows of several widths")
        return rows
    }
}
