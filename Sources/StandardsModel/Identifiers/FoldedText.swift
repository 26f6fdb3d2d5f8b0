/// A text whose full-width forms, odd spaces and dashes are written in ASCII, with the way back to its own columns.
///
/// East Asian input methods give `ＴＣ２８／ＳＣ４２`, word processors `20231601–T–469`. The readers then need to know one
/// spelling only.
struct FoldedText {
    /// The text in ASCII where it can be; other scalars stay as they are.
    let text: String

    /// The offset in the source of each byte of the text, and of its end; empty where nothing was changed.
    private let offsets: [Int]

    init(_ source: String) {
        guard source.utf8.contains(where: { $0 >= 0x80 }) else {
            text = source
            offsets = []
            return
        }
        var bytes: [UInt8] = []
        var offsets: [Int] = []
        var offset = 0
        for scalar in source.unicodeScalars {
            let width = UTF8.width(scalar)
            if let byte = Self.ascii(scalar) {
                bytes.append(byte)
                offsets.append(offset)
            } else {
                for (place, byte) in String(scalar).utf8.enumerated() {
                    bytes.append(byte)
                    offsets.append(offset + place)
                }
            }
            offset += width
        }
        offsets.append(offset)
        text = String(decoding: bytes, as: UTF8.self)
        self.offsets = offsets
    }

    /// The ASCII character that a scalar stands for, where it stands for one.
    private static func ascii(_ scalar: Unicode.Scalar) -> UInt8? {
        switch scalar.value {
        case 0..<0x80: UInt8(truncatingIfNeeded: scalar.value)
        case 0xFF01...0xFF5E: UInt8(truncatingIfNeeded: scalar.value - 0xFF01 + 0x21)
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: 0x20
        case 0x2010...0x2015, 0x2212, 0x2500, 0xFE58, 0xFE63: UInt8(ascii: "-")
        default: nil
        }
    }

    /// The same fault with the column that it has in the source.
    func located(_ fault: IdentifierFault) -> IdentifierFault {
        guard !offsets.isEmpty else { return fault }
        let offset = offsets[min(max(fault.column - 1, 0), offsets.count - 1)]
        return IdentifierFault(column: offset + 1, message: fault.message)
    }

    /// Reads the folded text from its start; faults have the columns of the source.
    func reading<Value>(
        _ body: (inout ByteCursor) throws(IdentifierFault) -> Value
    ) throws(IdentifierFault) -> Value {
        do throws(IdentifierFault) { return try text.reading(body) } catch { throw located(error) }
    }
}
