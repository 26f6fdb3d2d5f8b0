import StandardsKit

/// Catalogues that are made to break something by their size.
struct HostileFamily: Sendable {
    let name: String
    /// Where it is large enough to be past every limit.
    let size: Int
    private let fill: @Sendable (inout Catalogue, Int) -> Void

    init(_ name: String, _ size: Int, _ fill: @escaping @Sendable (inout Catalogue, Int) -> Void) {
        self.name = name
        self.size = size
        self.fill = fill
    }

    /// The member of a size.
    func catalogue(_ size: Int) -> Catalogue {
        var header = CatalogueHeader()
        header.id = "hostile"
        header.title = "Hostile"
        header.base = "https://example.org/"
        header.modified = CalendarDate(year: 2024, month: 9, day: 30)
        var catalogue = Catalogue(header: header, schema: CatalogueSchema.standard.appending(Gauge.self))
        catalogue.insert(Organisation(id: "kept") { $0.names = "Kept" })
        fill(&catalogue, size)
        return catalogue
    }
}

/// A kind of the caller's own, with lists of texts and a record with many references.
struct Gauge: Entity {
    static let kind = EntityKind("gauge", plural: "gauges")
    let id: EntityID<Gauge>
    var names: [LocalizedText] = []
    var marks: [Mark] = []
    var annotations = Annotations()
    init(id: EntityID<Gauge>) { self.id = id }
    static let properties: PropertyTable<Gauge> = [.values("names", \.names), .records("marks", \.marks)]
}

struct Mark: Record {
    var extent: Code<Extent>?
    var text = LocalizedText()
    var notes: [LocalizedText] = []
    var about: [EntityReference] = []
    var unknown = UnknownProperties()
    init() {}
    static let properties: PropertyTable<Mark> = [
        .value("extent", \.extent), .localized("text", \.text), .values("notes", \.notes),
        .references("about", \.about, relation: .about),
    ]
}

private func id<E>(_ prefix: String, _ number: Int) -> EntityID<E> { EntityID(makingFrom: "\(prefix)-\(number)")! }

private func language(_ number: Int) -> LanguageTag { LanguageTag("en-x-\(String(number, radix: 36))")! }

/// A text of so many characters.
private func long(_ count: Int, _ piece: String = "long title, ") -> String {
    let characters = Array(piece)
    return String((0..<count).map { characters[$0 % characters.count] })
}

private let day = PartialDate(CalendarDate(year: 2025, month: 7, day: 1)!)

extension HostileFamily {
    static let all = languages + texts + hubs + deadlines + shapes

    /// Languages beside entities, records and texts.
    static let languages = [
        HostileFamily("one entity in n languages", 50) { catalogue, size in
            catalogue.insert(
                Organisation(id: "a") { organisation in
                    organisation.names = LocalizedText(
                        (0..<size).map { .init(language: language($0), text: "name") })
                })
        },
        HostileFamily("n entities in a language each", 40) { catalogue, size in
            for number in 0..<size {
                catalogue.insert(
                    Standard(id: id("a", number)) {
                        $0.title = LocalizedText("title", language(number))
                        $0.note = LocalizedText("note", language(number))
                    })
            }
        },
        HostileFamily("n records in a language each", 40) { catalogue, size in
            catalogue.insert(
                PolicyDocument(id: "a") { document in
                    document.duties = (0..<size).map { number in
                        DutyToAct {
                            $0.what = LocalizedText("act", language(number))
                            $0.who = LocalizedText("all", language(number))
                            $0.due = day
                        }
                    }
                    document.contents = (0..<size).map { LocalizedText("content", language($0)) }
                })
        },
        HostileFamily("n records in n languages of n in all", 40) { catalogue, size in
            catalogue.insert(
                Gauge(id: "a") { gauge in
                    gauge.names = (0..<size).map { LocalizedText("name", language($0)) }
                    gauge.marks = (0..<size).map { number in
                        Mark {
                            $0.text = LocalizedText("text", language(number))
                            $0.notes = (0..<3).map { LocalizedText("note", language(number + $0)) }
                        }
                    }
                })
        },
        HostileFamily("the catalogue's title in n languages", 50) { catalogue, size in
            catalogue.header.title = LocalizedText((0..<size).map { .init(language: language($0), text: "title") })
            catalogue.insert(Standard(id: "a") { $0.title = "A" })
        },
    ]

