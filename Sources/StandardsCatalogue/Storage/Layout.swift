/// How one value of a property is stored in the memory of its record, so that readers borrow it where it is stored.
///
/// Each case but the first two names one concrete type, found by its identity: what is bound to an address is what was
/// stored there. `text` and `identity` cover any type that is one `String` and nothing else, which is checked when a
/// table is built. A type of the caller's own that is none of these is read through its ``PropertyValue/value``.
@usableFromInline
enum Layout: UInt8, Sendable {
    case text, identity
    case designation, project, committee
    case date, day, time, integer, number, boolean, localized, reference

    @usableFromInline
    init?<V: PropertyValue>(_ type: V.Type) {
        if type == PartialDate.self {
            self = .date
        } else if type == LocalizedText.self {
            self = .localized
        } else if type == StandardDesignation.self, Self.begins(\StandardDesignation.text, \.canonical) {
            self = .designation
        } else if type == ProjectNumber.self, Self.begins(\ProjectNumber.text, \.canonical) {
            self = .project
        } else if type == CommitteeReference.self, Self.begins(\CommitteeReference.text, \.canonical) {
            self = .committee
        } else if type == CalendarDate.self {
            self = .day
        } else if type == EventTime.self {
            self = .time
        } else if type == Int.self {
            self = .integer
        } else if type == DecimalNumber.self {
            self = .number
        } else if type == Bool.self {
            self = .boolean
        } else if type == EntityReference.self {
            self = .reference
        } else if let path = V.storedText, MemoryLayout<V>.offset(of: path) == 0,
            MemoryLayout<V>.size == MemoryLayout<String>.size, MemoryLayout<V>.stride == MemoryLayout<String>.stride,
            MemoryLayout<V?>.size == MemoryLayout<String?>.size
        {
            if case .reference = V.valueType { self = .identity } else { self = .text }
        } else {
            return nil
        }
    }

    /// Whether there is a value at the address of an optional one; texts by language are absent where they are empty.
    @inline(__always)
    func isPresent(_ place: Place) -> Bool {
        switch self {
        case .text, .identity: place.isFilled(String.self)
        case .designation: place.isFilled(StandardDesignation.self)
        case .project: place.isFilled(ProjectNumber.self)
        case .committee: place.isFilled(CommitteeReference.self)
        case .date: place.isFilled(PartialDate.self)
        case .day: place.isFilled(CalendarDate.self)
        case .time: place.isFilled(EventTime.self)
        case .integer: place.isFilled(Int.self)
        case .number: place.isFilled(DecimalNumber.self)
        case .boolean: place.isFilled(Bool.self)
        case .localized: place.borrow(LocalizedText.self) { !$0.isEmpty }
        case .reference: place.isFilled(EntityReference.self)
        }
    }

    /// Lends the value at the address: one that is there, whether the property is optional or an element of a list. An
    /// optional's payload is stored where the optional is.
    @inline(__always)
    func borrow(_ place: Place, kind: Place, to body: (borrowing StoredValue) -> Void) {
        switch self {
        case .text: body(.text(.init(place, canonical: place)))
        case .identity: body(.reference(.init(kind: kind, id: place)))
        case .designation: body(.text(Self.texts(place, place.borrow(StandardDesignation.self) { $0.isReadable })))
        case .project: body(.text(Self.texts(place, place.borrow(ProjectNumber.self) { $0.isReadable })))
        case .committee: body(.text(Self.texts(place, place.borrow(CommitteeReference.self) { $0.isReadable })))
        case .date: body(.date(place.copy(PartialDate.self)))
        case .day: body(.date(PartialDate(place.copy(CalendarDate.self))))
        case .time: body(.init(place.copy(EventTime.self)))
        case .integer: body(.integer(place.copy(Int.self)))
        case .number: body(.number(place.copy(DecimalNumber.self)))
        case .boolean: body(.boolean(place.copy(Bool.self)))
        case .localized: body(.localized(.init(place)))
        case .reference: body(.reference(.init(kind: place, id: place + MemoryLayout<String>.stride)))
        }
    }

    /// The two texts with which an identifier begins; `init` makes sure that it does.
    @inline(__always)
    private static func texts(_ place: Place, _ isReadable: Bool) -> StoredValue.Text {
        .init(place, canonical: place + MemoryLayout<String>.stride, isReadable: isReadable)
    }

    /// The distance from one element of a list to the next.
    var stride: Int {
        switch self {
        case .text, .identity: MemoryLayout<String>.stride
        case .designation: MemoryLayout<StandardDesignation>.stride
        case .project: MemoryLayout<ProjectNumber>.stride
        case .committee: MemoryLayout<CommitteeReference>.stride
        case .date: MemoryLayout<PartialDate>.stride
        case .day: MemoryLayout<CalendarDate>.stride
        case .time: MemoryLayout<EventTime>.stride
        case .integer: MemoryLayout<Int>.stride
        case .number: MemoryLayout<DecimalNumber>.stride
        case .boolean: MemoryLayout<Bool>.stride
        case .localized: MemoryLayout<LocalizedText>.stride
        case .reference: MemoryLayout<EntityReference>.stride
        }
    }

    /// Whether a type begins with its text and its canonical text.
    private static func begins<V>(_ text: KeyPath<V, String>, _ canonical: KeyPath<V, String>) -> Bool {
        MemoryLayout<V>.offset(of: text) == 0 && MemoryLayout<V>.offset(of: canonical) == MemoryLayout<String>.stride
    }
}
