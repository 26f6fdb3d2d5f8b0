import Harness
import StandardsKit

/// Any bytes give a language tag or none; tags are ordered, equal where only capitals differ, and a text in one language
/// is found again, and so are identities and references.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    if let made = EntityID<Never>(makingFrom: text) {
        guard let read = EntityID<Never>(made.text) else { fatalError("“\(text)” makes \(made), which is none") }
        require(
            read == made && EntityID<Never>(makingFrom: made.text) == made, "“\(text)” makes \(made), and another then")
    }
    requireFixedPoint(text, as: EntityReference.self, printed: \.description)
    requireFixedPoint(text, as: CountryCode.self, printed: \.text)
    requireFixedPoint(text, as: ICSCode.self, printed: \.text)
    requireFixedPoint(text, as: CCSCode.self, printed: \.text)

    let tags = text.split(separator: "\n").prefix(3).compactMap { LanguageTag(String($0)) }
    for tag in tags {
        let printed: LanguageTag? = LanguageTag(tag.description)
        require(printed == tag, "\(tag) is another after it is printed")
        let others = [tag.text.uppercased(), tag.text.lowercased()].compactMap { LanguageTag($0) }
        require(
            others.count == 2 && others.allSatisfy { $0 == tag && $0.hashValue == tag.hashValue }, "\(tag) in capitals")
        require(!(tag < tag), "\(tag) comes before itself")
        var localized = LocalizedText("English")
        localized[tag] = "own"
        require(localized.text(in: tag) == "own" && localized[tag] == "own", "\(tag) is not found again")
        localized[tag] = nil
        require(localized[tag] == nil, "\(tag) is not taken out")
    }
    for left in tags {
        for right in tags {
            let ordered = [left < right, left == right, right < left].filter(\.self).count
            require(ordered == 1, "\(left) and \(right) are in no order")
        }
    }
    return 0
}
