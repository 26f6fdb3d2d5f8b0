import StandardsKit

extension Journal {
    /// The journal as it is in its file: one object on one line.
    var json: [UInt8] {
        compactJSON { write(to: &$0) }
    }

    private func write(to json: inout JSONWriter) {
        json.beginObject()
        json.member("version", Self.current)
        json.name("folders")
        json.beginArray()
        for folder in folders { json.text(folder) }
        json.endArray()
        json.name("files")
        json.beginArray()
        for file in files {
            json.beginObject()
            json.name("path")
            json.text(file.path)
            json.name("stamp")
            json.beginObject()
            json.member("size", file.stamp.size)
            json.member("seconds", file.stamp.seconds)
            json.member("nanoseconds", file.stamp.nanoseconds)
            json.endObject()
            json.name("hasFormer")
            json.boolean(file.hasFormer)
            json.endObject()
            json.bytes.drainIfFull()
        }
        json.endArray()
        json.endObject()
    }

    /// Reads one that is in its file.
    init(json: [UInt8]) throws(Fault) {
        let reader = SettingsReader(
            CatalogueSource(name: "", bytes: json), keys: ["version", "folders", "files"])
        // What a later version says more is nothing that this one needs to know.
        guard !reader.diagnostics.contains(where: { $0.rule != "unknown-key" }),
            let version = reader.settings["version"]?.value.number
        else { throw .damaged }
        guard version == Self.current else { throw .otherVersion }
        guard case .array(let folders)? = reader.settings["folders"]?.value,
            case .array(let files)? = reader.settings["files"]?.value
        else { throw .damaged }
        self.init()
        for folder in folders {
            guard case .text(let path) = folder else { throw .damaged }
            self.folders.append(path)
        }
        for file in files { self.files.append(try File(file)) }
    }
}

extension Journal.File {
    fileprivate init(_ value: JSONValue) throws(Journal.Fault) {
        guard case .text(let path)? = value["path"], case .boolean(let hasFormer)? = value["hasFormer"],
            let stamp = value["stamp"], let size = stamp["size"]?.number, let seconds = stamp["seconds"]?.number,
            let nanoseconds = stamp["nanoseconds"]?.number
        else { throw .damaged }
        let known = FileStamp(size: size, seconds: seconds, nanoseconds: nanoseconds)
        self.init(path: path, stamp: known, hasFormer: hasFormer)
    }
}

extension JSONValue {
    /// A whole number; nil where it is none.
    fileprivate var number: Int? { if case .number(let text) = self { Int(text) } else { nil } }

    /// The value of a member.
    fileprivate subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }
}
