import StandardsIdentifiers

/// What an identifier shows of its entity.
struct IdentifierFacts {
    /// The identifier in its one spelling.
    let canonical: String
    /// What it shows.
    let shown: Shown

    /// The level and the obligation, as codes, and the year of publication, as far as an identifier shows them.
    struct Shown {
        var level: String?
        var obligation: String?
        var year: Int?

        init() {}

        init(_ designation: borrowing StandardDesignation) {
            level = designation.levelCode
            obligation = designation.obligationCode
            year = designation.yearOfPublication
        }

        init(_ number: borrowing ProjectNumber) { obligation = number.obligationCode }

        /// The codes by their roles.
        var codes: [(role: PropertyRole, code: String)] {
            [(.level, level), (.obligation, obligation)].compactMap { role, code in code.map { (role, $0) } }
        }
    }

    /// Reads a text as an identifier of that type; nil where it cannot be read, or the type has none.
    init?(_ text: String, as type: ValueType?, in notation: IdentifierNotation) {
        switch type {
        case StandardDesignation.valueType:
            let designation = StandardDesignation(verbatim: text, in: notation)
            guard designation.isReadable else { return nil }
            (canonical, shown) = (designation.canonical, Shown(designation))
        case ProjectNumber.valueType:
            let number = ProjectNumber(verbatim: text)
            guard number.isReadable else { return nil }
            (canonical, shown) = (number.canonical, Shown(number))
        case CommitteeReference.valueType:
            let reference = CommitteeReference(verbatim: text, in: notation)
            guard reference.isReadable else { return nil }
            (canonical, shown) = (reference.canonical, Shown())
        default: return nil
        }
    }
}
