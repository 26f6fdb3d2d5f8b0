import StandardsKit

/// What flags say of one entity, as the values of a catalogue file: each knows the flag from which it comes.
struct EntityDraft {
    /// What is at one place.
    enum Content {
        /// A text.
        case text(String)
        /// A number or a word, as JSON spells it.
        case literal(String)
        /// A record, or a text by language.
        case record([(name: String, node: Int)])
        /// A list.
        case list([Int])
    }

    /// One place.
    struct Node {
        var content: Content
        /// The flag from which it comes.
        let origin: String?
    }

    /// One step from a record to what is in it.
    struct Step {
        let name: String
        let isList: Bool
    }

    /// Every place; the first is the entity. Numbers and no nested values: what is written can be nested to any depth.
    private(set) var nodes = [Node(content: .record([]), origin: nil)]

    /// A new place, which is not yet part of the entity.
    mutating func make(_ content: Content, _ origin: String?) -> Int {
        nodes.append(Node(content: content, origin: origin))
        return nodes.count - 1
    }

    /// Gives a place another content.
    mutating func fill(_ node: Int, _ content: Content) { nodes[node].content = content }

    /// The place of a member of a record.
    func member(_ name: String, of node: Int = 0) -> Int? {
        guard case .record(let members) = nodes[node].content else { return nil }
        return members.first { $0.name == name }?.node
    }

    /// Puts a value where the steps lead.
    ///
    /// What a list holds is the last record of it, until a member would repeat: that begins the next record.
    ///
    /// - Returns: Whether there was room for it: false where the place has a value.
    mutating func put(_ value: Int, at steps: [Step]) -> Bool {
        let origin = nodes[value].origin
        var record = 0
        /// The innermost list on the way in whose last record the value would be, and the step behind it.
        var list: (node: Int, next: Int)?
        var position = 0
        while position < steps.count {
            let step = steps[position]
            position += 1
            let isLast = position == steps.count
            let child = member(step.name, of: record)
            if step.isList, child.map(isList) ?? true {
                let elements = child ?? addMember(step.name, .list([]), origin, to: record)
                if isLast {
                    append(value, to: elements)
                } else if let last = lastRecord(of: elements) {
                    list = (elements, position)
                    record = last
                } else {
                    record = make(.record([]), origin)
                    append(record, to: elements)
                }
            } else if child == nil {
                if isLast {
                    addMember(step.name, value, to: record)
                } else {
                    record = addMember(step.name, .record([]), origin, to: record)
                }
            } else if !isLast, let child, isRecord(child) {
                record = child
            } else if let (elements, next) = list {
                record = make(.record([]), origin)
                append(record, to: elements)
                position = next
                list = nil
            } else {
                return false
            }
        }
        return true
    }

    private func isList(_ node: Int) -> Bool { if case .list = nodes[node].content { true } else { false } }
    private func isRecord(_ node: Int) -> Bool { if case .record = nodes[node].content { true } else { false } }

    private func lastRecord(of list: Int) -> Int? {
        guard case .list(let elements) = nodes[list].content, let last = elements.last, isRecord(last) else {
            return nil
        }
        return last
    }

    private mutating func append(_ node: Int, to list: Int) {
        guard case .list(var elements) = nodes[list].content else { return }
        // Only one owner, so that nothing is copied.
        nodes[list].content = .literal("")
        elements.append(node)
        nodes[list].content = .list(elements)
    }

    @discardableResult
    private mutating func addMember(_ name: String, _ content: Content, _ origin: String?, to record: Int) -> Int {
        let node = make(content, origin)
        addMember(name, node, to: record)
        return node
    }

    private mutating func addMember(_ name: String, _ node: Int, to record: Int) {
        guard case .record(let members) = nodes[record].content else { return }
        nodes[record].content = .record(members + [(name, node)])
    }
}

extension EntityDraft {
    /// The entity as a list of one in JSON, each value on a line of its own, and the flag from which each line comes.
    func lines() -> [(text: String, origin: String?)] {
        var lines: [(text: String, origin: String?)] = []
        /// What is still to be written: places, and what closes them.
        var open: [(node: Int?, text: String)] = [(0, "")]
        while let (node, text) = open.popLast() {
            guard let node else {
                lines.append((text, nil))
                continue
            }
            let origin = nodes[node].origin
            switch nodes[node].content {
            case .text(let value): lines.append((text + value.json, origin))
            case .literal(let value): lines.append((text + value, origin))
            case .record(let members):
                lines.append((text + "{", origin))
                open.append((nil, "}"))
                for (place, member) in members.enumerated().reversed() {
                    open.append((member.node, "\(place > 0 ? "," : "")\(member.name.json):"))
                }
            case .list(let elements):
                lines.append((text + "[", origin))
                open.append((nil, "]"))
                for (place, element) in elements.enumerated().reversed() {
                    open.append((element, place > 0 ? "," : ""))
                }
            }
        }
        return lines
    }
}

extension String {
    /// The text as JSON writes it.
    fileprivate var json: String {
        var output = MemoryOutput()
        // A memory output refuses nothing but a second file of one name.
        _ = try? output.writing { bytes in
            bytes.begin("")
            bytes.putJSON(self)
            bytes.end()
        }
        return output.files.first?.text ?? ""
    }
}
