extension StageCode {
    /// Every code of the matrix, from first to last.
    public static let all: [StageCode] = titles.keys.sorted().map(StageCode.init(packed:))

    /// What each code of the matrix says.
    static let titles: [UInt16: String] = [
        0: "idea for a project received", 20: "idea under review", 60: "review of the idea closed",
        98: "idea dropped", 99: "idea to be put to the vote",

        10_00: "proposal registered", 10_20: "proposal out for vote", 10_60: "vote on the proposal closed",
        10_92: "proposal sent back to its author", 10_98: "proposal rejected", 10_99: "project approved",

        20_00: "project in the committee's programme", 20_20: "working draft under study",
        20_60: "comments on the working draft closed", 20_98: "project dropped at the working draft",
        20_99: "working draft to become a committee draft",

        30_00: "committee draft registered", 30_20: "committee draft out for comment",
        30_60: "comments on the committee draft closed", 30_92: "committee draft sent back to the working group",
        30_98: "project cancelled at the committee draft", 30_99: "committee draft to become an enquiry draft",

        40_00: "enquiry draft registered", 40_20: "enquiry draft out for vote",
        40_60: "vote on the enquiry draft closed", 40_92: "enquiry draft sent back to the committee",
        40_93: "enquiry draft to be voted on again", 40_98: "project cancelled at the enquiry draft",
        40_99: "enquiry draft to become a final draft",

        50_00: "final draft registered", 50_20: "final draft out for vote or proof",
        50_60: "vote on the final draft closed", 50_92: "final draft sent back to the committee",
        50_98: "project cancelled at the final draft", 50_99: "final draft to be published",

        60_00: "standard being published", 60_60: "standard published",

        90_20: "standard under systematic review", 90_60: "review of the standard closed",
        90_92: "standard to be revised", 90_93: "standard confirmed", 90_99: "withdrawal of the standard proposed",

        95_20: "withdrawal out for vote", 95_60: "vote on the withdrawal closed",
        95_92: "standard not to be withdrawn", 95_99: "standard withdrawn",
    ]

    /// The stage that two digits mean.
    static func phase(of stage: Int) -> Stage {
        switch stage {
        case 0: .preliminary
        case 10: .proposal
        case 20: .preparatory
        case 30: .committee
        case 40: .enquiry
        case 50: .approval
        case 60: .publication
        case 90: .review
        default: .withdrawal
        }
    }
}

extension Stage {
    /// The two digits of the stage in ISO's harmonised stage codes: 40 for the enquiry stage.
    public var code: Int {
        switch self {
        case .preliminary: 0
        case .proposal: 10
        case .preparatory: 20
        case .committee: 30
        case .enquiry: 40
        case .approval: 50
        case .publication: 60
        case .review: 90
        case .withdrawal: 95
        }
    }

    /// The stage of China's procedure that corresponds to this one.
    public var national: NationalStage { NationalStage.allCases.first { $0.international == self } ?? .preliminary }
}
