import StandardsCatalogue
import StandardsIdentifiers
import StandardsModel
import Testing

@Suite("Entities put in order")
struct OrderTests {
    @Test("They come into the order of their identities, with what belongs to each", arguments: 0..<40)
    func permutations(_ seed: Int) {
        let ids = (0..<seed).map { "e\(($0 &* 7919 &+ seed) % 1_000)" }.reduce(into: [String]()) { list, id in
            if !list.contains(id) { list.append(id) }
        }
        var collection = EntityCollection<Organisation>()
        for id in ids { collection.insert(Organisation(id: EntityID(id)!) { $0.abbreviation = id }) }
        let expected = collection.ordered
        var others = ids
        collection.putInOrder(with: &others)
        #expect(Array(collection) == expected)
        #expect(others == expected.map(\.id.text))
        #expect(collection.ordered == expected)
        for (position, id) in others.enumerated() {
            #expect(collection.position(of: EntityID(id)!) == position)
            #expect(collection[EntityID(id)!]?.abbreviation == id)
        }
    }

    @Test("An identity is groups of small letters and digits joined by hyphens")
    func identities() {
        let pieces = ["a", "9", "-", "A", "é", "/", " "]
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let text = first + second + third
                    let groups = text.split(separator: "-", omittingEmptySubsequences: false)
                    let isIdentity = groups.allSatisfy { group in
                        !group.isEmpty
                            && group.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
                    }
                    #expect(EntityReference.isIdentity(text) == isIdentity, "\(text)")
                    #expect((EntityReference("kind/" + text) != nil) == isIdentity, "\(text)")
                    let isKind = text.utf8.allSatisfy(\.isASCIILetterOrDigit)
                    #expect((EntityReference(text + "/a") != nil) == isKind, "\(text)")
                }
            }
        }
        #expect(EntityReference.isIdentity(String(repeating: "a", count: 255)))
        #expect(!EntityReference.isIdentity(String(repeating: "a", count: 256)))
        #expect(EntityReference("a/" + String(repeating: "a", count: 256)) == nil)
        for text in ["", "/", "/a", "a/", "a", "a/b/c", "a/b-", "a/-b"] {
            #expect(EntityReference(text) == nil, "\(text)")
        }
    }
}
