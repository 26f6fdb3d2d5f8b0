/// A form of body that a publisher has: how it is abbreviated, numbered, and where it stands.
struct CommitteeBody: Sendable {
    /// What follows the abbreviation.
    enum Numbering: Sendable {
        /// Nothing: the abbreviation is the body's name.
        case none
        /// A number of one to six digits.
        case number
        /// A number, or nothing where there is one such body.
        case optionalNumber
        /// A number, to which up to three letters may belong: `TC 9X`.
        case numberAndLetters
        /// A number and letters, the number (and all letters but the last) being those of the body above: `SC 62B`.
        case numberOfParent
        /// One of the letters of CISPR's subcommittees.
        case letter
        /// A short name: `TC ITS`.
        case name
        /// A name that may have several words: `SyC Smart Energy`.
        case words
        /// A number or a short name: `WS 115`, `WS ESG`.
        case numberOrName
        /// Capital letters, alone: `GRVA`.
        case acronym
    }

    /// Where a body may stand.
    enum Rank: Int, Sendable {
        /// Right below the publisher, or below a committee.
        case committee, subcommittee
        /// Below any of these, and below another group.
        case group
    }

    /// The abbreviation as it is printed; empty where the number stands alone.
    let label: String
    let kind: CommitteeReference.Kind
    let numbering: Numbering
    let rank: Rank
    /// What stands between abbreviation and number.
    let joint: String
    /// How many digits a number has at least.
    let width: Int
    /// The abbreviation of the body above, where the number tells its number.
    let parent: String?
    /// The ways to write it, in capital ASCII letters.
    let spellings: [[UInt8]]
    /// The first letters of the spellings.
    let initials: LetterSet

    init(
        _ label: String, _ kind: CommitteeReference.Kind, _ numbering: Numbering = .number, rank: Rank = .committee,
        joint: String = " ", width: Int = 1, under parent: String? = nil, also spellings: [String] = []
    ) {
        self.label = label
        self.kind = kind
        self.numbering = numbering
        self.rank = rank
        self.joint = joint
        self.width = width
        self.parent = parent
        let all = (spellings + [label]).map { Array($0.uppercased().utf8) }
        self.spellings = all
        initials = LetterSet(all.compactMap(\.first))
    }

    /// An example of the body, for messages.
    var example: String {
        switch numbering {
        case .none, .optionalNumber: label
        case .number: label + joint + String(repeating: "0", count: width - 1) + "1"
        case .numberAndLetters: "\(label) 9X"
        case .numberOfParent: "\(label) 62B"
        case .letter: "A"
        case .name, .numberOrName, .words: "\(label) ABC"
        case .acronym: "GRVA"
        }
    }
}

extension CommitteeBody {
    static let technicalCommittee = CommitteeBody(
        "TC", .technicalCommittee, also: ["TECHNICAL COMMITTEE"])
    static let projectCommittee = CommitteeBody("PC", .projectCommittee, also: ["PROJECT COMMITTEE"])
    static let jointCommittee = CommitteeBody(
        "JTC", .jointTechnicalCommittee, also: ["JOINT TECHNICAL COMMITTEE"])
    static let jointProjectCommittee = CommitteeBody("JPC", .projectCommittee)
    static let systemsCommittee = CommitteeBody("SyC", .systemsCommittee, .words, also: ["SYSTEMS COMMITTEE"])
    static let jointSystemsCommittee = CommitteeBody("JSyC", .systemsCommittee, .words)
    static let subcommittee = CommitteeBody(
        "SC", .subcommittee, rank: .subcommittee, also: ["SUBCOMMITTEE", "SUB-COMMITTEE"])
    /// A subcommittee whose number begins with that of its committee, as IEC and CENELEC number them.
    static let lettered = CommitteeBody(
        "SC", .subcommittee, .numberOfParent, rank: .subcommittee, under: "TC", also: ["SUBCOMMITTEE", "SUB-COMMITTEE"])
    static let workshop = CommitteeBody("WS", .workshop, .numberOrName, also: ["WORKSHOP"])
    static let studyGroup = CommitteeBody("SG", .studyGroup, also: ["STUDY GROUP"])

    /// A body that has a name and no number.
    static func named(_ name: String, _ kind: CommitteeReference.Kind) -> CommitteeBody {
        CommitteeBody(name, kind, .none)
    }

    /// The groups that committees and subcommittees of most publishers set up.
    static let groups: [CommitteeBody] = [
        group("WG", .workingGroup, .number, ["WORKING GROUP"]),
        group("JWG", .workingGroup, .numberOrName, ["JOINT WORKING GROUP"]),
        group("SWG", .workingGroup, .numberOrName),
        group("AG", .advisoryGroup, .optionalNumber, ["ADVISORY GROUP"]),
        group("CAG", .advisoryGroup, .optionalNumber),
        group("JAG", .advisoryGroup, .optionalNumber),
        group("SG", .studyGroup, .optionalNumber, ["STUDY GROUP"]),
        group("AHG", .adHocGroup, .optionalNumber, ["AD HOC GROUP", "AD-HOC GROUP"]),
        group("JAHG", .adHocGroup, .optionalNumber),
        group("TF", .taskForce, .optionalNumber, ["TASK FORCE"]),
        group("TG", .taskGroup, .optionalNumber, ["TASK GROUP"]),
        group("JTG", .taskGroup, .optionalNumber),
        group("EG", .expertGroup, .optionalNumber, ["EXPERT GROUP"]),
        group("PT", .projectTeam, .numberOrName, ["PROJECT TEAM"]),
        group("JPT", .projectTeam, .numberOrName),
        group("MT", .maintenanceTeam, .number, ["MAINTENANCE TEAM"]),
        group("JMT", .maintenanceTeam, .number),
    ]

    private static func group(
        _ label: String, _ kind: CommitteeReference.Kind, _ numbering: Numbering, _ also: [String] = []
    ) -> CommitteeBody {
        CommitteeBody(label, kind, numbering, rank: .group, also: also)
    }
}

/// Some of the 26 capital letters.
struct LetterSet: Sendable {
    private let bits: UInt32

    init(_ letters: [UInt8]) { bits = letters.reduce(0) { $0 | 1 << UInt32($1 &- 0x41) } }

    @inline(__always)
    func contains(_ letter: UInt8) -> Bool { letter.isUpper && bits & 1 << UInt32(letter &- 0x41) != 0 }
}
