import StandardsExport
import StandardsModel
import Testing

@testable import StandardsCSV

struct CellTests {
    private func written(_ texts: [String], disarms: Bool = false) throws -> [UInt8] {
        var output = MemoryOutput()
        try output.writing { bytes in
            bytes.begin("cells")
            for text in texts { _ = bytes.putCell(text, disarms: disarms) }
            bytes.end()
        }
        return output.files[0].bytes
    }

    @Test func theFastWriterWritesWhatThePlainOneWrites() throws {
        let pieces = [
            ",", "\"", "\r", "\n", "\t", "\0", "a", "bc", "=", "'", "é", "家具", "\u{1F469}", "\u{2028}", " ", "\u{7F}",
        ]
        var dice = Dice(state: 20_240_709)
        var texts: [String] = []
        for length in 0..<40 {
            for place in 0...length {
                let plain = Array(repeating: "x", count: length)
                for piece in pieces {
                    texts.append((plain[..<place] + [piece] + plain[place...]).joined())
                }
            }
        }
        for _ in 0..<4000 {
            let count = Int.random(in: 0..<60, using: &dice)
            texts.append((0..<count).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined())
        }
        texts.append(String(repeating: "a,\"\0", count: 100_000))
        for text in texts {
            if try written([text]) == PlainCSV.cell(text) { continue }
            Issue.record("\(text.prefix(80).debugDescription)")
            break
        }
        #expect(try written(texts) == texts.flatMap(PlainCSV.cell))
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-7", "'-7"), ("@SUM(A1)", "'@SUM(A1)"), ("＝1", "'＝1"), ("  =1", "'  =1"),
        ("'=1", "''=1"), ("1-1", "1-1"), ("'quoted'", "'quoted'"), ("a=1", "a=1"), ("=\"a,b\"", "\"'=\"\"a,b\"\"\""),
        ("\t=1", "\"'\t=1\""), ("家具", "家具"),
    ])
    func aFormulaIsDisarmedAndNothingElse(_ text: String, _ cell: String) throws {
        #expect(String(decoding: try written([text], disarms: true), as: UTF8.self) == cell)
        #expect(try written([text]) == PlainCSV.cell(text))
    }
}
