extension CommitteeReference {
    /// What kind of body it is; the raw values are the catalogue's codes where it has one.
    ///
    /// ```swift
    /// CommitteeReference("ISO/IEC JTC 1").kind?.title   // joint technical committee
    /// if committee.reference?.kind == .subcommittee { print("part of", committee.reference?.parent ?? "nothing") }
    /// ```
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        case technicalCommittee = "technical-committee"
        case jointTechnicalCommittee = "joint-technical-committee"
        case projectCommittee = "project-committee"
        case systemsCommittee = "systems-committee"
        case policyCommittee = "policy-committee"
        case governingBody = "governing-body"
        case subcommittee
        case workingParty = "working-party"
        case workingGroup = "working-group"
        case advisoryGroup = "advisory-group"
        case studyGroup = "study-group"
        case focusGroup = "focus-group"
        case adHocGroup = "ad-hoc-group"
        case expertGroup = "expert-group"
        case taskForce = "task-force"
        case taskGroup = "task-group"
        case projectTeam = "project-team"
        case maintenanceTeam = "maintenance-team"
        case workshop, question, other

        /// The kind in words: `technical committee`.
        public var title: String {
            switch self {
            case .other: "body"
            case .adHocGroup: "ad hoc group"
            default: String(decoding: rawValue.utf8.map { $0 == .ascii("-") ? .ascii(" ") : $0 }, as: UTF8.self)
            }
        }
    }

    /// What a reference says: read once, however much is asked of it.
    ///
    /// ```swift
    /// if let parts = CommitteeReference("SAC/TC 28/SC 42").parts {
    ///     print(parts.publisher, parts.groups)   // SAC ["TC 28", "SC 42"]
    /// }
    /// ```
    public struct Parts: Sendable {
        let reading: CommitteeReader
        let notation: IdentifierNotation

        /// Whose body it is, joint publishers as published: `ISO/IEC`.
        public var publisher: String { reading.publisher.name }

        /// The bodies from the top down, without the publisher: `TC 28`, `SC 42`.
        ///
        /// IEC and CENELEC number a subcommittee after its committee and leave that out: `IEC/SC 62B` is `TC 62`,
        /// `SC 62B`.
        public var groups: [String] { reading.bodies.map(\.text) }

        /// What kind of body the last one is.
        public var kind: Kind { reading.bodies.last?.form.kind ?? .other }

        /// How many bodies deep it is: 1 for a committee, 2 for its subcommittee.
        public var depth: Int { reading.bodies.count }

        /// The body that this one belongs to; nil for one that is right below its publisher.
        public var parent: CommitteeReference? {
            guard depth > 1 else { return nil }
            return CommitteeReference(canonical: reading.canonical(of: depth - 1), in: notation)
        }

        /// A URN in a form of this package, as no registered one exists: `urn:x-committee:iso-iec:jtc-1:sc-41`.
        ///
        /// Colons separate publisher and bodies, in small letters, names of bodies as they are; a slash or space
        /// within one of them is a hyphen.
        public var urn: String {
            var urn = "urn:x-committee:\(Self.hyphenated(publisher.lowercased()))"
            for body in reading.hidesFirst ? reading.bodies.dropFirst() : reading.bodies[...] {
                let label = body.form.label
                urn += ":" + label.lowercased() + Self.hyphenated(String(body.text.dropFirst(label.count)))
            }
            return urn
        }

        private static func hyphenated(_ text: String) -> String {
            String(
                decoding: text.utf8.map { $0 == .ascii(" ") || $0 == .ascii("/") ? .ascii("-") : $0 }, as: UTF8.self)
        }
    }

    /// What the reference says, part by part; nil for an unreadable one.
    ///
    /// Each of the properties below reads the text anew: who needs several takes these.
    public var parts: Parts? {
        guard isReadable else { return nil }
        do throws(NotationError) {
            return Parts(
                reading: try CommitteeReader.read(canonical, publisher: nil, in: notation), notation: notation)
        } catch { return nil }
    }

    /// Whose body it is; nil for an unreadable reference.
    public var publisher: String? { parts?.publisher }

    /// The bodies from the top down, without the publisher; none for an unreadable reference.
    public var groups: [String] { parts?.groups ?? [] }

    /// What kind of body the last one is; nil for an unreadable reference.
    public var kind: Kind? { parts?.kind }

    /// How many bodies deep it is; 0 for an unreadable reference.
    public var depth: Int { parts?.depth ?? 0 }

    /// The body that this one belongs to; nil for one that is right below its publisher.
    public var parent: CommitteeReference? { parts?.parent }

    /// A URN in a form of this package; nil for an unreadable reference.
    public var urn: String? { parts?.urn }

    /// The text by which references are ordered: with the committee above where the canonical text leaves it out.
    var sortText: String {
        guard mayHide, let reading = parts?.reading, reading.hidesFirst else { return canonical }
        return reading.canonical(of: 1) + "/" + reading.bodies.dropFirst().map(\.text).joined(separator: "/")
    }

    /// Whether the canonical text can leave a committee out; of a caller's publisher only the reading shows it.
    private var mayHide: Bool {
        !notation.isStandard || canonical.hasPrefix("IEC/SC ") || canonical.hasPrefix("CLC/SC ")
            || canonical.hasPrefix("ITU-R/WP ")
    }
}
