// swift-tools-version: 6.2
import PackageDescription

/// One program a parser and one an exporter; `run` finds them by the names of their folders.
let targets = [
    "FuzzAddresses", "FuzzCSV", "FuzzCalendar", "FuzzCatalogues", "FuzzCommittees", "FuzzDates", "FuzzDesignations",
    "FuzzDrawings", "FuzzFeed", "FuzzJSON", "FuzzLanguages", "FuzzLinkedData", "FuzzNumbers", "FuzzPages",
    "FuzzProjects", "FuzzSpans", "FuzzTimes",
]
let kit = Target.Dependency.product(name: "StandardsKit", package: "StandardsKit")
let settings: [SwiftSetting] = [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])]

let package = Package(
    name: "Fuzzing",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "StandardsKit", path: "../..")],
    targets: [.target(name: "Harness", dependencies: [kit], swiftSettings: settings)]
        + targets.map { .executableTarget(name: $0, dependencies: [kit, "Harness"], swiftSettings: settings) }
)
