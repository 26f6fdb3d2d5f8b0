import StandardsIdentifiers
import Testing

@Suite("Whatever publishers are added")
struct NotationFuzzTests {
    /// A publisher of designations for each grammar, sign and set of features: `VAA`, `VAB` and so on.
    static func everyForm() throws -> IdentifierNotation {
        typealias Publisher = DesignationPublisher
        let forms: [(Publisher.Grammar, [Publisher.Feature])] = [
            (.dottedParts, [.recommended, .guidance, .sector]),
            (.hyphenatedParts, [.classed, .takesOver, .shortYears]),
        ]
        var publishers: [Publisher] = []
        for (grammar, features) in forms {
            for year in Publisher.YearSign.allCases {
                for subset in 0..<8 {
                    let prefix =
                        "V" + String(UnicodeScalar(UInt8(0x41 + publishers.count / 26)))
                        + String(UnicodeScalar(UInt8(0x41 + publishers.count % 26)))
                    publishers.append(
                        Publisher(
                            prefix, publisher: subset % 2 == 0 ? "V \(prefix)" : nil, grammar: grammar, year: year,
                            features: Set(features.indices.filter { subset >> $0 & 1 == 1 }.map { features[$0] })))
                }
            }
        }
        return try IdentifierNotation.standard.adding(designations: publishers)
    }

    @Test("Designations of every form are printed as they are read, and are read only so")
    func designations() throws {
        let notation = try Self.everyForm()
        let own = notation.designations.filter { $0.prefix.hasPrefix("V") && $0.prefix.count == 3 }.map(\.prefix)
        #expect(own.count == 32)
        let forms = [
            "%", "%", "%/T", "%T", "%Z", "NB/%/T", "% Q", "pr%", "% ISO", "% EN ISO/IEC", "ISO/%", "%/ISO", "% ISO/TR",
            "GB/T 1-2020/%", "ISO 1:2000/%", "GB 1-2020 (% 1:2020, IDT) /%",
        ]
        let heads = own.flatMap { prefix in forms.map { $0.replacing("%", with: prefix) } }
        var texts = BuiltDesignations(seed: 17, heads: heads)
        let fixedPoint = FixedPoint.designations(in: notation)
        var (losses, read): ([String], Int) = ([], 0)
        for _ in 0..<3_000 where losses.count < 10 {
            let text = texts.next()
            if let loss = fixedPoint.lossOfDesignation(text) { losses.append(loss) }
            if StandardDesignation(verbatim: text, in: notation).isReadable { read += 1 }
        }
        #expect(losses == [])
        #expect(read > 110)
    }

