// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "CheckedFacts",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "StandardsKit", path: "../..")],
    targets: [
        .executableTarget(
            name: "CheckedFacts", dependencies: [.product(name: "StandardsKit", package: "StandardsKit")],
            plugins: [.plugin(name: "CheckCatalogue", package: "StandardsKit")])
    ]
)
