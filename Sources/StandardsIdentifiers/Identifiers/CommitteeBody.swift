/// A form of body that a publisher has: how it is abbreviated, numbered, and where it is.
///
/// The usual ones are constants, such as ``technicalCommittee``. Another one is described:
///
/// ```swift
/// CommitteeBody("ST", .taskGroup, also: ["SPECIAL TASK GROUP"])   // ST 7
/// ```
public struct CommitteeBody: Hashable, Sendable {
    /// What follows the abbreviation: `.number` for `TC 22`.
    ///
    /// ```swift
    /// let group = CommitteeBody("FG", .focusGroup, .name)                      // FG AI4H
    /// let council = CommitteeBody("COUNCIL", .governingBody, .none)            // COUNCIL
    /// let board = CommitteeBody("EB", .governingBody, .optionalNumber)         // EB, EB 2
    /// ```
    public struct Numbering: Hashable, Sendable {
        enum Form: UInt8, Sendable {
            case none, number, optionalNumber, numberAndLetters, numberOfParent, letter, name, words, numberOrName
            case acronym
        }

        let form: Form
        /// The abbreviation of the body above, where the number begins with its number.
        let parent: String?

        private init(_ form: Form, parent: String? = nil) {
            self.form = form
            self.parent = parent
        }

        /// Nothing: the abbreviation is the body's name, as of `ISO/COPOLCO`.
        public static let none = Numbering(.none)
        /// A number of one to six digits: `TC 22`.
        public static let number = Numbering(.number)
        /// A number, or nothing where there is one such body: `AG`, `AG 1`.
        public static let optionalNumber = Numbering(.optionalNumber)
        /// A number, to which up to three letters may belong: `TC 9X`.
        public static let numberAndLetters = Numbering(.numberAndLetters)
        /// A short name: `TC ITS`.
        public static let name = Numbering(.name)
        /// A name that may have several words: `SyC Smart Energy`.
        public static let words = Numbering(.words)
        /// A number or a short name: `WS 115`, `WS ESG`.
        public static let numberOrName = Numbering(.numberOrName)
        /// One of the letters of CISPR's subcommittees.
        static let letter = Numbering(.letter)
        /// Capital letters, alone: `GRVA`.
        static let acronym = Numbering(.acronym)

        /// The number of the body above and a letter, so that the body above is not printed: `IEC/SC 62B` is of TC 62.
        ///
        /// - Parameter abbreviation: That of the body above: `TC`.
        public static func numberOfParent(_ abbreviation: String) -> Numbering {
            Numbering(.numberOfParent, parent: abbreviation)
        }
    }

    /// Where a body may be: `.group` for a working group.
    ///
    /// ```swift
    /// let draftingTeam = CommitteeBody("DT", .projectTeam, rank: .group)
    /// let acme = CommitteePublisher("ACME", bodies: [.technicalCommittee], innerBodies: [draftingTeam])
    /// let notation = try IdentifierNotation.standard.adding(committees: [acme])
    /// try CommitteeReference("ACME TC5 DT2", in: notation).canonical   // ACME/TC 5/DT 2
    /// ```
    public enum Rank: Int, Hashable, Sendable, CaseIterable {
        /// Right below the publisher.
        case committee
        /// Below a committee.
        case subcommittee
        /// Below any of these, and below another group.
        case group
    }

    /// What is printed between abbreviation and number: `.dot` for `WP.29`.
    ///
    /// ```swift
    /// let workingParty = CommitteeBody("WP", .workingParty, joint: .dot)   // WP.29, and not WP 29
    /// ```
    public enum Joint: String, Hashable, Sendable, CaseIterable {
        /// As in `TC 22`.
        case space = " "
        /// As in `WP.29`.
        case dot = "."
    }

    /// The abbreviation as it is printed, `TC`; empty where the number is alone.
    public let label: String
    /// What kind of body it is: `.technicalCommittee`.
    public let kind: CommitteeReference.Kind
    /// What follows the abbreviation: `.number`.
    public let numbering: Numbering
    /// Where it may be: `.committee`.
    public let rank: Rank
    /// What is printed between abbreviation and number: `.space`.
    public let joint: Joint
    /// How many digits a number has at least: 2 for `CCC/TC 09`.
    public let width: Int
    /// The ways to write it, in capital ASCII letters.
    let keys: [[UInt8]]
    /// The first letters of the keys.
    let initials: LetterSet

