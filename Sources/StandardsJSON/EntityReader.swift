import StandardsModel

/// Decodes records by their tables, straight from the bytes.
///
/// It is the source from which nested records are read.
struct EntityReader: RecordSource {
    var scanner: JSONScanner
    /// The steps from the file's version of the format to the current one.
    var migration = MigrationPath()
    /// Where the id of the entity that was read last stands.
    private(set) var identityPlace = 0
    /// The kind of the entity that is read.
    private var kind = ""

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
        // Canonical files put the id first, so that this looks a few bytes ahead.
        let identity = scanner.member("id", ofObjectAt: opening)
        guard var frame = scanner.open() else { return nil }
        kind = E.kind.name
        guard let identity else {
            let faults = scanner.faults.count
            var unnamed = E(id: ID(makingFrom: "unnamed")!)
            readMembers(into: &unnamed, &frame, identity: "id")
            // An id of another type than text has been told already.
            if scanner.faults.count == faults || !hasIdentityFault(since: faults) {
                scanner.report(
                    "missing-property", at: opening, "\"id\" is missing", fixes: ["give every \(E.kind.words) an id"])
            }
            return nil
        }
        identityPlace = identity.start - 1
        let text = scanner.content(of: identity)
        guard let id = ID<E>(text) else {
            let made = ID<E>(makingFrom: text).map { ["write \"\($0)\""] } ?? []
            scanner.report(
                "value-malformed", at: identity.start - 1,
                "an id has only small letters, digits and single hyphens", fixes: made)
            var unnamed = E(id: ID(makingFrom: "unnamed")!)
            readMembers(into: &unnamed, &frame, identity: "id")
            return nil
        }
        var entity = E(id: id)
        readMembers(into: &entity, &frame, identity: "id")
        return entity
    }

    private func hasIdentityFault(since first: Int) -> Bool {
        scanner.faults[first...].contains { $0.summary.hasPrefix("expected an id in quotes") }
    }

    private mutating func wrongType(_ expected: String, fixes: [String] = []) {
        scanner.report(
            "value-type", at: scanner.offset, "expected \(expected), found \(scanner.foundValue)", fixes: fixes)
        scanner.skipValue()
    }

    // MARK: members

    mutating func readMembers<D: Described>(
        into root: inout D, _ frame: inout JSONScanner.Frame, identity: String?
    ) {
        // A bit a property; where the first of two stands is looked up only when there is a second.
        var seen: UInt64 = 0
        let opening = frame.opening
        var identityPlace: Int?
        var next = 0
        var unknown: [JSONValue.Member] = []
        var unknownPlaces: [Int] = []
        while let name = scanner.nextName(&frame) {
            if let position = position(of: name, in: D.properties, from: next) {
                let place = name.start - 1
                let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: position & 63)
                let isAgain = seen & bit != 0 && (position < 64 || D.properties[position].isPresent(in: root))
                if isAgain {
                    let name = D.properties[position].name
                    reportDuplicate(name, at: place, inObjectAt: opening)
                    scanner.skipValue()
                } else {
                    seen |= bit
                    next = position + 1
                    read(D.properties[position], into: &root)
                }
            } else {
                let text = scanner.content(of: name)
                if text == identity {
                    if let first = identityPlace { scanner.reportDuplicate(text, at: name.start - 1, first: first) }
                    identityPlace = name.start - 1
                    if scanner.start != .text { wrongType("an id in quotes") } else { _ = scanner.readText() }
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

    @inline(never)
    private mutating func reportDuplicate(_ name: String, at place: Int, inObjectAt opening: Int) {
        var wanted = WantedPlaces()
        wanted.want([.property(name)])
        scanner.find(&wanted, from: opening)
        scanner.reportDuplicate(name, at: place, first: wanted.place([.property(name)], atKey: true))
    }

    @inline(__always)
    private mutating func position<D: Described>(
        of name: JSONScanner.Text, in table: PropertyTable<D>, from next: Int
    ) -> Int? {
        if name.hasEscapes || !migration.isEmpty {
            return table.position(of: migration.property(scanner.content(of: name), of: kind))
        }
        return unsafe table.position(
            of: UnsafeBufferPointer(start: scanner.base + name.start, count: name.end - name.start), from: next)
    }

    mutating func read<D: Described>(_ property: Property<D>, into root: inout D) {
        switch property.content {
        case .one(let one):
            let place = scanner.offset
            guard let value = readValue(of: one.type, property.name, in: D.self) else { return }
            do throws(ValueFault) { try one.set(&root, value) } catch { report(error, at: place) }
        case .many(let many):
            guard scanner.start == .array else {
                wrongType("a list in brackets", fixes: scanner.start == .text ? ["write […]"] : [])
                return
            }
            guard var frame = scanner.open() else { return }
            while scanner.nextElement(&frame) {
                let place = scanner.offset
                guard let value = readValue(of: many.type, property.name, in: D.self) else { continue }
                do throws(ValueFault) { try many.append(&root, value) } catch { report(error, at: place) }
            }
        case .record(let nested):
            nested.read(into: &root, from: &self)
        case .records(let nested):
            guard scanner.start == .array else {
                wrongType("a list in brackets", fixes: scanner.start == .text ? ["write […]"] : [])
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

    private mutating func readValue<D: Described>(
        of type: ValueType, _ name: String, in root: D.Type
    ) -> Value? {
        switch scanner.start {
        case .text:
            let text = scanner.readText()
            if type == .date, !text.hasEscapes {
                let bytes = unsafe UnsafeBufferPointer(start: scanner.base + text.start, count: text.end - text.start)
                if let date = try? unsafe PartialDate(utf8: bytes) { return .date(date) }
            }
            let content = scanner.content(of: text)
            if text.hasEscapes, content.utf8.contains(0) { reportNUL(at: text.start - 1) }
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
            return readLocalized(in: root)
        case .array:
            wrongType(Self.expectation(of: type))
            return nil
        }
    }

    private mutating func readLocalized<D: Described>(in root: D.Type) -> Value? {
        guard var frame = scanner.open() else { return nil }
        var translations: [LocalizedText.Translation] = []
        var places: [Int] = []
        while let name = scanner.nextName(&frame) {
            let tag = scanner.content(of: name)
            guard let language = LanguageTag(tag), language.isLikely || scanner.start == .text else {
                if D.properties.position(of: tag) != nil, scanner[name.start - 1] == UInt8(ascii: "\"") {
                    scanner.closeUnclosed(frame, before: name)
                    break
                }
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
            if text.hasEscapes, content.utf8.contains(0) { reportNUL(at: text.start - 1) }
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

extension LanguageTag {
    /// Whether it has the length of a language's code; `title` and `scope` are well formed, but no language.
    fileprivate var isLikely: Bool { text.utf8.prefix { $0 != UInt8(ascii: "-") }.count <= 3 }
}
