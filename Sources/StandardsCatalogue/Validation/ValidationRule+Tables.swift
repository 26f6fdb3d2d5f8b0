extension ValidationRule {
    /// A required property is missing.
    public static let missingProperty = ValidationRule(
        "missing-property", .error, reason: "Without it the entry cannot be used.",
        concerns: { $0.isRequired },
        check: .property { context in
            guard context.isRequired, !context.isPresent || context.isBlank else { return nil }
            return Finding("\"\(context.name)\" is \(context.isPresent ? "blank" : "missing")")
        }
    )
    .glancing(.filled)

    /// An entity has nothing by which people could know it.
    public static let missingName = ValidationRule(
        "missing-name", .error, reason: "People know an entry by its name: a title, a designation, a reference.",
        concerns: { $0.role?.isName == true },
        check: .record { context in
            let choices = context.shape.choiceOfNames
            guard context.isEntity, !choices.isEmpty else { return [] }
            if choices.contains(where: { context.value(of: $0)?.isBlank == false }) { return [] }
            return [
                Finding("it has no name", fixes: ["write \(choices.map { "\"\($0)\"" }.joined(separator: " or "))"])
            ]
        }
    )
    .glancing(
        .record { shape, _ in
            guard shape.isEntity, !shape.choiceOfNames.isEmpty else { return nil }
            let choices = shape.properties.filter { shape.choiceOfNames.contains($0.name) }
            return { record in
                for property in choices where record.isFilled(property) { return true }
                return false
            }
        })

    /// A reference leads nowhere.
    public static let danglingReference = ValidationRule(
        "dangling-reference", .error, reason: "A reference must lead to an entry of the catalogue.",
        concerns: { $0.isReference },
        check: .value { context, value in
            guard case .reference(let reference) = value, !context.catalogue.contains(reference),
                context.catalogue.schema[kind: reference.kind] != nil
            else { return nil }
            // What may have been meant is looked for at the end, and for the first of them only.
            var finding = Finding("there is no \(reference.kind.wordsFromCamelCase) \"\(reference.id)\"")
            finding.target = reference
            if case .reference(let kinds) = context.type { finding.meant = MeantEntity(reference, of: kinds) }
            return finding
        }
    )
    .glancing(
        .value { property, catalogue in
            let schema = catalogue.schema
            if let kind = property.onlyKind {
                // One that the schema lacks is another rule's.
                guard schema[kind: kind] != nil else { return nil }
                let identities = catalogue.entities.identities(of: kind) ?? IdentityIndex()
                return { value, _ in
                    switch value {
                    case .reference(let reference): reference.isIn(identities)
                    default: true
                    }
                }
            }
            let all = schema.kinds.compactMap { kind in
                catalogue.entities.identities(of: kind.kind.name).map { (kind: kind.kind.name, identities: $0) }
            }
            return { value, _ in
                switch value {
                case .reference(let reference):
                    for (kind, identities) in all where reference.isOf(kind) { return reference.isIn(identities) }
                    return false
                default: return true
                }
            }
        })

    /// A reference leads to another kind than the property takes.
    public static let wrongReference = ValidationRule(
        "wrong-reference", .error, reason: "The property refers to other kinds of entry.",
        concerns: { $0.isReference },
        check: .value { context, value in
            guard case .reference(let reference) = value, case .reference(let kinds) = context.type else { return nil }
            guard context.catalogue.schema[kind: reference.kind] != nil else {
                let known = context.catalogue.schema.kinds.map { $0.kind.name }
                var finding = Finding(
                    "there is no kind \"\(reference.kind)\"", fixes: Suggestion.question(reference.kind, among: known))
                if let kind = Suggestion.slip(reference.kind, among: known) {
                    let meant = EntityReference(kind: kind, id: reference.id)
                    if context.catalogue.contains(meant) {
                        finding.replacement = .init(of: reference.description, by: .text(meant.description))
                    }
                }
                return finding
            }
            guard !kinds.isEmpty, !kinds.contains(reference.kind) else { return nil }
            return Finding(
                "\"\(context.name)\" cannot refer to \(reference.kind.wordsFromCamelCase.withArticle)",
                fixes: ["it takes \(kinds.map { "\"\($0)/…\"" }.joined(separator: " or "))"])
        }
    )
    .glancing(
        .value { property, catalogue in
            guard case .reference(let kinds) = property.type else { return nil }
            if let kind = property.onlyKind, catalogue.schema[kind: kind] != nil { return nil }
            let known = catalogue.schema.kinds.map { $0.kind.name }
            let possible = kinds.isEmpty ? known : known.filter(kinds.contains)
            return { value, _ in
                switch value {
                case .reference(let reference):
                    for kind in possible where reference.isOf(kind) { return true }
                    return false
                default: return true
                }
            }
        })

    /// An end is before its beginning.
    public static let reversedDates = ValidationRule(
        "reversed-dates", .error, reason: "An end cannot be before its beginning.",
        concerns: { if case .notBefore = $0.role { true } else { false } },
        check: .record { context in
            // Few records have two dates.
            guard context.entries.hasSeveral(where: { $0.value.period != nil }) else { return [] }
            let dates = context.entries.filter { $0.value.period != nil }
            return dates.flatMap { later in
                guard case .notBefore(let names) = later.property.role else { return [Finding]() }
                return names.compactMap { name in
                    let earlier = dates.first { $0.property.name == name }
                    guard let (start, end) = reversal(of: earlier?.value, later.value) else { return nil }
                    return Finding(
                        "\"\(later.property.name)\" (\(end)) is before \"\(name)\" (\(start))",
                        path: CataloguePath(nil, [.property(later.property.name)]))
                }
            }
        }
    )
    .glancing(
        .record { shape, _ in
            let ends = shape.properties.indices.filter { place in
                if case .notBefore = shape.properties[place].role {
                    shape.properties[place].form == .one
                } else {
                    false
                }
            }
            let beginnings = ends.map { place in
                guard case .notBefore(let names) = shape.properties[place].role else { return [AnyProperty]() }
                return shape.properties.filter { names.contains($0.name) && $0.form == .one }
            }
            return { record in
                var place = record.nextPlace(in: ends, from: 0)
                while place < ends.count {
                    if let end = record.value(of: record.properties[ends[place]]) {
                        for earlier in beginnings[place]
                        where reversal(of: record.value(of: earlier), end) != nil { return false }
                    }
                    place = record.nextPlace(in: ends, from: place + 1)
                }
                return true
            }
        })

    /// The beginning and the end, where the end is before it: of two points in time as instants, where both are known or both
    /// are local, else as days.
    private static func reversal(of beginning: Value?, _ end: Value?) -> (String, String)? {
        if case .time(.time(let start)) = beginning, case .time(.time(let last)) = end,
            (start.offsetMinutes == nil) == (last.offsetMinutes == nil)
        {
            return last.secondsSinceEpoch < start.secondsSinceEpoch ? ("\(start)", "\(last)") : nil
        }
        guard let start = beginning?.period?.first, let last = end?.period?.last, last < start else { return nil }
        return ("\(start)", "\(last)")
    }

    /// A text does not say in which language it is.
    public static let textWithoutLanguage = ValidationRule(
        "text-without-language", .warning, reason: "A text is shown to those who read its language.",
        concerns: { $0.type == .localized },
        check: .value { _, value in
            guard case .localized(let text) = value, text[.undetermined] != nil else { return nil }
            return Finding("the text has no language", fixes: ["write {\"en\": …}"])
        }
    )
    .glancing(
        .value { _, _ in
            { value, _ in
                switch value {
                case .localized(let text): text.borrow { !$0.borrow(in: .undetermined) { _ in } }
                default: true
                }
            }
        })

    /// A key is not in the table, but one slip away from one that is.
    public static let misspeltKey = ValidationRule(
        "misspelt-key", .error, reason: "A fact under a misspelt key is lost to every export.",
        ofUnknown: { context in
            // A name is given once, since of two values under one key one would be lost.
            var given: Set<String> = []
            return unknownKeys(of: context, areMisspelt: true).map { name, meant in
                var finding = Finding(
                    "unknown key \"\(name)\"", fixes: meant.map { ["did you mean \"\($0)\"?"] } ?? [],
                    path: CataloguePath(nil, [.property(name)]))
                if let meant, given.insert(meant).inserted {
                    finding.replacement = .init(.key, of: name, by: .text(meant))
                }
                return finding
            }
        })

    /// A key is not in the table, nor one slip away from one that is.
    public static let unknownKey = ValidationRule(
        "unknown-key", .warning, reason: "What no table names is kept, but no export shows it.",
        ofUnknown: { context in
            let names = context.unknown.isEmpty ? [] : context.names
            return unknownKeys(of: context, areMisspelt: false).map { name, _ in
                Finding(
                    "unknown key \"\(name)\"", fixes: Suggestion.question(name, among: names),
                    path: CataloguePath(nil, [.property(name)]))
            }
        })

    /// A rule that only looks at what records have beyond their tables: most have nothing.
    private init(
        _ id: String, _ severity: Diagnostic.Severity, reason: String,
        ofUnknown check: @escaping @Sendable (RecordContext) -> [Finding]
    ) {
        self.init(id, severity, reason: reason, check: .record(check))
        isOfUnknown = true
    }

    /// The keys that no table names, with the name that each can only mean.
    private static func unknownKeys(
        of context: RecordContext, areMisspelt: Bool
    ) -> [(name: String, meant: String?)] {
        guard !context.unknown.isEmpty else { return [] }
        let names = context.names
        // A later minor release has keys of its own, which may be close to those of this one; so has a writer who marks
        // them by `x-` or by a prefix.
        let isLater = context.catalogue.header.isOfLaterMinor
        return context.unknown.members.compactMap { member in
            let isKnown = names.contains(member.name)
            // In an extending file that is looked at alone, null takes a statement back.
            if isKnown, member.value == .null { return nil }
            let isOwn =
                isLater || isKnown || member.name.hasPrefix("x-") || member.name.utf8.contains(UInt8(ascii: ":"))
            let meant = isOwn ? nil : Suggestion.slip(member.name, among: names)
            return (meant != nil) == areMisspelt ? (member.name, meant) : nil
        }
    }

    /// A code is not in its list.
    public static let unknownCode = ValidationRule(
        "unknown-code", .warning, reason: "A code that the list does not know is kept, but means nothing to a reader.",
        concerns: { if case .code = $0.type { true } else { false } },
        check: .value { context, value in
            guard case .code(let list) = context.type, case .text(let code) = value, !list.known.contains(code) else {
                return nil
            }
            let question = Suggestion.question(code, among: list.known)
            var finding = Finding(
                "unknown \(list.name) \"\(code)\"",
                fixes: question.isEmpty ? ["known are \(list.known.joined(separator: ", "))"] : question)
            finding.replacement = Suggestion.slip(code, among: list.known).map { .init(of: code, by: .text($0)) }
            return finding
        }
    )
    .glancing(
        .value { property, _ in
            guard case .code(let list) = property.type else { return nil }
            return { value, _ in
                switch value {
                case .text(let code): code.isAmong(list.known)
                default: true
                }
            }
        })
}

