/// An organisation whose bodies have references, or several whose bodies are joint: data of the one reader.
struct CommitteePublisher: Sendable {
    /// The name as it is printed.
    let name: String
    /// What stands between the name and the first body.
    let separator: String
    /// First bodies before which another sign stands, as the publisher prints them.
    let exceptions: [String: String]
    /// The bodies that stand right below the publisher.
    let tops: [CommitteeBody]
    /// The bodies that stand below another one.
    let inner: [CommitteeBody]
    /// Whether `Q 4/17` is question 4 of study group 17.
    let countsBackwards: Bool
    /// The ways to write the name, in capital ASCII letters.
    let spellings: [[UInt8]]

    init(
        _ name: String, also spellings: [String] = [], separator: String = "/", exceptions: [String: String] = [:],
        countsBackwards: Bool = false, tops: [CommitteeBody],
        inner: [CommitteeBody] = [.subcommittee] + CommitteeBody.groups
    ) {
        self.name = name
        self.separator = separator
        self.exceptions = exceptions
        self.tops = tops
        self.inner = inner
        self.countsBackwards = countsBackwards
        self.spellings = (spellings + [name]).map { Array($0.uppercased().utf8) }
    }
}

extension CommitteePublisher {
    /// The joint committees of ISO and IEC; ISO prints a slash before JTC 4, a space before the others.
    private static let isoIEC = CommitteePublisher(
        "ISO/IEC", also: ["ISO-IEC", "ISO / IEC"], separator: " ", exceptions: ["JTC 4": "/"],
        tops: [.jointCommittee, .jointProjectCommittee, .jointSystemsCommittee])

    private static let ituInner: [CommitteeBody] =
        [
            CommitteeBody("WP", .workingParty, rank: .subcommittee, also: ["WORKING PARTY"]),
            CommitteeBody("Q", .question, rank: .group, also: ["QUESTION"]),
            CommitteeBody("RG", .other, .numberOrName, rank: .group),
            CommitteeBody("CG", .other, .numberOrName, rank: .group),
        ] + CommitteeBody.groups

    private static let focusGroup = CommitteeBody("FG", .focusGroup, .name, also: ["FOCUS GROUP"])

    /// The working parties below WP.29, which makes the regulations for vehicles.
    static let regulators = ["GRVA", "GRBP", "GRB", "GRE", "GRPE", "GRRF", "GRSG", "GRSP"].map {
        CommitteeBody($0, .workingParty, .none, rank: .subcommittee)
    }

