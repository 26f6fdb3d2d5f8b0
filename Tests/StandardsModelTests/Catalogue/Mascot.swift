import StandardsModel

/// A kind that the package does not know.
struct Mascot: Entity {
    static let kind = EntityKind("mascot", plural: "mascots")
    let id: EntityID<Mascot>
    var title = LocalizedText()
    var annotations = Annotations()
    init(id: EntityID<Mascot>) { self.id = id }
    static let properties: PropertyTable<Mascot> = [.localized("title", \.title, role: .title)]
}
