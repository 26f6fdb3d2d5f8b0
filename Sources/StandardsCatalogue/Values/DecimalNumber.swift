/// An exact decimal number: significand × 10^exponent.
///
/// ```swift
/// let share = DecimalNumber("45.30")
/// share?.description  // 45.3
/// share?.integer  // nil
/// share == DecimalNumber(significand: 453, exponent: -1)  // true
/// ```
public struct DecimalNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The digits with their sign; no trailing zeros unless it is 0.
    public let significand: Int
    /// The power of ten by which they are multiplied, -30…30.
    public let exponent: Int

    /// A number by its parts; nil where it cannot be held exactly.
    public init?(significand: Int, exponent: Int) {
        // The power only grows where zeros are taken from the end.
        guard significand == 0 || exponent <= 30 else { return nil }
        var significand = significand
        var exponent = significand == 0 ? 0 : exponent
        while significand != 0, significand.isMultiple(of: 10) {
            significand /= 10
            exponent += 1
        }
        guard (-30...30).contains(exponent) else { return nil }
        self.significand = significand
        self.exponent = exponent
    }

    /// A whole number.
    public init(_ integer: Int) {
        var significand = integer
        var exponent = 0
        while significand != 0, significand.isMultiple(of: 10) {
            significand /= 10
            exponent += 1
        }
        self.significand = significand
        self.exponent = exponent
    }

    /// A number as JSON writes it; nil where its significand does not fit an `Int`, or it is out of range.
    public init?(_ text: String) {
        var digits = 0
        var significand = 0
        // Zeros count once a digit follows them: those at the end belong to the power of ten.
        var zeros = 0
        var exponent = 0
        var rest = Substring(text).utf8
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest.removeFirst() }
        var isFraction = false
        while let byte = rest.first, byte.isASCIIDigit || (byte == UInt8(ascii: ".") && !isFraction && digits > 0) {
            rest.removeFirst()
            if byte == UInt8(ascii: ".") {
                isFraction = true
                continue
            }
            digits += 1
            if isFraction { exponent -= 1 }
            let digit = Int(byte - UInt8(ascii: "0"))
            if digit == 0 {
                if significand != 0 { zeros += 1 }
                continue
            }
            for _ in 0...zeros {
                let (tens, overflow) = significand.multipliedReportingOverflow(by: 10)
                if overflow { return nil }
                significand = tens
            }
            zeros = 0
            let (sum, overflow) = significand.addingReportingOverflow(isNegative ? -digit : digit)
            if overflow { return nil }
            significand = sum
        }
        guard digits > 0 else { return nil }
        if let mark = rest.first {
            guard mark | 0x20 == UInt8(ascii: "e"), rest.count < 6,
                let power = Int(String(Substring(rest.dropFirst())))
            else { return nil }
            exponent += power
        }
        self.init(significand: significand, exponent: exponent + zeros)
    }

    /// The whole number, or nil where it is none or does not fit.
    public var integer: Int? {
        guard exponent >= 0 else { return nil }
        var result = significand
        for _ in 0..<exponent {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            result = product
        }
        return result
    }

    public var description: String {
        if exponent >= 0 { return String(significand) + String(repeating: "0", count: exponent) }
        var digits = Array(String(significand.magnitude).utf8)
        let places = -exponent
        if digits.count <= places {
            digits.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: places - digits.count + 1), at: 0)
        }
        digits.insert(UInt8(ascii: "."), at: digits.count - places)
        return (significand < 0 ? "-" : "") + String(decoding: digits, as: UTF8.self)
    }

    public static func < (left: Self, right: Self) -> Bool {
        if (left.significand < 0) != (right.significand < 0) { return left.significand < 0 }
        let base = min(left.exponent, right.exponent)
        guard let first = left.scaled(to: base), let second = right.scaled(to: base) else {
            // The one that does not fit beside the other is the larger in magnitude.
            let isLeftLarger = left.scaled(to: base) == nil
            return (left.significand < 0) == isLeftLarger
        }
        return first < second
    }

    private func scaled(to base: Int) -> Int? {
        var result = significand
        for _ in base..<exponent {
            let (product, overflow) = result.multipliedReportingOverflow(by: 10)
            if overflow { return nil }
            result = product
        }
        return result
    }
}

extension DecimalNumber: ExpressibleByIntegerLiteral {
    public init(integerLiteral value: Int) { self.init(value) }
}

extension DecimalNumber: PropertyValue {
    public static var valueType: ValueType { .number }
    public var value: Value { .number(self) }
    public init(_ value: Value) throws(ValueError) {
        switch value {
        case .number(let number): self = number
        case .integer(let integer): self.init(integer)
        default: throw ValueError(.wrongType, "expected a number without quotes, found \(value.plainName)")
        }
    }
}
