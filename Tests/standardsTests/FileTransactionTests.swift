import Foundation
import Testing

@testable import standards

/// All files or none, whatever stops the program, at each of its steps.
@Suite("File transactions")
struct FileTransactionTests {
    /// What a killed program does next: nothing.
    struct Killed: Error {}

    static let old = ["a": "old a", "b": "old b", "sub/c": "old c", "mine": "nobody's"]
    static let new = ["a": "new text of a", "sub/c": "new text of c", "d": "new d", "made/in/e": "new e"]
    static let afterwards = old.merging(new) { $1 }

    /// A file system that stops for ever before one of its changes.
    static func killed(before count: Int, hasSecondNames: Bool = true) -> FileSystem {
        var rest = count
        return FileSystem(
            before: { _ in
                guard rest > 0 else { throw Killed() }
                rest -= 1
            }, hasSecondNames: hasSecondNames)
    }

    /// A file system in which one of the changes fails.
    static func failing(at count: Int, hasSecondNames: Bool = true) -> FileSystem {
        var rest = count
        return FileSystem(
            before: { _ in
                rest -= 1
                if rest == -1 { throw CommandError("it fails") }
            }, hasSecondNames: hasSecondNames)
    }

    /// Everything in a folder: the texts of files, and folders.
    static func contents(of folder: URL) throws -> [String: String] {
        var contents: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            contents[path] = (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? "(a folder)"
        }
        return contents
    }

    static func tree(_ files: [String: String]) -> [String: String] {
        var tree = files
        for path in files.keys {
            var folder = parent(of: path)
            while folder != "." {
                tree[folder] = "(a folder)"
                folder = parent(of: folder)
            }
        }
        return tree
    }

    /// Lends a folder with the old files, and a folder within for links out of it.
    static func withOldFiles(_ body: (URL) throws -> Void) throws {
        try Command.withFolder { around in
            let folder = around.appending(path: "folder")
            for (path, text) in old {
                let file = folder.appending(path: path)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
            try body(folder)
        }
    }

    /// Writes the new files, as far as that goes.
    static func write(into folder: URL, _ transaction: FileTransaction) throws {
        for (path, text) in new.sorted(by: { $0.key < $1.key }) {
            try transaction.write(Array(text.utf8), to: path, in: folder.path)
        }
        try transaction.commit()
    }

    /// Writes the new files, and is killed before a change; whether it was.
    static func kill(before count: Int, hasSecondNames: Bool, in folder: URL) throws -> Bool {
        let transaction = FileTransaction(killed(before: count, hasSecondNames: hasSecondNames))
        do {
            try write(into: folder, transaction)
            return false
        } catch is Killed {
            transaction.forget()
            return true
        }
    }

    @Test("Killed before any change, the next run finds all old or all new", arguments: [true, false])
    func killed(_ hasSecondNames: Bool) throws {
        var isNew = false
        var count = 0
        var wasKilled = true
        while wasKilled {
            try Self.withOldFiles { folder in
                wasKilled = try Self.kill(before: count, hasSecondNames: hasSecondNames, in: folder)
                _ = try StagingFolder.mend(folder.path)
                let contents = try Self.contents(of: folder)
                if contents == Self.tree(Self.afterwards) { isNew = true }
                // Once the last step is reached there is no way back.
                #expect(contents == Self.tree(isNew ? Self.afterwards : Self.old), "before change \(count)")
                #expect(try StagingFolder.mend(folder.path) == [])
            }
            count += 1
        }
        #expect(isNew)
        #expect(count > 25)
    }

    @Test(
        "Killed while it undoes what a killed program left, the run after it finishes that", arguments: [true, false])
    func killedTwice(_ hasSecondNames: Bool) throws {
        var count = 0
        var wasKilled = true
        while wasKilled {
            var wasKilledAgain = true
            var again = 0
            while wasKilledAgain {
                try Self.withOldFiles { folder in
                    wasKilled = try Self.kill(before: count, hasSecondNames: hasSecondNames, in: folder)
                    do {
                        _ = try StagingFolder.mend(folder.path, Self.killed(before: again))
                        wasKilledAgain = false
                    } catch is Killed {}
                    _ = try StagingFolder.mend(folder.path)
                    let contents = try Self.contents(of: folder)
                    #expect(
                        contents == Self.tree(Self.old) || contents == Self.tree(Self.afterwards), "\(count), \(again)")
                }
                again += 1
            }
            count += 1
        }
    }

