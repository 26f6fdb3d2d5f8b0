public import StandardsIdentifiers

/// A meeting, a seminar, a press conference: people come together, on the spot or online. A last day for something is
/// no event.
///
/// ```swift
/// let meeting = Event(id: "cjk-18-2024") {
///     $0.title = "18th China-Japan-ROK ICT Standards Meeting"
///     $0.starts = .date("2024-07-09")
///     $0.ends = .date("2024-07-10")
///     $0.place = "Dunhuang, Gansu Province"
/// }
/// ```
public struct Event: Entity {
    public static let kind = EntityKind(
        "event", plural: "events",
        "A meeting, a seminar, a press conference: people come together, on the spot or online. A last day for something is no event."
    )

    public let id: EntityID<Event>
    /// What the event is called, or what it is, if it has no name of its own.
    public var title = LocalizedText()
    /// Other titles under which the event appears, such as a short form.
    public var otherTitles: [LocalizedText] = []
    /// What kind of event it is: a meeting, a seminar, a press conference and so on.
    public var kind: Code<EventKind>?
    /// The first day of the event, or the time at which it begins, with its offset from UTC.
    public var starts: EventTime?
    /// The last day of the event, which belongs to it, or the time at which it ends, with its offset from UTC.
    public var ends: EventTime?
    /// Last days for what comes before the event, such as to register or to send papers.
    public var deadlines: [CallForEntries] = []
    /// Where the event takes place: the town, and the building if it is known.
    public var place = LocalizedText()
    /// The country in which the event takes place.
    public var country: CountryCode?
    /// Whether people take part in person, online or in either way.
    public var mode: Code<EventMode>?
    /// The organisations, committees or persons that organise the event.
    public var organisers: [EntityReference] = []
    /// The organisations, committees or persons that host the event: they receive the others, or lend their house.
    public var hosts: [EntityReference] = []
    /// The organisations, committees or persons that host the event together with those in `hosts` or `organisers`.
    public var coHosts: [EntityReference] = []
    /// The authorities or others under whose guidance the event takes place, without organising it themselves.
    public var leaders: [EntityReference] = []
    /// The persons or bodies that chair the event.
    public var chairs: [EntityReference] = []
    /// The organisations, committees or persons that support the event without organising it.
    public var supporters: [EntityReference] = []
    /// Those who take part: organisations, committees and persons, each with role and head count where known.
    public var participants: [Participation] = []
    /// How many people take part in all.
    public var participantCount: Count?
    /// The series of which the event is an edition.
    public var series: EntityID<EventSeries>?
    /// Which edition of its series the event is, counted from 1 for the first.
    public var edition: Int?
    /// The entities of the catalogue with which the event deals, such as standards, projects, schemes and documents.
    public var about: [EntityReference] = []
    /// The topics of the event, one in each text; entities of the catalogue are in `about`.
    public var topics: [LocalizedText] = []
    /// The items of the agenda, in order.
    public var agenda: [AgendaItem] = []
    /// What came of the event, such as decisions, elections or signed agreements, one in each text.
    public var outcomes: [LocalizedText] = []
    /// The decisions of the event, each with its text; other results are in `outcomes`.
    public var decisions: [Decision] = []
    /// The larger event of which this one is a part, such as the symposium of a sub-forum; its series is in
    /// `series`.
    public var partOf: EntityID<Event>?
    /// The web address at which one joins the event online; pages about it go to `links`.
    public var conference: WebAddress?
    /// What the event is about, in a line or two.
    public var summary = LocalizedText()
    public var annotations = Annotations()

    public init(id: EntityID<Event>) { self.id = id }

    static let hostKinds = ["organisation", "committee", "person"]

