/// A stage of the work on a standard, as ISO's harmonised stage codes number it: `40.20`.
///
/// The codes are those of ISO/IEC Directives, Part 1, Consolidated ISO Supplement, Annex SD: a stage (00 to 95) and a
/// substage (00 to 99), of which ``all`` combinations in use are known.
///
/// ```swift
/// let code = try StageCode("40.20")
/// code.title                 // enquiry draft out for vote
/// code.phase                 // Stage.enquiry
/// try StageCode("60")        // 60.00
/// try StageCode("40.25")     // throws: the substages of 40 are 00, 20, 60, 92, 93, 98, 99
/// ```
public struct StageCode: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Stage and substage as one number: 4020.
    let packed: UInt16

    /// Reads `40.20`, or `40` for the registration in a stage (`40.00`).
    ///
    /// - Throws: ``NotationError`` where the code is not one of ISO's matrix.
    public init(_ text: String) throws(NotationError) {
        self = try FoldedText(text).reading { cursor throws(NotationError) in
            guard let stage = cursor.digits(2) else { throw cursor.fault("expected a stage of two digits") }
            guard StageCode.all.contains(where: { $0.stage == stage }) else {
                throw NotationError(
                    column: 1, message: "stages are 00, 10, 20, 30, 40, 50, 60, 90 and 95")
            }
            var substage = 0
            if !cursor.isAtEnd {
                guard cursor.take(.ascii(".")) else { throw cursor.fault("expected '.' and a substage") }
                guard let read = cursor.digits(2) else { throw cursor.fault("expected a substage of two digits") }
                guard cursor.isAtEnd else { throw cursor.fault("expected the end of the stage code") }
                substage = read
            }
            guard let code = StageCode(stage: stage, substage: substage) else {
                let known = StageCode.all.filter { $0.stage == stage }.map { $0.substage.twoDigits }
                throw NotationError(
                    column: min(4, cursor.column),
                    message: "the substages of \(stage.twoDigits) are \(known.joined(separator: ", "))")
            }
            return code
        }
    }

    /// A code of ISO's matrix, or nothing where the matrix has no such field.
    ///
    /// - Parameters:
    ///   - stage: 0, 10, 20, 30, 40, 50, 60, 90 or 95.
    ///   - substage: 0, 20, 60, 90, 92, 93, 98 or 99.
    public init?(stage: Int, substage: Int) {
        guard 0...99 ~= stage, 0...99 ~= substage else { return nil }
        let code = StageCode(packed: UInt16(stage * 100 + substage))
        guard StageCode.titles[code.packed] != nil else { return nil }
        self = code
    }

    init(packed: UInt16) { self.packed = packed }

    /// The stage, 0 to 95.
    public var stage: Int { Int(packed / 100) }

    /// The substage, 0 to 99.
    public var substage: Int { Int(packed % 100) }

    /// What has happened, in words: `enquiry draft out for vote`.
    public var title: String { StageCode.titles[packed] ?? "" }

    /// The stage as a catalogue writes it.
    public var phase: Stage { StageCode.phase(of: stage) }

    /// Whether the work ended here: the project or the standard was given up.
    public var isEnd: Bool { substage == 98 || packed == 9599 }

    /// Whether a stage is before another.
    public static func < (left: Self, right: Self) -> Bool { left.packed < right.packed }

    /// The code as `40.20`.
    public var description: String { "\(stage.twoDigits).\(substage.twoDigits)" }
}
