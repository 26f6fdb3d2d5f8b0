import Foundation
import StandardsKit
import Testing

@testable import standards

/// What ends the command from outside, just before it puts its files into their places, and later.
@Suite("Interruption", .timeLimit(.minutes(5)))
struct InterruptionTests {
    private static var endingSignals: [Int32] {
        var all = [SIGHUP, SIGINT, SIGQUIT, SIGALRM, SIGTERM, SIGUSR1, SIGUSR2, SIGVTALRM, SIGPROF, SIGXCPU]
        #if os(Linux)
            all += [SIGIO, SIGPWR, SIGSTKFLT]
        #endif
        // The command ignores what the tests themselves ignore.
        return all.filter { !Interruption.isIgnored($0) }
    }

    private static let small = #"{"formatVersion":"1.0", "id":"a"}"#

    @Test("A signal ends it, and leaves everything as it was", arguments: endingSignals)
    func signal(_ number: Int32) throws {
        try Command.withFolder { folder in
            try Data(Self.small.utf8).write(to: folder.appending(path: "a.json"))
            // A signal may ask for the memory of the program as a file.
            let outcome = try Command.run(["format", "a.json"], in: folder, under: "ulimit -c 0", holding: folder) {
                kill($0.processIdentifier, number)
                $0.waitUntilExit()
            }
            #expect(outcome.signal == number)
            #expect(try Command.contents(of: folder) == ["a.json": Data(Self.small.utf8)])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.json"])
        }
    }

    @Test("What SIGKILL leaves the next run removes")
    func killed() throws {
        try Command.withFolder { folder in
            try Data(Self.small.utf8).write(to: folder.appending(path: "a.json"))
            let outcome = try Command.run(["format", "a.json"], in: folder, holding: folder) {
                kill($0.processIdentifier, SIGKILL)
                $0.waitUntilExit()
            }
            #expect(outcome.signal == SIGKILL)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
            #expect(try Command.run(["format", "--check", "a.json"], in: folder).status == 1)
            #expect(try Command.run(["format", "a.json"], in: folder).status == 0)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.json"])
        }
    }

    @Test("A reader of the errors who goes away ends an export quietly, and nothing is written")
    func closedPipe() throws {
        try Command.withFolder { folder in
            // The export reports what the calendar cannot carry while it writes.
            let words = #"{ "$0" "$@" 2>&1 >/dev/null; echo $? >status; } | :; exit"#
            _ = try Command.run(["export", Command.catalogue.path, "--output", "Output"], in: folder, under: words)
            #expect(try Command.contents(of: folder) == ["status": Data("141\n".utf8)])
        }
    }

    @Test("A file beyond the limit is reported, and nothing is written")
    func fileSize() throws {
        try Command.withSmallCatalogue { folder in
            let outcome = try Command.run(
                ["export", "small.json", "--output", "Output"], in: folder, under: "ulimit -f 100")
            #expect(outcome.status == 1 && outcome.signal == nil)
            #expect(outcome.errors.contains("cannot be written: File too large: "), "\(outcome.errors)")
            #expect(outcome.errors.contains("ulimit -f"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["small.json"])
        }
    }

    @Test("A file that changes while format runs is not rewritten")
    func changed() throws {
        try Command.withFolder { folder in
            let (first, second) = (folder.appending(path: "a.json"), folder.appending(path: "b.json"))
            for file in [first, second] { try Data(Self.small.utf8).write(to: file) }
            let later = Self.small.replacing("a", with: "z")
            let outcome = try Command.run(["format", "a.json", "b.json"], in: folder, holding: folder) { _ in
                try? Data(later.utf8).write(to: second)
            }
            #expect(outcome.status == 1 && outcome.output.isEmpty)
            #expect(outcome.errors.contains("b.json: was changed while it was read, and is not rewritten"))
            #expect(try Command.contents(of: folder) == ["a.json": Data(Self.small.utf8), "b.json": Data(later.utf8)])
        }
    }

    @Test("An export that is killed while it renames is undone by the next run, also by one that fails")
    func killedAmidst() throws {
        try Command.withFolder { folder in
            let (old, output) = (folder.appending(path: "old"), folder.appending(path: "Output"))
            try Data(#"{"formatVersion": "1.0", "id": "x", "base": "https://example.org/"}"#.utf8)
                .write(to: folder.appending(path: "small.json"))
            try Data("wrong".utf8).write(to: folder.appending(path: "wrong.json"))
            #expect(try Command.run(["export", "small.json", "--output", "old"], in: folder).status == 0)
            #expect(try Command.run(["export", Command.catalogue.path, "--output", "new"], in: folder).status == 0)
            let (before, after) = (
                try Command.contents(of: old), try Command.contents(of: folder.appending(path: "new"))
            )
            #expect(Set(before.keys) == Set(after.keys))
            // Whatever the moment at which it is noticed, and also if the export is faster.
            for name in ["deadlines.ics", "csv/committees.csv", "csv/standards.csv"] {
                try FileManager.default.copyItem(at: old, to: output)
                let watched = output.appending(path: name).path
                let inode = FileIdentity(watched)
                _ = try Command.run(["export", Command.catalogue.path, "--output", "Output"], in: folder) { process in
                    while process.isRunning, FileIdentity(watched) == inode { usleep(20) }
                    kill(process.processIdentifier, SIGKILL)
                }
                #expect(try Command.run(["export", "wrong.json", "--output", "Output"], in: folder).status == 1)
                let contents = try Command.contents(of: output)
                #expect(contents == before || contents == after, "\(name)")
                try FileManager.default.removeItem(at: output)
            }
        }
    }
}
