import Foundation
import Testing

@testable import standards

/// A journal that somebody else wrote, or that is broken, changes nothing and is reported.
@Suite("Journals")
struct JournalTests {
    private typealias Transactions = FileTransactionTests

    /// Lends a folder in which a program was killed in the middle, and its journal.
    private func withJournal(_ body: (_ folder: URL, _ journal: URL) throws -> Void) throws {
        try Transactions.withOldFiles { folder in
            try body(folder, try Transactions.stopAmidst(folder).appending(path: "journal"))
        }
    }

    /// That it is refused for what it says, and all stays as it is.
    private func expectRefused(_ folder: URL, _ words: String, _ comment: Comment = "") throws {
        let before = try Command.contents(of: folder.deletingLastPathComponent())
        let error = #expect(throws: CommandError.self, comment) { try StagingFolder.mend(folder.path) }
        #expect(error?.description.contains(words) == true, "\(comment) \(error?.description ?? "")")
        #expect(error?.description.hasPrefix(folder.path) == true)
        #expect(try Command.contents(of: folder.deletingLastPathComponent()) == before, comment)
    }

    @Test("One that is cut anywhere is refused")
    func cut() throws {
        try withJournal { folder, journal in
            let whole = try Data(contentsOf: journal)
            for count in 0..<whole.count {
                try whole.prefix(count).write(to: journal)
                try expectRefused(folder, "its journal is damaged", "\(count)")
            }
            try whole.write(to: journal)
            _ = try StagingFolder.mend(folder.path)
            #expect(try Transactions.contents(of: folder) == Transactions.tree(Transactions.old))
        }
    }

    @Test("One of another version is refused")
    func version() throws {
        try withJournal { folder, journal in
            let text = try String(contentsOf: journal, encoding: .utf8)
            try Data(text.replacing(#""version":1"#, with: #""version":2"#).utf8).write(to: journal)
            try expectRefused(folder, "that was another version")
            try Data(#"{"version":2}"#.utf8).write(to: journal)
            try expectRefused(folder, "that was another version")
        }
    }

    @Test(
        "One that names a path outside, or by a way around, is refused",
        arguments: [
            "../outside", "/etc/outside", "sub/../../outside", "..", ".", "", "sub//c", "sub/", "./a", "a\u{0}",
        ])
    func outside(_ path: String) throws {
        try withJournal { folder, journal in
            try Data("outside".utf8).write(to: folder.deletingLastPathComponent().appending(path: "outside"))
            let text = try String(contentsOf: journal, encoding: .utf8)
            let written = path.replacing("\u{0}", with: #"\u0000"#)
            for name in [#""path":"a""#, #""folders":["made","#] {
                let other = text.replacing(
                    name, with: name.hasPrefix(#""f"#) ? #""folders":["\#(written)","# : #""path":"\#(written)""#)
                #expect(other != text)
                try Data(other.utf8).write(to: journal)
                try expectRefused(folder, "its journal is damaged")
            }
        }
    }

    @Test("No link is followed out of the folder")
    func links() throws {
        try withJournal { folder, journal in
            let outside = folder.deletingLastPathComponent().appending(path: "outside")
            try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: false)
            // The file that the program put there, at the place to which the link leads.
            try FileManager.default.moveItem(at: folder.appending(path: "a"), to: outside.appending(path: "a"))
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "link").path, withDestinationPath: outside.path)
            let text = try String(contentsOf: journal, encoding: .utf8)
            try Data(text.replacing(#""path":"a""#, with: #""path":"link\/a""#).utf8).write(to: journal)
            let messages = try StagingFolder.mend(folder.path)
            #expect(messages.count == 1 && messages.first?.contains("link/a: was changed") == true)
            #expect(try Transactions.contents(of: outside) == ["a": Transactions.new["a"]])
        }
    }

    @Test("One that is no file is refused, and a hidden folder that is a link is left alone")
    func kinds() throws {
        try withJournal { folder, journal in
            let copy = folder.deletingLastPathComponent().appending(path: "copy")
            try FileManager.default.moveItem(at: journal, to: copy)
            try FileManager.default.createSymbolicLink(atPath: journal.path, withDestinationPath: copy.path)
            try expectRefused(folder, "its journal is damaged")
            try FileManager.default.removeItem(at: journal)
            try Command.makePipe(journal)
            try expectRefused(folder, "its journal is damaged")
            try FileManager.default.removeItem(at: journal)
            try FileManager.default.moveItem(at: copy, to: journal)
            let staging = journal.deletingLastPathComponent()
            let elsewhere = folder.deletingLastPathComponent().appending(path: "elsewhere")
            try FileManager.default.moveItem(at: staging, to: elsewhere)
            try FileManager.default.createSymbolicLink(atPath: staging.path, withDestinationPath: elsewhere.path)
            let before = try Command.contents(of: folder.deletingLastPathComponent())
            #expect(try StagingFolder.mend(folder.path) == [])
            #expect(try Command.contents(of: folder.deletingLastPathComponent()) == before)
        }
    }

    @Test("Where the old texts are gone nothing is done by halves")
    func gone() throws {
        try withJournal { folder, journal in
            let staging = journal.deletingLastPathComponent()
            for name in try FileManager.default.contentsOfDirectory(atPath: staging.path) where name != "journal" {
                try FileManager.default.removeItem(at: staging.appending(path: name))
            }
            try expectRefused(folder, "its journal is damaged")
        }
    }

    @Test("One that a program holds is left to it, and of two that find it one undoes it")
    func held() throws {
        try withJournal { folder, journal in
            let lock = unsafe open(journal.deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
            #expect(flock(lock, LOCK_EX) == 0)
            try expectRefused(folder, "another program is putting files into their places")
            flock(lock, LOCK_UN)
            close(lock)
            #expect(try StagingFolder.mend(folder.path).count == 1)
            #expect(try StagingFolder.mend(folder.path) == [])
            #expect(try Transactions.contents(of: folder) == Transactions.tree(Transactions.old))
        }
    }

    @Test("The commands undo it before they read, and do nothing where they cannot")
    func commands() throws {
        let small = #"{"formatVersion":"1.0", "id":"a"}"#
        for words in [
            ["export", "json", "x.json"], ["format", "x.json"], ["check", "x.json", "--constants", "x.swift"],
            ["check", "--fix", "x.json"],
        ] {
            try withJournal { folder, journal in
                try Data(small.utf8).write(to: folder.appending(path: "x.json"))
                let whole = try Data(contentsOf: journal)
                try whole.dropLast().write(to: journal)
                let before = try Command.contents(of: folder)
                let refused = try Command.run(words, in: folder)
                #expect(refused.status == 1 && refused.errors.contains("its journal is damaged"), "\(refused.errors)")
                #expect(try Command.contents(of: folder) == before)
                try whole.write(to: journal)
                let outcome = try Command.run(words, in: folder)
                #expect(outcome.status == 0, "\(outcome.errors)")
                #expect(outcome.errors.contains("is again as before"), "\(outcome.errors)")
                let contents = try Transactions.contents(of: folder)
                #expect(
                    contents.filter { Transactions.tree(Transactions.old)[$0.key] != nil }
                        == Transactions.tree(Transactions.old))
                #expect(!contents.keys.contains { $0.hasPrefix(".standards-") || $0.hasPrefix("made") })
            }
        }
    }
}
