import Harness
import StandardsKit

/// Whatever two editions hold and whatever is chosen, their feeds are XML and JSON, each change has an identity of its own,
/// every deadline is told with its title, and what is an address can be one.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var hostile = HostileCatalogue(Supply(start, count))
    var options = FeedOptions()
    options.split = hostile.pick(2) == 1 ? .tag : .none
    options.language = [.english, .simplifiedChinese, "de"][hostile.pick(3)]
    var catalogue = hostile.catalogue
    if hostile.pick(2) == 1 {
        options.previous = [hostile.edition(before: &catalogue)]
    }
    var output = MemoryOutput()
    let report = try! FeedExporter().export(ExportRequest(catalogue, options: options), to: &output)
    require(report.losses.allSatisfy { !$0.reason.isEmpty }, "a loss without a reason")

    var told = ByteSet()
    for file in output.files {
        var identities = ByteSet()
        if file.name.hasSuffix(".json") {
            for leaf in JSONText(file.name, file.bytes).leaves where leaf.name == "id" || leaf.name == "title" {
                if leaf.name == "id" { require(identities.insertNew(leaf.text), "\(file.name): an identity twice") }
                told.insert(leaf.text)
            }
        } else {
            let document = XMLElements(file.name, file.bytes)
            for element in document.texts where element.name == "id" {
                require(identities.insertNew(element.text), "\(file.name): an identity twice")
            }
            for attribute in document.attributes where attribute.name == "href" {
                require(Addresses.isReference(attribute.text), "\(file.name): “\(attribute.text)” is no address")
            }
        }
    }
    // An edition that follows another one tells only what is new.
    guard options.previous.isEmpty else { return 0 }
    for deadline in catalogue.deadlines(in: options.language) {
        let day = deadline.date?.day.map { $0.description + options.language.colonText } ?? ""
        require(told.contains(day + deadline.title), "“\(deadline.title)” is in no feed")
    }
    return 0
}

extension LanguageTag {
    /// What stands between a day and what happens then.
    fileprivate var colonText: String { text.hasPrefix("zh") ? "：" : ": " }
}