    public static let properties: PropertyTable<Event> = [
        .localized(
            "title", \.title, "What the event is called, or what it is, if it has no name of its own.", required: true,
            role: .title),
        .values("otherTitles", \.otherTitles, "Other titles under which the event appears, such as a short form."),
        .value("kind", \.kind, "What kind of event it is: a meeting, a seminar, a press conference and so on."),
        .value(
            "starts", \.starts, "The first day of the event, or the time at which it begins, with its offset from UTC."),
        .value(
            "ends", \.ends,
            "The last day of the event, which belongs to it, or the time at which it ends, with its offset from UTC.",
            role: .ends(after: "starts")),
        .records(
            "deadlines", \.deadlines,
            "Last days for what comes before the event, such as to register or to send papers."),
        .localized(
            "place", \.place, "Where the event takes place: the town, and the building if it is known.", role: .place),
        .value("country", \.country, "The country in which the event takes place."),
        .value("mode", \.mode, "Whether people take part in person, online or in either way."),
        .references(
            "organisers", \.organisers, "The organisations, committees or persons that organise the event.",
            to: hostKinds, relation: .organises.inverse),
        .references(
            "hosts", \.hosts,
            "The organisations, committees or persons that host the event: they receive the others, or lend their house.",
            to: hostKinds, relation: .hosts.inverse),
        .references(
            "coHosts", \.coHosts,
            "The organisations, committees or persons that host the event together with those in `hosts` or `organisers`.",
            to: hostKinds, relation: .hosts.inverse),
        .references(
            "leaders", \.leaders,
            "The authorities or others under whose guidance the event takes place, without organising it themselves.",
            to: hostKinds, relation: .leads.inverse),
        .references(
            "chairs", \.chairs, "The persons or bodies that chair the event.", to: hostKinds, relation: .chairs.inverse),
        .references(
            "supporters", \.supporters,
            "The organisations, committees or persons that support the event without organising it.", to: hostKinds,
            relation: .supportsEvent.inverse),
        .records(
            "participants", \.participants,
            "Those who take part: organisations, committees and persons, each with role and head count where known."),
        .record("participantCount", \.participantCount, "How many people take part in all."),
        .reference("series", \.series, "The series of which the event is an edition.", relation: .editionOf),
        .value("edition", \.edition, "Which edition of its series the event is, counted from 1 for the first."),
        .references(
            "about", \.about,
            "The entities of the catalogue with which the event deals, such as standards, projects, schemes and documents.",
            relation: .about),
        .values(
            "topics", \.topics, "The topics of the event, one in each text; entities of the catalogue are in `about`."
        ),
        .records("agenda", \.agenda, "The items of the agenda, in order."),
        .values(
            "outcomes", \.outcomes,
            "What came of the event, such as decisions, elections or signed agreements, one in each text."),
        .records(
            "decisions", \.decisions, "The decisions of the event, each with its text; other results are in `outcomes`."
        ),
        .reference(
            "partOf", \.partOf,
            "The larger event of which this one is a part, such as the symposium of a sub-forum; its series is in `series`.",
            relation: .partOf),
        .value(
            "conference", \.conference,
            "The web address at which one joins the event online; pages about it go to `links`."),
        .localized("summary", \.summary, "What the event is about, in a line or two.", role: .summary),
    ]
}

