import StandardsIdentifiers

extension ValidationRule {
    /// An amendment whose designation names its base, while nothing else does.
    public static let untiedAmendment = ValidationRule(
        "untied-amendment", .warning, reason: "Who looks up a standard has to find what amends it.",
        check: .catalogue { catalogue in
            var supplements = Supplements()
            catalogue.visit(with: &supplements)
            if supplements.codes.isEmpty { return [] }
            var bases = Bases(of: supplements)
            catalogue.visit(with: &bases)
            return supplements.codes.compactMap { code, id in
                guard let base = bases.base(of: code), let standard = catalogue.standards[id],
                    !standard.refers(to: base)
                else { return nil }
                return Finding(
                    "\(code) supplements standard/\(base) by its designation alone",
                    fixes: ["write \"amends\": [\"\(base)\"]"], path: CataloguePath(standard.entityReference))
            }
        })

    /// A transition that does not say from what.
    public static let transitionFromNothing = ValidationRule(
        "transition-from-nothing", .warning,
        reason: "Who has to change by the end of a transition has to know what may go on until then.",
        check: .catalogue { catalogue in
            var reader = GroundlessTransitions()
            catalogue.visit(with: &reader)
            return reader.findings
        })

    /// A consultation that says neither on what nor when.
    public static let bareConsultation = ValidationRule(
        "bare-consultation", .warning, reason: "Who wants to answer has to know on what, or until when.",
        check: .catalogue { catalogue in
            var reader = BareConsultations()
            catalogue.visit(with: &reader)
            return reader.findings
        })
}

/// Looks for consultations without any of what says on what they are, and when.
private struct BareConsultations: EntityVisitor {
    private(set) var findings: [Finding] = []

    mutating func visit<E: Entity>(_ entities: [E]) {
        guard E.self == Consultation.self else { return }
        let telling = ["subject", "otherSubjects", "opens", "closes", "closesRelative"].compactMap { E.properties[$0] }
        entities.forEachRecord { record in
            for property in telling where record.count(of: property) > 0 { return }
            findings.append(
                Finding(
                    "it says neither on what nor when", fixes: ["write \"subject\" or \"closes\""],
                    path: CataloguePath(EntityReference(kind: E.kind.name, id: record.id))))
        }
    }
}

extension Standard {
    /// Whether it says of itself that it amends or replaces another.
    fileprivate func refers(to base: EntityID<Standard>) -> Bool {
        id == base || amends.contains(base) || replaces.contains { $0.standard == base }
    }
}

/// The standards whose designations may be those of supplements. No standard is copied, since only few are.
private struct Supplements: EntityVisitor {
    private(set) var codes: [(code: String, id: EntityID<Standard>)] = []

    mutating func visit<E: Entity>(_ entities: [E]) {
        guard E.self == Standard.self else { return }
        // What stands before the slash of `GB/T 26694` is a designation only where there is one without a number.
        var hasUnnumbered = false
        entities.forEachRecord { record in
            guard let code = record.code else { return }
            let (digit, sign) = code.firstDigitAndLastSign
            hasUnnumbered = hasUnnumbered || digit == nil
            if let digit, let sign, digit < sign { append(code, record.id) }
        }
        guard hasUnnumbered else { return }
        codes = []
        entities.forEachRecord { record in
            if let code = record.code, code.firstDigitAndLastSign.sign != nil { append(code, record.id) }
        }
    }

    private mutating func append(_ code: String, _ id: String) {
        if let id = EntityID<Standard>(id) { codes.append((code, id)) }
    }
}

/// The standards of which those may be supplements.
private struct Bases: EntityVisitor {
    private let wanted: Set<String>
    private let lengths: Set<Int>
    private var owners: [String: EntityID<Standard>] = [:]

    init(of supplements: Supplements) {
        wanted = Set(supplements.codes.flatMap(\.code.beginningsBeforeSigns))
        lengths = Set(wanted.map(\.utf8.count))
    }

    mutating func visit<E: Entity>(_ entities: [E]) {
        guard E.self == Standard.self else { return }
        entities.forEachRecord { record in
            guard let code = record.code else { return }
            // Texts that are not ASCII can be the same in other bytes.
            guard lengths.contains(code.utf8.count) || !code.isASCII, wanted.contains(code) else { return }
            if let id = EntityID<Standard>(record.id) { owners[code] = id }
        }
    }

    /// The standard of which a designation is a supplement: it begins with that of its base, and goes on with a slash or
    /// a plus sign.
    func base(of code: String) -> EntityID<Standard>? {
        for beginning in code.beginningsBeforeSigns { if let base = owners[beginning] { return base } }
        return nil
    }
}

/// Looks for transitions of which neither they nor their entity say from what.
private struct GroundlessTransitions: EntityVisitor {
    private static let successions: Set<Relation> = [.replaces, .repeals, .amends]
    private(set) var findings: [Finding] = []

    mutating func visit<E: Entity>(_ entities: [E]) {
        let properties = E.properties
        guard let position = properties.indices.first(where: { properties[$0].recordType == TransitionPeriod.self })
        else { return }
        let property = properties[position]
        var place = 0
        entities.forEachRecord { record in
            defer { place += 1 }
            if record.lacksProperty(at: position) { return }
            let positions = record.groundlessTransitions(of: property)
            if !positions.isEmpty, !entities[place].edges.contains(where: { Self.successions.contains($0.relation) }) {
                let owner = EntityReference(kind: E.kind.name, id: record.id)
                findings += positions.map { position in
                    Finding(
                        "the transition does not say from what", fixes: ["write \"replacing\" or \"appliesTo\""],
                        path: CataloguePath(owner, [.property(property.name), .element(position)]))
                }
            }
        }
    }
}

extension AnyRecord {
    /// The places of the transitions that do not say themselves from what.
    fileprivate borrowing func groundlessTransitions(of property: AnyProperty) -> [Int] {
        var positions: [Int] = []
        var position = 0
        forEachRecord(of: property) { record in
            if let transition = record.copy() as? TransitionPeriod, transition.replacing.isEmpty,
                transition.appliesTo.isEmpty
            {
                positions.append(position)
            }
            position += 1
        }
        return positions
    }
}
