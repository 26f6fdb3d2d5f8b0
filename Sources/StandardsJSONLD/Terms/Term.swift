import StandardsExport
import StandardsModel

/// How the values of a term are written, which is what the context says of it.
enum Shape: Hashable {
    /// Texts without a language.
    case text
    /// `true` and `false`.
    case boolean
    /// Texts by language.
    case language
    /// Dates: plain for a day, an object with its datatype for all else.
    case date
    /// Whole numbers.
    case integer
    /// Decimal numbers, in quotes: a JSON number would become a double.
    case decimal
    /// IRIs of entities.
    case reference
    /// IRIs of codes.
    case code
    /// IRIs of pages.
    case address
    /// Nodes of their own.
    case node
    /// JSON, kept as it is.
    case json
}

/// One key of the context.
///
/// A class, since it is looked at for each value that is written: a copy of its texts would cost more than the writing.
final class Term: Sendable {
    /// The key in JSON: letters, digits, `_` and `-`, which need no escape.
    let key: String
    /// Its bytes.
    let plainKey: [UInt8]
    /// What it means, as a compact IRI.
    let iri: String
    /// How its values are written.
    let shape: Shape

    init(key: String, iri: String, shape: Shape) {
        self.key = key
        plainKey = Array(key.utf8)
        self.iri = iri
        self.shape = shape
    }

    /// Whether the own vocabulary has to define it.
    var isOwn: Bool { iri.hasPrefix(Namespaces.ownPrefix + ":") }
}

extension Term: Hashable {
    static func == (left: Term, right: Term) -> Bool {
        left === right || left.key == right.key && left.iri == right.iri && left.shape == right.shape
    }
    func hash(into hasher: inout Hasher) { hasher.combine(key) }
}

extension JSONWriter {
    /// Writes the key of a term as the name of a member.
    mutating func name(_ term: Term) {
        unsafe term.plainKey.withUnsafeBufferPointer { unsafe name(plain: $0) }
    }

    /// Writes a text under the key of a term.
    mutating func member(_ term: Term, _ text: String) {
        name(term)
        self.text(text)
    }
}

/// The terms of a context: each key means one thing and holds values of one shape.
struct TermRegistry {
    private var terms: [String: Term] = [:]
    /// The key that was wanted for each own term: two names that differ in odd characters are two terms.
    private var origins: [String: String] = [:]

    /// All, in byte order of their keys.
    var sorted: [Term] { terms.values.sorted { $0.key.precedesInBytes($1.key) } }

    /// The term for a property. Who comes first has the plain key, whoever means something else by it has one with the
    /// owner's name before it; so kinds added at the end of a schema never change what is there.
    ///
    /// - Parameters:
    ///   - key: The key that is wanted.
    ///   - owner: The kind or the type of record that has the property.
    ///   - iri: The published term, or nil for an own one.
    mutating func term(_ key: String, of owner: String, iri: String?, shape: Shape) -> Term {
        let plain = Self.name(key)
        var long: String?
        var number = 1
        var candidate = plain
        while true {
            let term = Term(key: candidate, iri: iri ?? "\(Namespaces.ownPrefix):\(candidate)", shape: shape)
            if let taken = terms[candidate] {
                if taken == term, origins[candidate] == key { return taken }
            } else if !Namespaces.prefixes.contains(candidate) {
                terms[candidate] = term
                origins[candidate] = key
                return term
            }
            let next = long ?? Self.name(owner).withSmallInitial + plain.withCapitalInitial
            candidate = number == 1 ? next : "\(next)\(number)"
            long = next
            number += 1
        }
    }

    /// The text as a key: a letter, then letters, digits, `_` and `-`.
    static func name(_ text: String) -> String {
        var bytes: [UInt8] = text.utf8.map { byte in
            byte != .ascii(".") && byte != .ascii("~") && IRIText.isUnreserved(byte) ? byte : .ascii("_")
        }
        let isLetter = bytes.first.map { $0 | 0x20 >= .ascii("a") && $0 | 0x20 <= .ascii("z") } ?? false
        if !isLetter { bytes.insert(.ascii("p"), at: 0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension String {
    var withSmallInitial: String { prefix(1).lowercased() + dropFirst() }
    /// `CommitteeTerm` as `committee term`.
    var wordsFromTypeName: String { withSmallInitial.wordsFromCamelCase }
    var withCapitalInitial: String { prefix(1).uppercased() + dropFirst() }
}
