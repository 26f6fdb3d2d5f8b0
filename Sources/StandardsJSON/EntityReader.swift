import StandardsModel

/// Decodes records by their tables, straight from the bytes.
struct EntityReader {
    var scanner: JSONScanner
    /// The steps from the file's version of the format to the current one.
    var migration = MigrationPath()
    /// Where the id of the entity that was read last is.
    private(set) var identityPlace = 0
    /// Whether null takes back what an extended file says of an entity.
    var takesBack = false
    /// Whether the id of the entity at hand is of another type than text, which has been reported.
    private var isIdentityWrong = false
    /// The kind of the entity that is read.
    private(set) var kind = ""
    /// The places of the keys of the text by language that is read; kept, so that its room is used again.
    private var keyPlaces: [Int] = []
    private var recentTexts = RecentTexts()
    /// By what identifiers are read.
    let notation: IdentifierNotation
    /// The languages that were met, by the bytes of their tags: a catalogue names the same few with every text.
    private var languages: [KnownLanguage] = []

    /// A language that was met.
    private struct KnownLanguage {
        /// The bytes of its tag, the first ones in the upper bits.
        let bytes: UInt64
        /// The same in small letters, by which tags are in order; zero where it is not known.
        var order: UInt64 = 0
        let tag: LanguageTag
    }

    init(_ scanner: JSONScanner, in notation: IdentifierNotation) {
        self.scanner = scanner
        self.notation = notation
    }

    private mutating func readRecord(of property: AnyProperty, into record: borrowing RecordBuilder) {
        guard scanner.start == .object else { return refuseRecord(property) }
        guard var frame = scanner.open() else { return }
        record.addRecord(to: property) {
            readMembers(of: $0, &frame, identity: nil)
            return true
        }
    }

    /// Reads one entity; nil where it has no identity, which is then reported.
    mutating func readEntity<E: Entity>(_ type: E.Type) -> E? {
        guard scanner.start == .object else {
            wrongType("an object in braces: one of the \(E.kind.plural.wordsFromCamelCase)")
            return nil
        }
        let opening = scanner.offset
        // Canonical files put the id first, so that this looks a few bytes ahead.
        let identity = scanner.leadingIdentity(ofObjectAt: opening) ?? scanner.member("id", ofObjectAt: opening)
        guard var frame = scanner.open() else { return nil }
        kind = E.kind.name
        guard let identity else {
            isIdentityWrong = false
            var unnamed = E(id: EntityID(makingFrom: "unnamed")!)
            unnamed.build(in: notation) { readMembers(of: $0, &frame, identity: "id") }
            if !isIdentityWrong {
                scanner.report(
                    "missing-property", at: opening, "\"id\" is missing", fixes: ["give every \(E.kind.words) an id"])
            }
            return nil
        }
        identityPlace = identity.start - 1
        let text = scanner.content(of: identity)
        guard let id = EntityID<E>(text) else {
            scanner.report(
                "value-malformed", at: identity.start - 1, EntityReference.identityRule(text),
                meant: MeantEntity(text, of: [E.kind.name], in: .identity))
            var unnamed = E(id: EntityID(makingFrom: "unnamed")!)
            unnamed.build(in: notation) { readMembers(of: $0, &frame, identity: "id") }
            return nil
        }
        var entity = E(id: id)
        entity.build(in: notation) { readMembers(of: $0, &frame, identity: "id") }
        return entity
    }

    /// A reader of the same bytes from a place on, by itself: what it finds wrong is not reported.
    func separate(at place: Int) -> EntityReader {
        var reader = self
        reader.scanner.beginSeparately(at: place)
        return reader
    }

    // MARK: members

