import StandardsExport
import StandardsModel

extension LinkedDataWriter {
    /// Writes a deadline: `kind/id#deadline-kind`.
    mutating func write(_ deadline: Deadline) {
        let plan = deadlines
        subject = deadline.subject
        json.beginObject()
        json.member("@id", Self.iri(of: deadline))
        json.member("@type", DeadlinePlan.type)
        json.name(plan.title)
        json.beginObject()
        json.member("en", deadline.title)
        json.endObject()
        json.name(plan.kind)
        write(code: deadline.kind.code, of: kindCodes)
        if let date = deadline.date {
            json.name(plan.date)
            write(date)
        }
        if let day = deadline.lastDay { json.member(plan.lastDay, day.description) }
        json.name(plan.certainty)
        write(code: deadline.certainty.rawValue, of: certaintyCodes)
        json.name(plan.concerns)
        write(kind: deadline.subject.kind, id: deadline.subject.id)
        if !deadline.audience.isEmpty {
            json.name(plan.audience)
            writeTexts([.localized(deadline.audience)], property: plan.audience.key)
        }
        json.member(plan.basis, deadline.basis)
        if let recurrence = deadline.recurrence { json.member(plan.recurrence, recurrence.text) }
        if let until = deadline.until { json.member(plan.until, until.description) }
        if let relative = deadline.relative { json.member(plan.relative, relative.text) }
        json.endObject()
    }

    /// The deadline's identity, of which all but the slashes and the first `#` is encoded.
    private static func iri(of deadline: Deadline) -> String {
        let id = deadline.id
        if IRIText.isPath(id) { return id }
        guard let hash = id.utf8.firstIndex(of: .ascii("#")) else { return IRIText.segment(id) }
        return encoded(id[..<hash]) + "#" + encoded(id[id.utf8.index(after: hash)...])
    }

    private static func encoded(_ text: Substring) -> String {
        text.utf8.split(separator: .ascii("/"), omittingEmptySubsequences: false)
            .map { IRIText.segment(String(Substring($0))) }.joined(separator: "/")
    }
}
