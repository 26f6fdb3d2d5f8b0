/// Where a property is stored, and what there says that it is absent.
struct Slot: Sendable {
    enum Form: Sendable {
        case value(Layout)
        /// One word, which in a list that was never filled is that of all empty lists.
        case list
        case unknown
    }
    let form: Form
    let offset: Int

    init(_ form: Form, _ offset: Int) {
        self.form = form
        self.offset = offset
    }

    static let emptyList: UInt = unsafe unsafeBitCast([Int](), to: UInt.self)

    /// Whether the record certainly lacks it.
    @inline(__always)
    func isAbsent(_ record: Place, _ emptyList: UInt) -> Bool {
        switch form {
        case .value(let layout): !layout.isPresent(record + offset)
        case .list: (record + offset).copy(UInt.self) == emptyList
        case .unknown: false
        }
    }
}

/// Where the properties of a type are stored, in the order of its table.
struct Slots: Sendable {
    private let slots: [Slot]
    private let emptyList = Slot.emptyList

    init(_ fields: [Field]) { slots = fields.map(\.slot) }

    /// Whether a record certainly lacks the property at a position of its table.
    @inline(__always)
    func isAbsent(_ position: Int, in record: Place) -> Bool { slots[position].isAbsent(record, emptyList) }

    /// The place, from one in a list of positions on, of the next property that a record may have; else the list's count.
    func next(in positions: [Int], from place: Int, of record: Place) -> Int {
        var place = place
        let empty = emptyList
        unsafe slots.withUnsafeBufferPointer { slots in
            unsafe positions.withUnsafeBufferPointer { positions in
                while place < positions.count, unsafe slots[positions[place]].isAbsent(record, empty) { place &+= 1 }
            }
        }
        return place
    }
}