    private mutating func readMembers(
        of record: borrowing RecordBuilder, _ frame: inout JSONScanner.Frame, identity: String?
    ) {
        // A bit a property; the first of two is looked up only when there is a second.
        var seen: UInt64 = 0
        var firstPlaces: [String: Int]?
        let shape = record.shape
        let opening = frame.opening
        var identityPlace: Int?
        var unknown: [JSONValue.Member] = []
        var unknownPlaces: [Int] = []
        while let name = scanner.nextName(&frame) {
            if let position = position(of: name, in: shape) {
                let property = shape.properties[position]
                let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: position & 63)
                let isAgain = seen & bit != 0 && (position < 64 || record.isPresent(property))
                if isAgain {
                    refuseAgain(property, at: name.start - 1, inObjectAt: opening, &firstPlaces)
                } else if takesBack, identity != nil, scanner.start == .word, let null = readNull() {
                    seen |= bit
                    unknown.append(JSONValue.Member(name: property.name, value: null))
                    unknownPlaces.append(name.start - 1)
                } else {
                    seen |= bit
                    read(property, into: record)
                }
            } else {
                readOther(name, identity, &identityPlace, &unknown, &unknownPlaces)
            }
        }
        if !unknown.isEmpty {
            scanner.reportDuplicates(among: unknown.map(\.name), at: unknownPlaces)
            record.setUnknown(UnknownProperties(unknown))
        }
    }

    /// Reads the identity of an entity, or what no table names.
    private mutating func readOther(
        _ name: JSONScanner.Text, _ identity: String?, _ identityPlace: inout Int?, _ unknown: inout [JSONValue.Member],
        _ unknownPlaces: inout [Int]
    ) {
        let text = scanner.content(of: name)
        if text == identity {
            if let first = identityPlace { scanner.reportDuplicate(text, at: name.start - 1, first: first) }
            identityPlace = name.start - 1
            isIdentityWrong = scanner.start != .text
            if isIdentityWrong { wrongType("an id in quotes") } else { _ = scanner.readText() }
        } else if let value = scanner.readValue() {
            unknown.append(JSONValue.Member(name: text, value: value))
            unknownPlaces.append(name.start - 1)
        }
    }

    /// Null, where that is the word at the cursor.
    private mutating func readNull() -> JSONValue? {
        var ahead = scanner.ahead(from: scanner.offset)
        guard ahead.scanWord() == "null" else { return nil }
        _ = scanner.scanWord()
        return .null
    }

    @inline(__always)
    private mutating func position(of name: JSONScanner.Text, in shape: RecordShape) -> Int? {
        if name.hasEscapes || !migration.isEmpty {
            return shape.position(of: migration.property(scanner.content(of: name), of: kind))
        }
        return unsafe shape.names.position(
            of: UnsafeBufferPointer(start: scanner.base + name.start, count: name.end - name.start))
    }

    mutating func read(_ property: AnyProperty, into record: borrowing RecordBuilder) {
        switch property.form {
        case .one: readValue(property, into: record)
        case .record: readRecord(of: property, into: record)
        case .many, .records:
            guard scanner.start == .array else { return refuseList() }
            guard var frame = scanner.open() else { return }
            while scanner.nextElement(&frame) {
                if property.form == .many {
                    readValue(property, into: record)
                } else {
                    readRecord(of: property, into: record)
                }
            }
        }
    }

    private mutating func readValue(_ property: AnyProperty, into record: borrowing RecordBuilder) {
        let place = scanner.offset
        guard let value = readValue(of: property, in: record.shape) else { return }
        do throws(ValueError) { try record.store(value, in: property) } catch {
            report(error, of: value, property, at: place)
        }
    }

    // MARK: values

    private mutating func readValue(of property: AnyProperty, in shape: RecordShape) -> Value? {
        switch scanner.start {
        case .text:
            let text = scanner.readText()
            if !text.hasEscapes, let value = readAtOnce(text, of: property) { return value }
            let content = scanner.content(of: text)
            if text.hasEscapes, scanner.hasReadNUL { reportNUL(at: text.start - 1) }
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
                scanner.report("value-type", at: place, "null says nothing", fixes: ["leave \"\(property.name)\" out"])
                return nil
            default: return nil
            }
        case .object:
            guard case .localized = property.takes else {
                wrongType(Self.expectation(of: property))
                return nil
            }
            return readLocalized(in: shape)
        case .array:
            wrongType(Self.expectation(of: property))
            return nil
        }
    }

    /// A text of a type that is built of its bytes, or that comes again and again; nil where it is none of such.
    @inline(__always)
    private mutating func readAtOnce(_ text: JSONScanner.Text, of property: AnyProperty) -> Value? {
        let bytes = unsafe UnsafeBufferPointer(start: scanner.base + text.start, count: text.end - text.start)
        switch property.takes {
        case .date: return unsafe (try? PartialDate(utf8: bytes)).map { .date($0) }
        case .reference where bytes.count >= RecentTexts.leastLength:
            if property.isOfAnyKind, let reference = unsafe recentTexts.reference(bytes) {
                return .reference(reference)
            }
            return unsafe .text(recentTexts.text(bytes))
        case .reference, .localized, .other: return nil
        }
    }

    private mutating func readLocalized(in shape: RecordShape) -> Value? {
        guard var frame = scanner.open() else { return nil }
        var translations: [LocalizedText.Translation] = []
        // Mostly as many as in the text before.
        translations.reserveCapacity(max(1, min(keyPlaces.count, 4)))
        keyPlaces.removeAll(keepingCapacity: true)
        var (last, isInOrder) = (UInt64(0), true)
        while let name = scanner.nextName(&frame) {
            guard let language = language(name) else {
                let tag = scanner.content(of: name)
                if shape.position(of: tag) != nil, scanner[name.start - 1] == UInt8(ascii: "\"") {
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
            if text.hasEscapes, scanner.hasReadNUL { reportNUL(at: text.start - 1) }
            translations.append(LocalizedText.Translation(language: language.tag, text: content))
            keyPlaces.append(name.start - 1)
            isInOrder = isInOrder && language.order > last
            last = language.order
        }
        if isInOrder || translations.areInOrder { return .localized(LocalizedText(ordered: translations)) }
        scanner.reportDuplicates(among: translations.map(\.language.folded), at: keyPlaces)
        return .localized(LocalizedText(distinct: translations))
    }

    /// The language of a key; nil where it names none, or where its value shows that it is another key.
    private mutating func language(_ name: JSONScanner.Text) -> KnownLanguage? {
        let length = name.end - name.start
        guard length <= 8, !name.hasEscapes else { return newLanguage(name).map { KnownLanguage(bytes: 0, tag: $0) } }
        var bytes: UInt64 = 0
        for place in name.start..<name.end { bytes = bytes << 8 | UInt64(scanner.source[place]) }
        bytes <<= UInt64(truncatingIfNeeded: (8 &- length) &* 8)
        for language in languages where language.bytes == bytes { return language }
        guard let tag = newLanguage(name) else { return nil }
        // Of bytes that are none the bit is not set, so that a tag comes before those that go on.
        let letters = bytes & 0x4040_4040_4040_4040
        let language = KnownLanguage(bytes: bytes, order: bytes | letters >> 1, tag: tag)
        if tag.isLikely, languages.count < 16 { languages.append(language) }
        return language
    }

    @inline(never)
    private mutating func newLanguage(_ name: JSONScanner.Text) -> LanguageTag? {
        guard let language = LanguageTag(scanner.content(of: name)), scanner.start == .text || language.isLikely else {
            return nil
        }
        return language
    }

    private mutating func reportNUL(at place: Int) {
        scanner.report("value-malformed", at: place, "a text cannot hold the NUL character", fixes: ["leave it out"])
    }

    private static func expectation(of property: AnyProperty) -> String {
        switch property.type {
        case nil: "an object in braces"
        case .text: "a text in quotes"
        case .localized: "a text by language such as {\"en\": …}"
        case .date, .day, .time: "a date in quotes, such as \"2024-10-20\""
        case .integer: "a whole number"
        case .number: "a number"
        case .boolean: "true or false"
        case .code(let list): "\(list.name.withArticle) in quotes"
        case .notation(let notation): "\(notation.name.withArticle) such as \"\(notation.example)\""
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

extension [LocalizedText.Translation] {
    /// Whether each language comes after the one before it, so that no two are the same.
    fileprivate var areInOrder: Bool {
        for place in indices.dropFirst() where !(self[place - 1].language < self[place].language) { return false }
        return true
    }
}

extension LanguageTag {
    /// Whether it has the length of a language's code; `title` and `scope` are well formed, but no language.
    fileprivate var isLikely: Bool { text.utf8.prefix { $0 != UInt8(ascii: "-") }.count <= 3 }
}
