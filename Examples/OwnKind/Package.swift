// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "OwnKind",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "StandardsKit", path: "../..")],
    targets: [
        .executableTarget(name: "OwnKind", dependencies: [.product(name: "StandardsKit", package: "StandardsKit")])
    ]
)
