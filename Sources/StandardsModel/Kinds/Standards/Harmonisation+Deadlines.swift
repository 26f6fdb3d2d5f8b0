import StandardsIdentifiers

extension Standard.Harmonisation {
    /// From when the standard helps, and for which act.
    func deadlineTitle(_ context: DeadlineContext) -> String {
        let language = context.language
        let name = context.catalogue.displayName(of: context.entity, in: language)
        guard let act = actName(in: context) else { return DeadlineKind.takesEffect.title(for: name, in: language) }
        return language.isChinese ? "\(name)对\(act)产生符合性推定" : "\(name) gives a presumption of conformity with \(act)"
    }

    /// Until when it helps.
    func deadlineTitle(ending context: DeadlineContext) -> String {
        let language = context.language
        let name = context.catalogue.displayName(of: context.entity, in: language)
        let title = DeadlineKind.presumptionEnds.title(code: name, title: "", in: language)
        guard let act = actName(in: context) else { return title }
        return title + language.bracketed(act)
    }

    private func actName(in context: DeadlineContext) -> String? {
        act.map { id in
            let act = EntityReference(kind: PolicyDocument.kind.name, id: id.text)
            return context.name(of: act).map { $0.code ?? $0.title } ?? id.text
        }
    }
}

extension Standard.NationalAdoption {
    /// What the members of a regional body have to do by a date.
    enum Step {
        case announce, implement, withdraw
    }

    static func title(of step: Step, _ kind: DeadlineKind, _ context: DeadlineContext) -> String {
        let language = context.language
        let name = context.catalogue.displayName(of: context.entity, in: language)
        let what =
            switch (step, language.isChinese) {
            case (.announce, false): "announce \(name) nationally"
            case (.implement, false): "publish \(name) as a national standard"
            case (.withdraw, false): "withdraw national standards that conflict with \(name)"
            case (.announce, true): "在本国公告\(name)"
            case (.implement, true): "将\(name)发布为国家标准"
            case (.withdraw, true): "废止与\(name)相抵触的国家标准"
            }
        return kind.title(for: what, in: language)
    }
}

extension Standard.ObligationChange {
    /// What the standard becomes.
    func deadlineTitle(_ context: DeadlineContext) -> String {
        let language = context.language
        let name = context.catalogue.displayName(of: context.entity, in: language)
        let state = to?.text ?? ""
        guard language.isChinese else { return "\(name) becomes \(state)" }
        let chinese =
            switch to?.known {
            case .mandatory: "强制性标准"
            case .recommended: "推荐性标准"
            case .guidance: "指导性技术文件"
            case .voluntary: "自愿性标准"
            case nil: state
            }
        return "\(name)转为\(chinese)"
    }
}
