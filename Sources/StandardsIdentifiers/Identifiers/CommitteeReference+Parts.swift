extension CommitteeReference {
    /// What kind of body it is; the raw values are the catalogue's codes where it has one.
    ///
    /// ```swift
    /// CommitteeReference("ISO/IEC JTC 1").kind?.title   // joint technical committee
    /// if committee.reference?.kind == .subcommittee { print("part of", committee.reference?.parent ?? "nothing") }
    /// ```
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A committee that writes the standards of a field: `ISO/TC 22`.
        case technicalCommittee = "technical-committee"
        /// A technical committee of several publishers: `ISO/IEC JTC 1`.
        case jointTechnicalCommittee = "joint-technical-committee"
        /// A committee for one standard, which ends with it: `ISO/PC 343`.
        case projectCommittee = "project-committee"
        /// A committee of the IEC for a system as a whole: `IEC/SyC AAL`.
        case systemsCommittee = "systems-committee"
        /// A committee that advises on policy and not on single standards: `ISO/COPOLCO`.
        case policyCommittee = "policy-committee"
        /// A board that decides on the work of others: `CEN/BT`.
        case governingBody = "governing-body"
        /// A committee below a technical committee: `ISO/TC 22/SC 32`.
        case subcommittee
        /// A working party of the UNECE or the ITU: `UNECE/WP.29`.
        case workingParty = "working-party"
        /// Experts who draft under a committee: `ISO/TC 22/SC 33/WG 9`.
        case workingGroup = "working-group"
        /// A group that advises a committee (AG).
        case advisoryGroup = "advisory-group"
        /// A group that studies a question, or that does the work of a committee in the ITU: `ITU-T/SG 17`.
        case studyGroup = "study-group"
        /// A group of the ITU for a subject that is new (FG).
        case focusGroup = "focus-group"
        /// A group for one task, which ends with it (AHG).
        case adHocGroup = "ad-hoc-group"
        /// A group of experts (EG).
        case expertGroup = "expert-group"
        /// A group for one task (TF).
        case taskForce = "task-force"
        /// A group for a part of the work of another (TG).
        case taskGroup = "task-group"
        /// Those who write one standard (PT).
        case projectTeam = "project-team"
        /// Those who keep a standard up to date (MT).
        case maintenanceTeam = "maintenance-team"
        /// A group that anybody can join, which writes an agreement: `CEN/WS 115`.
        case workshop
        /// A question of a study group: `ITU-T/SG 17/Q 4`.
        case question
        /// Another body, which the tables call by no kind.
        case other

        /// The kind in words: `technical committee`.
        public var title: String { Self.titles[self] ?? rawValue }

        private static let titles = allCases.reduce(into: [Kind: String]()) { titles, kind in
            titles[kind] =
                switch kind {
                case .other: "body"
                case .adHocGroup: "ad hoc group"
                default: kind.rawValue.replaced("-", by: " ")
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
        public var kind: Kind { reading.bodies.last?.kind ?? .other }

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
                let label = body.label
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
