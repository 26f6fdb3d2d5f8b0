public import StandardsIdentifiers

extension RelativeDate {
    public enum Anchor: Hashable, Sendable {
        case publication, announcement, issue, promulgation, adoption, approval, implementation, entryIntoForce, expiry,
            withdrawal, circulation, openingOfVote, opening
    }
    public var anchor: Anchor? { nil }
    public func date(from date: PartialDate) -> PartialDate? { nil }
}