    @Test("Where a change fails everything is as before, at once", arguments: [true, false])
    func failing(_ hasSecondNames: Bool) throws {
        var count = 0
        var hasFailed = true
        while hasFailed {
            try Self.withOldFiles { folder in
                let transaction = FileTransaction(Self.failing(at: count, hasSecondNames: hasSecondNames))
                hasFailed = false
                do { try Self.write(into: folder, transaction) } catch is CommandError {
                    hasFailed = true
                    transaction.rollBack()
                }
                let contents = try Self.contents(of: folder)
                let hasStaging = contents.keys.contains { $0.hasPrefix(".standards-") }
                // To remove the hidden folder at the end may fail too, and changes nothing.
                #expect(!hasStaging || !hasFailed, "at change \(count)")
                _ = try StagingFolder.mend(folder.path)
                #expect(try Self.contents(of: folder) == Self.tree(hasFailed ? Self.old : Self.afterwards))
            }
            count += 1
            if count > 200 { break }
        }
        #expect((25...200).contains(count))
    }

    @Test("A failure of undoing is reported and tried again by the next run, and none loses a text")
    func failingTwice() throws {
        var again = 0
        var hasFailed = true
        while hasFailed {
            try Self.withOldFiles { folder in
                try Self.stopAmidst(folder)
                hasFailed = (try? StagingFolder.mend(folder.path, Self.failing(at: again))) == nil
                _ = try StagingFolder.mend(folder.path)
                #expect(try Self.contents(of: folder) == Self.tree(Self.old))
            }
            again += 1
        }
        #expect(again > 5)
    }

