import StandardsModel

/// Decodes records by their tables, straight from the bytes.
///
/// It is the source from which nested records are read.
struct EntityReader: RecordSource {
    var scanner: JSONScanner

    init(_ scanner: JSONScanner) { self.scanner = scanner }

    mutating func read<R: Record>(_ type: R.Type) -> R? {
        var record = R()
        guard scanner.start == .object else {
            wrongType("an object in braces")
            return nil
        }
        guard var frame = scanner.open() else { return nil }
        readMembers(into: &record, &frame, identity: nil)
        return record
    }

    /// Reads one entity; nil where it has no identity, which is then reported.
    mutating func readEntity<E: Entity>(_ type: E.Type) -> E? {
        guard scanner.start == .object else {
            wrongType("an object in braces: one of the \(E.kind.plural.wordsFromCamelCase)")
            return nil
        }
        let opening = scanner.offset
        let identity = findIdentity()
        var frame = scanner.open()
        guard frame != nil else { return nil }
        guard let identity else {
            scanner.report(
                "missing-property", at: opening, "\"id\" is missing", fixes: ["give every \(E.kind.words) an id"])
            var unnamed = E(id: ID(makingFrom: "unnamed")!)
            readMembers(into: &unnamed, &frame!, identity: "id")
            return nil
        }
        let text = scanner.content(of: identity)
        guard let id = ID<E>(text) else {
            let made = ID<E>(makingFrom: text).map { ["write \"\($0)\""] } ?? []
            scanner.report(
                "value-malformed", at: identity.start - 1,
                "an id has only small letters, digits and single hyphens", fixes: made)
            var unnamed = E(id: ID(makingFrom: "unnamed")!)
            readMembers(into: &unnamed, &frame!, identity: "id")
            return nil
        }
        var entity = E(id: id)
        readMembers(into: &entity, &frame!, identity: "id")
        return entity
    }

    /// The text of `id`, wherever it stands in the object at the cursor; the cursor stays.
    private func findIdentity() -> JSONScanner.Text? {
        // A copy looks ahead: what it finds wrong, the reading itself will tell.
        var ahead = scanner
        guard var frame = ahead.open() else { return nil }
        while let name = ahead.nextName(&frame) {
            let isIdentity =
                name.end - name.start == 2 && ahead[name.start] == UInt8(ascii: "i")
                && ahead[name.start + 1] == UInt8(ascii: "d")
            if isIdentity { return ahead.start == .text ? ahead.readText() : nil }
            ahead.skipValue()
        }
        return nil
    }

    private mutating func wrongType(_ expected: String) {
        scanner.report("value-type", at: scanner.offset, "expected \(expected), found \(scanner.foundValue)")
        scanner.skipValue()
    }

    // MARK: members

    mutating func readMembers<D: Described>(
        into root: inout D, _ frame: inout JSONScanner.Frame, identity: String?
    ) {
        var seen: [Int] = Array(repeating: -1, count: D.properties.count)
        var identityPlace: Int?
        var next = 0
        var unknown: [JSONValue.Member] = []
        var unknownPlaces: [Int] = []
        while let name = scanner.nextName(&frame) {
            if let position = position(of: name, in: D.properties, from: next) {
                if seen[position] >= 0 {
                    scanner.reportDuplicate(D.properties[position].name, at: name.start - 1, first: seen[position])
                    scanner.skipValue()
                } else {
                    seen[position] = name.start - 1
                    next = position + 1
                    read(D.properties[position], into: &root)
                }
            } else {
                let text = scanner.content(of: name)
                if text == identity {
                    if let first = identityPlace { scanner.reportDuplicate(text, at: name.start - 1, first: first) }
                    identityPlace = name.start - 1
                    if scanner.start != .text { wrongType("an id in quotes") } else { scanner.skipValue() }
                } else if let value = scanner.readValue() {
                    unknown.append(JSONValue.Member(name: text, value: value))
                    unknownPlaces.append(name.start - 1)
                }
            }
        }
        if !unknown.isEmpty {
            scanner.reportDuplicates(among: unknown.map(\.name), at: unknownPlaces)
            root.unknown = UnknownProperties(unknown)
        }
    }

    @inline(__always)
    private mutating func position<D: Described>(
        of name: JSONScanner.Text, in table: PropertyTable<D>, from next: Int
    ) -> Int? {
        if name.hasEscapes { return table.position(of: scanner.content(of: name)) }
        return unsafe table.position(
            of: UnsafeBufferPointer(start: scanner.base + name.start, count: name.end - name.start), from: next)
    }

