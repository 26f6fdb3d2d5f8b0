package import StandardsModel

extension JSONWriter {
    /// Writes any value.
    package mutating func write(_ value: JSONValue) {
        switch value {
        case .null: literal("null")
        case .boolean(let boolean): self.boolean(boolean)
        case .number(let number): literal(number)
        case .text(let text): self.text(text)
        case .array(let values):
            beginArray()
            for value in values { write(value) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                name(member.name)
                write(member.value)
            }
            endObject()
        }
    }
    /// What is written, on one line and without white space.
    static func line(_ write: (inout JSONWriter) -> Void) -> String {
        var output = MemoryOutput()
        // A memory output refuses nothing but a second file of one name.
        _ = try? output.writing { bytes in
            bytes.begin("")
            var json = JSONWriter(bytes, layout: .compact)
            write(&json)
            bytes = json.finish()
            bytes.end()
        }
        return String(decoding: output.files.first?.bytes ?? [], as: UTF8.self)
    }
}

extension JSONValue {
    /// The value on one line, without white space.
    package var compactText: String { JSONWriter.line { $0.write(self) } }
}