    /// Texts, codes and keys.
    static let texts = [
        HostileFamily("a text of n escapes", 3_000) { catalogue, size in
            let text = long(size, "\"\\,;\n\t=1+1\u{1}\u{2028}&amp;家")
            catalogue.insert(
                Organisation(id: "a") {
                    $0.names = LocalizedText(text)
                    $0.abbreviation = text
                    $0.note = LocalizedText(text)
                })
        },
        HostileFamily("n unknown keys", 100) { catalogue, size in
            catalogue.insert(
                Organisation(id: "a") { organisation in
                    for number in 0..<size { organisation.unknown["key-\(number)"] = .text("value") }
                })
        },
        HostileFamily("n unknown codes", 100) { catalogue, size in
            for number in 0..<size {
                catalogue.insert(Standard(id: id("a", number)) { $0.stage = Code(text: "stage-\(number)") })
            }
        },
        HostileFamily("a code of n characters beside n references", 150) { catalogue, size in
            for number in 0..<size { catalogue.insert(Organisation(id: id("a", number)) { $0.names = "a" }) }
            catalogue.insert(
                Gauge(id: "a") { gauge in
                    gauge.marks = [
                        Mark { mark in
                            mark.extent = Code(text: long(size))
                            mark.about = (0..<size).map {
                                EntityReference(kind: "organisation", id: "a-\($0)")
                            }
                        }
                    ]
                })
        },
        HostileFamily("an address of n bytes over n entities", 2_100) { catalogue, size in
            catalogue.header.base = WebAddress(notation: "https://example.org/" + String(repeating: "x", count: size))
            for number in 0..<(size / 20) {
                catalogue.insert(
                    Standard(id: id("a", number)) {
                        $0.title = "A"
                        $0.effective = day
                    })
            }
        },
        HostileFamily("a title of n characters over n entities", 1_000) { catalogue, size in
            catalogue.header.title = LocalizedText(long(size))
            for number in 0..<(size / 10) {
                catalogue.insert(
                    Standard(id: id("a", number)) {
                        $0.title = "A"
                        $0.effective = day
                    })
            }
        },
    ]

    /// Entities to which many are tied.
    static let hubs = [
        HostileFamily("a hub with n ties that others state", 100) { catalogue, size in
            catalogue.organisations["kept"]?.names = LocalizedText(long(size * 60))
            for number in 0..<size {
                catalogue.insert(
                    Committee(id: id("a", number)) {
                        $0.names = "A"
                        $0.parent = EntityReference(kind: "organisation", id: "kept")
                        $0.secretariat = "kept"
                    })
            }
        },
        HostileFamily("a hub that states n ties", 100) { catalogue, size in
            for number in 0..<size { catalogue.insert(Standard(id: id("a", number)) { $0.title = "A" }) }
            catalogue.insert(
                Standard(id: "hub") { standard in
                    standard.title = LocalizedText(long(size * 60))
                    standard.references = (0..<size).map { id("a", $0) }
                    standard.links = [
                        WebLink { $0.url = WebAddress(notation: "https://example.org/" + long(size * 60, "x")) }
                    ]
                    standard.drafters = ["kept"]
                })
        },
        HostileFamily("n references that lead nowhere", 100) { catalogue, size in
            catalogue.insert(
                Standard(id: "hub") { standard in
                    standard.title = LocalizedText(long(size * 60))
                    standard.references = (0..<size).map { id("nowhere", $0) }
                })
        },
        HostileFamily("a ring of n replacements", 75) { catalogue, size in
            for number in 0..<size {
                catalogue.insert(
                    Standard(id: id("a", number)) { standard in
                        standard.title = "A"
                        standard.effective = day
                        standard.drafters = ["kept"]
                        standard.replaces = [1, 7 * number + 3].map { step in
                            Standard.Replacement { $0.standard = id("a", (number + step) % size) }
                        }
                    })
            }
        },
    ]

