/// The stage of a standard or a project (ISO harmonised stage codes; GB/T 16733).
///
/// ```swift
/// let outForComment = catalogue.projects.filter { $0.stage == .committee }
/// let published = catalogue.standards.filter { $0.stage == .publication || $0.stage == .review }
/// ```
public enum Stage: String, CaseIterable, Hashable, Sendable {
    /// Work that may lead to a project is being prepared; nothing has been proposed yet (ISO stage 00).
    case preliminary
    /// A project has been proposed and is being decided on (ISO stage 10; in China entry into the plan).
    case proposal
    /// The project is approved, and experts prepare a working draft (ISO stage 20; in China drafting).
    case preparatory
    /// The draft is out for comments before the committee settles it (ISO stage 30; in China public comment).
    case committee
    /// The settled draft is put to the vote (ISO stage 40, DIS or CDV; in China examination by the committee).
    case enquiry
    /// The final draft is being approved (ISO stage 50, FDIS; in China approval by the authorities).
    case approval
    /// The standard is being published or has been published (ISO stage 60).
    case publication
    /// The published standard is under review: it is then confirmed, revised or withdrawn (ISO stage 90).
    case review
    /// The standard is being withdrawn or has been withdrawn (ISO stage 95).
    case withdrawal
}
