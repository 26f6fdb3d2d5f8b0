import Foundation
import Testing

/// All files of an export or none, whatever is in the way, and nothing else is touched.
@Suite("Writing")
struct WritingTests {
    private static let catalogue = Command.catalogue.path
    /// No file may become larger than 100 blocks: to the program it looks like a full disk, to root too.
    private static let small = "trap '' XFSZ; ulimit -f 100"

    /// Everything in a folder, hidden things and folders too.
    private func names(in folder: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    }

    @Test("What is in the place of a later file leaves the earlier ones as they were")
    func obstacles() throws {
        let obstacles: [(String, (URL) throws -> Void)] = [
            (
                "Is a directory",
                {
                    try FileManager.default.createDirectory(
                        at: $0.appending(path: "relations.dot"), withIntermediateDirectories: false)
                }
            ),
            ("is no regular file", { try Command.makePipe($0.appending(path: "vocabulary.jsonld")) }),
            ("is a file, not a folder", { try Data().write(to: $0.appending(path: "csv")) }),
            (
                "csv: cannot be made",
                {
                    try FileManager.default.createSymbolicLink(
                        atPath: $0.appending(path: "csv").path, withDestinationPath: "nowhere")
                }
            ),
        ]
        for (message, place) in obstacles {
            try Command.withSmallCatalogue { folder in
                try Data("old".utf8).write(to: folder.appending(path: "deadlines.ics"))
                try place(folder)
                let before = try names(in: folder)
                let outcome = try Command.run(["export", "small.json"], in: folder)
                #expect(outcome.status == 1 && outcome.errors.contains(message), "\(outcome.errors)")
                #expect(try names(in: folder) == before)
                #expect(try Data(contentsOf: folder.appending(path: "deadlines.ics")) == Data("old".utf8))
            }
        }
    }

    #if os(Linux)
        @Test("A folder in which nobody can make a file leaves the others as they were")
        func unwritable() throws {
            try Command.withSmallCatalogue { folder in
                let old = folder.appending(path: "deadlines.ics")
                try Data("old".utf8).write(to: old)
                // To root it is a writable one.
                try FileManager.default.createSymbolicLink(
                    atPath: folder.appending(path: "csv").path, withDestinationPath: "/proc")
                let inode = try FileManager.default.attributesOfItem(atPath: old.path)[.systemFileNumber] as? NSNumber
                #expect(try Command.run(["export", "small.json"], in: folder).status == 1)
                #expect(
                    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [
                        "csv", "deadlines.ics", "small.json",
                    ])
                let attributes = try FileManager.default.attributesOfItem(atPath: old.path)
                #expect(attributes[.systemFileNumber] as? NSNumber == inode)
            }
        }
    #endif

    @Test("A failure removes the folders that it made, and no other")
    func foldersMade() throws {
        try Command.withSmallCatalogue { folder in
            try FileManager.default.createDirectory(
                at: folder.appending(path: "kept"), withIntermediateDirectories: false)
            for output in ["a/b/c", "kept", "kept/a/b"] {
                let outcome = try Command.run(
                    ["export", "small.json", "--output", output], in: folder, under: Self.small)
                #expect(outcome.status == 1 && outcome.errors.contains("cannot be written: File too large"))
                #expect(try names(in: folder) == ["kept", "small.json"])
            }
        }
    }

    @Test("Exports at one time into one folder do not destroy each other's files")
    func together() throws {
        try Command.withFolder { folder in
            let outcome = try Command.run(["export", Self.catalogue, "--output", "Output"], in: folder) { process in
                for _ in 0..<3 where process.isRunning {
                    let other = try? Command.run(["export", "json", Self.catalogue, "--output", "Output"], in: folder)
                    #expect(other?.status == 0)
                }
            }
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try names(in: folder).contains("Output/csv/standards.csv"))
            #expect(try !names(in: folder).contains { $0.contains(".standards-") })
        }
    }

    @Test("What was left behind is removed if nobody holds it, and what is not ours stays")
    func sweeping() throws {
        try Command.withSmallCatalogue { folder in
            let (held, stale) = (folder.appending(path: ".standards-12"), folder.appending(path: ".standards-34"))
            for path in [held, stale, folder.appending(path: ".standards-notes")] {
                try FileManager.default.createDirectory(at: path, withIntermediateDirectories: false)
                try Data("x".utf8).write(to: path.appending(path: "0"))
            }
            try Data("x".utf8).write(to: folder.appending(path: ".standards-56"))
            let lock = unsafe open(held.path, O_RDONLY)
            defer { close(lock) }
            #expect(flock(lock, LOCK_EX) == 0)
            #expect(try Command.run(["export", "json", "small.json"], in: folder).status == 0)
            let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            #expect(left == [".standards-12", ".standards-notes", "catalogue.json", "small.json"])
        }
    }

    @Test(
        "An export overwrites none of the files that it reads",
        arguments: [
            ["export", "json", "catalogue.json", "--output", "."],
            ["export", "json", "other.json", "catalogue.json"],
            ["export", "json", "link.json", "--output", "new/.."],
            ["export", "json", "icalendar", "other.json", "--since", "catalogue.json"],
            ["check", "catalogue.json", "--constants", "catalogue.json"],
        ])
    func ownInput(_ words: [String]) throws {
        try Command.withFolder { folder in
            let head = #"{"formatVersion": "1.0", "id": "x", "title": {"en": "X"}, "base": "https://example.org/", "#
            let text = Data((head + #""revision": 1, "modified": "2024-09-30"}"#).utf8)
            for name in ["catalogue.json", "other.json"] { try text.write(to: folder.appending(path: name)) }
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "link.json").path, withDestinationPath: "catalogue.json")
            try FileManager.default.createDirectory(
                at: folder.appending(path: "new"), withIntermediateDirectories: false)
            let before = try names(in: folder)
            let outcome = try Command.run(words, in: folder)
            #expect(outcome.status == 2, "\(outcome.errors)")
            #expect(outcome.errors.contains("catalogue.json is read and would be overwritten"), "\(outcome.errors)")
            #expect(try names(in: folder) == before)
            #expect(try Data(contentsOf: folder.appending(path: "catalogue.json")) == text)
        }
    }

    @Test("A signal that whoever starts it ignores, as nohup does, does not end it")
    func nohup() throws {
        try Command.withSmallCatalogue { folder in
            let outcome = try Command.run(
                ["export", "small.json"], in: folder, under: "trap '' HUP", holding: folder
            ) { process in
                kill(process.processIdentifier, SIGHUP)
            }
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try names(in: folder).contains("csv/standards.csv"))
        }
    }
}
