import Foundation
import PosterTestSupport

/// What a run of the command left behind.
struct Outcome {
    var status: Int32
    var output: Data
    var text: String { String(decoding: output, as: UTF8.self) }
    var errors: String
}

/// The built `kmap-poster`, run as its users run it.
struct Command {
    /// The folder this checkout is in.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path
    /// SwiftPM puts the command beside the test bundle, which is what runs here.
    static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent().appending(path: "kmap-poster").path
    static let shop = root + "/Examples/web-shop.map.json"

    /// Runs the command with nothing in its environment but what is given.
    ///
    /// - Parameter output: where standard output goes instead of into the outcome.
    static func run(
        _ arguments: String..., input: String = "", output: String? = nil, folder: String = root,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(arguments: arguments, input: input, output: output, folder: folder, environment: environment)
    }

    static func run(
        arguments: [String], input: String = "", output: String? = nil, folder: String = root,
        environment: [String: String] = [:], executable: String = Self.executable
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = environment

        // Files, not pipes: no run can block on a reader.
        let scratch = try TemporaryFolder()
        let (stdin, stdout, stderr) = (scratch / "stdin", scratch / "stdout", scratch / "stderr")
        try Data(input.utf8).write(to: URL(filePath: stdin))
        for file in [stdout, stderr] { try Data().write(to: URL(filePath: file)) }
        process.standardInput = try FileHandle(forReadingFrom: URL(filePath: stdin))
        process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output ?? stdout))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: stderr))
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
            output: try Data(contentsOf: URL(filePath: stdout)),
            errors: String(decoding: try Data(contentsOf: URL(filePath: stderr)), as: UTF8.self))
    }
}
