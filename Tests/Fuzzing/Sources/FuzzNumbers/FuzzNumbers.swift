import Harness
import StandardsKit

/// Any bytes give a decimal number or none; what is read prints as what reads as the same, in JSON's grammar, and numbers
/// are ordered as their differences say.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let numbers = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(4).compactMap {
        DecimalNumber(String($0))
    }
    for number in numbers {
        let print = number.description
        guard let again = DecimalNumber(print) else { fatalError("“\(text)” prints as \(print), which is refused") }
        require(again == number && again.hashValue == number.hashValue, "\(print) is another number")
        require(isSame(again.description, print), "\(print) prints otherwise then")
        _ = JSONText("number", Array(print.utf8))
        require((try? DecimalNumber(number.value)) == number, "\(print) is not taken in its own form")
        if let integer = number.integer { require(DecimalNumber(integer) == number, "\(print) is not \(integer)") }
        require(!(number < number), "\(print) comes before itself")
    }
    for left in numbers {
        for right in numbers {
            let ordered = [left < right, left == right, right < left].filter(\.self).count
            require(ordered == 1, "\(left) and \(right) are in no order")
            if let first = Double(left.description), let second = Double(right.description), first < second {
                require(left < right, "\(left) comes after \(right)")
            }
            for last in numbers where left < right && right < last { require(left < last, "\(left) … \(last)") }
        }
    }
    return 0
}
