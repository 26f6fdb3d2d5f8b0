import StandardsKit

/// A small catalogue and what is drawn of it.
enum GraphSamples {
    static func furniture() -> Catalogue {
        var catalogue = Catalogue()
        catalogue.header.title = "Furniture"
        catalogue.header.base = "https://example.org/f/"
        catalogue.insert(
            Organisation(id: "sac") {
                $0.names = LocalizedText(["en": "Standardization Administration of China", "zh-Hans": "国家标准化管理委员会"])
                $0.abbreviation = "SAC"
                $0.parent = "samr"
                $0.jurisdiction = CountryCode(notation: "CN")
            })
        catalogue.insert(
            Organisation(id: "samr") {
                $0.names = "State Administration for Market Regulation"
                $0.abbreviation = "SAMR"
                $0.jurisdiction = CountryCode(notation: "CN")
            })
        for name in ["lonely", "alone"] {
            catalogue.insert(Organisation(id: EntityID(name)!) { $0.names = LocalizedText(name) })
        }
        catalogue.insert(
            Committee(id: "sac-tc-480") {
                $0.reference = CommitteeReference(verbatim: "SAC/TC 480")
                $0.parent = EntityReference(kind: "organisation", id: "sac")
                $0.mirrors = ["iso-tc-136"]
            })
        catalogue.insert(
            Committee(id: "iso-tc-136") { $0.reference = CommitteeReference(verbatim: "ISO/TC 136") })
        for number in 1...6 {
            catalogue.insert(
                Committee(id: EntityID("sac-tc-480-sc-\(number)")!) {
                    $0.reference = CommitteeReference(verbatim: "SAC/TC 480/SC \(number)")
                    $0.parent = EntityReference(kind: "committee", id: "sac-tc-480")
                })
        }
        catalogue.insert(
            Standard(id: "gb-28008-2024") {
                $0.designation = StandardDesignation(verbatim: "GB 28008-2024")
                $0.committee = "sac-tc-480"
                $0.replaces = [
                    Standard.Replacement {
                        $0.standard = "gb-28008-2011"
                        $0.extent = Code(.part)
                    }
                ]
            })
        catalogue.insert(
            Standard(id: "gb-28008-2011") { $0.designation = StandardDesignation(verbatim: "GB 28008-2011") })
        catalogue.insert(
            Agreement(id: "accord") {
                $0.title = "An accord"
                $0.parties = ["sac", "lonely"].map { EntityReference(kind: "organisation", id: $0) }
            })
        return catalogue
    }

    static func export(
        _ catalogue: Catalogue, _ flags: [(name: String, value: String)] = []
    ) throws(ExportError) -> (graph: ReadGraph, report: ExportReport) {
        var output = MemoryOutput()
        let report = try AnyExporter(GraphvizExporter()).export(catalogue, flags: flags, to: &output)
        return (ReadGraph(output["relations.dot"]?.text ?? ""), report)
    }
}

/// A file as its lines describe it: each statement is on a line of its own.
struct ReadGraph {
    let text: String
    var nodes: [String: [String: String]] = [:]
    var edges: [(tail: String, head: String, attributes: [String: String])] = []
    var attributes: Set<String> = []

    init(_ text: String) {
        self.text = text
        // By bytes, and not by characters: a mark that follows a quote would hide it among characters.
        for line in text.utf8.split(separator: UInt8(ascii: "\n")).map(Array.init) {
            var names: [String] = []
            var attributes: [String: String] = [:]
            var word: [UInt8] = []
            var place = 0
            while place < line.count {
                let byte = line[place]
                place += 1
                if byte == UInt8(ascii: "\"") {
                    let start = place
                    while place < line.count, line[place] != UInt8(ascii: "\"") {
                        place += line[place] == UInt8(ascii: "\\") ? 2 : 1
                    }
                    let value = String(decoding: line[start..<min(place, line.count)], as: UTF8.self)
                    place += 1
                    if word.isEmpty {
                        names.append(value)
                    } else {
                        attributes[String(decoding: word, as: UTF8.self)] = value
                    }
                    word = []
                } else if byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 {
                    word.append(byte)
                } else if byte != UInt8(ascii: "=") {
                    word = []
                }
            }
            self.attributes.formUnion(attributes.keys)
            if attributes["class"] == "legend" || names.contains(where: { $0.hasPrefix("legend/") }) { continue }
            if names.count == 1, !attributes.isEmpty { nodes[names[0]] = attributes }
            if names.count == 2 { edges.append((names[0], names[1], attributes)) }
        }
    }

    /// The ties as `subject relation object`: a line that runs back has its subject at its head, and its second class says
    /// the same the other way round.
    var ties: [String] {
        edges.flatMap { edge in
            (edge.attributes["class"] ?? "").split(separator: " ").enumerated().map { place, relation in
                let isBack = (edge.attributes["dir"] != nil) != (place > 0)
                return isBack ? "\(edge.head) \(relation) \(edge.tail)" : "\(edge.tail) \(relation) \(edge.head)"
            }
        }.sorted()
    }
}
