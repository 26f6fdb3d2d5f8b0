extension RelativeDate {
    /// A milestone on which dates hang, so that they become days once its own is known.
    ///
    /// ```swift
    /// let due = RelativeDate(notation: "within one year of implementation of the new standard")
    /// due?.anchor  // .implementation
    /// due?.object  // the new standard
    /// ```
    public enum Anchor: String, CodeList {
        /// It is published (发布).
        case publication
        /// It is adopted (通过).
        case adoption
        /// It is promulgated (公布, 颁布).
        case promulgation
        /// It is approved (批准).
        case approval
        /// It is issued (印发).
        case issue
        /// It is put into effect (实施, 施行).
        case implementation
        /// Its rules begin to apply, which can be later than its entry into force.
        case application
        /// It is circulated for comments or votes.
        case circulation
        /// It enters into force: it begins to exist in law (生效).
        case entryIntoForce = "entry-into-force"
        /// The vote on it opens.
        case voteOpening = "vote-opening"
        /// It is announced (公告).
        case announcement
        /// It expires (届满, 到期).
        case expiry
        /// It is withdrawn or repealed (废止).
        case withdrawal

        public static let name = "milestone"
        public static let meanings: [Anchor: String] = [
            .publication: "It is published (发布).",
            .adoption: "It is adopted (通过).",
            .promulgation: "It is promulgated (公布, 颁布).",
            .approval: "It is approved (批准).",
            .issue: "It is issued (印发).",
            .implementation: "It is put into effect (实施, 施行).",
            .application: "Its rules begin to apply, which can be later than its entry into force.",
            .entryIntoForce: "It enters into force: it begins to exist in law (生效).",
            .circulation: "It is circulated for comments or votes.",
            .voteOpening: "The vote on it opens.",
            .announcement: "It is announced (公告).",
            .expiry: "It expires (届满, 到期).",
            .withdrawal: "It is withdrawn or repealed (废止).",
        ]

        /// The name in a text.
        var words: String {
            switch self {
            case .voteOpening: "the opening of the vote"
            case .entryIntoForce: "entry into force"
            default: rawValue
            }
        }
    }

    /// The milestone on which it hangs; nil where that is none that is known.
    public var anchor: Anchor? { milestone?.anchor }

    /// Of what it is the milestone, in words: `the new standard`; nil where the text does not say it, or means its own
    /// subject: `publication of this standard`, `本标准发布`.
    public var object: String? { milestone?.object }

    private var milestone: Milestone? { meaning.flatMap { Milestone(in: $0.event) } }

    /// A milestone, and of what it is one.
    struct Milestone: Hashable, Sendable {
        let anchor: Anchor
        let object: String?

        private init(_ anchor: Int, of object: String?) {
            self.anchor = Anchor.allCases[anchor]
            self.object = object.flatMap { Self.isSubjectItself($0) ? nil : $0 }
        }

        /// Reads a milestone that is named: `the date of publication of the new standard`, `新标准实施`.
        init?(named event: String) {
            let reader = SpanReader(event)
            for phrase in Self.names {
                guard let reading = reader.read(phrase) else { continue }
                self.init(reading[.link], of: reading.event.isEmpty ? nil : reader.text(reading.event))
                return
            }
            guard !reader.isASCII else { return nil }
            for phrase in Self.chineseNames {
                guard let reading = reader.read(phrase) else { continue }
                var object = reader.text(reading.event)
                for sign in ["自", "从", "的"] where object.utf8.reversed().starts(with: sign.utf8.reversed()) {
                    object.unicodeScalars.removeLast()
                }
                self.init(reading[.link], of: object.utf8.allSatisfy(\.isBlank) ? nil : object)
                return
            }
            return nil
        }

        /// Reads a milestone that is named, or said in a clause: `the measures take effect`.
        init?(in event: String) {
            if let named = Self(named: event) {
                self = named
                return
            }
            let reader = SpanReader(event)
            guard let reading = reader.read(Self.clause) else { return nil }
            self.init(reading[.link], of: reader.text(reading.event))
        }

        /// The name with what it is a milestone of: `publication of the new standard`.
        var text: String { object.map { "\(anchor.words) of \($0)" } ?? anchor.words }

        /// Whether words mean the subject of the date itself.
        private static func isSubjectItself(_ object: String) -> Bool {
            if ["it", "they"].contains(object) { return true }
            let words = object.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
            if words.count == 2, words[0].elementsEqual("this".utf8) { return !words[1].isEmpty }
            return chineseSubjects.contains { object.equalsInBytes("本" + $0) }
        }

        private static let chineseSubjects = [
            "标准", "文件", "办法", "规定", "规则", "通知", "公告", "条例", "法", "法律", "指南", "细则", "规范", "意见", "方案", "决定",
            "协议", "备忘录", "部分",
        ]
    }
}