    /// Kills a program when the first of its files has gone into its place.
    ///
    /// - Returns: The hidden folder that it left.
    @discardableResult
    static func stopAmidst(_ folder: URL) throws -> URL {
        let transaction = FileTransaction(
            FileSystem(before: { _ in
                if try String(contentsOf: folder.appending(path: "a"), encoding: .utf8) == new["a"] { throw Killed() }
            }))
        #expect(throws: Killed.self) { try write(into: folder, transaction) }
        transaction.forget()
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        return folder.appending(path: try #require(names.first { $0.hasPrefix(".standards-") }))
    }

    @Test("What somebody else has changed since stays, and that is reported")
    func changedSince() throws {
        try Self.withOldFiles { folder in
            try Self.stopAmidst(folder)
            try Data("somebody's".utf8).write(to: folder.appending(path: "a"))
            let messages = try StagingFolder.mend(folder.path)
            #expect(messages.count == 1 && messages.first?.contains("folder/a: was changed after") == true)
            #expect(try Self.contents(of: folder) == Self.tree(Self.old.merging(["a": "somebody's"]) { $1 }))
        }
    }

    @Test("What was undone is reported")
    func reported() throws {
        try Self.withOldFiles { folder in
            try Self.stopAmidst(folder)
            let message = "\(folder.path): a program was killed while it replaced files here: one is again as before"
            #expect(try StagingFolder.mend(folder.path) == [message])
        }
    }

    @Test("A failure leaves what somebody else put meanwhile into the folder that it made")
    func somebodyElse() throws {
        try Command.withFolder { folder in
            let output = folder.appending(path: "Output")
            let transaction = FileTransaction()
            try transaction.write(Array("x".utf8), to: "x", in: output.path)
            try Data("other".utf8).write(to: output.appending(path: "other"))
            transaction.rollBack()
            #expect(try Self.contents(of: folder) == ["Output": "(a folder)", "Output/other": "other"])
        }
    }

    @Test("Of two that write into one folder at one time both are whole, whoever is first")
    func together() throws {
        try Self.withOldFiles { folder in
            let transactions = [FileTransaction(), FileTransaction()]
            for (transaction, text) in zip(transactions, ["first", "second"]) {
                for path in ["a", "sub/c", "made/\(text)"] {
                    try transaction.write(Array(text.utf8), to: path, in: folder.path)
                }
            }
            try transactions[1].commit()
            try transactions[0].commit()
            let written = ["a": "first", "sub/c": "first", "made/first": "first", "made/second": "second"]
            #expect(try Self.contents(of: folder) == Self.tree(Self.old.merging(written) { $1 }))
        }
    }

    @Test("What was killed since the transaction began is undone before its files go into their places")
    func killedSince() throws {
        try Self.withOldFiles { folder in
            let transaction = FileTransaction()
            try transaction.write(Array("later".utf8), to: "b", in: folder.path)
            try Self.stopAmidst(folder)
            try transaction.commit()
            #expect(try Self.contents(of: folder) == Self.tree(Self.old.merging(["b": "later"]) { $1 }))
        }
    }

    @Test("Nothing moves before it would outlast a power cut, and the journal goes when all that moved would")
    func order() throws {
        try Self.withOldFiles { folder in
            var changes: [FileSystem.Change] = []
            let output = folder.appending(path: "Output").path
            let transaction = FileTransaction(FileSystem(before: { changes.append($0) }))
            try transaction.write(Array("x".utf8), to: "x", in: output)
            #expect(changes == [.makeFolder, .makeFolder, .create])
            changes = []
            try transaction.write(Array("x".utf8), to: "in/y", in: output)
            #expect(changes == [.create])
            changes = []
            try transaction.commit()
            let files: [FileSystem.Change] = [.synchronise]
            let journal: [FileSystem.Change] = [.create, .synchronise, .rename, .synchronise, .synchronise]
            let places: [FileSystem.Change] = [.makeFolder, .rename, .rename, .synchronise, .synchronise, .synchronise]
            let end: [FileSystem.Change] = [.remove, .synchronise, .removeFolder]
            #expect(changes == files + journal + places + end)
            changes = []
            let single = FileTransaction(FileSystem(before: { changes.append($0) }))
            try single.write(Array("z".utf8), to: "x", in: output)
            try single.commit()
            #expect(changes == [.makeFolder, .create, .synchronise, .link, .rename, .synchronise, .removeFolder])
        }
    }

    @Test("Many files in many folders go through to the disk at once, and are undone as few are")
    func many() throws {
        try Self.withOldFiles { folder in
            let before = try Self.contents(of: folder)
            for isFailing in [true, false] {
                var changes: [FileSystem.Change] = []
                let transaction = FileTransaction(FileSystem(before: { changes.append($0) }))
                for number in 0..<300 {
                    try transaction.write(Array("x".utf8), to: "many/\(number)/index.html", in: folder.path)
                }
                changes = []
                if isFailing { transaction.require { throw CommandError("no") } }
                do {
                    try transaction.commit()
                    #expect(!isFailing)
                } catch {
                    transaction.rollBack()
                    #expect(try Self.contents(of: folder) == before)
                    continue
                }
                #expect(changes.count { $0 == .makeFolder } == 301)
                #if os(Linux)
                    #expect(changes.count { $0 == .synchronise } < 10)
                #endif
                for number in 0..<300 {
                    let file = folder.appending(path: "many/\(number)/index.html")
                    #expect(try Data(contentsOf: file) == Data("x".utf8))
                }
            }
        }
    }

    @Test("A folder below that is a link has its own files, which change with the others or not at all")
    func linkedFolder() throws {
        try Self.withOldFiles { folder in
            let elsewhere = folder.deletingLastPathComponent().appending(path: "elsewhere")
            try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: false)
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "link").path, withDestinationPath: "../elsewhere")
            for isFailing in [true, false] {
                let transaction = FileTransaction()
                try transaction.write(Array("new".utf8), to: "a", in: folder.path)
                try transaction.write(Array("new".utf8), to: "link/x", in: folder.path)
                if isFailing { transaction.require { throw CommandError("no") } }
                if isFailing {
                    #expect(throws: CommandError.self) { try transaction.commit() }
                    transaction.rollBack()
                } else {
                    try transaction.commit()
                }
                #expect(try Self.contents(of: elsewhere) == (isFailing ? [:] : ["x": "new"]))
                #expect(try Self.contents(of: folder)["a"] == (isFailing ? Self.old["a"] : "new"))
            }
            #expect(try Self.contents(of: folder).keys.allSatisfy { !$0.hasPrefix(".") })
        }
    }

    @Test("A file that changes between reading and writing is not rewritten, nor is any other")
    func changedMeanwhile() throws {
        try Self.withOldFiles { folder in
            let file = folder.appending(path: "a")
            // The same size, and perhaps the same time: the bytes show it.
            let changes: [(URL) throws -> Void] = [
                { try FileHandle(forWritingTo: $0).write(contentsOf: Data("odl a".utf8)) },
                { try Data("longer than before".utf8).write(to: $0) },
                { try Data("old a".utf8).write(to: $0, options: .atomic) },
                { try FileManager.default.removeItem(at: $0) },
            ]
            for change in changes {
                try Data("old a".utf8).write(to: file)
                let transaction = FileTransaction()
                for name in ["b", "a"] {
                    let path = folder.appending(path: name).path
                    try transaction.rewrite(path, from: Array("old \(name)".utf8), to: Array("new".utf8))
                }
                try change(file)
                let before = try Self.contents(of: folder).filter { !$0.key.hasPrefix(".") }
                #expect(throws: CommandError.self) { try transaction.commit() }
                transaction.rollBack()
                #expect(try Self.contents(of: folder) == before)
            }
        }
    }
}