    /// Deadlines of one entity, one day or one name.
    static let deadlines = [
        HostileFamily("n duties of one day in a document of n keywords, links and sources", 100) { catalogue, size in
            catalogue.insert(
                PolicyDocument(id: "a") { document in
                    document.title = LocalizedText(long(size * 60))
                    document.summary = LocalizedText(long(size * 60))
                    document.note = LocalizedText(long(size * 60))
                    document.tags = (0..<size).map { long(40) + "\($0)" }
                    document.links = (0..<size).map { number in
                        WebLink {
                            $0.url = WebAddress(notation: "https://example.org/\(number)")
                            $0.title = "Link"
                        }
                    }
                    document.sources = (0..<size).map { number in
                        Citation {
                            $0.of = number % 2 == 0 ? [] : ["obligation"]
                            $0.locator = "page \(number)"
                        }
                    }
                    document.duties = (0..<size).map { number in
                        DutyToAct {
                            $0.what = "act"
                            $0.key = number % 2 == 0 ? "key" : nil
                            $0.due = day
                        }
                    }
                })
        },
        HostileFamily("n duties in a document of n empty keywords", 500) { catalogue, size in
            catalogue.insert(
                PolicyDocument(id: "a") { document in
                    document.title = "A"
                    document.tags = Array(repeating: "", count: size * 10)
                    document.duties = (0..<size / 10).map { _ in
                        DutyToAct {
                            $0.what = "act"
                            $0.due = day
                        }
                    }
                })
        },
        HostileFamily("a standard with a long name that replaces n others", 75) { catalogue, size in
            catalogue.insert(
                Standard(id: "new") { standard in
                    standard.title = LocalizedText(long(size * 60))
                    standard.effective = day
                    standard.sources = (0..<size).map { number in Citation { $0.locator = long(100) } }
                    standard.replaces = (0..<size).map { number in
                        Standard.Replacement { $0.standard = id("a", number) }
                    }
                })
            for number in 0..<size { catalogue.insert(Standard(id: id("a", number)) { $0.title = "A" }) }
        },
        HostileFamily("a standard with a long name that n others replace", 75) { catalogue, size in
            catalogue.insert(
                Standard(id: "old") { standard in
                    standard.title = LocalizedText(long(size * 60))
                    standard.tags = (0..<size).map { long(100) + "\($0)" }
                })
            for number in 0..<size {
                catalogue.insert(
                    Standard(id: id("a", number)) {
                        $0.title = "A"
                        $0.effective = day
                        $0.replaces = [Standard.Replacement { $0.standard = "old" }]
                    })
            }
        },
        HostileFamily("n consultations on one project with a long name", 75) { catalogue, size in
            catalogue.insert(Project(id: "a") { $0.title = LocalizedText(long(size * 60)) })
            for number in 0..<size {
                catalogue.insert(
                    Consultation(id: id("a", number)) {
                        $0.title = "A"
                        $0.subject = EntityReference(kind: "project", id: "a")
                        $0.closes = day
                    })
            }
        },
        HostileFamily("n entities that cite one article with a long name", 75) { catalogue, size in
            catalogue.insert(Publication(id: "a") { $0.title = LocalizedText(long(size * 60)) })
            catalogue.insert(
                Article(id: "a") {
                    $0.title = LocalizedText(long(size * 60))
                    $0.publication = "a"
                })
            for number in 0..<size {
                catalogue.insert(
                    Standard(id: id("a", number)) {
                        $0.title = "A"
                        $0.effective = day
                        $0.sources = [Citation { $0.article = "a" }]
                    })
            }
        },
        HostileFamily("n events on one day", 75) { catalogue, size in
            for number in 0..<size {
                catalogue.insert(
                    Event(id: id("a", number)) {
                        $0.title = "A"
                        $0.starts = .date(day)
                        $0.organisers = [EntityReference(kind: "organisation", id: "kept")]
                    })
            }
        },
        HostileFamily("a duty with a long key before n others", 100) { catalogue, size in
            catalogue.insert(
                PolicyDocument(id: "a") { document in
                    document.title = "A"
                    document.duties = (0..<size).map { number in
                        DutyToAct {
                            $0.what = "act"
                            $0.key = number == 0 ? long(size * 60) : nil
                            $0.due = day
                        }
                    }
                })
        },
    ]

    /// Ids and trees.
    static let shapes = [
        HostileFamily("n entities whose ids begin alike", 75) { catalogue, size in
            for number in 0..<size {
                catalogue.insert(
                    Standard(id: id(long(100, "begin-"), number)) {
                        $0.title = "A"
                        $0.effective = day
                    })
            }
        },
        HostileFamily("n trees as deep as they may be", 8) { catalogue, size in
            for number in 0..<size {
                catalogue.insert(
                    StandardSystem(id: id("a", number)) { system in
                        system.title = "A"
                        for _ in 0..<60 {
                            let inner = system.categories
                            system.categories = [
                                StandardSystem.Category {
                                    $0.title = "A"
                                    $0.categories = inner
                                }
                            ]
                        }
                    })
            }
        },
        HostileFamily("a tree of n branches", 75) { catalogue, size in
            catalogue.insert(
                StandardSystem(id: "a") { system in
                    system.title = LocalizedText(long(size * 60))
                    system.categories = (0..<size).map { number in
                        StandardSystem.Category {
                            $0.title = LocalizedText("A", language(number))
                            $0.scope = "B"
                        }
                    }
                    system.targets = (0..<size).map { number in
                        Target {
                            $0.what = "reach"
                            $0.by = day
                        }
                    }
                })
        },
    ]
}
