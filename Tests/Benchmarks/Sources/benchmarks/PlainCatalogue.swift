/// The generated catalogue as somebody would write it who has only Foundation: what it holds, as texts, without tables.
struct PlainCatalogue: Codable {
    struct Organisation: Codable {
        var id: String
        var names: [String: String]
        var abbreviation: String?
        var jurisdiction: String?
        var founded: String?
    }

    struct Committee: Codable {
        var id: String
        var reference: String?
        var names: [String: String]
        var secretariat: String?
    }

    struct Standard: Codable {
        var id: String
        var designation: String?
        var title: [String: String]
        var level: String?
        var obligation: String?
        var issuers: [String]
        var committee: String?
        var published: String?
        var effective: String?
    }

    struct Consultation: Codable {
        var id: String
        var title: [String: String]
        var opens: String?
        var closes: String?
    }

    var formatVersion: String
    var id: String
    var title: [String: String]
    var base: String?
    var revision: Int?
    var modified: String?
    var organisations: [Organisation]
    var committees: [Committee]
    var standards: [Standard]
    var consultations: [Consultation]

    /// How many entities it holds.
    var count: Int { organisations.count + committees.count + standards.count + consultations.count }
}
