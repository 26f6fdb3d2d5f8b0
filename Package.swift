// swift-tools-version: 6.2
import PackageDescription

/// Whether the package itself is developed: warnings are errors then, and the plugins are left out, whose host tool is the
/// command with all libraries, compiled a second time. Never so for those who depend on the package.
let isDevelopment = Context.environment["STANDARDSKIT_DEVELOPMENT"] != nil

let settings: [SwiftSetting] =
    [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .strictMemorySafety(),
    ] + (isDevelopment ? [.treatAllWarnings(as: .error)] : [])

let formats = [
    "StandardsJSON", "StandardsCSV", "StandardsJSONLD", "StandardsCalendar", "StandardsGraph", "StandardsFeed",
    "StandardsPages",
]
let core = ["StandardsIdentifiers", "StandardsCatalogue", "StandardsModel"]
/// The one library that imports Foundation: whoever wants it asks for it.
let foundation = "StandardsFoundation"
let libraries = core + ["StandardsExport"] + formats + ["StandardsKit", foundation]

let plugins: [Target] = [
    .plugin(
        name: "ExportCatalogue",
        capability: .command(
            intent: .custom(verb: "export-catalogue", description: "Export catalogues of standards.")),
        dependencies: ["standards"]),
    .plugin(name: "CheckCatalogue", capability: .buildTool(), dependencies: ["standards"]),
]

let package = Package(
    name: "StandardsKit",
    platforms: [.macOS(.v13), .iOS(.v16), .tvOS(.v16), .watchOS(.v9), .visionOS(.v1)],
    products: libraries.map { .library(name: $0, targets: [$0]) } + [
        .executable(name: "standards", targets: ["standards"])
    ] + (isDevelopment ? [] : plugins.map { .plugin(name: $0.name, targets: [$0.name]) }),
    targets: [
        .target(name: "StandardsIdentifiers"),
        .target(name: "StandardsCatalogue", dependencies: ["StandardsIdentifiers"]),
        .target(name: "StandardsModel", dependencies: ["StandardsIdentifiers", "StandardsCatalogue"]),
        .target(name: "StandardsExport", dependencies: ["StandardsModel"]),
    ]
        + formats.map { .target(name: $0, dependencies: ["StandardsModel", "StandardsExport"]) }
        + [
            .target(
                name: "StandardsKit",
                dependencies: (core + ["StandardsExport"] + formats).map { .byName(name: $0) }),
            .target(
                name: foundation,
                dependencies: (core + ["StandardsExport", "StandardsJSON"]).map { .byName(name: $0) }),
            .executableTarget(name: "standards", dependencies: ["StandardsKit"]),
        ]
        + (isDevelopment ? [] : plugins)
        + (libraries + ["standards"]).map {
            .testTarget(
                name: "\($0)Tests",
                dependencies: [$0, $0 == "StandardsKit" ? foundation : "StandardsKit"].map { .byName(name: $0) })
        }
)

for target in package.targets where target.type != .plugin {
    target.swiftSettings = settings
}
