/// What a text identifies: a standard, a project of a national plan, or a committee.
///
/// No text is read as two of them: a text that begins like a project number or a committee reference is one or is
/// refused, and is never taken for a standard.
///
/// ```swift
/// switch try Identifier("20231601-T-469") {
/// case .standard(let designation): print("a standard of", designation.year ?? 0)
/// case .project(let number): print("a project of", number.year ?? 0)   // a project of 2023
/// case .committee(let reference): print("a body of", reference.publisher ?? "")
/// }
/// ```
public enum Identifier: Hashable, Sendable {
    /// The designation of a standard: `GB 28008-2024`.
    case standard(StandardDesignation)
    /// The number of a project: `20231601-T-469`.
    case project(ProjectNumber)
    /// The reference of a committee: `ISO/IEC JTC 1/SC 41`.
    case committee(CommitteeReference)

    /// Reads a text whatever it identifies.
    ///
    /// - Parameters:
    ///   - text: The designation, number or reference.
    ///   - publisher: Whose committee it is where the text does not say: `SAC` for a bare `TC28SC42`.
    ///   - notation: Whose designations and committees are read.
    /// - Throws: ``NotationError`` of the reading that came furthest.
    public init(
        _ text: String, publisher: String? = nil, in notation: IdentifierNotation = .standard
    ) throws(NotationError) {
        var committee: CommitteeReference.Parts?
        try self.init(text, publisher: publisher, in: notation, committee: &committee)
    }

    /// Reads a text as ``init(_:publisher:in:)``, and gives what a reference to a committee says, which is read with it.
    package init(
        _ text: String, publisher: String?, in notation: IdentifierNotation, committee: inout CommitteeReference.Parts?
    ) throws(NotationError) {
        var project: NotationError?
        // Most texts begin with a letter, and no number of a plan with another one than W.
        let first = text.utf8.first ?? 0
        if !first.isLetter || first.uppercased == .ascii("W") {
            do throws(NotationError) {
                self = .project(try ProjectNumber(text))
                return
            } catch {
                if ProjectNumberReader.claims(text) { throw error }
                // Fewer than eight digits are as likely those of anything else.
                if error.column > 8 { project = error }
            }
        }
        let folded = FoldedText(text)
        let outlook = CommitteeReader.outlook(of: folded, in: notation)
        var reference: NotationError?
        if outlook != .none || publisher != nil {
            do throws(NotationError) {
                let reading = try CommitteeReader.read(folded, publisher: publisher, in: notation)
                committee = CommitteeReference.Parts(reading: reading, notation: notation)
                self = .committee(CommitteeReference(reading, of: text, in: notation))
                return
            } catch {
                if outlook == .claimed { throw error }
                reference = error
            }
        }
        do throws(NotationError) {
            self = .standard(try StandardDesignation(text, in: notation))
            return
        } catch {
            // What is no reference is told only where it is nothing else.
            let last = reference ?? CommitteeReader.fault(of: folded, in: notation)
            throw Self.furthest([error, project, last].compactMap(\.self))
        }
    }

    /// The first of the faults that are furthest.
    private static func furthest(_ faults: [NotationError]) -> NotationError {
        var furthest = faults[0]
        for fault in faults where fault.column > furthest.column { furthest = fault }
        guard furthest.column == 1 else { return furthest }
        return NotationError(
            column: 1, message: "expected the designation of a standard, a project number or a committee reference")
    }

    /// What is identified, as a word: `standard`, `project` or `committee`.
    public var kind: String {
        switch self {
        case .standard: "standard"
        case .project: "project"
        case .committee: "committee"
        }
    }

    /// The one spelling.
    public var canonical: String {
        switch self {
        case .standard(let designation): designation.canonical
        case .project(let number): number.canonical
        case .committee(let reference): reference.canonical
        }
    }

    /// A URN, registered where there is one.
    public var urn: String? {
        switch self {
        case .standard(let designation): designation.urn
        case .project(let number): number.urn
        case .committee(let reference): reference.urn
        }
    }
}
