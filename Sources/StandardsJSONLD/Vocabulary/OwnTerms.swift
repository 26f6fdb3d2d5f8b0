/// What the own vocabulary says of terms whose names do not tell it all. Other terms are described from the tables.
enum OwnTerms {
    /// Comments by key.
    static let comments: [String: String] = [
        "adoption": "How a document takes over a standard, with the degree where it is known.",
        "alsoPublishedAs": "The same text under the designation of another publisher.",
        "audience": "Whom a deadline or a period concerns, in words.",
        "basis": "The property or the named rule from which a deadline follows.",
        "becomes": "The standard to which a project led.",
        "ccs": "A class of the Chinese Classification for Standards.",
        "certainty": "Whether the source states the date, a draft proposes it, or a documented rule derives it.",
        "comparison": "How the true number lies to the one given; absent where it is exact.",
        "competentAuthorities": "An authority competent for a standard.",
        "committee": "The committee in whose care a standard or a project is.",
        "concerns": "What a deadline concerns: the standard that takes effect, the consultation that closes.",
        "deadlineKind": "What happens at a deadline, or has to be done by it.",
        "degree": "How closely a standard follows the one that it adopts (ISO/IEC Guide 21-1).",
        "effective": "When it takes effect; for a draft, when it is proposed to.",
        "extent": "Whether the later document replaces or repeals the earlier one in full or in part.",
        "ics": "A class of the International Classification for Standards.",
        "implements": "A document that this one carries out.",
        "lastDay": "The last day of a deadline's date: the last on which one can act.",
        "level": "The level on which a standard applies, from international to enterprise.",
        "memberOf":
            "A tie to an organisation as member, partner, funder, liaison and the like; the membership says which.",
        "mirrors": "The international counterpart of a national committee.",
        "obligation": "Whether a standard or a scheme binds.",
        "other": "What the catalogue says beyond the properties of its format, as JSON.",
        "overlaps": "A committee whose scope overlaps.",
        "recurrence": "How often something comes round, such as “every year”.",
        "relative": "A date told by its distance from something that has no date yet.",
        "repeals": "A document that this one repeals, wholly or in part. ELI's term means a repeal in full.",
        "replacement": "How a standard replaces an earlier one, where the extent or a date of its own is known.",
        "revises": "A standard that a project revises.",
        "secretariat": "The organisation that holds a committee's secretariat.",
        "stage": "The stage that a standard or a project has reached (ISO harmonised stage codes; GB/T 16733).",
        "supportsProperty":
            "The name of a property that a citation supports; without any, it supports the whole entry.",
    ]

    /// Comments on classes, by name.
    static let classes: [String: String] = [
        "Adoption": "How a document takes over a standard.",
        "Agreement": "What states or bodies have agreed on, such as a memorandum of understanding.",
        "CertificationRequirement": "What a certification scheme asks of one type of product.",
        "CertificationScheme": "A scheme under which products, services or bodies are certified.",
        "Committee": "A technical body: a committee, a subcommittee, a working group, an expert group.",
        "Consultation": "A call to the public: for comments, for nominations, for proposals.",
        "Deadline": "Something that happens, or has to be done, by a date.",
        "DutyToAct": "What somebody has to do: by a date, at a distance from something, or again and again.",
        "Project": "The making of a standard, from its registration to its publication.",
        "RatingScheme": "A scheme that awards grades by a score.",
        "Replacement": "How a standard replaces an earlier one.",
        "StandardSystem": "The planned order of the standards of a field: a tree of categories with targets.",
        "Statistic": "A figure: what was counted, how many, and when.",
    ]
}
