/// The stage of a standard or a project (ISO harmonised stage codes; GB/T 16733).
public enum Stage: String, CaseIterable, Hashable, Sendable {
    case preliminary
    case proposal
    case preparatory
    case committee
    case enquiry
    case approval
    case publication
    case review
    case withdrawal
}
