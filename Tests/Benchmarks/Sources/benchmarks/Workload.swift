import StandardsKit

/// A generated catalogue: one organisation, committee and consultation for every seven standards, all tied together.
/// Like real records, each standard has a few sentences, and few have a date on which something is due.
struct Workload: Sendable {
    let catalogue: Catalogue
    let records: Int
    let runs: Int

    init(records: Int, runs: Int) {
        self.records = records
        self.runs = runs
        var header = CatalogueHeader()
        header.id = "workload"
        header.title = LocalizedText(["en": "A generated catalogue", "zh-Hans": "生成的目录"])
        header.base = "https://example.org/workload/"
        header.revision = 1
        header.modified = CalendarDate(year: 2024, month: 9, day: 30)
        var catalogue = Catalogue(header: header)
        for number in 0..<records {
            let tenth = number / 10
            switch number % 10 {
            case 0: catalogue.insert(Self.organisation(tenth))
            case 1: catalogue.insert(Self.committee(tenth))
            case 2: catalogue.insert(Self.consultation(tenth))
            default: catalogue.insert(Self.standard(number, of: tenth))
            }
        }
        self.catalogue = catalogue
    }

    /// Identities in the order of their numbers, as a catalogue lists them.
    private static func id<E: Entity>(_ word: String, _ number: Int) -> EntityID<E> {
        let digits = String(number)
        return EntityID("\(word)-\(String(repeating: "0", count: 7 - digits.count))\(digits)")!
    }

    private static func organisation(_ number: Int) -> Organisation {
        Organisation(id: id("organisation", number)) {
            $0.names = LocalizedText(["en": "Institute of Measurement, No. \(number)", "zh-Hans": "第\(number)计量研究所"])
            $0.abbreviation = "IM\(number)"
            $0.jurisdiction = CountryCode(notation: "CN")
            $0.founded = PartialDate(year: 1950 + number % 70)
        }
    }

    private static func committee(_ number: Int) -> Committee {
        Committee(id: id("committee", number)) {
            $0.reference = try! CommitteeReference("SAC/TC \(number + 1)")
            $0.names = LocalizedText(["en": "Furniture and “smart” homes, \(number)", "zh-Hans": "家具与智能家居 \(number)"])
            $0.secretariat = id("organisation", number)
        }
    }

    private static func consultation(_ number: Int) -> Consultation {
        Consultation(id: id("consultation", number)) {
            $0.title = LocalizedText(["en": "Comments, please: draft \(number)", "zh-Hans": "征求意见稿 \(number)"])
            $0.opens = PartialDate(CalendarDate(year: 2024, month: 8, day: 1 + number % 28)!)
            $0.closes = PartialDate(CalendarDate(year: 2024, month: 10, day: 1 + number % 28)!)
        }
    }

    private static func standard(_ number: Int, of tenth: Int) -> Standard {
        Standard(id: id("gb-t", number)) {
            $0.designation = try! StandardDesignation("GB/T \(number + 1)-\(2000 + number % 25)")
            $0.title = LocalizedText([
                "en": "Determination of \"formaldehyde\" in boards, part \(number)",
                "zh-Hans": "人造板中甲醛的测定 第\(number)部分",
            ])
            $0.level = Code(.national)
            $0.obligation = Code(.recommended)
            $0.issuers = [id("organisation", tenth)]
            $0.committee = id("committee", tenth)
            $0.published = PartialDate(CalendarDate(year: 2000 + number % 25, month: 1 + number % 12, day: 15)!)
            if number % 6 == 3 { $0.effective = PartialDate(CalendarDate(year: 2025, month: 1 + number % 12, day: 1)!) }
            $0.note = LocalizedText([
                "en":
                    "Boards that are sold to households, schools and hospitals are covered; raw timber, number \(number), is not.",
                "zh-Hans": "适用于家庭、学校和医院用人造板，不适用于原木，编号\(number)。",
            ])
        }
    }
}
