// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where the package itself is developed, never for those who depend on it.
let strict = Context.environment["STANDARDSKIT_STRICT"] != nil

let settings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
    ] + (strict ? [.treatAllWarnings(as: .error)] : [])

let formats = ["StandardsJSON", "StandardsCSV", "StandardsJSONLD", "StandardsCalendar", "StandardsGraph"]
let core = ["StandardsIdentifiers", "StandardsModel"]
let libraries = core + ["StandardsExport"] + formats + ["StandardsKit"]

let package = Package(
    name: "StandardsKit",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: libraries.map { .library(name: $0, targets: [$0]) } + [
        .executable(name: "standards", targets: ["standards"]),
        .plugin(name: "ExportCatalogue", targets: ["ExportCatalogue"]),
        .plugin(name: "CheckCatalogue", targets: ["CheckCatalogue"]),
    ],
    targets: [
        .target(name: "StandardsIdentifiers"),
        .target(name: "StandardsModel", dependencies: ["StandardsIdentifiers"]),
        .target(name: "StandardsExport", dependencies: ["StandardsModel"]),
    ]
        + formats.map { .target(name: $0, dependencies: ["StandardsModel", "StandardsExport"]) }
        + [
            .target(
                name: "StandardsKit",
                dependencies: (core + ["StandardsExport"] + formats).map { .byName(name: $0) }),
            .executableTarget(name: "standards", dependencies: ["StandardsKit"]),
            .plugin(
                name: "ExportCatalogue",
                capability: .command(
                    intent: .custom(verb: "export-catalogue", description: "Export catalogues of standards."),
                    permissions: [.writeToPackageDirectory(reason: "The exports are written to the --output folder.")]),
                dependencies: ["standards"]),
            .plugin(name: "CheckCatalogue", capability: .buildTool(), dependencies: ["standards"]),
        ]
        + (libraries + ["standards"]).map {
            .testTarget(
                name: "\($0)Tests", dependencies: [.byName(name: $0)] + ($0 == "StandardsKit" ? [] : ["StandardsKit"]))
        }
)

for target in package.targets where target.type != .plugin {
    target.swiftSettings = settings
}
