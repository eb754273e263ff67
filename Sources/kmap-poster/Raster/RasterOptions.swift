import ArgumentParser
internal import CairoRender
internal import Foundation

/// What standard error hears while a picture is drawn.
enum ProgressStyle: String, CaseIterable, ExpressibleByArgument {
    case auto, json
}

/// How a picture is drawn.
struct RasterOptions: ParsableArguments {
    static let usualDPI = 150.0

    @Option(help: ArgumentHelp("Pixels per inch of a picture. (default: \(Int(Self.usualDPI)))", valueName: "number"))
    var dpi: Double?

    @Option(
        help: ArgumentHelp(
            "How true a .jpg is, from 1 (small) to 100. (default: \(RasterFormat.usualQuality))", valueName: "number"))
    var quality: Int?

    @Option(help: ArgumentHelp("How many threads draw a picture. (default: one a processor)", valueName: "number"))
    var threads: Int?

    @Option(
        help: ArgumentHelp(
            "Progress of a picture on standard error: auto, a bar where that is a terminal; json, an object a line.",
            valueName: "style"))
    var progress = ProgressStyle.auto

    var isDefault: Bool { firstGiven.isEmpty }

    /// The first option that was given; empty where none was.
    var firstGiven: String {
        dpi != nil ? "--dpi" : quality != nil ? "--quality" : threads != nil ? "--threads" : progress != .auto ? "--progress" : ""
    }

    func validate() throws {
        if let dpi {
            guard dpi > 0 else { throw ValidationError("--dpi must be more than 0; pictures are printed at 100 to 300") }
        }
        if let quality {
            guard (1...100).contains(quality) else {
                throw ValidationError("--quality is a number from 1 to 100, not \(quality)")
            }
        }
        if let threads {
            guard (1...1_024).contains(threads) else {
                throw ValidationError("--threads is a number from 1 to 1024, not \(threads)")
            }
        }
    }

    /// - Parameter format: what is written; nil for tiles.
    func check(for format: RasterFormat?) throws(ValidationError) {
        guard quality == nil || format == .jpeg else { throw ValidationError("--quality is for a .jpg") }
    }

    var threadCount: Int { threads ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