    /// Describes a form of body: `CommitteeBody("ST", .taskGroup, also: ["SPECIAL TASK GROUP"])`.
    ///
    /// Nothing is checked here; see ``IdentifierNotation/adding(designations:committees:)``.
    ///
    /// - Parameters:
    ///   - label: The abbreviation as it is printed: letters A to Z, the first one a capital.
    ///   - kind: What kind of body it is.
    ///   - numbering: What follows the abbreviation.
    ///   - rank: Where it may be.
    ///   - joint: What is printed between abbreviation and number.
    ///   - width: How many digits a number has at least, 1 to 6.
    ///   - spellings: Other ways to write the abbreviation: words with a space or hyphen between them.
    public init(
        _ label: String, _ kind: CommitteeReference.Kind, _ numbering: Numbering = .number, rank: Rank = .committee,
        joint: Joint = .space, width: Int = 1, also spellings: [String] = []
    ) {
        self.label = label
        self.kind = kind
        self.numbering = numbering
        self.rank = rank
        self.joint = joint
        self.width = width
        keys = (spellings + [label]).map(Self.key)
        initials = LetterSet(keys.compactMap(\.first))
    }

    /// A spelling in capitals, as it is looked up.
    static func key(_ spelling: String) -> [UInt8] { spelling.utf8.map(\.uppercased) }

    /// The ways to write the abbreviation, in capital letters, the printed one last.
    public var spellings: [String] { keys.map { String(decoding: $0, as: UTF8.self) } }

    /// An example of the body, for messages.
    var example: String {
        switch numbering.form {
        case .none, .optionalNumber: label
        case .number: label + joint.rawValue + String(repeating: "0", count: width - 1) + "1"
        case .numberAndLetters: "\(label) 9X"
        case .numberOfParent: "\(label) 62B"
        case .letter: "A"
        case .name, .numberOrName, .words: "\(label) ABC"
        case .acronym: "GRVA"
        }
    }
}

extension CommitteeBody {
    /// `TC 22`
    public static let technicalCommittee = CommitteeBody(
        "TC", .technicalCommittee, also: ["TECHNICAL COMMITTEE"])
    /// `PC 343`
    public static let projectCommittee = CommitteeBody("PC", .projectCommittee, also: ["PROJECT COMMITTEE"])
    /// `JTC 1`
    public static let jointCommittee = CommitteeBody(
        "JTC", .jointTechnicalCommittee, also: ["JOINT TECHNICAL COMMITTEE"])
    /// `JPC 2`
    public static let jointProjectCommittee = CommitteeBody("JPC", .projectCommittee)
    /// `SyC Smart Energy`
    public static let systemsCommittee = CommitteeBody("SyC", .systemsCommittee, .words, also: ["SYSTEMS COMMITTEE"])
    /// `JSyC BDC`
    public static let jointSystemsCommittee = CommitteeBody("JSyC", .systemsCommittee, .words)
    /// `SC 42`
    public static let subcommittee = CommitteeBody(
        "SC", .subcommittee, rank: .subcommittee, also: ["SUBCOMMITTEE", "SUB-COMMITTEE"])
    /// `SC 62B`: a subcommittee whose number begins with that of its committee, as IEC and CENELEC number them.
    public static let lettered = CommitteeBody(
        "SC", .subcommittee, .numberOfParent("TC"), rank: .subcommittee, also: ["SUBCOMMITTEE", "SUB-COMMITTEE"])
    /// `WS 115`, `WS ESG`
    public static let workshop = CommitteeBody("WS", .workshop, .numberOrName, also: ["WORKSHOP"])
    /// `SG 17`
    public static let studyGroup = CommitteeBody("SG", .studyGroup, also: ["STUDY GROUP"])

    /// A body that has a name and no number: `.named("COPOLCO", .policyCommittee)`.
    public static func named(_ name: String, _ kind: CommitteeReference.Kind) -> CommitteeBody {
        CommitteeBody(name, kind, .none)
    }

    /// The groups that committees and subcommittees of most publishers set up: `WG 9`, `AG`, `JWG eAcc`.
    public static let groups: [CommitteeBody] = [
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
struct LetterSet: Hashable, Sendable {
    private let bits: UInt32

    init(_ letters: [UInt8]) { bits = letters.reduce(0) { $0 | 1 << UInt32($1 &- 0x41) } }

    @inline(__always)
    func contains(_ letter: UInt8) -> Bool { letter.isUpper && bits & 1 << UInt32(letter &- 0x41) != 0 }
}
