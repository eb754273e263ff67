import Foundation

/// A command-line program the tests look at files with.
struct Tool {
    let name: String

    static let qpdf = Tool(name: "qpdf")
    static let pdffonts = Tool(name: "pdffonts")
    static let pdfimages = Tool(name: "pdfimages")
    static let pdftotext = Tool(name: "pdftotext")
    static let pdftoppm = Tool(name: "pdftoppm")
    static let pngcheck = Tool(name: "pngcheck")
    static let tiffinfo = Tool(name: "tiffinfo")
    static let vips = Tool(name: "vips")
    static let vipsheader = Tool(name: "vipsheader")
    static let pdfinfo = Tool(name: "pdfinfo")
    static let ghostscript = Tool(name: "gs")

    /// What one apt package, or a few, bring.
    static let pdfTools = [qpdf, pdffonts, pdfimages, pdftotext, pdftoppm]

    private var path: String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// The names of those that are not installed.
    static func missing(_ tools: [Tool]) -> [String] {
        tools.filter { $0.path == nil }.map(\.name)
    }

    /// Runs the program; standard error is dropped.
    @discardableResult
    func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        guard let path else { throw CocoaError(.fileNoSuchFile) }
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
}
