import Foundation
import Testing

/// `standards format` on files that are more than a name and bytes.
@Suite("Rewriting")
struct RewritingTests {
    private static let crowded = #"{"formatVersion":"1.0", "id":"a"}"#
    private static let canonical = "{\n  \"formatVersion\": \"1.0\",\n  \"id\": \"a\"\n}\n"

    private func text(_ folder: URL, _ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    /// Makes files that are not in canonical form.
    private func make(_ names: [String], in folder: URL) throws {
        for name in names { try Data(Self.crowded.utf8).write(to: folder.appending(path: name)) }
    }

    @Test("Where one file cannot be rewritten none is, however late that is found")
    func allOrNone() throws {
        try Command.withFolder { folder in
            try make(["a.json", "b.json"], in: folder)
            try FileManager.default.linkItem(
                at: folder.appending(path: "b.json"), to: folder.appending(path: "c.json"))
            #expect(try Command.run(["format", "a.json", "b.json"], in: folder).status == 1)
            #expect(try text(folder, "a.json") == Self.crowded)
            let large = try Data(contentsOf: Command.catalogue).filter { $0 != UInt8(ascii: "\n") }
            try Data(large).write(to: folder.appending(path: "large.json"))
            let outcome = try Command.run(
                ["format", "a.json", "large.json"], in: folder, under: "trap '' XFSZ; ulimit -f 100")
            #expect(outcome.status == 1 && outcome.output.isEmpty)
            #expect(outcome.errors.contains("large.json: cannot be written: File too large: "))
            #expect(outcome.errors.hasSuffix("allows no larger one\n"), "\(outcome.errors)")
            #expect(try text(folder, "a.json") == Self.crowded)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 4)
        }
    }

    @Test("A file of several names is refused, and one that is canonical already is fine")
    func hardLinks() throws {
        try Command.withFolder { folder in
            try make(["a.json"], in: folder)
            try FileManager.default.linkItem(
                at: folder.appending(path: "a.json"), to: folder.appending(path: "b.json"))
            let outcome = try Command.run(["format", "a.json"], in: folder)
            #expect(outcome.status == 1 && outcome.errors.contains("2 names (hard links)"), "\(outcome.errors)")
            #expect(try text(folder, "a.json") == Self.crowded)
            try Data(Self.canonical.utf8).write(to: folder.appending(path: "a.json"), options: [])
            #expect(try Command.run(["format", "a.json"], in: folder).status == 0)
        }
    }

    @Test("A pipe is checked and never rewritten")
    func pipes() throws {
        try Command.withFolder { folder in
            let pipe = folder.appending(path: "pipe")
            try Command.makePipe(pipe)
            // Nobody writes to it: it must not be waited for.
            let outcome = try Command.run(["format", "pipe"], in: folder)
            #expect(outcome.status == 1 && outcome.errors.contains("is no regular file"), "\(outcome.errors)")
            let type = try FileManager.default.attributesOfItem(atPath: pipe.path)[.type] as? FileAttributeType
            #expect(type != .typeRegular)
            let check = try Command.run(["format", "--check", "/dev/stdin"], input: Self.canonical)
            #expect(check.status == 0, "\(check.errors)")
        }
    }

    @Test("A file keeps its owner, its group and its permissions")
    func owner() throws {
        try Command.withFolder { folder in
            try make(["a.json"], in: folder)
            let path = folder.appending(path: "a.json").path
            // A group of one's own that a new file does not get, and root gives it to somebody else altogether.
            let groups = unsafe [gid_t](unsafeUninitializedCapacity: 256) {
                $1 = max(Int(unsafe getgroups(256, $0.baseAddress)), 0)
            }
            let isRoot = getuid() == 0
            let user = isRoot ? 1234 : getuid()
            let group = isRoot ? 4321 : groups.last { $0 != getegid() } ?? getegid()
            let changed = unsafe chown(path, user, group) == 0 && chmod(path, 0o2640) == 0
            #expect(changed)
            #expect(try Command.run(["format", "a.json"], in: folder).status == 0)
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect((attributes[.ownerAccountID] as? NSNumber)?.uint32Value == user)
            #expect((attributes[.groupOwnerAccountID] as? NSNumber)?.uint32Value == group)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o2640)
            #expect(try text(folder, "a.json") == Self.canonical)
        }
    }
}
