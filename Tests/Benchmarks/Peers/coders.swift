// Foundation's coders, with the plain structs that `Library/coders.py` makes of the same file: coders read|write FILE.
import Foundation

func processor() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
}

nonisolated func serve(_ task: () throws -> Int) throws {
    print("ready")
    fflush(nil)
    while readLine() != nil {
        let (begun, clock) = (processor(), ContinuousClock.now)
        let amount = try task()
        let passed = ContinuousClock.now - clock
        let seconds = Double(passed.components.seconds) + Double(passed.components.attoseconds) / 1e18
        print(amount, processor() - begun, seconds, separator: "\t")
        fflush(nil)
    }
}

@main
enum Coders {
    static func main() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: CommandLine.arguments[2]))
        if CommandLine.arguments[1] == "read" {
            try serve {
                let catalogue = try JSONDecoder().decode(Catalogue.self, from: data)
                precondition(catalogue.organisations?.isEmpty == false)
                return data.count
            }
        } else {
            let catalogue = try JSONDecoder().decode(Catalogue.self, from: data)
            let encoder = JSONEncoder()
            encoder.outputFormatting = .prettyPrinted
            try serve { try encoder.encode(catalogue).count }
        }
    }
}
