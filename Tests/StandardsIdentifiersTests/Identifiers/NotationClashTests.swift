import StandardsIdentifiers
import Testing

@Suite("Publishers that cannot be added")
struct NotationClashTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let publisher: DesignationPublisher
        let column: Int
        var testDescription: String { publisher.prefix }

        init(_ publisher: DesignationPublisher, _ column: Int = 1) {
            self.publisher = publisher
            self.column = column
        }

        init(_ prefix: String, _ column: Int = 1) { self.init(DesignationPublisher(prefix), column) }
    }

    static let refusedDesignations: [Case] = [
        // Unreadable letters.
        Case("", 1), Case("X", 2), Case("tcvn"), Case("TC VN", 3), Case("TC-N", 3), Case("TC5", 3), Case("ÖNORM"),
        Case("TCÖ", 3), Case("ABCDEFGHI", 9), Case("X\u{0}", 2), Case("СТБ"), Case("ＴＣＶＮ"),
        Case(.init("XYZ", also: [""])), Case(.init("XYZ", also: ["xya"])), Case(.init("XYZ", also: ["X/A"]), 2),
        Case(.init("XYZ", also: ["СТБСТ"]), 9), Case(.init("XYZ", publisher: "")),
        // Letters of another publisher, or of one with a lost slash, or of its drafts.
        Case("GB"), Case("Gbn"), Case("DIN"), Case("IEC"), Case("CEI"), Case("OIML"), Case("YD"), Case("GBT"),
        Case("YDZ"), Case("DBT"), Case("PREN"), Case("FPREN"), Case("TCIESC"), Case("TCAS"),
        Case(.init("XYZ", also: ["ИСО"])), Case(.init("XYZ", also: ["XYZ"])), Case(.init("XYZ", also: ["XY", "XY"])),
        Case(.init("Y", grammar: .dottedParts), 2),
        Case(.init("GB", grammar: .dottedParts)),
        // A grade, a stage, a supplement, a form.
        Case("TR"), Case("GUIDE"), Case("Guide"), Case("CD"), Case("FDIS"), Case("IDT"), Case("CSV"), Case("AMD"),
        Case("COR"), Case("XG"), Case("ED"), Case("AC"),
        // What a grammar does not have.
        Case(.init("XYZ", grammar: .dottedParts, features: [.classed])),
        Case(.init("XYZ", grammar: .hyphenatedParts, features: [.recommended])),
    ]

    @Test("A publisher of designations", arguments: refusedDesignations)
    func designations(_ refused: Case) {
        let fault = #expect(throws: NotationError.self) {
            try IdentifierNotation.standard.adding(designations: [refused.publisher])
        }
        #expect(fault?.column == refused.column, "\(fault?.description ?? "")")
        #expect(fault.map { !$0.message.isEmpty && $0.message.utf8.count < 300 } == true)
    }

    @Test("Two publishers of designations in either order")
    func pairs() {
        let pairs: [(DesignationPublisher, DesignationPublisher)] = [
            (.init("XYZ"), .init("XYZ")), (.init("XYZ"), .init("PRXYZ")), (.init("XYZ"), .init("FPRXYZ")),
            (.init("XYZ", also: ["XYA"]), .init("XYA")),
            (.init("XY", grammar: .dottedParts, features: [.recommended]), .init("XYT")),
            (.init("XY", grammar: .dottedParts, features: [.guidance]), .init("XYZ", grammar: .dottedParts)),
        ]
        for (one, other) in pairs {
            for order in [[one, other], [other, one]] {
                #expect(throws: NotationError.self, "\(order)") {
                    try IdentifierNotation.standard.adding(designations: order)
                }
            }
        }
        #expect(throws: Never.self) {
            try IdentifierNotation.standard.adding(designations: [
                .init("XY", grammar: .dottedParts), .init("XYT"), .init("XYZ"), .init("PRXY"), .init("ABCDEFGH"),
                .init("PRABCDEF"),
            ])
        }
    }

    struct CommitteeCase: CustomTestStringConvertible, Sendable {
        let publisher: CommitteePublisher
        let column: Int
        var testDescription: String { publisher.name }

        init(
            _ name: String, also spellings: [String] = [], _ bodies: [CommitteeBody] = [.technicalCommittee],
            inner: [CommitteeBody] = [.subcommittee], column: Int = 1
        ) {
            publisher = CommitteePublisher(name, also: spellings, bodies: bodies, innerBodies: inner)
            self.column = column
        }
    }

    static let refusedCommittees: [CommitteeCase] = [
        // Unreadable names.
        CommitteeCase("", column: 1), CommitteeCase("X", column: 2), CommitteeCase("xyz"), CommitteeCase("3GPP"),
        CommitteeCase("X Y ", column: 4), CommitteeCase("X  Y", column: 3), CommitteeCase("X/", column: 2),
        CommitteeCase("X.Y", column: 2), CommitteeCase("XYÖ", column: 3),
        CommitteeCase(String(repeating: "X", count: 65), column: 65), CommitteeCase("XYZ", also: [""]),
        CommitteeCase("XYZ", also: ["-"]),
        // Names of others, and what begins as their bodies do.
        CommitteeCase("ISO"), CommitteeCase("Iso"), CommitteeCase("CENELEC"), CommitteeCase("XYZ", also: ["UN/ECE"]),
        CommitteeCase("ISO/TC"), CommitteeCase("ISOTC"), CommitteeCase("ISO TCX"), CommitteeCase("SAC TC 28"),
        CommitteeCase("CISPR/A"), CommitteeCase("ISO/T"), CommitteeCase("IS/O"), CommitteeCase("IEC/SC 62B"),
        CommitteeCase("IS", [CommitteeBody("O", .other)]), CommitteeCase("TC"), CommitteeCase("WG"),
        CommitteeCase("XYZ", [CommitteeBody("XYZ", .other)]),
        // Bodies that cannot be read back.
        CommitteeCase("XYZ", []), CommitteeCase("XYZ", [CommitteeBody("", .other)]),
        CommitteeCase("XYZ", [CommitteeBody("tc", .other)]),
        CommitteeCase("XYZ", [CommitteeBody("T C", .other)], column: 2),
        CommitteeCase("XYZ", [CommitteeBody("TC", .other, also: ["A.B"])], column: 2),
        CommitteeCase("XYZ", [CommitteeBody("TC", .other, width: 0)]),
        CommitteeCase("XYZ", [CommitteeBody("TC", .other, width: 7)]),
        CommitteeCase("XYZ", [.technicalCommittee, .technicalCommittee]),
        CommitteeCase("XYZ", [CommitteeBody("TC", .other), CommitteeBody("AB", .other, also: ["TC AB"])]),
        CommitteeCase("XYZ", inner: [.subcommittee, CommitteeBody("TC", .other, also: ["SC"])]),
        CommitteeCase("XYZ", inner: [CommitteeBody("N", .other)]),
        CommitteeCase("XYZ", [.lettered]), CommitteeCase("XYZ", inner: [.lettered]),
        CommitteeCase("XYZ", [CommitteeBody("TC", .other, joint: .dot), .lettered]),
        CommitteeCase("XYZ", [CommitteeBody("TC", .other, width: 2), .lettered]),
        CommitteeCase("XYZ", [CommitteeBody("TC", .other, .name), .lettered]),
        // What is read as a standard.
        CommitteeCase("GB", [CommitteeBody("T", .other)]), CommitteeCase("BS", [CommitteeBody("EN", .other)]),
        CommitteeCase("KS", [CommitteeBody("Q", .other)]), CommitteeCase("CJ", [CommitteeBody("J", .other)]),
        CommitteeCase("DIN", [CommitteeBody("SPEC", .other)]),
    ]

    @Test("A publisher of committees", arguments: refusedCommittees)
    func committees(_ refused: CommitteeCase) {
        let fault = #expect(throws: NotationError.self) {
            try IdentifierNotation.standard.adding(committees: [refused.publisher])
        }
        #expect(fault?.column == refused.column, "\(fault?.description ?? "")")
        #expect(fault.map { !$0.message.isEmpty && $0.message.utf8.count < 300 } == true)
    }

    @Test("Two publishers of committees in either order, and one beside a publisher of standards")
    func committeePairs() {
        let pairs: [(CommitteePublisher, CommitteePublisher)] = [
            (.init("XYZ", bodies: [.technicalCommittee]), .init("XYZ", bodies: [.workshop])),
            (.init("XYZ", bodies: [.technicalCommittee]), .init("XYZ/TC", bodies: [.workshop])),
            (.init("XYZ", bodies: [CommitteeBody("AB", .other)]), .init("AB", bodies: [.workshop])),
        ]
        for (one, other) in pairs {
            for order in [[one, other], [other, one]] {
                #expect(throws: NotationError.self, "\(order.map(\.name))") {
                    try IdentifierNotation.standard.adding(committees: order)
                }
            }
        }
        let series = DesignationPublisher("XYZ", grammar: .dottedParts, features: [.recommended])
        let committee = CommitteePublisher("XYZ", bodies: [CommitteeBody("T", .other)])
        #expect(throws: NotationError.self) {
            try IdentifierNotation.standard.adding(designations: [series], committees: [committee])
        }
        #expect(throws: NotationError.self) {
            try IdentifierNotation.standard.adding(committees: [committee]).adding(designations: [series])
        }
        #expect(throws: Never.self) {
            try IdentifierNotation.standard.adding(
                designations: [.init("COPANT"), .init("XYZ", features: [.classed])],
                committees: [
                    .init("XYZ", bodies: [.technicalCommittee]), .init("ISO/XYZ", bodies: [.jointCommittee]),
                    .init("XYZ/ABC", bodies: [.jointCommittee]), .init("GB", bodies: [.technicalCommittee]),
                    .init("DIN", bodies: [CommitteeBody("NA", .technicalCommittee, width: 3)]),
                ])
        }
    }

    @Test("A notation that cannot be built leaves the one that it was built from as it was")
    func unchanged() throws {
        let notation = try IdentifierNotation.vietnam()
        #expect(throws: NotationError.self) { try notation.adding(designations: [.init("XYZ"), .init("TCVN")]) }
        #expect(notation == (try IdentifierNotation.vietnam()))
        #expect(!StandardDesignation(verbatim: "XYZ 1", in: notation).isReadable)
    }
}
