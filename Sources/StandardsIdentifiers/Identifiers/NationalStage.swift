/// A stage in the making of a Chinese national standard (GB/T 16733-1997), nine in all.
///
/// The procedure follows that of ISO and IEC stage by stage, so that each has one counterpart (``international``). The
/// drafts differ: comments of the public are asked for in China's third stage and not, as at ISO, in the enquiry.
///
/// ```swift
/// let stage = NationalStage.comment
/// stage.chineseName               // 征求意见阶段
/// stage.international             // Stage.committee, of which ISO's number is 30
/// stage < .examination            // true
/// ```
public enum NationalStage: String, Hashable, Sendable, CaseIterable, Comparable {
    /// 预阶段: a proposal is prepared.
    case preliminary
    /// 立项阶段: the project is put into the national plan and gets its number.
    case planning
    /// 起草阶段: a working group drafts.
    case drafting
    /// 征求意见阶段: the draft is out for comment.
    case comment
    /// 审查阶段: the committee examines the draft that was sent to it, by meeting or by letter.
    case examination
    /// 批准阶段: the draft for approval is examined by the authorities and approved.
    case approval
    /// 出版阶段: the standard is published.
    case publication
    /// 复审阶段: the standard is reviewed, within five years.
    case review
    /// 废止阶段: the standard is withdrawn.
    case withdrawal

    /// The stage's place, from 0 for the preliminary stage to 8 for withdrawal.
    public var ordinal: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The Chinese name: `征求意见阶段`.
    public var chineseName: String {
        switch self {
        case .preliminary: "预阶段"
        case .planning: "立项阶段"
        case .drafting: "起草阶段"
        case .comment: "征求意见阶段"
        case .examination: "审查阶段"
        case .approval: "批准阶段"
        case .publication: "出版阶段"
        case .review: "复审阶段"
        case .withdrawal: "废止阶段"
        }
    }

    /// The stage of ISO and IEC that corresponds to it.
    public var international: Stage {
        switch self {
        case .preliminary: .preliminary
        case .planning: .proposal
        case .drafting: .preparatory
        case .comment: .committee
        case .examination: .enquiry
        case .approval: .approval
        case .publication: .publication
        case .review: .review
        case .withdrawal: .withdrawal
        }
    }

    /// Whether a stage is before another.
    public static func < (left: Self, right: Self) -> Bool { left.ordinal < right.ordinal }
}

extension StageCode {
    /// The stage of China's procedure that corresponds to this one: ``NationalStage/comment`` for `30.20`.
    public var national: NationalStage { phase.national }
}
