package import StandardsModel

extension CatalogueDifference {
    /// Writes an object a line, the deadlines first; what is absent is left out.
    package func write(to json: inout JSONWriter) {
        for change in deadlines {
            for aspect in change.aspects {
                json.beginObject()
                json.member("change", "deadline-\(change.kind.rawValue)")
                json.member("id", change.id)
                json.member("subject", change.deadline.subject.description)
                json.member("property", aspect.name)
                if let from = aspect.from { json.member("from", from) }
                if let to = aspect.to { json.member("to", to) }
                json.endObject()
                json.endLine()
            }
        }
        for change in entities {
            if change.properties.isEmpty { json.line(of: change) { _ in } }
            for property in change.properties {
                json.line(of: change) {
                    $0.member("property", property.description)
                    $0.member("from", property.from, isList: property.isList)
                    $0.member("to", property.to, isList: property.isList)
                }
            }
        }
    }
}

extension JSONWriter {
    fileprivate mutating func line(of change: EntityChange, _ body: (inout JSONWriter) -> Void) {
        beginObject()
        member("change", change.kind.rawValue)
        member("subject", change.subject.description)
        body(&self)
        endObject()
        endLine()
    }

    fileprivate mutating func member(_ name: String, _ contents: [PropertyContent], isList: Bool) {
        guard !contents.isEmpty else { return }
        self.name(name)
        if isList { beginArray() }
        for content in contents { write(content) }
        if isList { endArray() }
    }

    fileprivate mutating func write(_ content: PropertyContent) {
        switch content {
        case .value(let value): write(value)
        case .unknown(let value): write(value)
        case .record(let record):
            beginObject()
            for member in record.members { self.member(member.name, member.contents, isList: member.isList) }
            endObject()
        }
    }

    private mutating func write(_ value: Value) {
        switch value {
        case .text(let text): self.text(text)
        case .date(let date): text(date.description)
        case .time(let time): text(time.description)
        case .integer(let integer): self.integer(integer)
        case .number(let number): literal(number.description)
        case .boolean(let boolean): self.boolean(boolean)
        case .reference(let reference): text(reference.description)
        case .localized(let localized):
            if localized.translations.count == 1, let only = localized.translations.first,
                only.language == .undetermined
            {
                text(only.text)
                return
            }
            beginObject()
            for translation in localized.translations { member(translation.language.text, translation.text) }
            endObject()
        }
    }
}

extension PropertyContent {
    /// What `standards diff --json` shows of it. Feeds make identities of it, which change where this does.
    package var compactText: String { JSONWriter.line { $0.write(self) } }
}

extension DeadlineChange {
    /// What of a deadline is otherwise: of one that moved all of it, else what says when it is, or was.
    package var aspects: [(name: String, from: String?, to: String?)] {
        let names = ["date", "relative", "recurrence", "until", "certainty"]
        let (from, to) = (Self.texts(of: from), Self.texts(of: to))
        let changed = names.indices.filter { from[$0] != to[$0] }.map { (name: names[$0], from: from[$0], to: to[$0]) }
        return kind == .moved ? changed : Array(changed.prefix(1))
    }

    /// What a deadline says of each aspect.
    private static func texts(of deadline: Deadline?) -> [String?] {
        [
            deadline?.date?.description, deadline?.relative?.description, deadline?.recurrence?.description,
            deadline?.until?.description, deadline?.certainty.rawValue,
        ]
    }
}
