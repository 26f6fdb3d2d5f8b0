// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "OwnExporter",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "StandardsKit", path: "../..")],
    targets: [
        .executableTarget(name: "OwnExporter", dependencies: [.product(name: "StandardsKit", package: "StandardsKit")])
    ]
)
