import StandardsKit

extension Subject {
    /// How many designations a second are read, and their parts taken.
    static let designations = Subject(name: "designations") { workload in
        let texts = [
            "GB/T 26694-2024", "GB 18352.6-2016/XG1-2026", "GBT20485.16-2018", "NB/SH/T 0306-2013", "DB50 1982-2026",
            "T/CSAE 53—2020", "GB/T 42124.3-2025 (ISO 8062-3:2023, MOD)", "ISO 9001:2015",
            "ISO/IEC 14496-4:2004/Amd 8:2005", "IEC 60601-2-37:2007+AMD1:2015 CSV", "EN ISO 10077-1:2006",
            "IEEE Std 802.15.10-2017",
        ]
        let rounds = max(1, workload.records * 10 / texts.count)
        return [
            try Measurement.least(of: workload.runs, "StandardsKit", unit: "designations") {
                var sum = 0
                for _ in 0..<rounds {
                    for text in texts { sum &+= try StandardDesignation(text).parts?.year ?? 0 }
                }
                precondition(sum > 0)
                return Double(rounds * texts.count)
            }
        ]
    }
}
