public import StandardsIdentifiers

extension Event {
    /// Until when one can register for an event, send a paper or name somebody.
    ///
    /// ```swift
    /// let papers = Event.CallForEntries {
    ///     $0.kind = Code(.papers)
    ///     $0.closes = "2026-03-31"
    /// }
    /// ```
    public struct CallForEntries: Record {
        public static let meaning = "Until when one can register for an event, send a paper or name somebody."

        /// What is called for, such as registrations or papers.
        public var kind: Code<EntryKind>?
        /// What is called for, in words, where the kind does not say it.
        public var what = LocalizedText()
        /// The first day on which one can do so.
        public var opens: PartialDate?
        /// The last day on which one can do so.
        public var closes: PartialDate?
        /// The address at which one does so.
        public var url: WebAddress?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<CallForEntries> = [
            .value("kind", \.kind, "What is called for, such as registrations or papers.", role: .key),
            .localized("what", \.what, "What is called for, in words, where the kind does not say it."),
            .date(
                "opens", \.opens, "The first day on which one can do so.",
                deadline: .init(.applicationsOpen, title: { $0.deadlineTitle(opens: true, $2) })),
            .date(
                "closes", \.closes, "The last day on which one can do so.", role: .ends(after: "opens"),
                deadline: .init(
                    [.registrationCloses, .nominationsClose, .answersClose],
                    title: { call, _, context in call.deadlineTitle(opens: false, context) }
                ) { $0.closingKind }),
            .value("url", \.url, "The address at which one does so."),
        ]
    }
}

/// What an event calls for beforehand.
///
/// ```swift
/// let open = event.deadlines.first { $0.kind == .registration }?.closes
/// ```
public enum EntryKind: String, CodeList {
    /// Those who want to take part register.
    case registration
    /// Papers, talks or abstracts are sent in.
    case papers
    /// Names are sent in, such as of speakers, delegates or candidates.
    case nominations
    /// Documents for the meeting are sent in, such as agenda items and comments.
    case documents
    public static let name = "entry kind"
    public static let meanings: [EntryKind: String] = [
        .registration: "Those who want to take part register.",
        .papers: "Papers, talks or abstracts are sent in.",
        .nominations: "Names are sent in, such as of speakers, delegates or candidates.",
        .documents: "Documents for the meeting are sent in, such as agenda items and comments.",
    ]
}

extension Event.CallForEntries {
    fileprivate var closingKind: DeadlineKind {
        switch kind?.known {
        case .registration: .registrationCloses
        case .nominations: .nominationsClose
        case .papers, .documents, nil: .answersClose
        }
    }

    /// What opens or closes, and of which event.
    fileprivate func deadlineTitle(opens: Bool, _ context: DeadlineContext) -> String {
        let language = context.language
        var call = what.text(in: language)
        if call.isEmpty {
            call =
                switch (kind?.known, language.isChinese) {
                case (.registration, false): "Registration"
                case (.papers, false): "Call for papers"
                case (.nominations, false): "Nominations"
                case (.documents, false): "Documents"
                case (.registration, true): "报名"
                case (.papers, true): "论文征集"
                case (.nominations, true): "推荐"
                case (.documents, true): "文件提交"
                case (nil, _): kind?.text ?? (language.isChinese ? "征集" : "Call")
                }
        }
        let name = context.catalogue.displayName(of: context.entity, in: language)
        let day = language.isChinese ? (opens ? "开始" : "截止") : (opens ? ", first day" : ", last day")
        return call + day + language.colon + name
    }
}
