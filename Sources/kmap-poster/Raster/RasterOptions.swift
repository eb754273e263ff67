import ArgumentParser
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
        dpi != nil ? "--dpi" : threads != nil ? "--threads" : progress != .auto ? "--progress" : ""
    }

    func validate() throws {
        if let dpi {
            guard dpi > 0 else { throw ValidationError("--dpi must be more than 0; pictures are printed at 100 to 300") }
        }
        if let threads {
            guard (1...1_024).contains(threads) else {
                throw ValidationError("--threads is a number from 1 to 1024, not \(threads)")
            }
        }
    }

    var threadCount: Int { threads ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
