// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "kmap-poster",
    products: [
        .library(name: "PosterLayout", targets: ["PosterLayout"]),
        .library(name: "CairoRender", targets: ["CairoRender"]),
        .library(name: "WebRender", targets: ["WebRender"]),
        .executable(name: "kmap-poster", targets: ["kmap-poster"]),
        // For Benchmarks/Scale, which makes maps with it.
        .library(name: "PosterTestSupport", targets: ["PosterTestSupport"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        .systemLibrary(
            name: "CCairo", pkgConfig: "pangocairo",
            providers: [.apt(["libcairo2-dev", "libpango1.0-dev"])]),
        .systemLibrary(
            name: "CQpdf", pkgConfig: "libqpdf",
            providers: [.apt(["libqpdf-dev"])]),
        .systemLibrary(
            name: "CQrencode", pkgConfig: "libqrencode",
            providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"])]),
        // Optimised in debug builds too: tests lay out hundreds of maps.
        .target(
            name: "PosterLayout",
            swiftSettings: settings + [.unsafeFlags(["-O"], .when(configuration: .debug))],
            // Square roots and rounding, which whoever imports Foundation gets with it.
            linkerSettings: [.linkedLibrary("m")]),
        .target(
            name: "CairoRender", dependencies: ["PosterLayout", "CCairo", "CQpdf", "CQrencode", "CZlib"],
            swiftSettings: settings),
        .target(
            name: "WebRender", dependencies: ["PosterLayout"],
            resources: [
                .embedInCode("Resources/page.css"), .embedInCode("Resources/view.js"),
                .embedInCode("Resources/atlas.js"), .embedInCode("Resources/spotlight.js"),
                .embedInCode("Resources/search.js"), .embedInCode("Resources/panels.js"),
                .embedInCode("Resources/main.js"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "kmap-poster",
            dependencies: [
                "PosterLayout", "CairoRender", "WebRender",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .target(
            name: "PosterTestSupport", dependencies: ["PosterLayout"], path: "Tests/PosterTestSupport",
            swiftSettings: settings),
        .testTarget(
            name: "PosterLayoutTests", dependencies: ["PosterLayout", "PosterTestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "CairoRenderTests", dependencies: ["PosterLayout", "CairoRender", "CZlib", "PosterTestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "WebRenderTests", dependencies: ["PosterLayout", "WebRender", "PosterTestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "kmap-posterTests", dependencies: ["PosterLayout", "PosterTestSupport"],
            swiftSettings: settings),
    ]
)
