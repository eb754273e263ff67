// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "scale",
    dependencies: [.package(name: "kmap-poster", path: "../..")],
    targets: [
        .executableTarget(
            name: "scale",
            dependencies: [
                .product(name: "PosterLayout", package: "kmap-poster"),
                .product(name: "PosterTestSupport", package: "kmap-poster"),
            ],
            swiftSettings: [.swiftLanguageMode(.v6)])
    ]
)
