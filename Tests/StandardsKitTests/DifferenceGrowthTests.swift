import Foundation
import StandardsKit
import Testing

/// The time that a comparison takes grows as the catalogues do: four times as much takes at most eight times as long,
/// where the square would take sixteen.
@Suite("Growth of differences")
struct DifferenceGrowthTests {
    struct Family: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let size: Int
        /// The older and the newer catalogue of a size.
        let make: @Sendable (Int) -> (Catalogue, Catalogue)

        init(_ name: String, _ size: Int, _ make: @escaping @Sendable (Int) -> (Catalogue, Catalogue)) {
            testDescription = name
            self.size = size
            self.make = make
        }
    }

    private static func duties(_ numbers: some Sequence<Int>, isKeyed: Bool, shift: Int = 0) -> Catalogue {
        var catalogue = Catalogue()
        catalogue.insert(
            PolicyDocument(id: "m") { document in
                document.duties = numbers.map { number in
                    DutyToAct {
                        $0.key = isKeyed ? "k\(number)" : nil
                        $0.what = LocalizedText("Duty \(number)")
                        $0.due = PartialDate(
                            CalendarDate(year: 2025, month: 1, day: 1)!.adding(days: number % 900 + shift)!)
                    }
                }
            })
        return catalogue
    }

    private static func standards(_ count: Int, _ fill: (Int, inout Standard) -> Void) -> Catalogue {
        var catalogue = Catalogue()
        for number in 0..<count {
            catalogue.insert(
                Standard(id: EntityID("s\(number)")!) {
                    $0.title = "A"
                    fill(number, &$0)
                })
        }
        return catalogue
    }

    static let families = [
        Family("n entities that each changed", 100) { size in
            (standards(size) { _, standard in standard.title = "B" }, standards(size) { _, _ in })
        },
        Family("n entities, every other one new or gone", 100) { size in
            (
                standards(size) { _, _ in },
                Catalogue.of((0..<size).map { Standard(id: EntityID("s\($0 * 2)")!) { $0.title = "A" } })
            )
        },
        Family("n records with keys, turned around and moved", 100) { size in
            (duties(0..<size, isKeyed: true), duties((0..<size).reversed(), isKeyed: true, shift: 1))
        },
        Family("n records without keys, turned around", 100) { size in
            (duties(0..<size, isKeyed: false), duties((0..<size).reversed(), isKeyed: false))
        },
        Family("n records without keys, all moved", 100) { size in
            (duties(0..<size, isKeyed: false), duties(0..<size, isKeyed: false, shift: 1))
        },
        Family("n records of one key", 100) { size in
            let one = duties(0..<size, isKeyed: false)
            var (old, new) = (one, one)
            for place in 0..<size { old["m" as EntityID<PolicyDocument>]?.duties[place].key = "k" }
            new["m" as EntityID<PolicyDocument>]?.duties = old.policyDocuments["m"]?.duties.reversed() ?? []
            return (old, new)
        },
        Family("a list of n values, turned around", 1_000) { size in
            let values = (0..<size).map { "Change \($0)" }
            return (
                standards(1) { $1.changes = values.map { LocalizedText($0) } },
                standards(1) { $1.changes = values.reversed().map { LocalizedText($0) } }
            )
        },
        Family("n keys that no table names", 500) { size in
            func make(_ value: JSONValue) -> Catalogue {
                standards(1) { _, standard in
                    for number in 0..<size { standard.unknown["k\(number)"] = value }
                }
            }
            return (make(.null), make(.boolean(true)))
        },
    ]

    @Test("Four times as much takes at most eight times as long", arguments: families)
    func time(_ family: Family) {
        func time(_ size: Int) -> Int {
            let (old, new) = family.make(size)
            return (0..<3).map { _ in
                let start = nanoseconds
                _ = new.difference(from: old)
                return nanoseconds - start
            }.min() ?? 0
        }
        let (single, fourfold) = (time(family.size), time(family.size * 4))
        #expect(fourfold <= single * 8, "\(single) ns, then \(fourfold) ns")
    }

    /// The time that the processor gave this thread, which does not grow with what else runs on the machine.
    private var nanoseconds: Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
    }
}

extension Catalogue {
    fileprivate static func of(_ standards: [Standard]) -> Catalogue {
        var catalogue = Catalogue()
        catalogue.entities[Standard.self] = EntityCollection(standards)
        return catalogue
    }
}
