/// An organisation whose bodies have references, or several whose bodies are joint: data of the one reader.
///
/// The package's own publishers are declared so, and a caller's are added to them:
///
/// ```swift
/// let tcvn = CommitteePublisher("TCVN", bodies: [.technicalCommittee])
/// let notation = try IdentifierNotation.standard.adding(committees: [tcvn])
/// try CommitteeReference("TCVN TC176 SC2", in: notation).canonical   // TCVN/TC 176/SC 2
/// ```
public struct CommitteePublisher: Hashable, Sendable {
    /// What is between the name and the first body: `.space` for `ISO/IEC JTC 1`.
    ///
    /// ```swift
    /// let joint = CommitteePublisher("ACME/EXAMPLE", separator: .space, bodies: [.jointCommittee])
    /// let notation = try IdentifierNotation.standard.adding(committees: [joint])
    /// try CommitteeReference("ACME/EXAMPLE/JTC1", in: notation).canonical   // ACME/EXAMPLE JTC 1
    /// ```
    public enum Separator: String, Hashable, Sendable, CaseIterable {
        /// As in `ISO/TC 22`.
        case slash = "/"
        /// As in `ISO/IEC JTC 1`.
        case space = " "
    }

    /// The name as it is printed: `TCVN`.
    public let name: String

    /// What is between the name and the first body: `.slash` for `ISO/TC 22`.
    public let separator: Separator

    /// The bodies right below the publisher: `[.technicalCommittee]` where there are only TCs.
    public let bodies: [CommitteeBody]

    /// The bodies below another one: subcommittees and groups, such as `.subcommittee`.
    public let innerBodies: [CommitteeBody]

    /// First bodies before which another sign is printed.
    let exceptions: [String: Separator]

    /// Whether `Q 4/17` is question 4 of study group 17.
    let countsBackwards: Bool

    /// The ways to write the name, in capital letters.
    let keys: [[UInt8]]

    /// Describes a publisher: `CommitteePublisher("TCVN", bodies: [.technicalCommittee])`.
    ///
    /// Nothing is checked here; see ``IdentifierNotation/adding(designations:committees:)``.
    ///
    /// - Parameters:
    ///   - name: The name as it is printed: letters A to Z and digits, the first one a capital; between them a space, a
    ///     slash or a hyphen.
    ///   - spellings: Other ways to write it.
    ///   - separator: What is printed between the name and the first body.
    ///   - bodies: The bodies right below the publisher; at least one.
    ///   - innerBodies: The bodies below another one; if not said, subcommittees, and the groups that most have.
    public init(
        _ name: String, also spellings: [String] = [], separator: Separator = .slash, bodies: [CommitteeBody],
        innerBodies: [CommitteeBody] = [.subcommittee] + CommitteeBody.groups
    ) {
        self.init(
            name, also: spellings, separator: separator, exceptions: [:], countsBackwards: false, bodies: bodies,
            innerBodies: innerBodies)
    }

    init(
        _ name: String, also spellings: [String] = [], separator: Separator = .slash,
        exceptions: [String: Separator] = [:], countsBackwards: Bool, bodies: [CommitteeBody],
        innerBodies: [CommitteeBody] = [.subcommittee] + CommitteeBody.groups
    ) {
        self.name = name
        self.separator = separator
        self.exceptions = exceptions
        self.bodies = bodies
        self.innerBodies = innerBodies
        self.countsBackwards = countsBackwards
        keys = (spellings + [name]).map(CommitteeBody.key)
    }

    /// The ways to write the name, in capital letters, the printed one last.
    public var spellings: [String] { keys.map { String(decoding: $0, as: UTF8.self) } }
}

/// Publishers by their spellings.
struct CommitteeTable: Sendable {
    /// The spellings of each first letter, longer ones first.
    private var spellings: [[[UInt8]]] = Array(repeating: [], count: 26)
    /// The second letter of each spelling: one look at it spares most of the others.
    private var seconds: [[UInt8]] = Array(repeating: [], count: 26)
    /// The publisher of each spelling, apart: it is not copied only to look at the spelling.
    private var publishers: [[CommitteePublisher]] = Array(repeating: [], count: 26)

    /// Adds a publisher whose spellings begin with letters.
    mutating func insert(_ publisher: CommitteePublisher) {
        for key in publisher.keys {
            let letter = Int(key[0]) - 0x41
            let place = spellings[letter].firstIndex { $0.count < key.count } ?? spellings[letter].count
            spellings[letter].insert(key, at: place)
            seconds[letter].insert(key.count > 1 ? key[1] : 0, at: place)
            publishers[letter].insert(publisher, at: place)
        }
    }

    static let shipped = CommitteePublisher.shipped.reduce(into: CommitteeTable()) { $0.insert($1) }

    /// Where the publisher is whose name is next, with the longest spelling that fits; the cursor is then after it.
    func find(at cursor: inout ByteCursor) -> Place? {
        let first = cursor.next.uppercased
        guard first.isUpper else { return nil }
        let letter = Int(first) - 0x41
        let (second, seconds) = (cursor.peek(1).uppercased, seconds[letter])
        for index in seconds.indices where seconds[index] == second || seconds[index] == 0 {
            if cursor.takeFolded(spellings[letter][index]) { return Place(letter: letter, index: index) }
        }
        return nil
    }

    /// Where a publisher is in the table.
    struct Place {
        fileprivate let letter: Int
        fileprivate let index: Int
    }

    /// The publisher at a place.
    subscript(place: Place) -> CommitteePublisher { publishers[place.letter][place.index] }

    /// The bodies of the publisher at a place, which take no copy of all that it has.
    func bodies(at place: Place) -> [CommitteeBody] { publishers[place.letter][place.index].bodies }
}

extension ByteCursor {
    /// Steps over a spelling in capital letters, in whatever case it is written there; a space matches a run of them.
    mutating func takeFolded(_ spelling: [UInt8]) -> Bool {
        let start = position
        for byte in spelling {
            guard next.uppercased == byte, !isAtEnd else {
                position = start
                return false
            }
            position += 1
            if byte == 0x20 { skipSpaces() }
        }
        return true
    }

    /// Steps over spaces.
    mutating func skipSpaces() {
        while next == 0x20 || next == 0x09 { position += 1 }
    }
}
