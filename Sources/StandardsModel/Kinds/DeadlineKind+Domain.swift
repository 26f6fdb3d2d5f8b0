extension DeadlineKind {
    /// The first day on which one can comment.
    public static let commentsOpen = Self(
        "comments-open", "The first day on which one can comment.",
        phrase: .init(["en": "Comments open: %", "zh-Hans": "开始征求意见：%"]),
        withCode: .init(["en": "Comments open on %", "zh-Hans": "%开始征求意见"]))
    /// The last day on which one can comment.
    public static let commentsClose = Self(
        "comments-close", "The last day on which one can comment.",
        phrase: .init(["en": "Comments close: %", "zh-Hans": "征求意见截止：%"]),
        withCode: .init(["en": "Comments close on %", "zh-Hans": "%征求意见截止"]))
    /// The last day on which one can nominate.
    public static let nominationsClose = Self(
        "nominations-close", "The last day on which one can nominate.",
        phrase: .init(["en": "Nominations close: %", "zh-Hans": "推荐截止：%"]),
        withCode: .init(["en": "Nominations close for %", "zh-Hans": "%推荐截止"]))
    /// The first day on which one can apply.
    public static let applicationsOpen = Self(
        "applications-open", "The first day on which one can apply.",
        phrase: .init(["en": "Applications open: %", "zh-Hans": "开始受理申请：%"]),
        withCode: .init(["en": "Applications open for %", "zh-Hans": "%开始受理申请"]))
    /// The day on which something begins to apply.
    public static let takesEffect = Self(
        "takes-effect", "The day on which something begins to apply.",
        phrase: .init(["en": "Takes effect: %", "zh-Hans": "开始施行：%"]),
        withCode: .init(["en": "% takes effect", "zh-Hans": "%实施"]))
    /// The day on which a standard gives way to another.
    public static let superseded = Self(
        "superseded", "The day on which a standard gives way to another.",
        phrase: .init(["en": "Superseded: %", "zh-Hans": "被代替：%"]),
        withCode: .init(["en": "% is superseded", "zh-Hans": "%被代替"]))
    /// The day on which a standard is withdrawn and ceases to apply.
    public static let withdrawn = Self(
        "withdrawn", "The day on which a standard is withdrawn and ceases to apply.",
        phrase: .init(["en": "Withdrawn: %", "zh-Hans": "废止：%"]),
        withCode: .init(["en": "% is withdrawn", "zh-Hans": "%废止"]))
    /// The day from which products need a certificate.
    public static let mandatoryFrom = Self(
        "mandatory-from", "The day from which products need a certificate.",
        phrase: .init(["en": "Certification becomes mandatory: %", "zh-Hans": "认证开始强制实施：%"]),
        withCode: .init(["en": "% certification becomes mandatory", "zh-Hans": "%认证开始强制实施"]))
    /// The last day on which the old state may last.
    public static let transitionEnds = Self(
        "transition-ends", "The last day on which the old state may last.",
        phrase: .init(["en": "Transition ends: %", "zh-Hans": "过渡期结束：%"]))
    /// The last day on which to do what a document asks.
    public static let obligationDue = Self(
        "obligation-due", "The last day on which to do what a document asks.",
        phrase: .init(["en": "Due: %", "zh-Hans": "义务到期：%"]))
    /// The last day on which to reach a target.
    public static let targetDue = Self(
        "target-due", "The last day on which to reach a target.",
        phrase: .init(["en": "Target: %", "zh-Hans": "目标：%"]))
    /// The day by which a standard has to be reviewed.
    public static let reviewDue = Self(
        "review-due", "The day by which a standard has to be reviewed.",
        phrase: .init(["en": "Review due: %", "zh-Hans": "应复审：%"]),
        withCode: .init(["en": "% is due for review", "zh-Hans": "%应复审"]))
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
        commentsOpen, commentsClose, nominationsClose, applicationsOpen, takesEffect, superseded, withdrawn,
        mandatoryFrom, transitionEnds, obligationDue, targetDue, reviewDue, expires, termEnds,
    ]
}
