import Foundation
import StandardsKit

/// How much memory a job takes: Linux says it in `/proc/self/status`.
enum Memory {
    /// Prints two numbers of bytes, separated by a tab. Of a reading: the size of the file, and the most that the process
    /// held. Of an export: what it wrote, and the most that the process held beyond what it held before.
    static func print(of job: Job, _ path: String) throws {
        if job.name.hasPrefix("read") {
            let written = try job.prepare(path)()
            Swift.print(written, held("VmHWM"), separator: "\t")
            return
        }
        let task = try job.prepare(path)
        giveBack()
        let before = held("VmRSS")
        forgetPeak()
        let written = try task()
        Swift.print(written, max(held("VmHWM") - before, 0), separator: "\t")
    }

    private static func held(_ name: String) -> Int {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else {
            fatalError("/proc/self/status cannot be read")
        }
        for line in status.split(separator: "\n") where line.hasPrefix(name + ":") {
            return (Int(line.split(whereSeparator: { $0 == " " || $0 == "\t" })[1]) ?? 0) * 1024
        }
        fatalError("no \(name)")
    }

    /// Has the C library give back what it keeps for later, since reading left it: an export would use it unseen.
    private static func giveBack() {
        typealias Trim = @convention(c) (Int) -> Int32
        // Swift's module of the library lacks it.
        guard let function = dlsym(nil, "malloc_trim") else { fatalError("no malloc_trim") }
        _ = unsafeBitCast(function, to: Trim.self)(0)
    }

    /// Has the kernel count the peak anew.
    private static func forgetPeak() {
        let file = open("/proc/self/clear_refs", O_WRONLY)
        precondition(file >= 0 && write(file, "5", 1) == 1)
        close(file)
    }
}