    mutating func read<D: Described>(_ property: Property<D>, into root: inout D) {
        switch property.content {
        case .one(let one):
            let place = scanner.offset
            guard let value = readValue(of: one.type, property.name) else { return }
            do throws(ValueFault) { try one.set(&root, value) } catch { report(error, at: place) }
        case .many(let many):
            guard scanner.start == .array else {
                wrongType("a list in brackets")
                return
            }
            guard var frame = scanner.open() else { return }
            while scanner.nextElement(&frame) {
                let place = scanner.offset
                guard let value = readValue(of: many.type, property.name) else { continue }
                do throws(ValueFault) { try many.append(&root, value) } catch { report(error, at: place) }
            }
        case .record(let nested):
            nested.read(into: &root, from: &self)
        case .records(let nested):
            guard scanner.start == .array else {
                wrongType("a list in brackets")
                return
            }
            guard var frame = scanner.open() else { return }
            while scanner.nextElement(&frame) { nested.read(into: &root, from: &self) }
        }
    }

    private mutating func report(_ fault: ValueFault, at place: Int) {
        let rule = fault.reason == .wrongType ? "value-type" : "value-malformed"
        scanner.report(rule, at: place, fault.message)
    }

    // MARK: values

    private mutating func readValue(of type: ValueType, _ name: String) -> Value? {
        switch scanner.start {
        case .text:
            let text = scanner.readText()
            if type == .date, !text.hasEscapes {
                let bytes = unsafe UnsafeBufferPointer(start: scanner.base + text.start, count: text.end - text.start)
                if let date = try? unsafe PartialDate(utf8: bytes) { return .date(date) }
            }
            let content = scanner.content(of: text)
            if content.utf8.contains(0) { reportNUL(at: text.start - 1) }
            return .text(content)
        case .number:
            let place = scanner.offset
            guard let range = scanner.scanNumber() else { return nil }
            let spelling = scanner.string(range.lowerBound, range.upperBound)
            if let integer = Int(spelling) { return .integer(integer) }
            if let number = DecimalNumber(spelling) { return .number(number) }
            scanner.report("value-malformed", at: place, "the number \(spelling) is too long or too large")
            return nil
        case .word:
            let place = scanner.offset
            switch scanner.scanWord() {
            case "true": return .boolean(true)
            case "false": return .boolean(false)
            case "null":
                scanner.report("value-type", at: place, "null says nothing", fixes: ["leave \"\(name)\" out"])
                return nil
            default: return nil
            }
        case .object:
            guard type == .localized else {
                wrongType(Self.expectation(of: type))
                return nil
            }
            return readLocalized()
        case .array:
            wrongType(Self.expectation(of: type))
            return nil
        }
    }

    private mutating func readLocalized() -> Value? {
        guard var frame = scanner.open() else { return nil }
        var translations: [LocalizedText.Translation] = []
        var places: [Int] = []
        while let name = scanner.nextName(&frame) {
            let tag = scanner.content(of: name)
            guard let language = LanguageTag(tag) else {
                scanner.report(
                    "value-malformed", at: name.start - 1, "\"\(tag)\" is not a language tag",
                    fixes: ["write \"en\", \"zh-Hans\" or another tag of BCP 47"])
                scanner.skipValue()
                continue
            }
            guard scanner.start == .text else {
                wrongType("a text in quotes")
                continue
            }
            let text = scanner.readText()
            let content = scanner.content(of: text)
            if content.utf8.contains(0) { reportNUL(at: text.start - 1) }
            translations.append(LocalizedText.Translation(language: language, text: content))
            places.append(name.start - 1)
        }
        scanner.reportDuplicates(among: translations.map(\.language.text), at: places)
        return .localized(LocalizedText(distinct: translations))
    }

    private mutating func reportNUL(at place: Int) {
        scanner.report("value-malformed", at: place, "a text cannot hold the NUL character", fixes: ["leave it out"])
    }

    private static func expectation(of type: ValueType) -> String {
        switch type {
        case .text: "a text in quotes"
        case .localized: "a text by language such as {\"en\": …}"
        case .date, .day, .time: "a date in quotes, such as \"2024-10-20\""
        case .integer: "a whole number"
        case .number: "a number"
        case .boolean: "true or false"
        case .code(let list): "a \(list.name) in quotes"
        case .notation(let notation): "a \(notation.name) such as \"\(notation.example)\""
        case .address: "a web address in quotes"
        case .reference: "a reference in quotes"
        }
    }
}

extension JSONScanner {
    /// The kind of value at the cursor, for messages.
    var foundValue: String {
        switch start {
        case .text: "a text"
        case .object: "an object"
        case .array: "a list"
        case .number: "a number"
        case .word: offset < count ? found() : "the end of the file"
        }
    }
}
