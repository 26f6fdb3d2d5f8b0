import StandardsModel
import Testing

/// No date is mute: it states a deadline, a rule reads it, or there is a reason why nobody has to act by it.
@Suite("What each date is for")
struct DateCoverageTests {
    /// Dates from which a rule of their kind makes a deadline, in the records of which they are.
    static let read: Set<String> = [
        "Standard.Replacement.date", "PolicyDocument.Supersession.date", "PolicyDocument.Repeal.date",
        "PolicyDocument.StandardBatch.effective",
    ]

    /// Dates by which nobody has to act, and why.
    static let silent: [String: String] = [
        "PolicyDocument.issued": "It has come out; what follows from it has dates of its own.",
        "Standard.published": "It has come out; what follows from it has dates of its own.",
        "PolicyDocument.published": "It has come out; what follows from it has dates of its own.",
        "PolicyDocument.Revision.date": "It was changed; when the change applies is another date.",
        "Standard.Harmonisation.published": "It has come out; when it helps is another date.",
        "Standard.NationalAdoption.ratified": "It has been approved; what members do has dates of its own.",
        "Statistic.published": "It has come out.",
        "Statistic.Growth.against": "The time with which is compared.",
        "StageEntry.ends": "A stage that is over; its limit is a deadline.",
        "ExpectedDate.asOf": "The day of the plan.",
        "BodyDesignation.from": "What a body may do from then on; nobody has to act.",
        "Consultation.circulated": "A text was sent round; until when one can answer is another date.",
        "Consultation.Vote.date": "A vote that was cast.",
        "Event.AgendaItem.time": "A meeting is an event of a calendar, and no deadline.",
        "Agreement.Renewal.date": "It was renewed; until when it holds is another date.",
        "Publication.published": "It has come out.",
        "StandardSystem.issued": "It has come out; its targets have dates of their own.",
        "CertificationScheme.CatalogueBatch.issued": "It has come out; its requirements have dates of their own.",
        "CertificationRequirement.announced": "It has come out; when it applies is another date.",
        "StageEntry.date": "A stage that was reached; what is open in it is a consultation.",
        "Publication.covers": "The time of which it reports.",
        "Statistic.asOf": "The day for which a number holds.",
        "Statistic.period": "The time over which was counted.",
        "Statistic.previousAsOf": "The day for which an earlier number held.",
        "Citation.seen": "The day on which a page was looked at.",
        "Event.starts": "A meeting is an event of a calendar, and no deadline.",
        "Event.ends": "A meeting is an event of a calendar, and no deadline.",
        "EventSeries.since": "The past of a series.",
        "EventSeries.NextEdition.when": "A meeting is an event of a calendar, and no deadline.",
        "Agreement.signed": "It has been signed; when it applies and expires are other dates.",
        "Organisation.founded": "The past of a body.",
        "Organisation.ended": "The past of a body.",
        "Organisation.Membership.since": "The past of a tie.",
        "Organisation.Membership.until": "A tie that ends of itself; nobody has to act.",
        "Committee.established": "The past of a body.",
        "Committee.ended": "The past of a body.",
        "Committee.Term.from": "A term that begins of itself.",
        "Person.Position.from": "A position that begins of itself.",
        "Person.Position.to": "A position that ends of itself; the term of its committee is a deadline.",
        "Person.Position.elected": "The past of a position.",
        "Person.Position.appointed": "The past of a position.",
    ]

    @Test("Each date states a deadline, is read by a rule, or has a reason not to")
    func coverage() {
        var dates = Dates()
        CatalogueSchema.standard.visit(with: &dates)
        let mute = dates.silent.subtracting(Self.read).subtracting(Self.silent.keys)
        #expect(mute.sorted() == [])
        #expect(Self.read.union(Self.silent.keys).subtracting(dates.silent).sorted() == [], "they are no such dates")
        #expect(dates.stating.contains("Standard.withdrawn"))
    }

    /// The dates of all kinds and of the records in them.
    private struct Dates: EntityTypeVisitor {
        var stating: Set<String> = []
        var silent: Set<String> = []
        private var seen: Set<String> = []

        mutating func visit<E: Entity>(_ type: E.Type) { read(E.self) }

        private mutating func read<D: Described>(_ type: D.Type) {
            let name = String(String(reflecting: type).drop { $0 != "." }.dropFirst())
            guard seen.insert(name).inserted else { return }
            for property in type.properties {
                switch property.type {
                case .date, .day, .time:
                    let date = "\(name).\(property.name)"
                    if property.deadlineKinds.isEmpty { silent.insert(date) } else { stating.insert(date) }
                default: break
                }
                if let record = property.recordType { read(record) }
            }
        }
    }
}
