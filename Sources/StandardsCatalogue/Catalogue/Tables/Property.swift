import StandardsIdentifiers

/// One property of a record, described once for everything that reads or writes it: what a ``PropertyTable`` is written of.
///
/// The name is the key in JSON, the column in CSV (in snake case) and the term in JSON-LD; it equals the name of the
/// stored Swift property. `.localized("title", \.title, "What the event is called.", required: true, role: .title)`
/// describes the stored property `title`.
///
/// ```swift
/// let properties: [Property<Organisation>] = [
///     .localized("names", \.names, "What the organisation is called.", required: true, role: .title),
///     .value("jurisdiction", \.jurisdiction, "The country for which it acts."),
///     .reference("parent", \.parent, "The organisation of which it is a part.", relation: .childOf),
/// ]
/// ```
public struct Property<Root: Described>: Sendable {
    /// The property, the type of its record left out.
    package let property: AnyProperty
    /// The deadline that its date states.
    let deadline: StatedDeadline<Root>?

    @usableFromInline
    init(_ property: AnyProperty, deadline: StatedDeadline<Root>? = nil) {
        self.property = property
        self.deadline = deadline
    }
}
