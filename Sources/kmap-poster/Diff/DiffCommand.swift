internal import ArgumentParser
internal import MapModel
internal import OutputFiles
internal import SystemPackage
internal import TextFormats

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "Lists what differs between two editions: new, renamed, moved, gone, and arrows.",
        discussion: """
            The list beside a poster of changes. The ending of the file says what is written: .md, .json or .csv; standard \
            output gets Markdown.

            Examples:
              kmap-poster diff 5.1 7.0
              kmap-poster diff 5.1 7.0 -o changes.csv
              kmap-poster diff 1 2 my-map.json --exit-code
            """)

    @Argument(help: ArgumentHelp("The edition to start from.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The edition to go to.", valueName: "new"))
    var new: String

    @Argument(
        help: ArgumentHelp("The map, a JSON file; “-” is standard input. (default: the bundled map)", valueName: "map"),
        completion: .file(extensions: ["json"]))
    var map: String?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The file; “-” is standard output.", valueName: "file"),
        completion: .file(extensions: ["md", "json", "csv"]))
    var output = "-"

    @Flag(help: "Make the exit status 1 where the editions differ.")
    var exitCode = false

    @OptionGroup var dataOption: DataOption
    @OptionGroup var quiet: QuietOption

    private enum Format: String, CaseIterable {
        case md, json, csv
    }

    func validate() throws { _ = try format }

    func run() throws {
        let file = MapFile(argument: try map ?? dataOption.folder().map.string)
        if output != "-" { try file.keepsApart(from: output) }
        let document = try file.read()
        let diff = EditionDiff(from: try EditionOption.map(old, of: document), to: try EditionOption.map(new, of: document))
        let text =
            switch try format {
            case .md: diff.markdown
            case .json: diff.json.text
            case .csv: diff.csv
            }
        if output == "-" {
            try standardOutput([text.hasSuffix("\n") ? String(text.dropLast()) : text], as: .data)
        } else {
            try write(text)
        }
        if exitCode, !diff.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
    }

    private func write(_ text: String) throws(CommandFailure) {
        do throws(OutputError) {
            try OutputFile.write(Array(text.utf8), to: output)
        } catch {
            throw CommandFailure(error)
        }
    }

    private var format: Format {
        get throws(ValidationError) {
            guard output != "-" else { return .md }
            if let format = FilePath(output).extension.flatMap({ Format(rawValue: $0.lowercased()) }) { return format }
            let type = (try? Stat(output))?.type ?? .regular
            if type != .regular, type != .directory { return .md }
            throw ValidationError("“\(output)”: the ending says what is written; it must be one of .md, .json, .csv")
        }
    }
}
