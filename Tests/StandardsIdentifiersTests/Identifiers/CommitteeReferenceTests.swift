import StandardsIdentifiers
import Testing

@Suite("Committee references")
struct CommitteeReferenceTests {
    @Test("Every committee of ISO is read and printed back")
    func isoCommittees() throws {
        #expect(Set(ISOCommittees.references).count == 785)
        for text in ISOCommittees.references {
            let reference = try CommitteeReference(text)
            #expect(reference.canonical == text)
            #expect(reference.text == text)
        }
    }

    @Test("One spelling represents all", arguments: committeeReadings)
    func spellings(_ text: String, _ canonical: String?) throws {
        guard let canonical else {
            #expect(!CommitteeReference(verbatim: text).isReadable)
            return
        }
        let reference = try CommitteeReference(text)
        #expect(reference.canonical == canonical)
        #expect(reference.text == text)
        #expect(reference == (try CommitteeReference(canonical)))
        #expect(Set([reference, try CommitteeReference(canonical)]).count == 1)
    }

    @Test(
        "The caller may say whose body it is",
        arguments: [
            ("TC28SC42", "SAC", "SAC/TC 28/SC 42"), ("TC53SC3", "SAC", "SAC/TC 53/SC 3"), ("TC 5", "CCSA", "CCSA/TC 5"),
            ("SC 62B", "IEC", "IEC/SC 62B"), ("JTC 21", "CEN/CENELEC", "CEN/CLC/JTC 21"),
            ("IEC/TC 62", "SAC", "IEC/TC 62"),
        ])
    func bare(_ text: String, _ publisher: String, _ canonical: String) throws {
        #expect(try CommitteeReference(text, publisher: publisher).canonical == canonical)
    }

    @Test(
        "What is no reference is refused, with the column and what was expected",
        arguments: [
            ("", 1, "expected a publisher of committees"), ("hello", 1, "expected a publisher"),
            ("ISOLATION", 1, "expected a publisher"), ("TC28SC42", 1, "expected a publisher"),
            ("ISO", 4, "expected a body of ISO, such as TC 1"), ("ISO/", 5, "expected a body of ISO"),
            ("ISO/TC", 7, "expected a number after TC"), ("ISO/TC x", 8, "expected a number after TC"),
            ("ISO/TC 0", 8, "numbered from 1"), ("ISO/TC 1234567", 8, "at most six digits"),
            ("ISO/SC 41", 5, "expected the committee above SC first"), ("ISO/TS 22", 5, "expected a body of ISO"),
            ("ISO/TC 22/", 11, "expected a body after '/'"),
            ("ISO/TC 22/TC 3", 11, "expected the end of the reference, or a body"),
            ("ISO/TC 22/WG 1/WG 2", 16, "WG 1 cannot be below WG 1"),
            ("ISO/TC 22/WG 3/SC 1", 16, "cannot be below WG 3"),
            ("ISO/TC 22-1", 10, "a document"), ("ISO/TC 184/SC 4/WG 12 N11498", 23, "the number of a document"),
            ("ECE/TRANS/WP.29/GRVA/2026/2", 22, "the number of a document"),
            ("GRVA-24-0012", 1, "expected a publisher"),
            ("WP.29-198-07", 1, "expected a publisher"), ("IEC/TC 61/SC 62B", 11, "SC 62B belongs to TC 62"),
            ("IEC/SC 3BI", 5, "more than one letter"), ("IEC/SC 62", 10, "expected a letter"),
            ("CISPR 16-1-6:2014", 7, "expected a body of CISPR"),
            ("CISPR TR 18-2:2010", 7, "expected the letter of a subcommittee"),
            ("ETSI TC", 8, "expected a name after TC"),
            ("ETSI EN 303 645", 6, "expected a body of ETSI"),
            ("ITU-T Q.850", 12, "expected '/' and the number of a study group"),
            ("SAC/TC２８x", 13, "expected the end of the reference"),
            ("ISO/TC 22 和", 11, "expected the end of the reference"),
        ])
    func refusals(_ text: String, _ column: Int, _ message: String) {
        let reference = CommitteeReference(verbatim: text)
        #expect(!reference.isReadable)
        #expect(reference.canonical == text)
        #expect(reference.fault?.column == column)
        #expect(reference.fault?.message.contains(message) == true, "\(reference.fault?.message ?? "")")
        #expect(reference.groups.isEmpty && reference.parent == nil && reference.kind == nil && reference.urn == nil)
    }

