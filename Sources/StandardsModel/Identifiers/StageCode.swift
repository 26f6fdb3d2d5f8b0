/// A stage of the work on a standard, as ISO's harmonised stage codes number it: `40.20`.
public struct StageCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Stage and substage as one number: 4020.
    let packed: UInt16

    /// Reads `40.20`, or `40` for the registration in a stage (`40.00`).
    ///
    /// - Throws: ``IdentifierFault`` where the code is not one of ISO's matrix.
    public init(_ text: String) throws(IdentifierFault) {
        self = try text.reading { cursor throws(IdentifierFault) in
            guard let stage = cursor.digits(2) else { throw cursor.fault("expected a stage of two digits") }
            guard cursor.take(.ascii(".")) else { throw cursor.fault("expected '.' and a substage") }
            guard let substage = cursor.digits(2) else { throw cursor.fault("expected a substage of two digits") }
            guard cursor.isAtEnd else { throw cursor.fault("expected the end of the stage code") }
            return StageCode(packed: UInt16(stage * 100 + substage))
        }
    }

    init(packed: UInt16) { self.packed = packed }

    /// The stage, 0 to 95.
    public var stage: Int { Int(packed / 100) }

    /// The substage, 0 to 99.
    public var substage: Int { Int(packed % 100) }

    /// Whether a stage is before another.
    public static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }

    /// The code as `40.20`.
    public var description: String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(two(stage)).\(two(substage))"
    }
}
