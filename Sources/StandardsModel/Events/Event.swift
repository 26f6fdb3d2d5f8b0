/// A meeting, a seminar, a press conference: where people come together.
public struct Event: Entity {
    public static let kind = EntityKind("event", plural: "events")

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
        .localized("title", \.title, required: true, role: .title),
        .values("otherTitles", \.otherTitles),
        .value("kind", \.kind),
        .value("starts", \.starts),
        .value("ends", \.ends),
        .localized("place", \.place),
        .value("country", \.country),
        .value("mode", \.mode),
        .references("organisers", \.organisers, to: hostKinds, relation: .organises.inverse),
        .references("hosts", \.hosts, to: hostKinds, relation: .hosts.inverse),
        .references("coHosts", \.coHosts, to: hostKinds, relation: .hosts.inverse),
        .references("leaders", \.leaders, to: hostKinds, relation: .leads.inverse),
        .references("chairs", \.chairs, to: hostKinds, relation: .chairs.inverse),
        .references("supporters", \.supporters, to: hostKinds, relation: .supportsEvent.inverse),
        .records("participants", \.participants),
        .record("participantCount", \.participantCount),
        .reference("series", \.series, relation: .editionOf),
        .value("edition", \.edition),
        .references("about", \.about, relation: .about),
        .values("topics", \.topics),
        .values("outcomes", \.outcomes),
        .reference("partOf", \.partOf, relation: .partOf),
        .value("conference", \.conference),
        .localized("summary", \.summary),
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
        .reference("participant", \.participant, to: Event.hostKinds, relation: .takesPartIn.inverse),
        .localized("description", \.description),
        .localized("role", \.role),
        .record("count", \.count),
    ]
}

/// Events of one name that come round.
public struct EventSeries: Entity {
    public static let kind = EntityKind("eventSeries", plural: "eventSeries")

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
        .localized("title", \.title, required: true, role: .title),
        .values("otherTitles", \.otherTitles),
        .value("abbreviation", \.abbreviation, role: .code),
        .references("organisers", \.organisers, to: Event.hostKinds, relation: .organises.inverse),
        .references("leaders", \.leaders, to: Event.hostKinds, relation: .leads.inverse),
        .value("cadence", \.cadence),
        .date("since", \.since),
        .record("nextEdition", \.nextEdition),
    ]
}

/// What is known of the next edition of a series.
public struct NextEdition: Record {
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
        .value("edition", \.edition),
        .date("when", \.when),
        .localized("place", \.place),
        .value("country", \.country),
        .reference("host", \.host, relation: .hosts.inverse),
    ]
}
