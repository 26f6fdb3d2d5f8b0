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
        guard !source.isASCII else {
            text = source
            offsets = []
            return
        }
        var bytes: [UInt8] = []
        var offsets: [Int] = []
        var offset = 0
        for scalar in source.unicodeScalars {
            let width = UTF8.width(scalar)
            if let byte = CharacterFolding.ascii(of: scalar.value) {
                // What has no width is left out.
                if byte != 0 {
                    bytes.append(byte)
                    offsets.append(offset)
                }
            } else {
                for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
                    bytes.append(byte)
                    offsets.append(offset)
                }
            }
            offset += width
        }
        offsets.append(offset)
        text = String(decoding: bytes, as: UTF8.self)
        self.offsets = offsets
    }

    /// The same fault with the column that it has in the source.
    func located(_ fault: NotationError) -> NotationError {
        guard !offsets.isEmpty else { return fault }
        let offset = offsets[min(max(fault.column - 1, 0), offsets.count - 1)]
        return NotationError(column: offset + 1, message: fault.message)
    }

    /// Reads the folded text from its start; faults have the columns of the source.
    func reading<Value>(
        _ body: (inout ByteCursor) throws(NotationError) -> Value
    ) throws(NotationError) -> Value {
        do throws(NotationError) { return try text.reading(body) } catch { throw located(error) }
    }
}
