import Harness
import StandardsKit

/// Whatever a catalogue holds and whatever is chosen, its page is HTML without a text that became markup, with no script but
/// its own, and the same each time; every entity and every deadline is told, on one page as on a page of its own.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var hostile = HostileCatalogue(Supply(start, count))
    var options = PageOptions()
    options.language = [.english, .simplifiedChinese, "de"][hostile.pick(3)]
    var catalogue = hostile.catalogue
    if hostile.pick(3) == 2 {
        options.previous = [hostile.edition(before: &catalogue)]
    }
    let page = pages(of: catalogue, options)
    require(page.count == 1 && page[0].name == "index.html", "not one page")
    require(page.elementsEqual(pages(of: catalogue, options)), "it is another one the next time")
    let whole = PageMarkup(page[0].name, page[0].bytes)
    check(whole, page[0].name)
    require(whole.raw.map(\.element) == ["style", "script", "script"], "\(whole.raw.count) scripts and styles")
    _ = JSONText("its words", Array(whole.raw[1].text.utf8))
    var told = ByteSet()
    for text in whole.texts { told.insert(text.text) }
    for deadline in catalogue.deadlines(in: options.language) where deadline.title.utf8.count < 200 {
        let title = normalised(deadline.title)
        require(title.isEmpty || isBlank(title) || told.contains(title), "“\(deadline.title)” is not told")
    }

    options.split = .item
    let files = pages(of: catalogue, options)
    var single: [String: PageMarkup] = [:]
    for file in files where file.name.hasSuffix(".html") {
        let markup = PageMarkup(file.name, file.bytes)
        check(markup, file.name)
        let data = markup.raw.filter { !$0.text.isEmpty }
        require(
            data.count <= 1 && markup.raw.allSatisfy { $0.element == "script" }, "\(file.name): a script of its own")
        for data in data { _ = JSONText(file.name, Array(data.text.utf8)) }
        if let id = markup.places.first(where: { $0.element == "article" })?.id { single[id] = markup }
    }
    let ids = whole.places.filter { $0.element == "article" }.map(\.id)
    require(
        ids.count == catalogue.count && single.count == ids.count, "\(ids.count), \(single.count) of \(catalogue.count)"
    )
    for id in ids {
        // What the search looks into is the same on both.
        let here = searched(whole, id)
        let there = single[id].map { searched($0, id) } ?? []
        require(here.count == there.count && zip(here, there).allSatisfy(isSame), "\(id): \(here) and \(there)")
    }
    return 0
}

private func pages(of catalogue: Catalogue, _ options: PageOptions) -> [MemoryOutput.File] {
    var output = MemoryOutput()
    let report = try! PageExporter().export(ExportRequest(catalogue, options: options), to: &output)
    require(report.losses.allSatisfy { !$0.reason.isEmpty }, "a loss without a reason")
    return output.files
}

/// The texts of an entity that stand in elements of their own, from its heading to the end of what it says.
private func searched(_ page: PageMarkup, _ id: String) -> [String] {
    (page.texts(of: "article", id) ?? []).prefix { $0.name != "h4" }.filter { $0.name == "span" }.map(\.text)
}

private func check(_ page: PageMarkup, _ file: String) {
    var ids = ByteSet()
    for attribute in page.attributes {
        switch attribute.name {
        case "href", "src":
            require(Addresses.isReference(attribute.value), "\(file): “\(attribute.value)” is no address")
            let scheme = attribute.value.prefix { $0 != ":" && $0 != "/" && $0 != "#" }
            let isAbsolute = attribute.value.utf8.dropFirst(scheme.utf8.count).first == UInt8(ascii: ":")
            let known = ["http", "https", "ftp", "mailto", "urn"]
            require(!isAbsolute || known.contains(scheme.lowercased()), "\(file): “\(attribute.value)”")
        case "id": require(ids.insertNew(attribute.value), "\(file): “\(attribute.value)” twice")
        case "datetime":
            let value = attribute.value
            let isValid = (try? CalendarDate(value)) != nil || (try? DateTime(value)) != nil
            require(isValid, "\(file): the time “\(value)”")
        default: continue
        }
    }
}

/// A text as HTML holds it: every line end a line feed, what it cannot hold as its symbol.
private func normalised(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
        switch scalar.value {
        case 0x0D:
            if rest.first == "\n" { rest.removeFirst() }
            result.append("\n")
        case 0x09, 0x0A: result.append(scalar)
        case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value)!)
        case 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
        default: result.append(scalar)
        }
    }
    return String(result)
}

private func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A } }
