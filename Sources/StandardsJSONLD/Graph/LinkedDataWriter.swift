import StandardsExport
import StandardsModel

/// Writes the catalogue: the context, then a node an entity, a node a deadline, and the codes that no list knows.
struct LinkedDataWriter: ~Copyable {
    var json: JSONWriter
    /// What JSON-LD could not carry.
    var losses: [ExportReport.Loss] = []
    /// The codes that no list knows, by list.
    var unknownCodes: [String: Set<[UInt8]>] = [:]
    /// The entity at hand, for losses.
    var subject: EntityReference?
    /// Whether the records at hand belong to the entity itself.
    var isInRecord = false
    let plans: [TypePlan]
    let deadlines: DeadlinePlan
    let kindCodes: CodePlan
    let certaintyCodes: CodePlan
    private let kinds: [ObjectIdentifier: Int]

    init(
        _ bytes: consuming ByteWriter, plans: [TypePlan], kinds: [ObjectIdentifier: Int], deadlines: DeadlinePlan,
        kindCodes: CodePlan, certaintyCodes: CodePlan
    ) {
        json = JSONWriter(bytes, layout: .indented)
        self.plans = plans
        self.kinds = kinds
        self.deadlines = deadlines
        self.kindCodes = kindCodes
        self.certaintyCodes = certaintyCodes
    }

    consuming func finish() -> ByteWriter { json.finish() }

    mutating func write(
        _ catalogue: Catalogue, header: Int, context: Context, at address: String?, companions: [ExportFormat]
    ) {
        let names = context.names
        json.beginObject()
        json.name("@context")
        if let address {
            json.beginArray()
            json.text(address)
            json.beginObject()
            json.member("@base", names.base.text)
            json.endObject()
            json.endArray()
        } else {
            context.write(to: &json, isInline: true)
        }
        json.name("@graph")
        json.beginArray()
        writeDataset(catalogue.header, plan: header, names: names, companions: companions)
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

    /// Writes what the record holds, by its plan, and what it has beyond its table.
    mutating func writeProperties(of record: borrowing AnyRecord, plan place: Int, skipping skipped: Int? = nil) {
        let table = record.properties
        let properties = plans[place].properties
        for position in properties.indices {
            let plan = properties[position]
            for group in plan.groups { write(plans[place].groups[group], of: record, plan: place) }
            guard let term = plan.term, position != skipped, !record.lacksProperty(at: position) else { continue }
            let property = table[position]
            switch property.form {
            case .one:
                record.forEachValue(of: property) { value in
                    json.name(term.key)
                    write(value, plan, term)
                }
            case .many:
                guard record.count(of: property) > 0 else { continue }
                json.name(term.key)
                if term.shape == .language {
                    var texts: [Value] = []
                    record.forEachValue(of: property) { texts.append($0.value) }
                    writeTexts(texts, property: plan.name)
                    continue
                }
                json.beginArray()
                record.forEachValue(of: property) { write($0, plan, term) }
                json.endArray()
            case .record, .records:
                if let next = plan.nested { writeRecords(of: property, of: record, plan: next, term) }
            }
        }
        writeUnknown(record.unknown)
    }

    mutating func writeUnknown(_ unknown: UnknownProperties) {
        guard !unknown.isEmpty else { return }
        json.name(deadlines.other.key)
        write(.object(unknown.members))
    }

    /// Defines the codes that no list knows in the catalogue itself: the vocabulary is not theirs.
    private mutating func writeUnknownCodes() {
        for (list, codes) in unknownCodes.sorted(by: { $0.key.precedesInBytes($1.key) }) {
            for bytes in codes.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
                let code = String(decoding: bytes, as: UTF8.self)
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

extension LinkedDataWriter: EntityVisitor {
    mutating func visit<E: Entity>(_ entities: [E]) {
        guard let place = kinds[ObjectIdentifier(E.self)] else { return }
        let classes = plans[place].classes
        let kind = E.kind.name
        entities.forEachRecord { record in
            let id = record.id
            subject = EntityReference(kind: kind, id: id)
            json.beginObject()
            json.name("@id")
            write(kind: kind, id: id)
            writeType(classes)
            writeProperties(of: record, plan: place)
            json.endObject()
            json.bytes.drainIfFull()
        }
    }
}
