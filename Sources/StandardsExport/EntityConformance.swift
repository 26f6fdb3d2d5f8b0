public import StandardsModel

/// Proves a kind of a caller's own, as ``ExporterConformance`` proves an exporter, in one call.
///
/// `#expect(EntityConformance.failures(of: Laboratory.self) == [])`
///
/// ```swift
/// for failure in EntityConformance.failures(of: Standard.self) { print(failure) }  // nothing
/// ```
public enum EntityConformance {
    /// What a kind and the records in it lack of what every kind has, one line each; empty where they lack nothing.
    ///
    /// Each stored property has to be in the table, since what is not is lost in every format; what a table stores has
    /// to be read again; kinds, records, properties and codes need a sentence of meaning, and an entity a title or a code
    /// by which people know it; dates can only be ordered by dates of their own record.
    public static func failures<E: Entity>(of kind: E.Type) -> [String] {
        var audit = TableAudit()
        audit.look(at: E(id: EntityID(makingFrom: "probe")!), shared: Set(E.SharedRecord.properties.map(\.name)))
        if E.kind.name.utf8.isEmpty || !E.kind.name.utf8.allSatisfy(\.isASCIILetterOrDigit) {
            audit.failures.append("the kind's name \"\(E.kind.name)\" is not made of letters and digits")
        }
        if E.properties[.title] == nil, E.properties[.code] == nil {
            audit.failures.append("\(E.self): no property has the role .title or .code: people see its id")
        }
        return audit.failures
    }
}

/// Looks at an empty record, and at what each property of its table changes in it.
private struct TableAudit {
    var failures: [String] = []
    private var audited: Set<ObjectIdentifier> = []

    mutating func look<D: Described>(at empty: D, shared: Set<String> = []) {
        guard audited.insert(ObjectIdentifier(D.self)).inserted else { return }
        let name = String(describing: D.self)
        if D.meaning.isEmpty { failures.append("\(name): no sentence says what it is") }
        var stored = Set(Mirror(reflecting: empty).children.compactMap(\.label))
        stored.subtract(["id", "annotations", "unknown"])
        for property in D.properties where !shared.contains(property.name) {
            let place = "\(name).\(property.name)"
            look(at: property, place, of: D.self)
            var changed = empty
            guard fill(property, of: &changed, place) else { continue }
            let touched = zip(Mirror(reflecting: empty).children, Mirror(reflecting: changed).children)
                .filter { "\($0.value)" != "\($1.value)" }.compactMap(\.0.label)
            if touched.count != 1 { failures.append("\(place): stores into \(touched)") }
            stored.subtract(touched)
            changed.withAnyRecord { record in
                if record.count(of: property) == 0 { failures.append("\(place): what is stored is not read") }
            }
        }
        for property in Array(stored).sortedInBytes() {
            failures.append("\(name): \"\(property)\" is not in its table: every format loses it")
        }
    }

    private mutating func look<D: Described>(at property: AnyProperty, _ place: String, of type: D.Type) {
        if property.meaning.isEmpty { failures.append("\(place): no sentence says what it means") }
        if case .code(let list) = property.type {
            for (code, meaning) in zip(list.known, list.meanings) where meaning.isEmpty {
                failures.append("\(place): no sentence says what the code \"\(code)\" means")
            }
        }
        guard case .notBefore(let names) = property.role else { return }
        for name in names {
            switch D.properties[name]?.type {
            case .date, .day, .time: break
            default: failures.append("\(place): is ordered by \"\(name)\", which is no date of its record")
            }
        }
    }

    /// Gives a property a value or a record; false where it refuses it.
    private mutating func fill<D: Described>(_ property: AnyProperty, of record: inout D, _ place: String) -> Bool {
        if let type = property.recordType {
            add(type, to: property, of: &record)
        } else if let type = property.type {
            do throws(ValueError) { try record.add(type.sample("sample"), to: property) } catch {
                failures.append("\(place): \(error.message)")
                return false
            }
        }
        return true
    }

    private mutating func add<R: Record, D: Described>(_ type: R.Type, to property: AnyProperty, of record: inout D) {
        look(at: R())
        record.add(R(), to: property)
    }
}
