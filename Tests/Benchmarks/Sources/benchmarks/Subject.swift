import Foundation
import StandardsKit

/// One thing that is measured.
struct Subject: Sendable {
    /// The name by which it is asked for; a peer's program of that name is in `Peers`.
    let name: String
    /// Measures it, and what of its peers is written in Swift. The first measurement is ours.
    let measure: @Sendable (Workload) throws -> [Measurement]

    /// Everything that is measured.
    static let all: [Subject] =
        ExporterRegistry.standard.exporters.map(Subject.export) + [.reading, .writing, .designations, .committees]
}

/// How long one program took for how much.
struct Measurement: Sendable {
    let program: String
    let amount: Double
    let unit: String
    let seconds: Double

    /// Measures the least processor time of several runs of a body that returns how much it did.
    ///
    /// Not the time that passes: each of these programs works in one thread, and for seconds, in which others that run
    /// on the machine would be measured as well.
    static func least(
        of runs: Int, _ program: String, unit: String = "MB", _ body: () throws -> Double
    ) rethrows -> Measurement {
        var best = Double.infinity
        var amount = 0.0
        for _ in 0..<runs {
            let start = clock()
            amount = try body()
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        return Measurement(program: program, amount: amount, unit: unit, seconds: best)
    }
}
