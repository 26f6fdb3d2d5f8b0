import Foundation
import StandardsIdentifiers
import Testing

@Suite("Publishers of a caller")
struct OwnPublisherTests {
    @Test("The example of the page")
    func example() throws {
        let notation = try IdentifierNotation.vietnam()
        let standard = try StandardDesignation("TCVN ISO 9001—2015", in: notation)
        #expect(standard.canonical == "TCVN ISO 9001:2015")
        #expect(standard.parts?.publisher == "STAMEQ")
        let committee = try CommitteeReference("TCVN TC176SC2", in: notation)
        #expect(committee.canonical == "TCVN/TC 176/SC 2")
        #expect(try Identifier("TCVN 7568-1:2006", in: notation).kind == "standard")
    }

    @Test(
        "Designations say what their publisher says",
        arguments: [
            ("TCVN 7568—1—2006", "TCVN 7568-1:2006", "STAMEQ", "7568", "1", 2006),
            ("tcvn 7957:2023", "TCVN 7957:2023", "STAMEQ", "7957", nil, 2023),
            ("TCVNISO 9001:2015", nil, nil, "", nil, nil),
            ("ТКВН 1:2001", nil, nil, "", nil, nil),
            ("prTCVN 1", "prTCVN 1", "STAMEQ", "1", nil, nil),
            ("ISO/TCVN 1-2:2001", "ISO/TCVN 1-2:2001", "ISO/TCVN", "1", "2", 2001),
            ("AS1670.1—2018", "AS 1670.1:2018", "Standards Australia", "1670", "1", 2018),
            ("AS 1670.1.2-98", "AS 1670.1.2:1998", "Standards Australia", "1670", "1.2", 1998),
            ("AS 1670.1~1670.3", "AS 1670.1~1670.3", "Standards Australia", "1670", "1", nil),
            ("AS/T 1", nil, nil, "", nil, nil), ("AS", nil, nil, "", nil, nil),
        ] as [(String, String?, String?, String, String?, Int?)])
    func designations(
        _ text: String, _ canonical: String?, _ publisher: String?, _ number: String, _ part: String?, _ year: Int?
    ) throws {
        let notation = try IdentifierNotation.vietnam().adding(designations: [.australia])
        let designation = StandardDesignation(verbatim: text, in: notation)
        #expect(designation.isReadable == (canonical != nil), "\(designation.fault?.description ?? "")")
        #expect(designation.canonical == canonical ?? text && designation.text == text)
        guard let canonical else {
            #expect((1...text.utf8.count + 1).contains(try #require(designation.fault).column))
            return
        }
        let parts = try #require(designation.parts)
        #expect((parts.publisher, parts.number, parts.part, parts.year) == (publisher, number, part, year))
        let again = try StandardDesignation(canonical, in: notation)
        #expect(again == designation && again.hashValue == designation.hashValue && again.parts == designation.parts)
        #expect(
            designation.urn?.contains(canonical.split(separator: " ").last ?? "") == true || canonical.contains("/"))
        #expect(!StandardDesignation(verbatim: text).isReadable)
    }

    @Test("Level, obligation, sector and class are those of the publisher")
    func facts() throws {
        let notation = try IdentifierNotation.standard.adding(designations: [
            DesignationPublisher(
                "ZQ", grammar: .dottedParts, year: .hyphen, level: .sector, obligation: .mandatory,
                features: [.recommended, .guidance, .sector]),
            DesignationPublisher("NCh", publisher: "INN", year: .hyphen, level: .regional, features: [.classed]),
            DesignationPublisher("STB", also: ["СТБ"], publisher: "БелГИСС", features: [.shortYears]),
        ])
        let recommended = try #require(try StandardDesignation("ZQT 12.3-2020", in: notation).parts)
        #expect((recommended.prefix, recommended.sector, recommended.level) == ("ZQ/T", "ZQ", .sector))
        #expect((recommended.obligation, recommended.publisher) == (.recommended, nil))
        #expect(try StandardDesignation("ZQ 1-2020", in: notation).parts?.obligation == .mandatory)
        #expect(try StandardDesignation("NB/ZQ/T 1-2020", in: notation).canonical == "NB/ZQ/T 1-2020")
        let classed = try StandardDesignation("NCH Q 1508:2014", in: notation)
        #expect((classed.canonical, classed.levelCode) == ("NCh Q 1508-2014", "regional"))
        let cyrillic = try StandardDesignation("СТБ 1036—97", in: notation)
        #expect((cyrillic.canonical, cyrillic.parts?.publisher) == ("STB 1036:1997", "БелГИСС"))
    }

    @Test("What is adopted, and a text in prose, are read by the same notation")
    func nested() throws {
        let notation = try IdentifierNotation.vietnam()
        let adopting = try StandardDesignation("GB/T 1-2020 (TCVN 7957:2023, MOD)", in: notation)
        #expect(adopting.parts?.adopts.first?.designation.parts?.publisher == "STAMEQ")
        let double = try StandardDesignation("GB/T 1-2020/TCVN 7957:2023", in: notation)
        #expect(try StandardDesignation(double.canonical, in: notation) == double)
        let found = try StandardDesignation.prefix(of: "see TCVN 7957:2023.", at: 4, in: notation)
        #expect(found.designation.canonical == "TCVN 7957:2023" && found.end == 18)
        #expect(found.designation.parts?.publisher == "STAMEQ")
    }

    @Test(
        "References to committees of a caller's publisher",
        arguments: [
            ("TCVN/TC176/SC2", "TCVN/TC 176/SC 2", ["TC 176", "SC 2"], "TCVN/TC 176"),
            ("tcvn tc 176 wg 1", "TCVN/TC 176/WG 1", ["TC 176", "WG 1"], "TCVN/TC 176"),
            ("XY Body A7", "X-Y BA.07", ["BA.07"], nil), ("X-Y BA 7 MB", "X-Y BA.07/MB", ["BA.07", "MB"], "X-Y BA.07"),
            ("X-Y CN 5/SN 5C", "X-Y SN 5C", ["CN 5", "SN 5C"], "X-Y CN 5"),
        ] as [(String, String, [String], String?)])
    func committees(_ text: String, _ canonical: String, _ groups: [String], _ parent: String?) throws {
        let parented = CommitteeBody("SN", .subcommittee, .numberOfParent("CN"), rank: .subcommittee)
        let notation = try IdentifierNotation.vietnam().adding(committees: [
            CommitteePublisher(
                "X-Y", also: ["XY"], separator: .space,
                bodies: [
                    CommitteeBody("BA", .other, joint: .dot, width: 2, also: ["BODY A"]),
                    CommitteeBody("CN", .technicalCommittee), parented,
                ],
                innerBodies: [CommitteeBody("MB", .taskGroup, .none, rank: .group), parented])
        ])
        let reference = try CommitteeReference(text, in: notation)
        #expect(reference.canonical == canonical && reference.groups == groups && reference.text == text)
        #expect(reference.parent?.canonical == parent && reference.parent?.isReadable != false)
        #expect(reference == (try CommitteeReference(canonical, in: notation)))
        #expect(reference.publisher.map { CommitteeReference.isPublisher($0, in: notation) } == true)
        #expect(try Identifier(text, in: notation) == .committee(reference))
        #expect(!CommitteeReference(verbatim: canonical).isReadable)
        let bare = groups.joined(separator: "/")
        #expect(try CommitteeReference(bare, publisher: reference.publisher, in: notation) == reference)
        if let parent = reference.parent { #expect(parent < reference) }
    }

    @Test("A coder reads by the notation that it is given")
    func coding() throws {
        let notation = try IdentifierNotation.vietnam()
        let texts = ["TCVN 7957-2023", "TCVN/TC176"]
        let data = try JSONEncoder().encode(texts)
        let decoder = JSONDecoder()
        #expect(throws: DecodingError.self) { try decoder.decode([Identifier].self, from: data) }
        #expect(try decoder.decode([StandardDesignation].self, from: data).allSatisfy { !$0.isReadable })
        decoder.userInfo[.identifierNotation] = notation
        let identifiers = try decoder.decode([Identifier].self, from: data)
        #expect(identifiers.map(\.canonical) == ["TCVN 7957:2023", "TCVN/TC 176"])
        #expect(try decoder.decode([CommitteeReference].self, from: data).map(\.isReadable) == [false, true])
    }

    @Test("A notation is a value")
    func value() throws {
        let (one, other) = (try IdentifierNotation.vietnam(), try IdentifierNotation.vietnam())
        #expect(one == other && one.hashValue == other.hashValue && one != .standard)
        #expect(try IdentifierNotation.standard.adding() == .standard)
        #expect(one.designations.count == IdentifierNotation.standard.designations.count + 1)
        #expect(one.committees.count == IdentifierNotation.standard.committees.count + 1)
        #expect(one.designations.last?.prefix == "TCVN" && one.committees.last?.name == "TCVN")
        #expect(Set(IdentifierNotation.standard.designations).isStrictSuperset(of: []))
    }
}
