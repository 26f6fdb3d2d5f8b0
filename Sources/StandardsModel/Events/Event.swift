public import StandardsIdentifiers

/// A meeting, a seminar, a press conference: where people come together.
public struct Event: Entity {
    public static let kind = EntityKind(
        "event", plural: "events", "A meeting, a seminar, a press conference: where people come together.")

    public let id: ID<Event>
    /// What it is called.
    public var title = LocalizedText()
    /// Other titles under which it appears.
    public var otherTitles: [LocalizedText] = []
    /// What kind of event it is.
    public var kind: Code<EventKind>?
    /// When it begins.
    public var starts: EventTime?
    /// When it ends: the last day, or the point in time.
    public var ends: EventTime?
    /// Where it takes place.
    public var place = LocalizedText()
    /// The country in which it takes place.
    public var country: CountryCode?
    /// Whether one is there in person.
    public var mode: Code<EventMode>?
    /// Who organises it.
    public var organisers: [EntityReference] = []
    /// Who hosts it.
    public var hosts: [EntityReference] = []
    /// Who hosts it together with them.
    public var coHosts: [EntityReference] = []
    /// Under whose lead it stands.
    public var leaders: [EntityReference] = []
    /// Who chairs it.
    public var chairs: [EntityReference] = []
    /// Who supports it.
    public var supporters: [EntityReference] = []
    /// Who takes part.
    public var participants: [Participation] = []
    /// How many take part in all.
    public var participantCount: Count?
    /// The series of which it is an edition.
    public var series: ID<EventSeries>?
    /// Which edition it is, from 1.
    public var edition: Int?
    /// The standards, projects, schemes and documents with which it deals.
    public var about: [EntityReference] = []
    /// What is talked about.
    public var topics: [LocalizedText] = []
    /// What comes of it.
    public var outcomes: [LocalizedText] = []
    /// The larger event of which it is a part.
    public var partOf: ID<Event>?
    /// Where one joins from afar.
    public var conference: WebAddress?
    /// What it is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: ID<Event>) { self.id = id }

    static let hostKinds = ["organisation", "committee", "person"]

    public static let properties: PropertyTable<Event> = [
        .localized("title", \.title, "What it is called.", required: true, role: .title),
        .values("otherTitles", \.otherTitles, "Other titles under which it appears."),
        .value("kind", \.kind, "What kind of event it is."),
        .value("starts", \.starts, "When it begins."),
        .value("ends", \.ends, "When it ends: the last day, or the point in time."),
        .localized("place", \.place, "Where it takes place."),
        .value("country", \.country, "The country in which it takes place."),
        .value("mode", \.mode, "Whether one is there in person."),
        .references("organisers", \.organisers, "Who organises it.", to: hostKinds, relation: .organises.inverse),
        .references("hosts", \.hosts, "Who hosts it.", to: hostKinds, relation: .hosts.inverse),
        .references("coHosts", \.coHosts, "Who hosts it together with them.", to: hostKinds, relation: .hosts.inverse),
        .references("leaders", \.leaders, "Under whose lead it stands.", to: hostKinds, relation: .leads.inverse),
        .references("chairs", \.chairs, "Who chairs it.", to: hostKinds, relation: .chairs.inverse),
        .references("supporters", \.supporters, "Who supports it.", to: hostKinds, relation: .supportsEvent.inverse),
        .records("participants", \.participants, "Who takes part."),
        .record("participantCount", \.participantCount, "How many take part in all."),
        .reference("series", \.series, "The series of which it is an edition.", relation: .editionOf),
        .value("edition", \.edition, "Which edition it is, from 1."),
        .references(
            "about", \.about, "The standards, projects, schemes and documents with which it deals.", relation: .about),
        .values("topics", \.topics, "What is talked about."),
        .values("outcomes", \.outcomes, "What comes of it."),
        .reference("partOf", \.partOf, "The larger event of which it is a part.", relation: .partOf),
        .value("conference", \.conference, "Where one joins from afar."),
        .localized("summary", \.summary, "What it is about, in a line or two."),
    ]
}

/// What kind of event it is.
public enum EventKind: String, CodeSpace {
    case meeting
    case plenary
    case webinar
    case seminar
    case symposium
    case forum
    case pressConference = "press-conference"
    case training
    case dialogue
    case workshop
    case ceremony
    case visit
    public static let name = "event kind"
}

/// Whether one is at an event in person.
public enum EventMode: String, CodeSpace {
    case inPerson = "in-person"
    case online
    case hybrid
    public static let name = "event mode"
}

/// Someone who takes part in an event.
public struct Participation: Record {
    public static let meaning = "Someone who takes part in an event."

    /// The organisation, committee or person; nothing where the source does not name them.
    public var participant: EntityReference?
    /// How the source speaks of someone whom it does not name.
    public var description = LocalizedText()
    /// As what they take part.
    public var role = LocalizedText()
    /// How many come from there.
    public var count: Count?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<Participation> = [
        .reference(
            "participant", \.participant,
            "The organisation, committee or person; nothing where the source does not name them.", to: Event.hostKinds,
            relation: .takesPartIn.inverse),
        .localized("description", \.description, "How the source speaks of someone whom it does not name."),
        .localized("role", \.role, "As what they take part."),
        .record("count", \.count, "How many come from there."),
    ]
}

/// Events of one name that come round.
public struct EventSeries: Entity {
    public static let kind = EntityKind("eventSeries", plural: "eventSeries", "Events of one name that come round.")

    public let id: ID<EventSeries>
    /// What it is called.
    public var title = LocalizedText()
    /// Other titles under which it appears.
    public var otherTitles: [LocalizedText] = []
    /// The short form of its name.
    public var abbreviation: String?
    /// Who organises it.
    public var organisers: [EntityReference] = []
    /// Under whose lead it stands.
    public var leaders: [EntityReference] = []
    /// How often it takes place.
    public var cadence: Recurrence?
    /// Since when.
    public var since: PartialDate?
    /// What is known of the next edition.
    public var nextEdition: NextEdition?
    public var annotations = Annotations()

    public init(id: ID<EventSeries>) { self.id = id }

    public static let properties: PropertyTable<EventSeries> = [
        .localized("title", \.title, "What it is called.", required: true, role: .title),
        .values("otherTitles", \.otherTitles, "Other titles under which it appears."),
        .value("abbreviation", \.abbreviation, "The short form of its name.", role: .code),
        .references("organisers", \.organisers, "Who organises it.", to: Event.hostKinds, relation: .organises.inverse),
        .references("leaders", \.leaders, "Under whose lead it stands.", to: Event.hostKinds, relation: .leads.inverse),
        .value("cadence", \.cadence, "How often it takes place."),
        .date("since", \.since, "Since when."),
        .record("nextEdition", \.nextEdition, "What is known of the next edition."),
    ]
}

/// What is known of the next edition of a series.
public struct NextEdition: Record {
    public static let meaning = "What is known of the next edition of a series."

    /// Which edition it is.
    public var edition: Int?
    /// When it takes place.
    public var when: PartialDate?
    /// Where.
    public var place = LocalizedText()
    /// The country in which it takes place.
    public var country: CountryCode?
    /// Who hosts it.
    public var host: ID<Organisation>?
    public var unknown = UnknownProperties()

    public init() {}

    public static let properties: PropertyTable<NextEdition> = [
        .value("edition", \.edition, "Which edition it is."),
        .date("when", \.when, "When it takes place."),
        .localized("place", \.place, "Where."),
        .value("country", \.country, "The country in which it takes place."),
        .reference("host", \.host, "Who hosts it.", relation: .hosts.inverse),
    ]
}
