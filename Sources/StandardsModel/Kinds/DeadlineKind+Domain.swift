extension DeadlineKind {
    /// The first day on which one can comment.
    public static let commentsOpen = Self(
        "comments-open", "The first day on which one can comment.",
        phrase: .init(["en": "Comments open: %", "zh-Hans": "开始征求意见：%"]),
        withCode: .init(["en": "Comments open on %", "zh-Hans": "%开始征求意见"]),
        isBeginning: true)
    /// The last day on which one can comment.
    public static let commentsClose = Self(
        "comments-close", "The last day on which one can comment.",
        phrase: .init(["en": "Comments close: %", "zh-Hans": "征求意见截止：%"]),
        withCode: .init(["en": "Comments close on %", "zh-Hans": "%征求意见截止"]),
        asksForAction: true)
    /// The last day on which one can nominate.
    public static let nominationsClose = Self(
        "nominations-close", "The last day on which one can nominate.",
        phrase: .init(["en": "Nominations close: %", "zh-Hans": "推荐截止：%"]),
        withCode: .init(["en": "Nominations close for %", "zh-Hans": "%推荐截止"]),
        asksForAction: true)
    /// The first day on which members can vote.
    public static let votesOpen = Self(
        "votes-open", "The first day on which members can vote.",
        phrase: .init(["en": "Vote opens: %", "zh-Hans": "开始投票：%"]),
        withCode: .init(["en": "Vote opens on %", "zh-Hans": "%开始投票"]),
        isBeginning: true)
    /// The last day on which members can vote.
    public static let votesClose = Self(
        "votes-close", "The last day on which members can vote.",
        phrase: .init(["en": "Vote closes: %", "zh-Hans": "投票截止：%"]),
        withCode: .init(["en": "Vote closes on %", "zh-Hans": "%投票截止"]),
        asksForAction: true)
    /// The last day on which one can answer a call of another kind, such as for papers.
    public static let answersClose = Self(
        "answers-close", "The last day on which one can answer a call of another kind, such as for papers.",
        phrase: .init(["en": "Answers close: %", "zh-Hans": "答复截止：%"]),
        withCode: .init(["en": "Answers close on %", "zh-Hans": "%答复截止"]),
        asksForAction: true)
    /// The first day on which one can apply.
    public static let applicationsOpen = Self(
        "applications-open", "The first day on which one can apply.",
        phrase: .init(["en": "Applications open: %", "zh-Hans": "开始受理申请：%"]),
        withCode: .init(["en": "Applications open for %", "zh-Hans": "%开始受理申请"]),
        isBeginning: true)
    /// The last day on which one can register.
    public static let registrationCloses = Self(
        "registration-closes", "The last day on which one can register.",
        phrase: .init(["en": "Registration closes: %", "zh-Hans": "报名截止：%"]),
        asksForAction: true)
    /// The day on which something begins to apply.
    public static let takesEffect = Self(
        "takes-effect", "The day on which something begins to apply.",
        phrase: .init(["en": "Takes effect: %", "zh-Hans": "开始施行：%"]),
        withCode: .init(["en": "% takes effect", "zh-Hans": "%实施"]),
        isBeginning: true)
    /// The day on which a standard or a document gives way to another.
    public static let superseded = Self(
        "superseded", "The day on which a standard or a document gives way to another.",
        phrase: .init(["en": "Superseded: %", "zh-Hans": "被代替：%"]),
        withCode: .init(["en": "% is superseded", "zh-Hans": "%被代替"]))
    /// The day on which a standard is withdrawn, or a document repealed, and ceases to apply.
    public static let withdrawn = Self(
        "withdrawn", "The day on which a standard is withdrawn, or a document repealed, and ceases to apply.",
        phrase: .init(["en": "Withdrawn: %", "zh-Hans": "废止：%"]),
        withCode: .init(["en": "% is withdrawn", "zh-Hans": "%废止"]))
    /// The day from which products need a certificate.
    public static let mandatoryFrom = Self(
        "mandatory-from", "The day from which products need a certificate.",
        phrase: .init(["en": "Certification becomes mandatory: %", "zh-Hans": "认证开始强制实施：%"]),
        withCode: .init(["en": "% becomes mandatory", "zh-Hans": "%认证开始强制实施"]),
        isBeginning: true, asksForAction: true)
    /// The day on which what meets a standard is no longer presumed to meet an act.
    public static let presumptionEnds = Self(
        "presumption-ends", "The day on which what meets a standard is no longer presumed to meet an act.",
        phrase: .init(["en": "Presumption of conformity ends: %", "zh-Hans": "符合性推定终止：%"]),
        withCode: .init(["en": "% no longer gives a presumption of conformity", "zh-Hans": "%的符合性推定终止"]),
        asksForAction: true)
    /// The first day on which the old and the new hold side by side.
    public static let transitionBegins = Self(
        "transition-begins", "The first day on which the old and the new hold side by side.",
        phrase: .init(["en": "Transition begins: %", "zh-Hans": "过渡期开始：%"]),
        isBeginning: true)
    /// The last day on which the old state may last.
    public static let transitionEnds = Self(
        "transition-ends", "The last day on which the old state may last.",
        phrase: .init(["en": "Transition ends: %", "zh-Hans": "过渡期结束：%"]),
        asksForAction: true)
    /// The last day on which to do what a document asks.
    public static let obligationDue = Self(
        "obligation-due", "The last day on which to do what a document asks.",
        phrase: .init(["en": "Due: %", "zh-Hans": "义务到期：%"]),
        asksForAction: true)
    /// The last day on which to reach a target.
    public static let targetDue = Self(
        "target-due", "The last day on which to reach a target.",
        phrase: .init(["en": "Target: %", "zh-Hans": "目标：%"]))
    /// The day by which a standard has to be reviewed.
    public static let reviewDue = Self(
        "review-due", "The day by which a standard has to be reviewed.",
        phrase: .init(["en": "Review due: %", "zh-Hans": "应复审：%"]),
        withCode: .init(["en": "% is due for review", "zh-Hans": "%应复审"]))
    /// The last day on which something has to be renewed before it ends.
    public static let renewalDue = Self(
        "renewal-due", "The last day on which something has to be renewed before it ends.",
        phrase: .init(["en": "Renewal due: %", "zh-Hans": "应办理续期：%"]),
        withCode: .init(["en": "% is due for renewal", "zh-Hans": "%应办理续期"]),
        asksForAction: true)
    /// The day on which something ceases to apply.
    public static let expires = Self(
        "expires", "The day on which something ceases to apply.",
        phrase: .init(["en": "Expires: %", "zh-Hans": "有效期届满：%"]),
        withCode: .init(["en": "% expires", "zh-Hans": "%有效期届满"]))
    /// The day on which a term of office ends.
    public static let termEnds = Self(
        "term-ends", "The day on which a term of office ends.",
        phrase: .init(["en": "Term of office ends: %", "zh-Hans": "任期届满：%"]),
        withCode: .init(["en": "Term of office of % ends", "zh-Hans": "%任期届满"]))

    /// The kinds of the domain.
    public static let standard: [Self] = [
        commentsOpen, commentsClose, nominationsClose, votesOpen, votesClose, answersClose, applicationsOpen,
        registrationCloses, takesEffect, superseded, withdrawn, mandatoryFrom, presumptionEnds, transitionBegins,
        transitionEnds, obligationDue, targetDue, reviewDue, renewalDue, expires, termEnds,
    ]
}
