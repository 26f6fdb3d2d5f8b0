/// What a property says about its record as a whole, whatever it is called: rules, names, calendars and drawings go by it.
///
/// A kind of a caller's own that gives its properties roles is named, checked and described as the kinds of the domain are:
/// ```swift
/// struct Audit: Entity {
///     static let kind = EntityKind("audit", plural: "audits", "A look at how a body does its work.")
///     let id: EntityID<Audit>
///     var heading = LocalizedText()
///     var begun: PartialDate?
///     var closed: PartialDate?
///     var annotations = Annotations()
///     init(id: EntityID<Audit>) { self.id = id }
///     static let properties: PropertyTable<Audit> = [
///         .localized("heading", \.heading, "What the audit is called.", role: .title),
///         .date("begun", \.begun, "The first day of the audit."),
///         .date("closed", \.closed, "The last day of the audit.", role: .ends(after: "begun")),
///     ]
/// }
/// ```
public enum PropertyRole: Hashable, Sendable {
    /// The name by which people know the entity, such as the `title` of a standard or the `names` of a committee.
    case title
    /// A short name by which people speak of it where the title is long, such as `shortTitle` of a document.
    case shortTitle
    /// The short form by which people cite it: a designation, a reference, an abbreviation.
    case code
    /// How it is spoken of where it has no name, such as the `description` of a person.
    case description
    /// Another name or short form under which people look for it, such as the `otherNames` of an organisation.
    case alternativeName
    /// A number that somebody gave it and by which people look for it, such as the `number` of a document.
    case number
    /// A keyword by which it is found with others of its field, such as the `tags` of an entity.
    case keyword
    /// What tells a record from others of its list and does not change with their order, such as the `key` of a duty.
    case key
    /// The records that say as what it acts, and where, such as the `positions` of a person: of one without a name the
    /// first serves as its name, `Secretary-General, ISO`.
    case position
    /// What it is about, such as the `summary` of an event.
    case summary
    /// What else a reader of an entry in a calendar has to know, such as `howToAnswer` of a consultation.
    case remark
    /// Where it takes place, such as the `place` of an event.
    case place
    /// When something takes place of which its record tells, such as `when` of the next edition of a series: no deadline,
    /// but an event for calendars.
    case occurrence
    /// On which level it applies, by which drawings can be grouped and which a designation shows, such as the `level` of a
    /// standard.
    case level
    /// Whether it binds, which a designation shows, such as the `obligation` of a standard.
    case obligation
    /// When it came out, such as `published` of a standard: what came out later cannot be replaced by what came out before.
    case issued
    /// A date that cannot be before others of its record, by their names; written `.ends(after: "opens")` or
    /// `.follows("published")`.
    case notBefore([String])

    /// The end of what began on another date of the record: `closes` of a consultation is `.ends(after: "opens")`.
    public static func ends(after beginnings: String...) -> Self { .notBefore(beginnings) }
    /// What comes after other dates of the record: `effective` of a standard is `.follows("published")`.
    public static func follows(_ earlier: String...) -> Self { .notBefore(earlier) }

    /// Whether it is a name: of several that a table does not require alone, an entity has to have one.
    var isName: Bool { self == .title || self == .code || self == .description }
}
