import StandardsModel

/// One table, as both metadata files describe it.
struct CSVTable: Sendable {
    /// What a column holds; true of every value that the property can have.
    enum Kind: Sendable {
        case text, edtf, day, time, integer, decimal, boolean, address
    }

    /// A column whose values are those of another.
    struct Target: Sendable {
        let table: String
        let column: String
    }

    struct Column: Sendable {
        /// The cell in the header.
        var name: String
        /// What people call it.
        var title: String
        /// What it contains.
        var note = ""
        var kind = Kind.text
        /// The language of its texts (BCP 47).
        var language: String?
        /// Whether no row lacks it.
        var isRequired = false
        var target: Target?
    }

    /// The name of the file, without `.csv`.
    let name: String
    let title: String
    let note: String
    var columns: [Column]
    /// The columns that together identify a row.
    let key: [String]
    /// The kind of whose entities it has a row each.
    var kind: String?
}

/// Gives names that are safe in file systems, SQL and URI templates, each once.
struct CSVNames {
    private var taken: Set<String> = []

    mutating func claim(_ name: String, otherwise longer: String? = nil) -> String {
        let safe = Self.safe(name)
        if taken.insert(safe).inserted { return safe }
        if let longer = longer.map(Self.safe), taken.insert(longer).inserted { return longer }
        var number = 2
        while !taken.insert("\(safe)_\(number)").inserted { number += 1 }
        return "\(safe)_\(number)"
    }

    /// The name in small ASCII letters, digits and underscores.
    static func safe(_ name: String) -> String {
        // Most names are given out of such as are safe.
        if name.withBytes({ unsafe isSafe($0) }) { return name }
        var bytes: [UInt8] = []
        for byte in name.snakeCase.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
                bytes.append(byte)
            case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: " "): bytes.append(UInt8(ascii: "_"))
            default: continue
            }
        }
        while bytes.first == UInt8(ascii: "_") { bytes.removeFirst() }
        return bytes.isEmpty ? "x" : String(decoding: bytes, as: UTF8.self)
    }

    private static func isSafe(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let start = name.baseAddress, name.count > 0, unsafe start[0] != UInt8(ascii: "_") else { return false }
        var place = 0
        while place < name.count,
            unsafe start[place] &- 0x61 < 26 || start[place] &- 0x30 < 10 || start[place] == UInt8(ascii: "_")
        { place &+= 1 }
        return place == name.count
    }
}
