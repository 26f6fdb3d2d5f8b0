extension Relation {
    /// A part and the whole: a subcommittee and its committee, an authority and its ministry.
    public static let childOf = Self("childOf", inverse: "parentOf")
    /// An organisation and that in which it is a member, partner, funder or liaison.
    public static let memberOf = Self("memberOf", inverse: "hasMember")
    /// A person and the organisation or committee in which they hold a position.
    public static let holdsPositionAt = Self("holdsPositionAt", inverse: "hasPosition")
    /// An organisation and the committee whose secretariat it holds.
    public static let secretariatOf = Self("secretariatOf", inverse: "secretariat")
    /// An organisation and the committee that it set up.
    public static let establishes = Self("establishes", inverse: "establishedBy")
    /// A committee and its international counterpart.
    public static let mirrors = Self("mirrors", inverse: "mirroredBy")
    /// Two committees whose scopes overlap.
    public static let overlaps = Self("overlaps", inverse: "overlaps")
    /// A committee and those with which it keeps a liaison.
    public static let liaisesWith = Self("liaisesWith", inverse: "liaisesWith")
    /// A document and the earlier one in whose place it steps.
    public static let replaces = Self("replaces", inverse: "replacedBy")
    /// A standard and the one that it adopts.
    public static let adopts = Self("adopts", inverse: "adoptedAs")
    /// A text and another to which it is related in content.
    public static let correspondsTo = Self("correspondsTo", inverse: "correspondsTo")
    /// A translation and the standard that it translates.
    public static let translationOf = Self("translationOf", inverse: "hasTranslation")
    /// A text or scheme and an earlier one that was joined in it.
    public static let mergedFrom = Self("mergedFrom", inverse: "mergedInto")
    /// A standard and one into which its text was divided.
    public static let splitInto = Self("splitInto", inverse: "splitFrom")
    /// A standard and the legal act under which it is cited.
    public static let harmonisedUnder = Self("harmonisedUnder", inverse: "harmonisedStandard")
    /// An entity with a transition and what holds until that ends.
    public static let phasesOut = Self("phasesOut", inverse: "phasedOutBy")
    /// An entity with a transition and what holds after it.
    public static let phasesIn = Self("phasesIn", inverse: "phasedInBy")
    /// One text published by two bodies, each under its own designation.
    public static let sameAs = Self("alsoPublishedAs", inverse: "alsoPublishedAs")
    /// A committee and a document in its care.
    public static let responsibleFor = Self("responsibleFor", inverse: "committee")
    /// An authority and what it is competent for.
    public static let competentFor = Self("competentFor", inverse: "competentAuthority")
    /// An organisation and what it drafts.
    public static let drafts = Self("drafts", inverse: "draftedBy")
    /// An organisation and the project, standard, event or series that it leads.
    public static let leads = Self("leads", inverse: "ledBy")
    /// An organisation and the project that is made under it.
    public static let develops = Self("develops", inverse: "developedBy")
    /// An organisation and the project that it proposed.
    public static let proposes = Self("proposes", inverse: "proposedBy")
    /// A document and another on which it relies.
    public static let references = Self("references", inverse: "referencedBy")
    /// A document and the one that it carries out.
    public static let implements = Self("implements", inverse: "implementedBy")
    /// A project and the standard that it revises.
    public static let revises = Self("revises", inverse: "revisedBy")
    /// A project and the standard that it led to.
    public static let becomes = Self("becomes", inverse: "resultOf")
    /// A document and one with which it is made to agree.
    public static let alignsWith = Self("alignsWith", inverse: "reflectedIn")
    /// An organisation and a document that it issues.
    public static let issues = Self("issues", inverse: "issuedBy")
    /// A document and one that it repeals, wholly or in part.
    public static let repeals = Self("repeals", inverse: "repealedBy")
    /// A document and one that it amends.
    public static let amends = Self("amends", inverse: "amendedBy")
    /// A document and one that it follows up.
    public static let followsUp = Self("followsUp", inverse: "followedUpBy")
    /// A document and one that it supports.
    public static let supports = Self("supports", inverse: "supportedBy")
    /// A law and what is based on it.
    public static let legalBasisOf = Self("legalBasisOf", inverse: "legalBasis")
    /// A document and what it governs.
    public static let governs = Self("governs", inverse: "governedBy")
    /// A requirement and the standard that it applies.
    public static let applies = Self("applies", inverse: "appliedBy")
    /// A requirement and the standard by whose methods products are tested.
    public static let testsBy = Self("testsBy", inverse: "testMethodOf")
    /// A certification scheme and its requirement.
    public static let requirementOf = Self("requirementOf", inverse: "hasRequirement")
    /// A consultation and that on which it consults.
    public static let consultsOn = Self("consultsOn", inverse: "consultedOnBy")
    /// A member and the ballot in which it votes.
    public static let votesIn = Self("votesIn", inverse: "hasVoter")
    /// A document and what it makes known: a consultation, standards, a citation.
    public static let announces = Self("announces", inverse: "announcedBy")
    /// An organisation that certifies under a scheme.
    public static let certifiesUnder = Self("certifiesUnder", inverse: "certificationBody")
    /// A body and the scheme under which it may test, inspect or certify.
    public static let designatedUnder = Self("designatedUnder", inverse: "designatedBody")
    /// An organiser and an event, a series or a consultation.
    public static let organises = Self("organises", inverse: "organisedBy")
    /// A host and an event.
    public static let hosts = Self("hosts", inverse: "hostedBy")
    /// Who chairs, and the event.
    public static let chairs = Self("chairs", inverse: "chairedBy")
    /// A supporter and an event.
    public static let supportsEvent = Self("supportsEvent", inverse: "eventSupportedBy")
    /// A participant and an event.
    public static let takesPartIn = Self("takesPartIn", inverse: "hasParticipant")
    /// An event and its series; a standard and that without a year.
    public static let editionOf = Self("editionOf", inverse: "hasEdition")
    /// A thing and the larger one of which it is a part.
    public static let partOf = Self("partOf", inverse: "hasPart")
    /// A party and its agreement.
    public static let partyTo = Self("partyTo", inverse: "hasParty")
    /// A signatory and the agreement.
    public static let signs = Self("signs", inverse: "signedBy")
    /// An agreement and the event at which it was signed.
    public static let signedAt = Self("signedAt", inverse: "occasionOf")
    /// A figure and the event at which it was announced.
    public static let presentedAt = Self("presentedAt", inverse: "presents")
    /// A signatory and the organisation for which they sign.
    public static let actsFor = Self("actsFor", inverse: "hasActing")
    /// A standard system and the standards in it.
    public static let lists = Self("lists", inverse: "listedIn")
    /// A publisher and its publication.
    public static let publishes = Self("publishes", inverse: "publishedBy")
    /// A text and what it is about.
    public static let about = Self("about", inverse: "subjectOf")
    /// A figure's publication and the article that contains the figure.
    public static let illustrates = Self("illustrates", inverse: "illustratedIn")
    /// A publication and an article that it puts first.
    public static let highlights = Self("highlights", inverse: "highlightedIn")
    /// An entry and its source.
    public static let cites = Self("cites", inverse: "citedBy")
}
