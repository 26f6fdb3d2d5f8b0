import StandardsModel

/// What is reported of an entity while it is read.
extension EntityReader {
    mutating func wrongType(
        _ expected: String, fixes: [String] = [], replacement: Diagnostic.Replacement? = nil, meant: MeantEntity? = nil
    ) {
        scanner.report(
            "value-type", at: scanner.offset, "expected \(expected), found \(scanner.foundValue)", fixes: fixes,
            replacement: replacement, meant: meant)
        scanner.skipValue()
    }

    // What is wrong is told apart from the reading, which nests: a level of it takes little of the stack.

    @inline(never)
    mutating func refuseRecord(_ property: AnyProperty) {
        wrongType("an object in braces", meant: scanner.start == .text ? meant(by: property) : nil)
    }

    @inline(never)
    mutating func refuseList() {
        guard scanner.start == .text else { return wrongType("a list in brackets") }
        let text = textAhead()
        wrongType("a list in brackets", fixes: ["write […]"], replacement: .init(of: text, by: .array([.text(text)])))
    }

    /// The text at the cursor, which is read again behind it.
    private func textAhead() -> String {
        var ahead = scanner.ahead(from: scanner.offset)
        return ahead.content(of: ahead.readText())
    }

    /// The entity that the text at the cursor may mean, where a record should be that refers to one and is told by it.
    private func meant(by property: AnyProperty) -> MeantEntity? {
        let references = property.recordShape?.properties.filter { $0.form == .one && $0.takes == .reference } ?? []
        let required = references.filter(\.isRequired)
        guard let told = references.count == 1 ? references[0] : required.count == 1 ? required[0] : nil,
            case .reference(let kinds) = told.type
        else { return nil }
        return MeantEntity(textAhead(), of: kinds, in: .record(by: told.name))
    }

    @inline(never)
    mutating func refuseAgain(
        _ property: AnyProperty, at place: Int, inObjectAt opening: Int, _ firstPlaces: inout [String: Int]?
    ) {
        let places = firstPlaces ?? placesOfNames(inObjectAt: opening)
        firstPlaces = places
        scanner.reportDuplicate(property.name, at: place, first: places[property.name])
        scanner.skipValue()
    }

    /// Where each property of an object is first, by its current name.
    @inline(never)
    private func placesOfNames(inObjectAt opening: Int) -> [String: Int] {
        var places: [String: Int] = [:]
        var ahead = scanner.ahead(from: opening)
        guard var frame = ahead.open() else { return places }
        while let name = ahead.nextName(&frame) {
            let property = migration.property(ahead.content(of: name), of: kind)
            if places[property] == nil { places[property] = name.start - 1 }
            ahead.passValue()
        }
        return places
    }

    mutating func report(_ fault: ValueError, of value: Value, _ property: AnyProperty, at place: Int) {
        guard fault.reason == .malformed, case .text(let text) = value else {
            let rule = fault.reason == .wrongType ? "value-type" : "value-malformed"
            return scanner.report(rule, at: place, fault.message)
        }
        if case .reference(let kinds) = property.type {
            // What to write is said once all entities are read.
            let isPlain = property.isOfOneKind && EntityReference(text) == nil
            return scanner.report(
                "value-malformed", at: place, isPlain ? EntityReference.identityRule(text) : fault.message,
                meant: MeantEntity(text, of: kinds))
        }
        let proposal = Self.proposal(for: text, property.type)
        scanner.report(
            "value-malformed", at: place, fault.message, fixes: proposal.map { [$0.fix] } ?? [],
            replacement: proposal.map { .init(of: text, by: .text($0.date.description)) })
    }

    /// What to write for a date that is no EDTF, where it is plain what is meant.
    private static func proposal(for text: String, _ type: ValueType?) -> (date: PartialDate, fix: String)? {
        guard let type, [.date, .day, .time].contains(type), let proposal = DateProposal(text),
            type == .date || proposal.date.day != nil
        else { return nil }
        let remark = proposal.isEnd ? ", the last day of which counts for an end" : ""
        return (proposal.date, "write \"\(proposal.date)\"\(remark)")
    }
}
