// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "MarkdownDigest",
    platforms: [.macOS(.v13)],
    dependencies: [.package(name: "StandardsKit", path: "../..")],
    targets: [
        .executableTarget(
            name: "MarkdownDigest",
            dependencies: ["StandardsKit", "StandardsFoundation"].map {
                .product(name: $0, package: "StandardsKit")
            })
    ]
)
