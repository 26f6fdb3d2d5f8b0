/// What a designation says, as places in its canonical text: to read one costs no text but the canonical one.
struct DesignationLayout: Sendable {
    /// Some bytes of the canonical text.
    struct Span: Sendable {
        var start: UInt8 = 0
        var length: UInt8 = 0

        @inline(__always)
        var isEmpty: Bool { length == 0 }
    }

    /// A supplement, as places in the canonical text.
    struct Supplement: Sendable {
        var text = Span()
        var kind = Span()
        var number = Span()
        var stage = Span()
        var iteration = Span()
        var year: UInt16 = 0
    }

    /// The field of a series that has one of its own.
    enum Field: UInt8, Sendable {
        case engineering, environment, internalUse, metrology, military, militaryGuide, occupationalHealth
        case physicalSample, specialEquipment
    }

    var prefix = Span()
    var publisher = Span()
    /// The place of the publisher in the notation, from 1, where the designation does not spell its name.
    var issuer: UInt32 = 0
    var number = Span()
    var through = Span()
    var part = Span()
    var sector = Span()
    var region = Span()
    var stage = Span()
    var iteration = Span()
    var edition = Span()
    var version = Span()
    var languages = Span()
    var form = Span()
    var type = CodeWord()
    var year: UInt16 = 0
    /// Where the year is not given yet: `20XX`.
    var pendingYear = Span()
    var isNumberPending = false
    var month: UInt8 = 0
    var isAllParts = false
    /// Whether the canonical text holds a second number, to which all belongs that follows and that its publisher knows.
    var isDouble = false
    var level: StandardDesignation.Level?
    var obligation: StandardDesignation.Obligation?
    var field: Field?
    var dialect = Dialect.chinese
    var supplements: [Supplement] = []
    var adopts: [StandardDesignation.Adoption] = []
}

extension DesignationLayout.Field {
    /// The name of the field.
    var name: String {
        switch self {
        case .engineering: "engineering"
        case .environment: "environment"
        case .internalUse: "internal"
        case .metrology: "metrology"
        case .military: "military"
        case .militaryGuide: "military guide"
        case .occupationalHealth: "occupational health"
        case .physicalSample: "physical sample"
        case .specialEquipment: "special equipment"
        }
    }
}
