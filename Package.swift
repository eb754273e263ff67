// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// Optimised in debug builds too: tests lay out hundreds of maps.
let optimised = settings + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
    name: "kmap-poster",
    products: [
        .executable(name: "kmap-poster", targets: ["kmap-poster"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-system", from: "1.8.0"),
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
        .systemLibrary(
            name: "CExpat", pkgConfig: "expat",
            providers: [.apt(["libexpat1-dev"])]),
        // libjpeg reports faults by long jumps, which only C can catch; so this is C, and not a module map alone.
        .target(name: "CJPEG", linkerSettings: [.linkedLibrary("jpeg")]),
        .target(name: "TextFormats", swiftSettings: optimised),
        .target(name: "MapModel", dependencies: ["TextFormats"], swiftSettings: optimised),
        .target(
            name: "Drawing", dependencies: ["TextFormats"], swiftSettings: optimised,
            // Square roots and rounding, which whoever imports Foundation gets with it.
            linkerSettings: [.linkedLibrary("m")]),
        .target(name: "PosterLayout", dependencies: ["TextFormats", "MapModel", "Drawing"], swiftSettings: optimised),
        .target(
            name: "PosterDrawing", dependencies: ["TextFormats", "MapModel", "Drawing", "PosterLayout"],
            swiftSettings: optimised),
        .target(name: "MapEditing", dependencies: ["TextFormats"], swiftSettings: optimised),
        .target(
            name: "DrawingImport", dependencies: ["TextFormats", "Drawing", "MapEditing", "CExpat", "CZlib"],
            swiftSettings: optimised),
        .target(name: "KernelSource", dependencies: ["TextFormats"], swiftSettings: optimised),
        .target(
            name: "Sheets", dependencies: ["TextFormats", "Drawing"], resources: [.embedInCode("Resources/zoom.js")],
            swiftSettings: optimised),
        .target(
            name: "OutputFiles", dependencies: [.product(name: "SystemPackage", package: "swift-system")],
            swiftSettings: settings),
        .target(
            name: "CairoRender",
            dependencies: [
                "TextFormats", "Drawing", "Sheets", "OutputFiles", "CCairo", "CJPEG", "CQpdf", "CQrencode", "CZlib",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings),
        .target(
            name: "WebRender", dependencies: ["TextFormats", "MapModel", "Drawing", "PosterLayout"],
            resources: [
                .embedInCode("Resources/page.css"), .embedInCode("Resources/view.js"),
                .embedInCode("Resources/atlas.js"), .embedInCode("Resources/spotlight.js"),
                .embedInCode("Resources/match.js"), .embedInCode("Resources/search.js"),
                .embedInCode("Resources/panels.js"), .embedInCode("Resources/main.js"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "kmap-poster",
            dependencies: [
                "TextFormats", "MapModel", "Drawing", "PosterLayout", "PosterDrawing", "Sheets", "OutputFiles", "CairoRender",
                "WebRender", "KernelSource", "MapEditing", "DrawingImport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "scale", dependencies: ["MapModel", "Drawing", "PosterLayout", "PosterTestSupport"],
            path: "Benchmarks/Scale", swiftSettings: settings),
        .executableTarget(
            name: "fuzz", dependencies: ["PosterLayout", "PosterTestSupport"], path: "Tests/Fuzz", swiftSettings: settings),
        .target(
            name: "PosterTestSupport",
            dependencies: ["TextFormats", "MapModel", "Drawing", "PosterLayout"],
            path: "Tests/PosterTestSupport", swiftSettings: settings),
        .testTarget(
            name: "TextFormatsTests", dependencies: ["TextFormats", "PosterTestSupport"], swiftSettings: settings),
        .testTarget(
            name: "MapModelTests",
            dependencies: ["TextFormats", "MapModel", "Drawing", "PosterLayout", "PosterTestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "DrawingTests", dependencies: ["Drawing", "PosterTestSupport"], swiftSettings: settings),
        .testTarget(
            name: "PosterLayoutTests",
            dependencies: [
                "TextFormats", "MapModel", "Drawing", "PosterLayout", "PosterDrawing", "PosterTestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "PosterDrawingTests",
            dependencies: ["MapModel", "Drawing", "PosterLayout", "PosterDrawing", "PosterTestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "SheetsTests", dependencies: ["TextFormats", "Drawing", "Sheets", "PosterTestSupport"], swiftSettings: settings),
        .testTarget(
            name: "MapEditingTests", dependencies: ["TextFormats", "MapEditing", "PosterTestSupport"], swiftSettings: settings),
        .testTarget(
            name: "DrawingImportTests",
            dependencies: ["TextFormats", "Drawing", "MapModel", "MapEditing", "DrawingImport", "CZlib", "PosterTestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "KernelSourceTests", dependencies: ["KernelSource", "PosterTestSupport"], swiftSettings: settings),
        .testTarget(
            name: "OutputFilesTests", dependencies: ["OutputFiles", "PosterTestSupport"], swiftSettings: settings),
        .testTarget(
            name: "CairoRenderTests",
            dependencies: [
                "MapModel", "Drawing", "PosterLayout", "PosterDrawing", "Sheets", "OutputFiles", "CairoRender", "CZlib",
                "PosterTestSupport",
                .product(name: "SystemPackage", package: "swift-system"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "WebRenderTests",
            dependencies: [
                "TextFormats", "MapModel", "Drawing", "PosterLayout", "PosterDrawing", "WebRender", "PosterTestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "kmap-posterTests", dependencies: ["MapModel", "PosterTestSupport"], swiftSettings: settings),
    ]
)