/// The words for milestones.
extension RelativeDate.Milestone {
    private static func words(_ words: KeyValuePairs<String, RelativeDate.Anchor>) -> [SpanWord] {
        words.map { word, anchor in
            SpanWord(word, Int32(RelativeDate.Anchor.allCases.firstIndex(of: anchor) ?? 0))
        }
    }

    /// What may stand before the name of a milestone.
    static let articles = SpanPiece.atom(
        .maybe(
            "the ", "its ", "their ", "the date of ", "the date of the ", "the date of its ", "date of ", "the day of ",
            "the day of its "))

    static let nouns = words([
        "publication": .publication, "official publication": .publication, "adoption": .adoption,
        "promulgation": .promulgation, "approval": .approval, "issue": .issue, "issuance": .issue,
        "implementation": .implementation, "entry into force": .entryIntoForce,
        "coming into force": .entryIntoForce, "entry into effect": .implementation,
        "coming into effect": .implementation, "taking effect": .implementation,
        "effective date": .implementation, "application": .application, "circulation": .circulation,
        "opening of the vote": .voteOpening,
        "opening of voting": .voteOpening, "opening of the ballot": .voteOpening, "start of the vote": .voteOpening,
        "announcement": .announcement, "expiry": .expiry, "expiration": .expiry, "withdrawal": .withdrawal,
        "repeal": .withdrawal,
    ])

    static let chineseNouns = words([
        "批准发布": .publication, "正式发布": .publication, "发布": .publication, "公布": .promulgation, "颁布": .promulgation,
        "正式实施": .implementation, "实施": .implementation, "施行": .implementation, "生效": .entryIntoForce,
        "批准": .approval, "印发": .issue, "有效期届满": .expiry, "有效期满": .expiry, "有效期到期": .expiry, "届满": .expiry,
        "期满": .expiry, "到期": .expiry, "废止": .withdrawal, "通过": .adoption, "公告": .announcement,
        "投票开始": .voteOpening, "分发": .circulation,
    ])

    private static let names: [[SpanPiece]] = [
        [articles, .words(nouns, .link), .maybe(" date")],
        [articles, .words(nouns, .link), .any(" of "), .event],
    ]

    private static let chineseNames: [[SpanPiece]] = [
        [.words(chineseNouns, .link)],
        [.event, .words(chineseNouns, .link)],
    ]

    private static let clause: [SpanPiece] = [
        .event,
        .words(
            words([
                " takes effect": .implementation, " take effect": .implementation,
                " enters into force": .entryIntoForce, " enter into force": .entryIntoForce,
                " comes into force": .entryIntoForce, " come into force": .entryIntoForce,
                " is published": .publication, " are published": .publication, " is adopted": .adoption,
                " are adopted": .adoption, " is promulgated": .promulgation, " are promulgated": .promulgation,
                " is approved": .approval, " are approved": .approval, " is issued": .issue, " are issued": .issue,
                " is announced": .announcement, " is circulated": .circulation, " expires": .expiry,
                " expire": .expiry, " is withdrawn": .withdrawal, " applies": .application, " apply": .application,
                " are withdrawn": .withdrawal,
            ]), .link),
    ]
}