extension Sequence {
    /// Whether more than one element satisfies the condition.
    fileprivate func hasSeveral(where isWanted: (Element) -> Bool) -> Bool {
        var count = 0
        for element in self where isWanted(element) { count += 1 }
        return count > 1
    }
}

extension AnyProperty {
    fileprivate var isReference: Bool { if case .reference = type { true } else { false } }

    /// The kind of all its references, where they are stored without one.
    fileprivate var onlyKind: String? {
        guard isOfOneKind, case .reference(let kinds) = type, kinds.count == 1 else { return nil }
        return kinds[0]
    }
}

extension UInt8 {
    /// Whether it is a space, a tab or part of a line end.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0D }
}

extension Value {
    /// Whether it is a text, in whatever languages, of nothing but spaces and line ends.
    var isBlank: Bool {
        switch self {
        case .text(let text): text.utf8.allSatisfy(\.isBlank)
        case .localized(let text): text.translations.allSatisfy { $0.text.utf8.allSatisfy(\.isBlank) }
        default: false
        }
    }

    /// The date of a date or of a time.
    var period: PartialDate? {
        switch self {
        case .date(let date): date
        case .time(let time): time.date
        default: nil
        }
    }
}

extension Catalogue {
    /// The identities of the entities of a kind.
    func identities(of kind: String) -> [String] {
        struct Reader: EntityVisitor {
            let kind: String
            var identities: [String] = []
            mutating func visit<E: Entity>(_ entities: [E]) {
                if E.kind.name == kind { identities = entities.map(\.id.text) }
            }
        }
        var reader = Reader(kind: kind)
        visit(with: &reader)
        return reader.identities
    }
}
