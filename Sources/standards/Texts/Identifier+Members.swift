import StandardsKit

/// The parts of an identifier as members of a JSON object: years are numbers, all else is text or a list of texts.
extension Identifier {
    func writeParts(to json: inout JSONWriter) {
        switch self {
        case .standard(let designation):
            if let parts = designation.parts { parts.write(to: &json) }
        case .project(let number):
            if number.plan != .national { json.member("plan", number.plan?.rawValue) }
            if let year = number.year { json.member("year", year) }
            json.member("serial", number.serial)
            json.member("nature", number.nature?.rawValue)
            json.member("obligation", number.obligationCode)
            json.member("department", number.department)
            json.member("sector", number.sector)
        case .committee(let reference):
            guard let parts = reference.parts else { return }
            json.member("publisher", parts.publisher)
            json.member("bodies", parts.groups)
            json.member("body", parts.kind.rawValue)
            json.member("parent", parts.parent?.canonical)
            json.member("depth", String(parts.depth))
        }
    }
}

extension StandardDesignation.Parts {
    fileprivate func write(to json: inout JSONWriter) {
        json.member("publisher", publisher)
        json.member("prefix", prefix)
        json.member("number", number)
        json.member("through", through)
        json.member("part", part)
        if let year { json.member("year", year) }
        json.member(
            "pending", [isNumberPending ? "number" : "", pendingYear == nil ? "" : "year"].filter { !$0.isEmpty })
        json.member("month", month?.twoDigits)
        json.member("level", level?.rawValue)
        json.member("obligation", obligation?.rawValue)
        json.member("sector", sector)
        json.member("region", region)
        json.member("field", field)
        json.member("documentType", documentType)
        json.member("stage", stage)
        json.member("iteration", iteration)
        json.member("supplements", supplements.map { $0.words })
        json.member("adopts", adopts.map { $0.designation.canonical })
        json.member("degrees", adopts.compactMap(\.degree))
        json.member("edition", edition)
        json.member("version", version)
        json.member("languages", languages)
        json.member("form", form)
        if isAllParts { json.member("scope", "all parts") }
    }
}

extension StandardDesignation.Supplement {
    /// The supplement without the sign before it: `Amd 1:2021`.
    fileprivate var words: String {
        text.hasPrefix("/") || text.hasPrefix("+") ? String(text.dropFirst()) : text
    }
}

extension JSONWriter {
    /// Writes a member that is a text, unless it is absent or empty.
    mutating func member(_ name: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        self.name(name)
        self.text(text)
    }

    /// Writes a member that is a list of texts, unless it is empty.
    mutating func member(_ name: String, _ texts: [String]) {
        guard !texts.isEmpty else { return }
        self.name(name)
        beginArray()
        for text in texts { self.text(text) }
        endArray()
    }

    /// Writes a member that is a whole number.
    mutating func member(_ name: String, _ number: Int) {
        self.name(name)
        integer(number)
    }
}
