extension ValidationRule {
    /// What shows that a rule finds nothing, where values are stored, so that nothing is copied for it.
    ///
    /// Nearly all of a catalogue is as it should be. A rule's check alone says what is wrong, and is asked of all that a
    /// glance does not pass: a glance that passes nothing changes no diagnostic.
    package enum Glance: Sendable {
        /// A property passes where it is there and not blank.
        case filled
        /// Values pass, of a property; nil where all of them do.
        case value(@Sendable (AnyProperty, Catalogue) -> ValueGlance?)
        /// Records pass, of a type; nil where all of them do.
        case record(@Sendable (RecordShape, Catalogue) -> RecordGlance?)
    }

    /// Whether a value passes; the entity in which it is stands beside it.
    package typealias ValueGlance = @Sendable (borrowing StoredValue, _ entity: borrowing AnyRecord) -> Bool
    /// Whether a record passes.
    package typealias RecordGlance = @Sendable (borrowing AnyRecord) -> Bool

    /// This rule with a glance. Where the glance passes what it is shown, the check must find nothing.
    package func glancing(_ glance: Glance) -> ValidationRule {
        var rule = self
        rule.glance = glance
        return rule
    }
}
