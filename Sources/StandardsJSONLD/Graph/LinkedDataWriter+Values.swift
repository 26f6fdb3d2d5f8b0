import StandardsExport
import StandardsModel

extension LinkedDataWriter {
    /// Writes a value under its term.
    mutating func write(_ value: borrowing StoredValue, _ step: NodePlan.Step, _ term: Term) {
        switch value {
        case .text(let text):
            switch term.shape {
            case .text: unsafe text.withBytes { unsafe json.text($0) }
            case .code:
                if let codes = step.plan.codes { write(code: text.text, of: codes) } else { writeLiteral(text.text) }
            case .address: write(address: text.text, property: step.plan.name)
            default: writeLiteral(text.text)
            }
        case .localized(let text): text.borrow { write($0, property: step.plan.name) }
        case .date(let date): write(date, isCoerced: term.shape == .date)
        case .time(let time): writeLiteral(time.description, type: "xsd:dateTime")
        case .integer(let integer):
            // Other programs read JSON numbers as doubles, which hold whole numbers up to 2^53 exactly.
            if term.shape == .integer, integer.magnitude <= 1 << 53 {
                json.integer(integer)
            } else if term.shape == .integer {
                json.text(String(integer))
            } else {
                writeLiteral(String(integer), type: "xsd:integer")
            }
        case .number(let number):
            if term.shape == .decimal {
                json.text(number.description)
            } else {
                writeLiteral(number.description, type: "xsd:decimal")
            }
        case .boolean(let boolean): json.boolean(boolean)
        case .reference(let reference): write(kind: reference.kind, id: reference.id)
        }
    }

    /// Writes texts by language where every tag is one; else as ``writeTexts(_:property:)`` does.
    private mutating func write(_ text: borrowing LocalizedText, property: String) {
        var isPlain = true
        text.forEachTranslation { if isPlain, !isTag($0.language.text) { isPlain = false } }
        guard isPlain else {
            writeTexts([.localized(copy text)], property: property)
            return
        }
        json.beginObject()
        text.forEachTranslation { json.member($0.language.text, $0.text) }
        json.endObject()
    }

    /// Whether RDF takes it for a language tag.
    mutating func isTag(_ text: String) -> Bool {
        if knownTags.contains(text) { return true }
        guard LanguageSubtags.isTag(text) else { return false }
        if knownTags.count < 16 { knownTags.append(text) }
        return true
    }

    /// Writes a literal that the context does not type, or types otherwise.
    mutating func writeLiteral(_ text: String, type: String? = nil) {
        json.beginObject()
        if let type { json.member("@type", type) }
        json.member("@value", text)
        json.endObject()
    }

    /// Writes a date: a day as it is, a month and a year with their datatypes, all else as EDTF.
    mutating func write(_ date: PartialDate, isCoerced: Bool = true) {
        if date.day != nil, isCoerced {
            unsafe date.withUTF8 { unsafe json.text(plain: $0) }
            return
        }
        let text = date.description
        if date.day != nil {
            writeLiteral(text, type: "xsd:date")
            return
        }
        let isWhole = !date.isApproximate && !date.isUncertain && !date.hasUnspecifiedDigits
        switch date.precision {
        case .month where isWhole: writeLiteral(text, type: "xsd:gYearMonth")
        case .year where isWhole: writeLiteral(text, type: "xsd:gYear")
        default: writeLiteral(text, type: "edtf:EDTF")
        }
    }

    /// Writes a reference relative to the base.
    mutating func write(kind: String, id: String) {
        // Dots are left to the slow way: `..` would climb.
        guard IRIText.isUnreservedWithoutDots(kind), IRIText.isUnreservedWithoutDots(id) else {
            json.text(CatalogueBase.path(toKind: kind, id: id))
            return
        }
        json.literal("\"")
        json.bytes.put(kind)
        json.bytes.put(UInt8(ascii: "/"))
        json.bytes.put(id)
        json.bytes.put(UInt8(ascii: "\""))
    }

