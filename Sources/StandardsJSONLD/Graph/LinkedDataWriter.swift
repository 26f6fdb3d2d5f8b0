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
    let plans: [NodePlan]
    let deadlines: DeadlinePlan
    /// The language tags that were met and are well formed: a catalogue names the same few with every text.
    var knownTags: [String] = []
    let kindCodes: CodePlan
    let certaintyCodes: CodePlan
    private let kinds: [ObjectIdentifier: Int]

    init(
        _ bytes: consuming ByteWriter, plans: [NodePlan], kinds: [ObjectIdentifier: Int], deadlines: DeadlinePlan,
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
    mutating func writeProperties(of record: borrowing AnyRecord, by plan: NodePlan, skipping skipped: Int? = nil) {
        let (table, written, steps, groups) = (record.properties, plan.written, plan.steps, plan.groups)
        let hasGroups = record.nextPlace(in: plan.sources, from: 0) < plan.sources.count
        var group = hasGroups ? 0 : groups.count
        var place = record.nextPlace(in: written, from: 0)
        while true {
            let position = place < written.count ? written[place] : table.count
            while group < groups.count, groups[group].position <= position {
                write(groups[group], of: record, by: plan)
                group += 1
            }
            guard position < table.count else { break }
            if position != skipped { write(table[position], of: record, by: steps[position]) }
            place = record.nextPlace(in: written, from: place + 1)
        }
        writeUnknown(record.unknown)
    }

    private mutating func write(_ property: AnyProperty, of record: borrowing AnyRecord, by step: NodePlan.Step) {
        guard let term = step.plan.term else { return }
        switch property.form {
        case .one:
            record.forEachValue(of: property) { value in
                json.name(term)
                write(value, step, term)
            }
        case .many:
            guard record.count(of: property) > 0 else { return }
            json.name(term)
            if term.shape == .language {
                var texts: [Value] = []
                record.forEachValue(of: property) { texts.append($0.value) }
                writeTexts(texts, property: step.plan.name)
                return
            }
            json.beginArray()
            record.forEachValue(of: property) { write($0, step, term) }
            json.endArray()
        case .record, .records:
            if let next = step.plan.nested { writeRecords(of: property, of: record, by: plans[next], term) }
        }
    }

    mutating func writeUnknown(_ unknown: UnknownProperties) {
        guard !unknown.isEmpty else { return }
        json.name(deadlines.other)
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
                json.member(deadlines.notation, code)
                json.member(deadlines.scheme, "\(Namespaces.ownPrefix):\(list)-codes")
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
        let plan = plans[place]
        let kind = E.kind.name
        entities.forEachRecord { record in
            let id = record.id
            subject = EntityReference(kind: kind, id: id)
            json.beginObject()
            json.name("@id")
            write(kind: kind, id: id)
            writeType(plan.plan.classes)
            writeProperties(of: record, by: plan)
            json.endObject()
            json.bytes.drainIfFull()
        }
    }
}
