extension IdentifierNotation.Additions {
    /// Adds a publisher of committees.
    ///
    /// - Throws: ``NotationError`` where its name or its bodies cannot be read back, or where a text that begins with the
    ///   name has a meaning already.
    mutating func add(_ publisher: CommitteePublisher) throws(NotationError) {
        try check(spelling: publisher.name, isName: true)
        for key in publisher.keys { try check(spelling: String(decoding: key, as: UTF8.self), isName: true) }
        guard !publisher.bodies.isEmpty else {
            throw NotationError(column: 1, message: "expected a body of \(publisher.name), such as TC")
        }
        for bodies in [publisher.bodies, publisher.innerBodies] { try check(bodies, of: publisher) }
        guard !publisher.innerBodies.contains(where: { $0.label == "N" }) else {
            throw NotationError(column: 1, message: "expected a body other than N: N 12 is the number of a document")
        }
        for other in CommitteePublisher.shipped + committees + [publisher] { try check(publisher, beside: other) }
        try checkBesideDesignations(publisher)
        committees.append(publisher)
        table.insert(publisher)
    }

    /// Words of letters, and of digits in a name, with a sign between them.
    private func check(spelling: String, isName: Bool) throws(NotationError) {
        let bytes = Array(spelling.utf8)
        for (place, byte) in bytes.enumerated() {
            let isInside = place > 0 && place < bytes.count - 1
            let isSign = byte == 0x20 || byte == .ascii("-") || isName && byte == .ascii("/")
            let isFitting =
                place == 0
                ? byte.isUpper
                : byte.isLetter || isName && byte.isDigit || isSign && isInside && bytes[place - 1].isAlphanumeric
            guard isFitting else {
                let expected = place == 0 ? "a capital letter" : "a letter"
                throw NotationError(
                    column: place + 1, message: "expected \(expected) in \u{201C}\(spelling.shortened())\u{201D}")
            }
        }
        guard (isName ? 2 : 1)...64 ~= bytes.count else {
            throw NotationError(
                column: min(bytes.count, 64) + 1,
                message: "expected a name of at most 64 letters: \u{201C}\(spelling.shortened())\u{201D}")
        }
    }

    // MARK: bodies

    private func check(_ bodies: [CommitteeBody], of publisher: CommitteePublisher) throws(NotationError) {
        var keys: [[UInt8]] = []
        for body in bodies {
            for key in body.keys { try check(spelling: String(decoding: key, as: UTF8.self), isName: false) }
            if let sign = body.label.utf8.firstIndex(where: { !$0.isLetter }) {
                let column = body.label.utf8.distance(from: body.label.startIndex, to: sign) + 1
                throw NotationError(column: column, message: "expected a letter in \u{201C}\(body.label)\u{201D}")
            }
            guard body.label.utf8.first?.isUpper == true else {
                throw NotationError(column: 1, message: "expected a capital letter in \u{201C}\(body.label)\u{201D}")
            }
            guard 1...6 ~= body.width else {
                throw NotationError(column: 1, message: "expected numbers of 1 to 6 digits for \(body.label)")
            }
            if let parent = body.numbering.parent { try check(body, under: parent, of: publisher) }
            keys += body.keys
        }
        for (place, key) in keys.enumerated() {
            for (other, longer) in keys.enumerated() where other != place && longer.starts(with: key) {
                guard longer.count > key.count, longer[key.count].isLetter else {
                    let text = String(decoding: longer, as: UTF8.self)
                    throw NotationError(
                        column: 1, message: "expected a body of \(publisher.name) that no other one begins: \(text)")
                }
            }
        }
    }

    /// A body that is printed without the one above: that one is then found by its number.
    private func check(
        _ body: CommitteeBody, under parent: String, of publisher: CommitteePublisher
    ) throws(NotationError) {
        let above = publisher.bodies.first { $0.label == parent }
        guard let above, above.numbering == .number || above.numbering == .numberAndLetters, above.joint == .space,
            above.width == 1, body.width == 1, publisher.bodies.contains(body)
        else {
            throw NotationError(
                column: 1,
                message: "expected \(parent) 1 and \(body.label) 1A right below \(publisher.name), with a space in each"
            )
        }
    }

    // MARK: other publishers

    /// Throws where one of two publishers begins what is read as the other one's.
    private func check(_ publisher: CommitteePublisher, beside other: CommitteePublisher) throws(NotationError) {
        for name in publisher.keys where other.hasBody(name) { throw taken(name, by: "a body of \(other.name)") }
        for name in other.keys where publisher.hasBody(name) { throw taken(name, by: "a body of \(publisher.name)") }
        guard other != publisher else { return }
        for name in publisher.keys {
            for second in other.keys where Self.begins(name, second, other) || Self.begins(second, name, publisher) {
                throw taken(name, by: "\(other.name)")
            }
        }
    }

    private func taken(_ name: [UInt8], by owner: String) -> NotationError {
        NotationError(
            column: 1,
            message:
                "expected a free name: \u{201C}\(String(decoding: name, as: UTF8.self))\u{201D} is read as \(owner)")
    }

    /// Whether a name is that of a publisher, or begins as one of its bodies does, spaces and slashes aside.
    private static func begins(_ name: [UInt8], _ owner: [UInt8], _ publisher: CommitteePublisher) -> Bool {
        func compact(_ key: [UInt8]) -> [UInt8] { key.filter { $0 != 0x20 && $0 != .ascii("/") } }
        let (name, owner) = (compact(name), compact(owner))
        guard name.starts(with: owner) else { return false }
        let rest = name.dropFirst(owner.count)
        guard !rest.isEmpty else { return true }
        return (publisher.bodies + publisher.innerBodies).contains { body in
            body.keys.map(compact).contains { $0.starts(with: rest) || rest.starts(with: $0) }
        }
    }

    /// Throws where a body of the publisher is read as a standard: `GB/T 1` of a publisher GB with a body T.
    func checkBesideDesignations(_ publisher: CommitteePublisher) throws(NotationError) {
        let notation = IdentifierNotation(self)
        for name in publisher.spellings {
            for body in publisher.bodies.flatMap(\.spellings) {
                let signs = body.utf8.count == 1 ? ["/", "", " "] : ["/", ""]
                for text in signs.map({ "\(name)\($0)\(body) 1" })
                where StandardDesignation(verbatim: text, in: notation).isReadable {
                    throw taken(Array("\(name)/\(body)".utf8), by: "the standard \(text)")
                }
            }
        }
    }
}

extension CommitteePublisher {
    /// Whether one of its bodies has the name.
    fileprivate func hasBody(_ name: [UInt8]) -> Bool { (bodies + innerBodies).contains { $0.keys.contains(name) } }
}
