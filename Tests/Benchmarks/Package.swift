// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "StandardsKit", path: "../..")],
    targets: [
        .executableTarget(
            name: "benchmarks", dependencies: [.product(name: "StandardsKit", package: "StandardsKit")],
            swiftSettings: [.swiftLanguageMode(.v6)])
    ]
)