/// What kind of event it is.
///
/// ```swift
/// switch event.kind?.known {
/// case .plenary, .meeting: print("for members")
/// case .webinar, .seminar, .symposium, .forum, .training, .workshop: print("for whoever is interested")
/// default: print("by invitation, perhaps")
/// }
/// ```
public enum EventKind: String, CodeList {
    /// A meeting of a body, or of parties, on their business.
    case meeting
    /// A meeting of all members of a committee or group.
    case plenary
    /// A talk or course that is given online.
    case webinar
    /// A gathering for teaching and exchange on one subject.
    case seminar
    /// A large conference with talks by experts, often over several days and in several sections.
    case symposium
    /// A gathering at which people of different sides discuss a subject in public.
    case forum
    /// An event at which a body informs the press and answers its questions.
    case pressConference = "press-conference"
    /// A course by which people acquire knowledge or skills.
    case training
    /// A round of talks between two or more sides, such as states, mostly held again and again.
    case dialogue
    /// A gathering at which those who take part work out something together.
    case workshop
    /// A formal act, such as a signing, an opening or an award.
    case ceremony
    /// A visit of a delegation to another country or body.
    case visit
    /// Laboratories or makers test the same things, or their products with each other.
    case testCampaign = "test-campaign"
    /// A body hears those concerned in public before it decides.
    case hearing
    /// Those entitled vote at a set time, such as in an election; a vote on a draft is a consultation.
    case vote
    public static let name = "event kind"
    public static let meanings: [EventKind: String] = [
        .meeting: "A meeting of a body, or of parties, on their business.",
        .plenary: "A meeting of all members of a committee or group.",
        .webinar: "A talk or course that is given online.",
        .seminar: "A gathering for teaching and exchange on one subject.",
        .symposium: "A large conference with talks by experts, often over several days and in several sections.",
        .forum: "A gathering at which people of different sides discuss a subject in public.",
        .pressConference: "An event at which a body informs the press and answers its questions.",
        .training: "A course by which people acquire knowledge or skills.",
        .dialogue: "A round of talks between two or more sides, such as states, mostly held again and again.",
        .workshop: "A gathering at which those who take part work out something together.",
        .ceremony: "A formal act, such as a signing, an opening or an award.",
        .visit: "A visit of a delegation to another country or body.",
        .testCampaign: "Laboratories or makers test the same things, or their products with each other.",
        .hearing: "A body hears those concerned in public before it decides.",
        .vote: "Those entitled vote at a set time, such as in an election; a vote on a draft is a consultation.",
    ]
}

/// Whether one is at an event in person.
///
/// ```swift
/// if event.mode == .online || event.mode == .hybrid, let address = event.conference { print("join at", address) }
/// ```
public enum EventMode: String, CodeList {
    /// People take part on the spot only.
    case inPerson = "in-person"
    /// People take part online only.
    case online
    /// People take part on the spot or online.
    case hybrid
    public static let name = "event mode"
    public static let meanings: [EventMode: String] = [
        .inPerson: "People take part on the spot only.",
        .online: "People take part online only.",
        .hybrid: "People take part on the spot or online.",
    ]
}

extension Event {
    /// Somebody who takes part in an event: an organisation, a committee, a person, or people whom the source does not
    /// name.
    ///
    /// ```swift
    /// let delegation = Event.Participation {
    ///     $0.description = "Officials of the ministry"
    ///     $0.role = "Observers"
    ///     $0.count = Count(12, .about)
    /// }
    /// ```
    public struct Participation: Record {
        public static let meaning =
            "Somebody who takes part in an event: an organisation, a committee, a person, or people whom the source does not name."

        /// The organisation, committee or person that takes part; left out where the source does not name them.
        public var participant: EntityReference?
        /// How the source speaks of those whom it does not name, such as “Officials of the ministry”.
        public var description = LocalizedText()
        /// As what they take part or what they do there, such as “Speaker”.
        public var role = LocalizedText()
        /// What they spoke about or presented.
        public var contribution = LocalizedText()
        /// How many people take part for them.
        public var count: Count?
        public var unknown = UnknownProperties()

        public init() {}

        public static let properties: PropertyTable<Participation> = [
            .reference(
                "participant", \.participant,
                "The organisation, committee or person that takes part; left out where the source does not name them.",
                to: Event.hostKinds,
                relation: .takesPartIn.inverse),
            .localized(
                "description", \.description,
                "How the source speaks of those whom it does not name, such as “Officials of the ministry”."),
            .localized("role", \.role, "As what they take part or what they do there, such as “Speaker”."),
            .localized("contribution", \.contribution, "What they spoke about or presented."),
            .record("count", \.count, "How many people take part for them."),
        ]
    }
}
