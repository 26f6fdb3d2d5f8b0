import Harness
import StandardsKit

/// Whatever a catalogue holds and whatever is chosen, its calendars are content lines in CRLF of at most 75 octets, in
/// components that end, and every deadline that has a day is in one, with its title where it has an entry of its own.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    var hostile = HostileCatalogue(Supply(start, count))
    var catalogue = hostile.catalogue
    var options = CalendarOptions()
    options.component = hostile.pick(from: CalendarOptions.Component.allCases)
    options.split = hostile.pick(from: CalendarOptions.Split.allCases)
    options.includesEvents = hostile.pick(2) == 1
    options.isEach = hostile.pick(2) == 1
    options.showsPeriods = hostile.pick(2) == 1
    options.markup = hostile.pick(from: CalendarOptions.Markup.allCases)
    options.language = hostile.pick(from: [.english, .simplifiedChinese, "de"])
    if hostile.pick(2) == 1 {
        options.alarms = ["7d", "0h", "9999w", "0d@09:00", "1w@23:59"].compactMap { CalendarOptions.Alarm($0) }
    }
    if hostile.pick(4) == 3 {
        // The older editions have other identities: what they alone hold is no longer listed.
        for number in 0...hostile.pick(2) {
            let supplied = HostileCatalogue(hostile.supply)
            hostile.supply = supplied.supply
            var older = supplied.catalogue
            older.header.id = catalogue.header.id
            older.header.series = catalogue.header.series
            older.header.revision = number
            options.previous.append(older)
        }
        catalogue.header.revision = options.previous.count
    }
    var output = MemoryOutput()
    let report = try! CalendarExporter().export(ExportRequest(catalogue, options: options), to: &output)
    require(report.losses.allSatisfy { !$0.reason.isEmpty }, "a loss without a reason")

    var texts: [[UInt8]] = []
    var deadlines = ByteSet()
    for file in output.files {
        guard file.name.hasSuffix(".ics") else {
            // The page beside several calendars.
            require(!file.text.contains("<script") && file.text.hasSuffix("</html>\n"), "\(file.name) is no page")
            continue
        }
        let calendar = CalendarLines(file.name, file.bytes)
        var identities = ByteSet()
        for component in calendar.components {
            for name in ["SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "UID"] {
                for line in component.all(name) { _ = line.text }
            }
            guard ["VEVENT", "VTODO", "VALARM"].contains(component.name) else { continue }
            let identity = component.all("UID")
            require(identity.count == 1 && identities.insertNew(identity[0].value), "\(file.name): the UID of an entry")
            guard component.name != "VALARM" else { continue }
            for name in ["DTSTAMP", "SUMMARY", "SEQUENCE"] {
                require(component.all(name).count == 1, "\(file.name): an entry with not one \(name)")
            }
            texts.append(
                ["SUMMARY", "DESCRIPTION"].flatMap { name in
                    component.all(name).flatMap { Array($0.text.utf8) + [0x0A] }
                })
            for line in component.all("X-STANDARDS-ID") { deadlines.insert(line.text) }
        }
    }
    for deadline in catalogue.deadlines(in: options.language) where deadline.lastDay != nil {
        require(deadlines.contains(CalendarLines.normalised(deadline.id)), "“\(deadline.id)” is in no calendar")
        guard options.isEach, !options.showsPeriods else { continue }
        let title = Array(CalendarLines.normalised(deadline.title).utf8)
        require(texts.contains { $0.firstRange(of: title) != nil }, "“\(deadline.title)” is in no calendar")
    }
    return 0
}

extension HostileCatalogue {
    fileprivate mutating func pick<Element>(from list: [Element]) -> Element { list[pick(list.count)] }
}