    @Test("An unknown publisher of the caller is refused")
    func unknownPublisher() {
        #expect(throws: NotationError.self) { try CommitteeReference("TC 1", publisher: "Nobody") }
    }

    @Test(
        "The parts of a reference",
        arguments: [
            ("ISO/IEC JTC 1/SC 41/WG 3", "ISO/IEC", ["JTC 1", "SC 41", "WG 3"], .workingGroup, "ISO/IEC JTC 1/SC 41"),
            ("SAC/TC 28/SC 42", "SAC", ["TC 28", "SC 42"], .subcommittee, "SAC/TC 28"),
            ("SAC/TC 28/SC 41/AG", "SAC", ["TC 28", "SC 41", "AG"], .advisoryGroup, "SAC/TC 28/SC 41"),
            ("SAC/TC 28/SC 41/SG 7", "SAC", ["TC 28", "SC 41", "SG 7"], .studyGroup, "SAC/TC 28/SC 41"),
            ("IEC/SC 62B", "IEC", ["TC 62", "SC 62B"], .subcommittee, "IEC/TC 62"),
            ("IEC/SC 62B/WG 43", "IEC", ["TC 62", "SC 62B", "WG 43"], .workingGroup, "IEC/SC 62B"),
            ("CLC/SC 9XC", "CLC", ["TC 9X", "SC 9XC"], .subcommittee, "CLC/TC 9X"),
            ("ITU-R/WP 5D", "ITU-R", ["SG 5", "WP 5D"], .workingParty, "ITU-R/SG 5"),
            ("ISO/IEC/JTC 4/WG 1", "ISO/IEC", ["JTC 4", "WG 1"], .workingGroup, "ISO/IEC/JTC 4"),
            ("IEC/ISO JTC 3", "IEC/ISO", ["JTC 3"], .jointTechnicalCommittee, nil),
            ("ISO/TC 22", "ISO", ["TC 22"], .technicalCommittee, nil),
            ("ISO/PC 343", "ISO", ["PC 343"], .projectCommittee, nil),
            ("ISO/WS ESG", "ISO", ["WS ESG"], .workshop, nil),
            ("ISO/COPOLCO", "ISO", ["COPOLCO"], .policyCommittee, nil),
            ("IEC/SyC AAL", "IEC", ["SyC AAL"], .systemsCommittee, nil),
            ("CISPR/A", "CISPR", ["A"], .subcommittee, nil),
            ("UNECE/WP.29/GRVA", "UNECE", ["WP.29", "GRVA"], .workingParty, "UNECE/WP.29"),
            ("UNECE/WP.29/GRVA/FRAV", "UNECE", ["WP.29", "GRVA", "FRAV"], .other, "UNECE/WP.29/GRVA"),
            ("ITU-T/SG 17/Q 4", "ITU-T", ["SG 17", "Q 4"], .question, "ITU-T/SG 17"),
        ] as [(String, String, [String], CommitteeReference.Kind, String?)])
    func parts(
        _ text: String, _ publisher: String, _ groups: [String], _ kind: CommitteeReference.Kind, _ parent: String?
    ) throws {
        let reference = try CommitteeReference(text)
        #expect(reference.publisher == publisher)
        #expect(reference.groups == groups)
        #expect(reference.depth == groups.count)
        #expect(reference.kind == kind)
        #expect(reference.parent?.canonical == parent)
        #expect(reference.parent?.depth ?? 0 == groups.count - 1)
    }

