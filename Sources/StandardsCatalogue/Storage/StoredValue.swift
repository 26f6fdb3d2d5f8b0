/// A value that is lent where it is stored: the borrowed form of ``Value``, with the same cases.
///
/// It cannot be copied, and lives only as long as the closure to which it is lent.
///
/// ```swift
/// standard.withAnyRecord { record in
///     for property in record.properties {
///         record.forEachValue(of: property) { value in
///             if let text = value.canonicalText { print(property.name, text) }
///         }
///     }
/// }
/// ```
public enum StoredValue: ~Copyable {
    /// A text without a language.
    case text(Text)
    /// A text in one language or several.
    case localized(Localized)
    /// A date in EDTF.
    case date(PartialDate)
    /// A point in time with its offset.
    case time(DateTime)
    /// A whole number.
    case integer(Int)
    /// A decimal number, exact.
    case number(DecimalNumber)
    /// A truth value.
    case boolean(Bool)
    /// A reference to another entity of the catalogue.
    case reference(Reference)

    /// A lent text.
    ///
    /// ```swift
    /// committee.withAnyRecord { record in
    ///     guard let reference = record.shape.codes.first else { return }
    ///     record.forEachValue(of: reference) { value in
    ///         switch value {
    ///         case .text(let text): print(text.text, "is spelt", text.canonical)
    ///         default: break
    ///         }
    ///     }
    /// }
    /// ```
    public struct Text: ~Copyable {
        @usableFromInline let written: Place
        private let spelling: Place
        /// Whether it follows its notation.
        let isReadable: Bool

        @inline(__always)
        init(_ text: Place, canonical: Place, isReadable: Bool = true) {
            written = text
            spelling = canonical
            self.isReadable = isReadable
        }

        /// The text as it was written.
        public var text: String { written.copy(String.self) }
        /// The one spelling, where the notation allows several.
        public var canonical: String { spelling.copy(String.self) }
        /// Whether it is of nothing but spaces and line ends.
        var isBlank: Bool { written.borrow(String.self) { $0.allBytes(\.isBlank) } }
        /// Whether it is one of those texts.
        package func isAmong(_ others: [String]) -> Bool { written.borrow(String.self) { others.contains(copy $0) } }
        /// Lends the text's UTF-8 to the closure.
        @inlinable @inline(__always)
        package borrowing func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            written.borrow(String.self) { $0.withBytes(body) }
        }
    }

    /// Lent texts by language.
    ///
    /// ```swift
    /// organisation.withAnyRecord { record in
    ///     guard let names = record.shape.title else { return }
    ///     record.forEachValue(of: names) { value in
    ///         switch value {
    ///         case .localized(let names): print(names.text[.simplifiedChinese] ?? "no Chinese name")
    ///         default: break
    ///         }
    ///     }
    /// }
    /// ```
    public struct Localized: ~Copyable {
        @usableFromInline let place: Place
        @inline(__always)
        init(_ place: Place) { self.place = place }
        /// The texts.
        public var text: LocalizedText { place.copy(LocalizedText.self) }
        /// Lends the texts to the closure.
        @inlinable @inline(__always)
        package borrowing func borrow<Result>(_ body: (borrowing LocalizedText) -> Result) -> Result {
            place.borrow(LocalizedText.self, body)
        }
    }

    /// A lent reference.
    ///
    /// ```swift
    /// event.withAnyRecord { record in
    ///     for property in record.properties where property.relation != nil {
    ///         record.forEachValue(of: property) { value in
    ///             switch value {
    ///             case .reference(let other): print(property.name, other.kind, other.id)
    ///             default: break
    ///             }
    ///         }
    ///     }
    /// }
    /// ```
    public struct Reference: ~Copyable {
        private let kindPlace: Place
        @usableFromInline let idPlace: Place
        @inline(__always)
        init(kind: Place, id: Place) {
            kindPlace = kind
            idPlace = id
        }
        /// The kind.
        public var kind: String { kindPlace.copy(String.self) }
        /// The identity within the kind.
        public var id: String { idPlace.copy(String.self) }
        /// Lends the UTF-8 of the identity to the closure.
        @inlinable @inline(__always)
        package borrowing func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
            idPlace.borrow(String.self) { $0.withBytes(body) }
        }
        /// Lends the UTF-8 of the kind and of the identity to the closure.
        package borrowing func withBothBytes(_ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>) -> Void) {
            kindPlace.borrow(String.self) { kind in
                kind.withBytes { kind in unsafe withBytes { unsafe body(kind, $0) } }
            }
        }
        /// Whether it is in an index of the entities of its kind.
        func isIn(_ index: IdentityIndex) -> Bool {
            idPlace.borrow(String.self) { $0.withBytes { unsafe index.position(of: $0) } } != nil
        }
        /// Whether it is of that kind.
        package func isOf(_ kind: String) -> Bool { kindPlace.borrow(String.self) { $0 == kind } }
        /// Whether it is of that identity.
        package func isIdentity(_ id: String) -> Bool { idPlace.borrow(String.self) { $0 == id } }
        /// The reference.
        public var reference: EntityReference { EntityReference(kind: kind, id: id) }
    }

    @inline(__always)
    init(_ time: EventTime) {
        switch time {
        case .date(let date): self = .date(date)
        case .time(let time): self = .time(time)
        }
    }

    /// Lends what a type says of itself whose layout is not known.
    @usableFromInline
    static func borrow(_ own: some PropertyValue, to body: (borrowing StoredValue) -> Void) {
        switch own.value {
        case .text(let text):
            let canonical = own.canonicalText ?? text
            withPlace(of: text) { text in
                withPlace(of: canonical) { body(.text(.init(text, canonical: $0, isReadable: own.isReadable))) }
            }
        case .localized(let text): withPlace(of: text) { body(.localized(.init($0))) }
        case .date(let date): body(.date(date))
        case .time(let time): body(.init(time))
        case .integer(let integer): body(.integer(integer))
        case .number(let number): body(.number(number))
        case .boolean(let boolean): body(.boolean(boolean))
        case .reference(let reference):
            withPlace(of: reference.kind) { kind in
                withPlace(of: reference.id) { body(.reference(.init(kind: kind, id: $0))) }
            }
        }
    }

    /// A copy that can be kept.
    public var value: Value {
        switch self {
        case .text(let text): .text(text.text)
        case .localized(let text): .localized(text.text)
        case .date(let date): .date(date)
        case .time(let time): .time(.time(time))
        case .integer(let integer): .integer(integer)
        case .number(let number): .number(number)
        case .boolean(let boolean): .boolean(boolean)
        case .reference(let reference): .reference(reference.reference)
        }
    }

    /// Whether it is a text, in whatever languages, of nothing but spaces and line ends.
    @inline(never)
    var isBlank: Bool {
        switch self {
        case .text(let text): text.isBlank
        case .localized(let text): text.borrow { $0.isBlank }
        default: false
        }
    }

    /// Whether it follows its notation; a designation that does not is kept as it is written.
    ///
    /// Not inlined: compiler 6.3.1 ends where it joins two switches over one borrowed value, this and that of `value`.
    @inline(never)
    package var isReadable: Bool {
        switch self {
        case .text(let text): text.isReadable
        default: true
        }
    }

    /// The one spelling of a text; nil for what is no text.
    public var canonicalText: String? {
        switch self {
        case .text(let text): text.canonical
        default: nil
        }
    }
}
