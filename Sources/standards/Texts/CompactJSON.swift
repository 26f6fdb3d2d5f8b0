import StandardsKit

/// Lets the closure write JSON lines, to the standard output unless another is named.
func writeJSONLines(to descriptor: Int32 = 1, _ body: (inout JSONWriter) -> Void) throws {
    var output = StandardOutput(descriptor: descriptor)
    try output.writeCompactJSON(body)
}

/// What the closure writes as JSON, without white space between its tokens.
func compactJSON(_ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var output = MemoryOutput()
    // What is kept in memory refuses nothing but a second file of one name.
    try? output.writeCompactJSON(body)
    return output.files[0].bytes
}

extension ExportOutput {
    fileprivate mutating func writeCompactJSON(_ body: (inout JSONWriter) -> Void) throws(ExportError) {
        try writing { bytes in
            bytes.begin("")
            var json = JSONWriter(bytes, layout: .compact)
            body(&json)
            bytes = json.finish()
            bytes.end()
        }
    }
}