    mutating func write(code: String, of codes: CodePlan) {
        if let iri = codes.known[code] {
            json.text(iri)
            return
        }
        unknownCodes[codes.list, default: []].insert(Array(code.utf8))
        json.text(Self.iri(ofUnknown: code, in: codes.list))
    }

    mutating func write(address: String, property: String) {
        if let iri = IRIText.normalised(address) {
            json.text(iri)
            return
        }
        losses.append(
            .init(
                subject, property, cause: .noAddress,
                reason: "“\(address)” is no address: it is written as a text, not a link"))
        writeLiteral(address)
    }

    /// Writes texts as one map from language to text. A text whose language is not stated, or whose tag RDF would
    /// refuse, is written under `@none`.
    mutating func writeTexts(_ values: [Value], property: String) {
        if values.count == 1, case .localized(let text) = values[0],
            text.translations.allSatisfy({ LanguageSubtags.isTag($0.language.text) })
        {
            json.beginObject()
            for translation in text.translations { json.member(translation.language.text, translation.text) }
            json.endObject()
            return
        }
        var texts: [String: [String]] = [:]
        func add(_ text: String, _ language: String) { texts[language, default: []].append(text) }
        var isPaired = false
        for value in values {
            switch value {
            case .localized(let text):
                isPaired = isPaired || text.translations.count > 1
                for translation in text.translations {
                    let tag = translation.language.text
                    let isTag = LanguageSubtags.isTag(tag)
                    if !isTag, translation.language != .undetermined {
                        losses.append(
                            .init(
                                subject, property, cause: .noTag, reason: "“\(tag)” is no language tag (BCP 47)"))
                    }
                    add(translation.text, isTag ? tag : "@none")
                }
            case .text(let text): add(text, "@none")
            default: continue
            }
        }
        if isPaired, values.count > 1 {
            losses.append(
                .init(subject, property, reason: "which of several texts translate each other cannot be shown"))
        }
        json.beginObject()
        for (language, texts) in texts.sorted(by: { $0.key.precedesInBytes($1.key) }) {
            json.name(language)
            if texts.count > 1 { json.beginArray() }
            for text in texts { json.text(text) }
            if texts.count > 1 { json.endArray() }
        }
        json.endObject()
    }

    /// Writes any JSON. Numbers that a double does not hold are written in quotes, as RDF canonicalises JSON.
    mutating func write(_ value: JSONValue) {
        switch value {
        case .null: json.literal("null")
        case .boolean(let boolean): json.boolean(boolean)
        case .number(let number):
            if Self.isExact(number) {
                json.literal(number)
            } else {
                losses.append(
                    .init(
                        subject, cause: .longNumber,
                        reason: "the number \(number) is more than a double holds: it is written as a text"))
                json.text(number)
            }
        case .text(let text): json.text(text)
        case .array(let values):
            json.beginArray()
            for value in values { write(value) }
            json.endArray()
        case .object(let members):
            json.beginObject()
            var names: Set<[UInt8]> = []
            for member in members where names.insert(Array(member.name.utf8)).inserted {
                json.name(member.name)
                write(member.value)
            }
            json.endObject()
        }
    }

    private static func isExact(_ number: String) -> Bool {
        guard let double = Double(number), double.isFinite else { return false }
        let mantissa = number.utf8.prefix { $0 | 0x20 != .ascii("e") }
        return mantissa.count { $0 >= .ascii("0") && $0 <= .ascii("9") } <= 15
    }
}

extension ExportReport.Cause {
    fileprivate static let noAddress = Self(
        "no-address", one: "text that is no address is not a link", several: "texts that are no addresses are not links"
    )
    fileprivate static let noTag = Self(
        "no-tag", one: "text has no language tag of BCP 47", several: "texts have no language tag of BCP 47")
    fileprivate static let longNumber = Self(
        "long-number", one: "number is more than a double holds, and written as a text",
        several: "numbers are more than a double holds, and written as texts")
}