    /// Every publisher that the reader knows.
    static let all: [CommitteePublisher] = [
        CommitteePublisher(
            "ISO",
            tops: [
                .technicalCommittee, .projectCommittee, .workshop, .named("COPOLCO", .policyCommittee),
                .named("CASCO", .policyCommittee), .named("DEVCO", .policyCommittee),
                .named("REMCO", .policyCommittee), .named("TMB", .governingBody), .named("CSC", .governingBody),
            ]),
        isoIEC,
        CommitteePublisher("IEC/ISO", also: ["IEC-ISO", "IEC / ISO"], separator: " ", tops: isoIEC.tops),
        CommitteePublisher(
            "IEC",
            tops: [
                .technicalCommittee, .projectCommittee, .systemsCommittee, .lettered,
                CommitteeBody("SEG", .studyGroup), .named("SMB", .governingBody), .named("CAB", .governingBody),
                .named("MSB", .governingBody), .named("ACART", .advisoryGroup), .named("ACEA", .advisoryGroup),
                .named("ACEC", .advisoryGroup), .named("ACEE", .advisoryGroup), .named("ACOS", .advisoryGroup),
                .named("ACSEC", .advisoryGroup), .named("ACTAD", .advisoryGroup),
            ], inner: [.lettered] + CommitteeBody.groups),
        CommitteePublisher(
            "CISPR", also: ["IEC/CISPR", "IEC CISPR", "CIS"],
            tops: [CommitteeBody("", .subcommittee, .letter, also: ["SC", "SUBCOMMITTEE"])],
            inner: CommitteeBody.groups),
        CommitteePublisher("SAC", tops: [.technicalCommittee, CommitteeBody("SWG", .workingGroup)]),
        CommitteePublisher(
            "CCSA",
            tops: [.technicalCommittee, CommitteeBody("ST", .taskGroup, also: ["SPECIAL TASK GROUP"])]),
        CommitteePublisher("CCC", tops: [CommitteeBody("TC", .technicalCommittee, width: 2)]),
        CommitteePublisher(
            "CEN",
            tops: [
                .technicalCommittee, .projectCommittee, .workshop, .named("BT", .governingBody),
                .named("CA", .governingBody), CommitteeBody("BTWG", .workingGroup),
                CommitteeBody("BTTF", .taskForce),
            ]),
        CommitteePublisher(
            "CLC", also: ["CENELEC"],
            tops: [
                CommitteeBody("TC", .technicalCommittee, .numberAndLetters, also: ["TECHNICAL COMMITTEE"]),
                .lettered, .workshop, CommitteeBody("SR", .other), .named("BT", .governingBody),
                .named("CA", .governingBody), CommitteeBody("BTWG", .workingGroup),
                CommitteeBody("BTTF", .taskForce),
            ], inner: [.lettered] + CommitteeBody.groups),
        CommitteePublisher(
            "CEN/CLC", also: ["CEN-CLC", "CEN/CENELEC", "CEN-CENELEC", "CEN CENELEC", "CEN CLC"],
            tops: [
                .jointCommittee, .technicalCommittee, .projectCommittee, .workshop,
                CommitteeBody("JWG", .workingGroup, .numberOrName), CommitteeBody("BTWG", .workingGroup),
            ]),
        CommitteePublisher(
            "CEN/CLC/ETSI", also: ["CEN-CLC-ETSI", "CEN/CENELEC/ETSI", "CEN-CENELEC-ETSI"],
            tops: [
                CommitteeBody("JWG", .workingGroup, .numberOrName), CommitteeBody("CG", .other, .name),
            ]),
        CommitteePublisher(
            "ETSI",
            tops: [
                CommitteeBody("TC", .technicalCommittee, .name, also: ["TECHNICAL COMMITTEE"]),
                CommitteeBody("JTC", .jointTechnicalCommittee, .name),
                CommitteeBody("ISG", .other, .name, also: ["INDUSTRY SPECIFICATION GROUP"]),
                CommitteeBody("SDG", .other, .name), CommitteeBody("EP", .projectCommittee, .name),
                CommitteeBody("SC", .other, .name), CommitteeBody("STF", .taskForce),
                .named("OCG", .governingBody), .named("GA", .governingBody),
            ], inner: CommitteeBody.groups),
        CommitteePublisher(
            "ITU-T", also: ["ITU T"], countsBackwards: true,
            tops: [
                .studyGroup, focusGroup, CommitteeBody("JCA", .other, .name), .named("TSAG", .advisoryGroup),
                .named("SCV", .other),
            ], inner: ituInner),
        CommitteePublisher(
            "ITU-R", also: ["ITU R"],
            tops: [
                .studyGroup,
                CommitteeBody(
                    "WP", .workingParty, .numberOfParent, rank: .subcommittee, under: "SG", also: ["WORKING PARTY"]),
                .named("RAG", .advisoryGroup), .named("CPM", .other), .named("CCV", .other),
            ],
            inner: [
                CommitteeBody(
                    "WP", .workingParty, .numberOfParent, rank: .subcommittee, under: "SG", also: ["WORKING PARTY"])
            ] + CommitteeBody.groups),
        CommitteePublisher(
            "ITU-D", also: ["ITU D"], countsBackwards: true, tops: [.studyGroup, .named("TDAG", .advisoryGroup)],
            inner: ituInner),
        CommitteePublisher(
            "UNECE", also: ["UNECE/TRANS", "UN/ECE", "UN ECE", "UN-ECE", "ECE", "ECE/TRANS"],
            tops: [
                CommitteeBody("WP", .workingParty, joint: ".", also: ["WORKING PARTY"]),
                CommitteeBody("SC", .subcommittee, joint: "."), .named("ITC", .governingBody),
            ],
            inner: [
                CommitteeBody("AC", .other, rank: .group, joint: "."),
                CommitteeBody("SC", .subcommittee, rank: .subcommittee, joint: "."),
                CommitteeBody("WP", .workingParty, rank: .subcommittee, joint: "."),
                CommitteeBody("IWG", .workingGroup, .name, rank: .group),
            ] + regulators + [CommitteeBody("", .other, .acronym, rank: .group)]),
        CommitteePublisher("OIML", tops: [.technicalCommittee]),
        CommitteePublisher("COPANT", tops: [.technicalCommittee]),
        CommitteePublisher("GSO", tops: [.technicalCommittee]),
    ]

    /// Every spelling with its publisher, by its first letter, longer ones first.
    static let bySpelling: [[(spelling: [UInt8], publisher: CommitteePublisher)]] = {
        var table = Array(repeating: [(spelling: [UInt8], publisher: CommitteePublisher)](), count: 26)
        for publisher in all {
            for spelling in publisher.spellings {
                table[Int(spelling[0]) - 0x41].append((spelling, publisher))
            }
        }
        return table.map { $0.sorted { $0.spelling.count > $1.spelling.count } }
    }()

    /// The publisher whose name is next, with the longest spelling that fits; the cursor is then after it.
    static func take(at cursor: inout ByteCursor) -> CommitteePublisher? {
        let first = cursor.next.uppercased
        guard first.isUpper else { return nil }
        for (spelling, publisher) in bySpelling[Int(first) - 0x41] where cursor.takeFolded(spelling) {
            return publisher
        }
        return nil
    }

    /// The publisher of a name.
    static func named(_ name: String) -> CommitteePublisher? {
        let bytes = Array(name.uppercased().utf8)
        return all.first { $0.spellings.contains(bytes) }
    }
}

extension ByteCursor {
    /// Steps over a spelling in capital letters, in whatever case it stands there; a space stands for a run of them.
    mutating func takeFolded(_ spelling: [UInt8]) -> Bool {
        let start = position
        for byte in spelling {
            guard next.uppercased == byte, !isAtEnd else {
                position = start
                return false
            }
            position += 1
            if byte == 0x20 { skipSpaces() }
        }
        return true
    }

    /// Steps over spaces.
    mutating func skipSpaces() {
        while next == 0x20 || next == 0x09 { position += 1 }
    }
}
