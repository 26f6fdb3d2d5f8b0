import StandardsIdentifiers

extension PolicyDocument {
    public static let anchors: [RelativeDate.Anchor: [String]] = [
        .publication: ["published", "issued"], .announcement: ["published", "issued"], .issue: ["issued", "published"],
        .promulgation: ["issued", "published"], .adoption: ["issued"], .approval: ["issued"],
        .implementation: ["effective", "inForce"], .application: ["effective"],
        .entryIntoForce: ["inForce", "effective"], .expiry: ["expires"],
    ]

    public static let recurrenceEnd: RecurrenceEnd<PolicyDocument>? = RecurrenceEnd(
        relations: [.replaces, .repeals]
    ) { document, context in document.lastDay(in: context) }

    public static let deadlineRules: [DeadlineRule<PolicyDocument>] = [
        DeadlineRule(
            "superseded-document", from: "supersedes", kinds: [.superseded],
            reason: "A document is superseded when the one in its place takes effect, where no other date is stated.",
            explanation: .init([
                "en":
                    "The date is derived: an earlier document gives way on the day on which the later one, %, takes effect.",
                "zh-Hans": "日期系推导：旧文件自新文件%施行之日起被代替。",
            ])
        ) { document, context in
            document.supersedes.compactMap { document.end(.superseded, of: $0, in: context) }
        },
        DeadlineRule(
            "repealed-document", from: "repeals", kinds: [.withdrawn],
            reason: "A document is repealed when the one that repeals it takes effect, where no other date is stated.",
            explanation: .init([
                "en":
                    "The date is derived: a document ends on the day on which the one that repeals it, %, takes effect.",
                "zh-Hans": "日期系推导：文件自废止它的%施行之日起废止。",
            ])
        ) { document, context in
            document.repeals.compactMap { document.end(.withdrawn, of: $0, in: context) }
        },
        DeadlineRule(
            "announced-standards", from: "announces", kinds: [.takesEffect],
            reason: "Standards that are announced together take effect on the day of their batch, unless they name one."
        ) { document, context in
            document.announces.enumerated().flatMap { document.takesEffect($1, at: $0, in: context) }
        },
    ]

    /// How certain the dates are that the document itself sets: a draft only proposes them.
    public var dateCertainty: Certainty { status == .draft ? .proposed : .stated }

    /// The title of the day on which it begins to exist in law.
    func entryIntoForce(_ context: DeadlineContext) -> String {
        let language = context.language
        let name = displayName(in: language)
        return language.isChinese ? "生效：\(name)" : "Enters into force: \(name)"
    }

    /// What ends an earlier document, wholly or in part.
    private func end(
        _ kind: DeadlineKind, of ended: some EndedDocument, in context: DeadlineContext
    ) -> DeadlineDraft? {
        guard let earlier = ended.document, let day = ended.date ?? effective else { return nil }
        let language = context.language
        let name = context.catalogue[earlier]?.displayName(in: language).cut() ?? earlier.text
        var title = kind == .withdrawn ? repealed(name, in: language) : kind.title(for: name, in: language)
        let part = ended.products.text(in: language)
        if !part.isEmpty {
            title += language.bracketed(part)
        } else if ended.extent == .part {
            title += language.bracketed(language.isChinese ? "部分" : "in part")
        }
        return DeadlineDraft(
            kind, key: id.text, date: day,
            certainty: dateCertainty == .proposed ? .proposed : ended.date == nil ? .derived : .stated,
            subject: EntityReference(kind: Self.kind.name, id: earlier.text), title: title)
    }

    private func repealed(_ name: String, in language: LanguageTag) -> String {
        (language.isChinese ? "废止" : "Repealed") + language.colon + name
    }

    /// The last day on which it applies, of those that are known; a day before all others, where it no longer applies
    /// and nothing says since when.
    private func lastDay(in context: DeadlineContext) -> CalendarDate? {
        var days = [expires?.last].compactMap { $0 }
        for later in context.subjects(of: [.replaces, .repeals], to: entityReference) {
            guard let id = EntityID<PolicyDocument>(later.id), let later = context.catalogue[id] else { continue }
            let ended: [any EndedDocument] = later.supersedes + later.repeals
            days += ended.filter { $0.document == self.id && $0.isWhole }
                .compactMap { ($0.date ?? later.effective)?.first?.adding(days: -1) }
        }
        if let day = days.min() { return day }
        return status == .superseded || status == .repealed ? CalendarDate(year: 1, month: 1, day: 1) : nil
    }

    /// The first day of a batch, for each of its standards that has none of its own, or for all together.
    private func takesEffect(
        _ batch: StandardBatch, at position: Int, in context: DeadlineContext
    ) -> [DeadlineDraft] {
        guard let effective = batch.effective else { return [] }
        let language = context.language
        let named = batch.standards.compactMap { context.catalogue[$0] }.filter { $0.effective == nil }
        var drafts = named.map { standard in
            DeadlineDraft(
                .takesEffect, key: id.text, date: effective, certainty: dateCertainty,
                subject: standard.entityReference,
                title: DeadlineKind.takesEffect.title(
                    code: standard.code, title: standard.title.text(in: language), in: language))
        }
        if batch.standards.isEmpty || batch.standards.count < batch.count?.value ?? 0 {
            var name = batch.what.text(in: language)
            if name.isEmpty { name = displayName(in: language) }
            if let count = batch.count?.words(in: language) { name += language.bracketed(count) }
            drafts.append(
                DeadlineDraft(
                    .takesEffect, key: batch.key ?? String(position + 1), date: effective, certainty: dateCertainty,
                    title: DeadlineKind.takesEffect.title(for: name, in: language)))
        }
        return drafts
    }
}

/// An earlier document that a later one ends, wholly or in part, in its place or not.
private protocol EndedDocument {
    var document: EntityID<PolicyDocument>? { get }
    var extent: Code<Extent>? { get }
    var products: LocalizedText { get }
    var date: PartialDate? { get }
}

extension EndedDocument {
    var isWhole: Bool { extent != .part && products.isEmpty }
}

extension PolicyDocument.Supersession: EndedDocument {}
extension PolicyDocument.Repeal: EndedDocument {}

extension PolicyDocument.Revision {
    /// Which text applies as revised.
    func deadlineTitle(_ context: DeadlineContext) -> String {
        let language = context.language
        let name = context.catalogue.displayName(of: context.entity, in: language)
        return (language.isChinese ? "修订文本开始施行" : "Revised text takes effect") + language.colon + name
    }
}
