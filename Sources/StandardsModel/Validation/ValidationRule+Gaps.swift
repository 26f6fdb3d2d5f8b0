import StandardsIdentifiers

extension ValidationRule {
    /// An amendment whose designation names its base, while nothing else does.
    public static let untiedAmendment = ValidationRule(
        "untied-amendment", .warning, reason: "Who looks up a standard has to find what amends it.",
        check: .catalogue { catalogue in
            var reader = StandardCodes()
            catalogue.visit(with: &reader)
            let owners = Dictionary(reader.codes.map { ($0.code, $0.id) }, uniquingKeysWith: { $1 })
            return reader.codes.compactMap { code, id in
                guard let base = owners.base(of: code), let standard = catalogue.standards[id],
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
            catalogue.consultations.compactMap { consultation in
                guard consultation.subject == nil, consultation.otherSubjects.isEmpty, consultation.opens == nil,
                    consultation.closes == nil, consultation.closesRelative == nil
                else { return nil }
                return Finding(
                    "it says neither on what nor when", fixes: ["write \"subject\" or \"closes\""],
                    path: CataloguePath(consultation.entityReference))
            }
        })
}

extension [String: EntityID<Standard>] {
    /// The standard of which a designation is a supplement: it begins with that of its base, and goes on with a slash or
    /// a plus sign.
    fileprivate func base(of code: String) -> Value? {
        let bytes = code.utf8
        for place in bytes.indices.reversed()
        where bytes[place] == UInt8(ascii: "/") || bytes[place] == UInt8(ascii: "+") {
            if let base = self[String(code[..<place])] { return base }
        }
        return nil
    }
}

extension Standard {
    /// Whether it says of itself that it amends or replaces another.
    fileprivate func refers(to base: EntityID<Standard>) -> Bool {
        id == base || amends.contains(base) || replaces.contains { $0.standard == base }
    }
}

/// The standards' designations: no standard is copied, of which only few supplement another.
private struct StandardCodes: EntityVisitor {
    private(set) var codes: [(code: String, id: EntityID<Standard>)] = []

    mutating func visit<E: Entity>(_ entities: [E]) {
        guard E.self == Standard.self else { return }
        entities.forEachRecord { record in
            if let code = record.code, let id = EntityID<Standard>(record.id) { codes.append((code, id)) }
        }
    }
}

/// Looks for transitions of which neither they nor their entity say from what.
private struct GroundlessTransitions: EntityVisitor {
    private static let successions: Set<Relation> = [.replaces, .repeals, .amends]
    private(set) var findings: [Finding] = []

    mutating func visit<E: Entity>(_ entities: [E]) {
        guard let property = E.properties.first(where: { $0.recordType == TransitionPeriod.self }) else { return }
        var place = 0
        entities.forEachRecord { record in
            let positions = record.groundlessTransitions(of: property)
            if !positions.isEmpty, !entities[place].edges.contains(where: { Self.successions.contains($0.relation) }) {
                let owner = EntityReference(kind: E.kind.name, id: record.id)
                findings += positions.map { position in
                    Finding(
                        "the transition does not say from what", fixes: ["write \"replacing\" or \"appliesTo\""],
                        path: CataloguePath(owner, [.property(property.name), .element(position)]))
                }
            }
            place += 1
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
