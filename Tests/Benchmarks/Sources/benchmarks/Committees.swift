import StandardsKit

extension Subject {
    /// How many committee references a second are read into their canonical text, in the spellings that people write.
    static let committees = Subject(name: "committees") { workload in
        let spellings = (1...1000).flatMap { number in
            [
                "ISO/TC \(number)/SC 3", "SAC/TC\(number)/SC42", "ISO/IEC JTC 1/SC 41/WG \(number)",
                "IEC SC \(number)B",
                "CCSA TC\(number)",
            ]
        }
        return [
            try Measurement.least(of: workload.runs, "StandardsKit", unit: "references") {
                var read = 0.0
                for _ in 0..<20 {
                    for text in spellings where try CommitteeReference(text).isReadable { read += 1 }
                }
                return read
            }
        ]
    }
}
