// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "AppViews",
    platforms: [.macOS(.v13), .iOS(.v16)],
    dependencies: [.package(name: "StandardsKit", path: "../..")],
    targets: [
        // What the views need of SwiftUI and WidgetKit, where there are none: protocols and empty types to compile against.
        .target(name: "SwiftUIStubs"),
        .executableTarget(
            name: "AppViews",
            dependencies: ["SwiftUIStubs"]
                + ["StandardsKit", "StandardsFoundation"].map {
                    .product(name: $0, package: "StandardsKit")
                }),
    ]
)