    @Test("What is read without them keeps its reading")
    func unchanged() throws {
        let notation = try Self.everyForm().adding(
            designations: [.australia], committees: [CommitteePublisher("VVV", bodies: [.technicalCommittee])])
        var built = BuiltDesignations(seed: 8)
        let known = chineseReadings.map(\.text) + internationalReadings + committeeSpellings
        for text in known + (0..<2_000).map({ _ in built.next() }) {
            if let plain = try? StandardDesignation(text) {
                let designation = try StandardDesignation(text, in: notation)
                #expect(designation == plain && designation.parts == plain.parts && designation.urn == plain.urn)
            }
            if let plain = try? CommitteeReference(text) {
                #expect(try CommitteeReference(text, in: notation) == plain)
            }
            if let plain = try? Identifier(text) { #expect(try Identifier(text, in: notation) == plain) }
        }
    }

    @Test("Publishers of committees that are made at random are refused, or read what they print")
    func committees() {
        var random = RandomCommittees(seed: 62)
        var (losses, accepted, read): ([String], Int, Int) = ([], 0, 0)
        for _ in 0..<800 where losses.count < 10 {
            let publisher = random.publisher()
            guard let notation = try? IdentifierNotation.standard.adding(committees: [publisher]) else { continue }
            accepted += 1
            for _ in 0..<20 {
                let text = random.text(of: publisher)
                let loss =
                    FixedPoint.committees(in: notation).loss(of: text)
                    ?? FixedPoint.identifiers(in: notation).loss(of: text)
                if let loss { losses.append("\(loss) of \(publisher)") }
                if CommitteeReference(verbatim: text, in: notation).isReadable { read += 1 }
            }
        }
        #expect(losses == [])
        #expect(accepted > 160 && read > 320)
    }

    @Test("Letters that are made at random are refused, or read as they are printed")
    func prefixes() {
        var random = SplitMix(seed: 5)
        let pieces = [
            "A", "B", "T", "Z", "PR", "FPR", "GB", "EN", "TC", "X", "x", "ИСО", "Ж", "-", "", "ISO", "V", "ED",
        ]
        var (losses, accepted): ([String], Int) = ([], 0)
        for _ in 0..<1_500 where losses.count < 10 {
            let prefix = (0..<random.number(1...4)).map { _ in random.pick(pieces) }.joined()
            let isDotted = random.number(0...1) == 0
            let publisher = DesignationPublisher(
                prefix, also: random.number(0...3) == 0 ? [random.pick(pieces) + random.pick(pieces)] : [],
                publisher: "Ж", grammar: isDotted ? .dottedParts : .hyphenatedParts,
                features: isDotted ? [.recommended, .sector] : [.takesOver, .classed])
            guard let notation = try? IdentifierNotation.standard.adding(designations: [publisher]) else { continue }
            accepted += 1
            for text in ["\(prefix) 1-2020", "\(prefix)1:2020", "\(prefix)/T 1.2", "GB/T 1-2020/\(prefix) 2-2:2020"] {
                if let loss = FixedPoint.designations(in: notation).lossOfDesignation(text) { losses.append(loss) }
            }
            let designation = StandardDesignation(verbatim: "\(prefix) 1-2020", in: notation)
            if designation.parts?.publisher != "Ж" || designation.parts?.prefix != prefix { losses.append(prefix) }
        }
        #expect(losses == [])
        #expect(accepted > 75)
    }
}

/// Publishers of committees whose bodies begin like one another, and texts of their pieces.
private struct RandomCommittees {
    private var random: SplitMix

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    mutating func publisher() -> CommitteePublisher {
        let name = random.pick(["XYZ", "XYZ", "X-Y", "ISO/X", "XY Z", "A1", "AB", "ISO/A", "Xy/TC"])
        var (top, inner) = (bodies(), bodies())
        if random.number(0...2) == 0 {
            let parent = CommitteeBody("D", .technicalCommittee, random.pick([.number, .numberAndLetters]))
            let lettered = CommitteeBody(
                "E", .subcommittee, .numberOfParent("D"), rank: random.pick(CommitteeBody.Rank.allCases),
                joint: random.pick(CommitteeBody.Joint.allCases))
            top += [parent, lettered]
            inner.append(lettered)
        }
        return CommitteePublisher(
            name, also: random.number(0...3) == 0 ? [random.pick(["XYZZ", "Y", "A B"])] : [],
            separator: random.pick(CommitteePublisher.Separator.allCases), bodies: top, innerBodies: inner)
    }

    private mutating func bodies() -> [CommitteeBody] {
        (0..<random.number(1...3)).map { _ in
            let isOdd = random.number(0...9) == 0
            return CommitteeBody(
                random.pick(
                    isOdd ? ["A-B", "", "a", "A B"] : ["A", "AB", "ABC", "B", "BA", "C", "Ab", "N", "TC", "WG"]),
                random.pick(CommitteeReference.Kind.allCases),
                random.pick([.none, .number, .optionalNumber, .numberAndLetters, .name, .words, .numberOrName]),
                rank: random.pick(CommitteeBody.Rank.allCases), joint: random.pick(CommitteeBody.Joint.allCases),
                width: random.number(0...9) == 0 ? random.number(0...7) : 1,
                also: random.number(0...3) == 0
                    ? [random.pick(["A", "B", "AB"]) + random.pick([" ", "-", ""]) + "B"] : [])
        }
    }

    mutating func text(of publisher: CommitteePublisher) -> String {
        var text = random.pick(publisher.spellings)
        for depth in 0..<random.number(1...3) {
            text += random.pick(["/", "/", " ", "", " / "])
            let body = random.pick(depth == 0 || random.number(0...9) == 0 ? publisher.bodies : publisher.innerBodies)
            text += random.pick(body.spellings) + random.pick([" ", " ", "", ".", "-"])
            text += random.pick([
                "1", "1", "01", "9X", "9X", "9XA", "12AB", "ab", "A1", "1A", "A", "B", "AB", "A-B", "a b", "C 1", "-",
                "",
            ])
        }
        return text
    }
}
