extension CommitteePublisher {
    /// The joint committees of ISO and IEC; ISO prints a slash before JTC 4, a space before the others.
    private static let isoIEC = CommitteePublisher(
        "ISO/IEC", also: ["ISO-IEC", "ISO / IEC"], separator: .space, exceptions: ["JTC 4": .slash],
        countsBackwards: false,
        bodies: [.jointCommittee, .jointProjectCommittee, .jointSystemsCommittee])

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

    /// Every publisher that the package has.
    static let shipped: [CommitteePublisher] = [
        CommitteePublisher(
            "ISO",
            bodies: [
                .technicalCommittee, .projectCommittee, .workshop, .named("COPOLCO", .policyCommittee),
                .named("CASCO", .policyCommittee), .named("DEVCO", .policyCommittee),
                .named("REMCO", .policyCommittee), .named("TMB", .governingBody), .named("CSC", .governingBody),
            ]),
        isoIEC,
        CommitteePublisher("IEC/ISO", also: ["IEC-ISO", "IEC / ISO"], separator: .space, bodies: isoIEC.bodies),
        CommitteePublisher(
            "IEC",
            bodies: [
                .technicalCommittee, .projectCommittee, .systemsCommittee, .lettered,
                CommitteeBody("SEG", .studyGroup), .named("SMB", .governingBody), .named("CAB", .governingBody),
                .named("MSB", .governingBody), .named("ACART", .advisoryGroup), .named("ACEA", .advisoryGroup),
                .named("ACEC", .advisoryGroup), .named("ACEE", .advisoryGroup), .named("ACOS", .advisoryGroup),
                .named("ACSEC", .advisoryGroup), .named("ACTAD", .advisoryGroup),
            ], innerBodies: [.lettered] + CommitteeBody.groups),
        CommitteePublisher(
            "CISPR", also: ["IEC/CISPR", "IEC CISPR", "CIS"],
            bodies: [CommitteeBody("", .subcommittee, .letter, also: ["SC", "SUBCOMMITTEE"])],
            innerBodies: CommitteeBody.groups),
        CommitteePublisher("SAC", bodies: [.technicalCommittee, CommitteeBody("SWG", .workingGroup)]),
        CommitteePublisher(
            "CCSA",
            bodies: [.technicalCommittee, CommitteeBody("ST", .taskGroup, also: ["SPECIAL TASK GROUP"])]),
        CommitteePublisher("CCC", bodies: [CommitteeBody("TC", .technicalCommittee, width: 2)]),
        CommitteePublisher(
            "CEN",
            bodies: [
                .technicalCommittee, .projectCommittee, .workshop, .named("BT", .governingBody),
                .named("CA", .governingBody), CommitteeBody("BTWG", .workingGroup),
                CommitteeBody("BTTF", .taskForce),
            ]),
        CommitteePublisher(
            "CLC", also: ["CENELEC"],
            bodies: [
                CommitteeBody("TC", .technicalCommittee, .numberAndLetters, also: ["TECHNICAL COMMITTEE"]),
                .lettered, .workshop, CommitteeBody("SR", .other), .named("BT", .governingBody),
                .named("CA", .governingBody), CommitteeBody("BTWG", .workingGroup),
                CommitteeBody("BTTF", .taskForce),
            ], innerBodies: [.lettered] + CommitteeBody.groups),
        CommitteePublisher(
            "CEN/CLC", also: ["CEN-CLC", "CEN/CENELEC", "CEN-CENELEC", "CEN CENELEC", "CEN CLC"],
            bodies: [
                .jointCommittee, .technicalCommittee, .projectCommittee, .workshop,
                CommitteeBody("JWG", .workingGroup, .numberOrName), CommitteeBody("BTWG", .workingGroup),
            ]),
        CommitteePublisher(
            "CEN/CLC/ETSI", also: ["CEN-CLC-ETSI", "CEN/CENELEC/ETSI", "CEN-CENELEC-ETSI"],
            bodies: [
                CommitteeBody("JWG", .workingGroup, .numberOrName), CommitteeBody("CG", .other, .name),
            ]),
        CommitteePublisher(
            "ETSI",
            bodies: [
                CommitteeBody("TC", .technicalCommittee, .name, also: ["TECHNICAL COMMITTEE"]),
                CommitteeBody("JTC", .jointTechnicalCommittee, .name),
                CommitteeBody("ISG", .other, .name, also: ["INDUSTRY SPECIFICATION GROUP"]),
                CommitteeBody("SDG", .other, .name), CommitteeBody("EP", .projectCommittee, .name),
                CommitteeBody("SC", .other, .name), CommitteeBody("STF", .taskForce),
                .named("OCG", .governingBody), .named("GA", .governingBody),
            ], innerBodies: CommitteeBody.groups),
        CommitteePublisher(
            "ITU-T", also: ["ITU T"], countsBackwards: true,
            bodies: [
                .studyGroup, focusGroup, CommitteeBody("JCA", .other, .name), .named("TSAG", .advisoryGroup),
                .named("SCV", .other),
            ], innerBodies: ituInner),
        CommitteePublisher(
            "ITU-R", also: ["ITU R"],
            bodies: [
                .studyGroup,
                CommitteeBody(
                    "WP", .workingParty, .numberOfParent("SG"), rank: .subcommittee, also: ["WORKING PARTY"]),
                .named("RAG", .advisoryGroup), .named("CPM", .other), .named("CCV", .other),
            ],
            innerBodies: [
                CommitteeBody(
                    "WP", .workingParty, .numberOfParent("SG"), rank: .subcommittee, also: ["WORKING PARTY"])
            ] + CommitteeBody.groups),
        CommitteePublisher(
            "ITU-D", also: ["ITU D"], countsBackwards: true, bodies: [.studyGroup, .named("TDAG", .advisoryGroup)],
            innerBodies: ituInner),
        CommitteePublisher(
            "UNECE", also: ["UNECE/TRANS", "UN/ECE", "UN ECE", "UN-ECE", "ECE", "ECE/TRANS"],
            bodies: [
                CommitteeBody("WP", .workingParty, joint: .dot, also: ["WORKING PARTY"]),
                CommitteeBody("SC", .subcommittee, joint: .dot), .named("ITC", .governingBody),
            ],
            innerBodies: [
                CommitteeBody("AC", .other, rank: .group, joint: .dot),
                CommitteeBody("SC", .subcommittee, rank: .subcommittee, joint: .dot),
                CommitteeBody("WP", .workingParty, rank: .subcommittee, joint: .dot),
                CommitteeBody("IWG", .workingGroup, .name, rank: .group),
            ] + regulators + [CommitteeBody("", .other, .acronym, rank: .group)]),
        CommitteePublisher("OIML", bodies: [.technicalCommittee]),
        CommitteePublisher("COPANT", bodies: [.technicalCommittee]),
        CommitteePublisher("GSO", bodies: [.technicalCommittee]),
    ]
}