    @Test("References sort by number, a committee before its subcommittees")
    func order() throws {
        let sorted = [
            "IEC/TC 47", "IEC/SC 47A", "IEC/SC 47F", "IEC/TC 62", "IEC/SC 62B", "IEC/SC 62B/WG 2", "IEC/SC 62D",
            "IEC/TC 100",
            "SAC/TC 28", "SAC/TC 28/SC 2", "SAC/TC 28/SC 17", "SAC/TC 28/SC 17/WG 2", "SAC/TC 260",
        ]
        var generator = SplitMix(seed: 3)
        let shuffled = try sorted.shuffled(using: &generator).map { try CommitteeReference($0) }
        #expect(shuffled.sorted().map(\.canonical) == sorted)
    }

    @Test(
        "URNs",
        arguments: [
            ("ISO/IEC JTC 1/SC 41", "urn:x-committee:iso-iec:jtc-1:sc-41"),
            ("IEC/TC 62/SC 62B", "urn:x-committee:iec:sc-62B"),
            ("UNECE/WP.29/GRVA", "urn:x-committee:unece:wp.29:grva"),
            ("IEC/SyC Smart Energy", "urn:x-committee:iec:syc-Smart-Energy"),
        ])
    func urns(_ text: String, _ urn: String) throws { #expect(try CommitteeReference(text).urn == urn) }

    @Test("What is printed is read as the same, over generated references")
    func generated() throws {
        var generator = SplitMix(seed: 41)
        let tops = ["TC %", "PC %"]
        let publishers = [
            ("ISO/", tops), ("SAC/", ["TC %"]), ("CEN/", tops), ("ISO/IEC ", ["JTC 1"]), ("CCSA/", ["TC %", "ST %"]),
            ("IEC/", tops), ("ETSI/", ["TC ITS", "ISG NFV"]),
        ]
        for _ in 0..<3000 {
            let (publisher, tops) = generator.pick(publishers)
            var text = publisher + generator.pick(tops)
            if generator.number(0...1) == 1, publisher != "IEC/", publisher != "ETSI/" { text += "/SC %" }
            if generator.number(0...1) == 1 { text += "/" + generator.pick(["WG %", "AG", "AHG %", "TF %", "JWG %"]) }
            while let place = text.firstIndex(of: "%") {
                text.replaceSubrange(place...place, with: String(generator.number(1...999)))
            }
            let reference = try CommitteeReference(text)
            #expect(reference.canonical == text)
            let squeezed = String(text.filter { $0 != " " || publisher == "ETSI/" || publisher == "ISO/IEC " })
            #expect(try CommitteeReference(squeezed) == reference)
            if let parent = reference.parent {
                #expect(try CommitteeReference(parent.canonical) == parent && parent < reference)
            }
        }
    }

    @Test("No text stops the reader")
    func anyText() {
        var generator = SplitMix(seed: 7)
        let pieces = [
            "ISO", "/", " ", "TC", "SC", "WG", "IEC", "62", "B", "Q", "-", ".", "UNECE", "GRVA", "ETSI", "SyC", "和",
            "２", "\u{0}",
            "CLC", "9X", "WP", "ITU-T", "N1", "JTC", "0",
        ]
        var readable = 0
        for _ in 0..<20_000 {
            let start = generator.pick(["", "ISO/TC 2", "IEC", "ETSI TC ", "UNECE/WP.29"])
            let text = start + (0..<generator.number(1...5)).map { _ in generator.pick(pieces) }.joined()
            let reference = CommitteeReference(verbatim: text)
            if reference.isReadable {
                readable += 1
                #expect(CommitteeReference(verbatim: reference.canonical).canonical == reference.canonical, "\(text)")
                #expect(CommitteeReference(verbatim: reference.canonical).isReadable, "\(text)")
            } else {
                #expect((reference.fault?.column ?? 0) >= 1 && (reference.fault?.column ?? .max) <= text.utf8.count + 1)
            }
        }
        #expect(readable > 100)
    }
}
