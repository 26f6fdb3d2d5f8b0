import StandardsIdentifiers

/// What is lost where values of a type are printed and read again.
struct FixedPoint<Value: Hashable & Sendable>: Sendable {
    /// The reader; nil, like a fault, is a refusal.
    let read: @Sendable (String) throws -> Value?
    /// The canonical text.
    let print: @Sendable (Value) -> String
    /// Everything that a value says.
    let facts: @Sendable (Value) -> String
    /// Whose designations are read.
    var notation = IdentifierNotation.standard

    /// What is lost of a text; nil for one that comes back as it was, and for one that is refused with a reason and a
    /// column in it.
    func loss(of text: String) -> String? {
        do {
            return try read(text).flatMap { loss(printing: $0) }.map { "“\(text)”: \($0)" }
        } catch let fault as NotationError {
            let isInside = 1...text.utf8.count + 1 ~= fault.column && !fault.message.isEmpty
            return isInside ? nil : "“\(text)” is refused outside of it: \(fault)"
        } catch { return "“\(text)”: \(error)" }
    }

    /// What is lost of a value.
    func loss(printing first: Value) -> String? {
        let printed = print(first)
        do {
            guard let again = try read(printed) else { return "“\(printed)” is refused" }
            guard Array(print(again).utf8) == Array(printed.utf8) else {
                return "“\(printed)” becomes “\(print(again))”"
            }
            let isSame = again == first && again.hashValue == first.hashValue && facts(again) == facts(first)
            return isSame ? nil : "of “\(printed)” \(facts(first)) becomes \(facts(again))"
        } catch { return "“\(printed)” is refused: \(error)" }
    }
}

extension FixedPoint<StandardDesignation> {
    /// What is adopted in parentheses or behind a degree is not printed, so that it is left out here.
    static let designations = designations(in: .standard)

    static func designations(in notation: IdentifierNotation) -> Self {
        FixedPoint(
            read: { try StandardDesignation($0, in: notation) }, print: { $0.canonical },
            facts: {
                var parts = $0.parts
                parts?.adopts = []
                return "\(parts.map { "\($0)" } ?? "nothing") \($0.urn ?? "without a name")"
            }, notation: notation)
    }

    /// What is lost of a text as a designation, and as a text that begins with one.
    func lossOfDesignation(_ text: String) -> String? {
        if let loss = loss(of: text) { return loss }
        let first = try? StandardDesignation(text, in: notation)
        let adopted = first?.parts?.adopts ?? []
        let printed = first.flatMap { try? StandardDesignation($0.canonical, in: notation) }?.parts?.adopts
        guard (printed ?? []).allSatisfy({ adopted.contains($0) }) else { return "“\(text)” adopts something else" }
        guard let (prefix, end) = try? StandardDesignation.prefix(of: text, in: notation) else { return nil }
        guard 1...text.utf8.count ~= end else { return "“\(text)” ends at \(end)" }
        if let alone = try? StandardDesignation(prefix.text, in: notation), alone.parts != prefix.parts {
            return "the beginning of “\(text)” is another one alone"
        }
        return loss(printing: prefix).map { "the beginning of “\(text)”: \($0)" }
    }
}

extension FixedPoint<CommitteeReference> {
    static let committees = committees(in: .standard)

    static func committees(in notation: IdentifierNotation) -> Self {
        FixedPoint(
            read: { try CommitteeReference($0, in: notation) }, print: { $0.canonical },
            facts: {
                let parts = $0.parts
                return """
                    \(parts?.publisher ?? "nobody") \(parts?.groups ?? []) \(parts.map { "\($0.kind)" } ?? "nothing") \
                    \(parts?.depth ?? 0) \(parts?.parent?.canonical ?? "no parent") \(parts?.urn ?? "no name")
                    """
            }, notation: notation)
    }
}

extension FixedPoint<ProjectNumber> {
    static let projects = FixedPoint(
        read: { try ProjectNumber($0) }, print: { $0.canonical },
        facts: {
            """
            \($0.year ?? 0) \($0.serial ?? "none") \($0.obligationCode ?? "none") \($0.department ?? "none") \
            \($0.sector ?? "none") \($0.plan?.rawValue ?? "none") \($0.urn ?? "none")
            """
        })
}

extension FixedPoint<Identifier> {
    static let identifiers = identifiers(in: .standard)

    static func identifiers(in notation: IdentifierNotation) -> Self {
        FixedPoint(
            read: { try Identifier($0, in: notation) }, print: { $0.canonical },
            facts: { "\($0.kind) \($0.urn ?? "without a name")" }, notation: notation)
    }
}

extension FixedPoint where Value: CustomStringConvertible {
    /// Of a value that is what it prints.
    init(_ read: @escaping @Sendable (String) throws -> Value?) {
        self.init(read: read, print: { $0.description }, facts: { $0.description })
    }
}
