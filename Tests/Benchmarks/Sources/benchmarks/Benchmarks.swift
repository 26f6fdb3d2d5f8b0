import Foundation
import StandardsKit

/// What is measured of the package, as a program that the scripts beside it drive:
///
/// - `benchmarks jobs` lists the jobs.
/// - `benchmarks serve JOB FILE` prepares the job, says `ready`, and does it once for each line that it is given.
/// - `benchmarks once JOB FILE` does it once, then once more in ``collected(_:)``, for a tool that counts instructions.
/// - `benchmarks memory JOB FILE` prints how much memory it takes, in bytes.
/// - `benchmarks spellings COUNT` prints designations, one a line.
@main
enum Benchmarks {
    static func main() throws {
        try work(Array(CommandLine.arguments.dropFirst()))
    }

    /// Not isolated to the main actor: there each closure would pay for a check.
    nonisolated static func work(_ words: [String]) throws {
        switch (words.first, words.count) {
        case ("jobs", 1): for job in Job.all { print(job.name) }
        case ("serve", 3): try serve(try Job.named(words[1]).prepare(words[2]))
        case ("once", 3):
            let task = try Job.named(words[1]).prepare(words[2])
            // What is made once in a process, such as the tables, is not counted.
            let amounts = (try task(), try collected(task))
            precondition(amounts.0 == amounts.1)
        case ("memory", 3): try Memory.print(of: Job.named(words[1]), words[2])
        case ("spellings", 2):
            for number in 0..<(Int(words[1]) ?? 0) { print(Job.spellings[number % Job.spellings.count]) }
        default: fatalError("jobs | serve JOB FILE | once JOB FILE | memory JOB FILE | spellings COUNT")
        }
    }

    /// Does what a peer does too: the task once for each line of the standard input. Prints bytes, and seconds of the
    /// processor and of the clock, separated by tabs.
    nonisolated static func serve(_ task: () throws -> Int) throws {
        print("ready")
        fflush(nil)
        while readLine() != nil {
            let (processor, clock) = (Seconds.ofProcessor, Seconds.ofClock)
            let amount = try task()
            print(amount, Seconds.ofProcessor - processor, Seconds.ofClock - clock, separator: "\t")
            fflush(nil)
        }
    }
}

/// The one function in which instructions are counted.
@inline(never) nonisolated func collected(_ task: () throws -> Int) throws -> Int { try task() }

/// Times in seconds, from any beginning.
enum Seconds {
    /// Of the processor, that this process took for itself and in the system.
    static var ofProcessor: Double {
        var usage = rusage()
        #if canImport(Darwin)
            getrusage(RUSAGE_SELF, &usage)
        #else
            getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        #endif
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    }

    static var ofClock: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
