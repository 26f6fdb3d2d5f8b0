// swift-tools-version: 6.2
import PackageDescription

/// One program a parser; `run` finds them by this list.
let targets = ["FuzzCatalogues", "FuzzCommittees", "FuzzDates", "FuzzDesignations", "FuzzProjects"]

let package = Package(
    name: "Fuzzing",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "StandardsKit", path: "../..")],
    targets: targets.map {
        .executableTarget(
            name: $0, dependencies: [.product(name: "StandardsKit", package: "StandardsKit")],
            swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])])
    }
)
