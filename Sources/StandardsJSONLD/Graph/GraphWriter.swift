import StandardsExport
import StandardsModel

/// Writes the catalogue: the context, then a node an entity, a node a deadline, and the codes that no list knows.
struct GraphWriter: ~Copyable {
    var json: JSONWriter
    /// What JSON-LD could not carry.
    var losses: [ExportReport.Loss] = []
    /// The codes that no list knows, by list.
    var unknownCodes: [String: Set<String>] = [:]
    /// The entity at hand, for losses.
    var subject: EntityReference?
    /// The plan and the term of the records that are visited next.
    var nested = 0
    var nestedTerm: Term?
    /// Whether the records at hand belong to the entity itself.
    var isInRecord = false
    let plans: [TypePlan]
    let deadlines: DeadlinePlan
    let kindCodes: CodePlan
    let certaintyCodes: CodePlan
    private let kinds: [ObjectIdentifier: Int]
    private let base: String

    init(
        _ bytes: consuming ByteWriter, plans: [TypePlan], kinds: [ObjectIdentifier: Int], deadlines: DeadlinePlan,
        kindCodes: CodePlan, certaintyCodes: CodePlan, base: String
    ) {
        json = JSONWriter(bytes, layout: .indented)
        self.plans = plans
        self.kinds = kinds
        self.deadlines = deadlines
        self.kindCodes = kindCodes
        self.certaintyCodes = certaintyCodes
        self.base = base
    }

    consuming func finish() -> ByteWriter { json.finish() }

    mutating func write(
        _ catalogue: Catalogue, header: Int, context: Context, at address: String?, names: Namespaces
    ) {
        json.beginObject()
        json.name("@context")
        if let address {
            json.beginArray()
            json.text(address)
            json.beginObject()
            json.member("@base", names.base)
            json.endObject()
            json.endArray()
        } else {
            context.write(to: &json, isInline: true)
        }
        json.name("@graph")
        json.beginArray()
        json.beginObject()
        json.member("@id", base)
        json.member("@type", plans[header].classes[0])
        json.member(deadlines.conformsTo.key, names.ontology)
        writeProperties(of: catalogue.header, plan: header)
        writeUnknown(catalogue.header.unknown)
        json.endObject()
        catalogue.visit(with: &self)
        subject = nil
        catalogue.forEachDeadline { deadline in
            write(deadline)
            json.bytes.drainIfFull()
        }
        writeUnknownCodes()
        json.endArray()
        json.endObject()
        json.endLine()
    }

    mutating func writeType(_ classes: [String]) {
        json.name("@type")
        if classes.count == 1 {
            json.text(classes[0])
            return
        }
        json.beginArray()
        for iri in classes { json.text(iri) }
        json.endArray()
    }

    mutating func writeProperties<D: Described>(of described: D, plan place: Int, skipping skipped: Int? = nil) {
        let table = D.properties.properties
        let properties = plans[place].properties
        for position in properties.indices {
            let plan = properties[position]
            for group in plan.groups { write(plans[place].groups[group], of: described, plan: place) }
            guard let term = plan.term, position != skipped else { continue }
            switch table[position].content {
            case .one(let one):
                guard let value = one.get(described) else { continue }
                json.name(term.key)
                write(value, plan, term, type: one.type)
            case .many(let many):
                let count = many.count(described)
                guard count > 0 else { continue }
                json.name(term.key)
                if term.shape == .language {
                    writeTexts((0..<count).map { many.get(described, $0) }, property: plan.name)
                    continue
                }
                json.beginArray()
                for index in 0..<count { write(many.get(described, index), plan, term, type: many.type) }
                json.endArray()
            case .record(let records), .records(let records):
                guard let next = plan.nested else { continue }
                let outer = (nested, nestedTerm)
                (nested, nestedTerm) = (next, term)
                records.visit(described, with: &self)
                (nested, nestedTerm) = outer
            }
        }
    }

    mutating func writeUnknown(_ unknown: UnknownProperties) {
        guard !unknown.isEmpty else { return }
        json.name(deadlines.other.key)
        write(.object(unknown.members))
    }

    /// Defines the codes that no list knows in the catalogue itself: the vocabulary is not theirs.
    private mutating func writeUnknownCodes() {
        for (list, codes) in unknownCodes.sorted(by: { $0.key.precedesInBytes($1.key) }) {
            for code in codes.sorted(by: { $0.precedesInBytes($1) }) {
                json.beginObject()
                json.member("@id", Self.iri(ofUnknown: code, in: list))
                json.member("@type", "skos:Concept")
                json.member(deadlines.notation.key, code)
                json.member(deadlines.scheme.key, "\(Namespaces.ownPrefix):\(list)-codes")
                json.endObject()
                json.bytes.drainIfFull()
            }
        }
    }

    static func iri(ofUnknown code: String, in list: String) -> String { "code/\(list)/\(IRIText.segment(code))" }
}

extension GraphWriter: EntityVisitor {
    mutating func visit<E: Entity>(_ entities: [E]) {
        guard let place = kinds[ObjectIdentifier(E.self)] else { return }
        let classes = plans[place].classes
        for entity in entities {
            subject = entity.entityReference
            json.beginObject()
            json.name("@id")
            write(kind: E.kind.name, id: entity.id.text)
            writeType(classes)
            writeProperties(of: entity, plan: place)
            writeUnknown(entity.unknown)
            json.endObject()
            json.bytes.drainIfFull()
        }
    }
}
