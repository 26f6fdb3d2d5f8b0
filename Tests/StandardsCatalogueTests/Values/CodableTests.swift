import Foundation
import StandardsModel
import Testing

/// Each public value is coded as the catalogue has it, and printed as people write it.
@Suite("Values in JSON")
struct CodableTests {
    struct Sample: CustomTestStringConvertible, Sendable {
        let json: String
        /// What is printed of the value, and the JSON that is written of it.
        let read: @Sendable (Data) throws -> (printed: String, written: Data)
        /// The name of the type.
        let name: String
        let printed: String
        var testDescription: String { "\(name) \(json)" }

        init<V: Codable & Hashable & CustomStringConvertible & SendableMetatype>(
            _ json: String, _ printed: String, _ type: V.Type
        ) {
            self.json = json
            self.printed = printed
            name = String(describing: type).prefix { $0 != "<" }.description
            read = { data in
                let value = try JSONDecoder().decode(V.self, from: data)
                let encoder = JSONEncoder()
                encoder.outputFormatting = .sortedKeys
                let written = try encoder.encode(value)
                #expect(try JSONDecoder().decode(V.self, from: written) == value)
                return (value.description, written)
            }
        }
    }

    static let samples = [
        Sample(#""GB\/T 1—2024""#, "GB/T 1-2024", StandardDesignation.self),
        Sample(#""no designation""#, "no designation", StandardDesignation.self),
        Sample(#""20231601-T-469""#, "20231601-T-469", ProjectNumber.self),
        Sample(#""SAC\/TC 28""#, "SAC/TC 28", CommitteeReference.self),
        Sample(#""ISO 9001:2015""#, "ISO 9001:2015", Identifier.self),
        Sample(#""40.20""#, "40.20", StageCode.self), Sample(#""2024-10-20""#, "2024-10-20", CalendarDate.self),
        Sample(#""2024-10~""#, "2024-10~", PartialDate.self),
        Sample(#""2024-10-20T09:30:00+08:00""#, "2024-10-20T09:30:00+08:00", DateTime.self),
        Sample(#""2024-10-20T09:30:00+08:00""#, "2024-10-20T09:30:00+08:00", EventTime.self),
        Sample(#""zh-Hans""#, "zh-Hans", LanguageTag.self), Sample(#""44""#, "44", RegionCode.self),
        Sample(#""YD""#, "YD", SectorCode.self),
        Sample(#"{"en":"Furniture","zh-Hans":"家具"}"#, "Furniture (en); 家具 (zh-Hans)", LocalizedText.self),
        Sample(#""plain""#, "plain (und)", LocalizedText.self),
        Sample(#""gb-t-1-2024""#, "gb-t-1-2024", EntityID<Standard>.self),
        Sample(#""standard\/a""#, "standard/a", EntityReference.self),
        Sample(#""public-comment""#, "public-comment", Code<ConsultationKind>.self),
        Sample(#""of its own""#, "of its own", Code<ConsultationKind>.self),
        Sample("-45.3", "-45.3", DecimalNumber.self), Sample("7", "7", DecimalNumber.self),
        Sample(#""CN""#, "CN", CountryCode.self), Sample(#""97.140""#, "97.140", ICSCode.self),
        Sample(#""Y81""#, "Y81", CCSCode.self), Sample(#""https:\/\/a""#, "https://a", WebAddress.self),
        Sample(#""5 years""#, "5 years", Period.self), Sample(#""every year""#, "every year", Recurrence.self),
        Sample(#""6 months after publication""#, "6 months after publication", RelativeDate.self),
        Sample(#""six months""#, "6 months", Period.self), Sample(#""long""#, "long", Period.self),
        Sample(#""annually""#, "every year", Recurrence.self), Sample(#""never""#, "never", Recurrence.self),
        Sample(#""on the date of adoption""#, "on adoption", RelativeDate.self),
        Sample(#""soon""#, "soon", RelativeDate.self),
    ]

    @Test("Each is read, printed and written back", arguments: samples)
    func values(_ sample: Sample) throws {
        let (printed, written) = try sample.read(Data(sample.json.utf8))
        #expect(printed == sample.printed)
        #expect(String(decoding: written, as: UTF8.self) == sample.json)
    }

    @Test("Every public value type of the modules' folders of values is among them")
    func completeness() throws {
        let root = URL(filePath: #filePath).appending(path: "../../../../Sources").standardized
        // Descriptions of values, errors and notations, and words for parts of values.
        let others: Set = [
            "NotationError", "ValueError", "KnownCodes", "Notation", "Stage", "NationalStage", "Weekday", "TimeUnit",
            "Value", "ValueType", "IdentifierNotation", "DesignationPublisher", "CommitteePublisher", "CommitteeBody",
            "PrintedText",
        ]
        var found: Set<String> = []
        for folder in ["StandardsIdentifiers", "StandardsCatalogue/Values"] {
            let files = FileManager.default.enumerator(
                at: root.appending(path: folder), includingPropertiesForKeys: nil)
            for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
                for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                where line.hasPrefix("public ") {
                    if let match = line.firstMatch(of: /^public (?:struct|enum) (\w+)/) {
                        found.insert(String(match.1))
                    }
                }
            }
        }
        #expect(found.count > 20)
        #expect(found.subtracting(others).subtracting(Self.samples.map(\.name)) == [])
    }

    struct Refusal: CustomTestStringConvertible, Sendable {
        let json: String
        let decode: @Sendable (Data) throws -> Void
        var testDescription: String { json }

        init<V: Decodable & SendableMetatype>(_ json: String, _ type: V.Type) {
            self.json = json
            decode = { _ = try JSONDecoder().decode(V.self, from: $0) }
        }
    }

    @Test(
        "What is no such value is refused",
        arguments: [
            Refusal(#""2024-13""#, PartialDate.self), Refusal(#""A b""#, EntityID<Standard>.self),
            Refusal(#""x""#, EntityReference.self), Refusal(#""CHN""#, CountryCode.self),
            Refusal(#""_""#, LanguageTag.self), Refusal(#"{"_":"a"}"#, LocalizedText.self),
            Refusal(#""99""#, RegionCode.self),
            Refusal("1e60", DecimalNumber.self), Refusal(#""GB""#, Identifier.self), Refusal("7", PartialDate.self),
        ])
    func refusals(_ refusal: Refusal) {
        #expect(throws: DecodingError.self) { try refusal.decode(Data(refusal.json.utf8)) }
    }
}
