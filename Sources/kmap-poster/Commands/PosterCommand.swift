internal import ArgumentParser
internal import PosterLayout

struct PosterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "poster", abstract: "Makes a poster of a map: a PDF of one page.",
        discussion: """
            Examples:
              kmap-poster poster                        the bundled map, A0
              kmap-poster poster --edition 5.1 --size A1 -o old.pdf
              kmap-poster poster my-map.json --size 24x36in --orientation portrait
              kmap-poster poster --size 60cmx90cm -o - | lp
            """)

    @OptionGroup var input: MapOptions
    @OptionGroup var edition: EditionOption
    @OptionGroup var paper: SheetOptions
    @OptionGroup var theme: ThemeOption

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The file, a .pdf; “-” is standard output, as PDF. (default: <map>-<edition>.pdf)", valueName: "file"),
        completion: .file(extensions: OutputFormat.allCases.map(\.rawValue)))
    var output: String?

    @Flag(help: "Say on standard error where the time goes.")
    var timings = false

    func validate() throws {
        if let output { _ = try OutputFormat(path: output) }
    }

    func run() throws {
        let data = try input.data()
        let file = input.file(in: data)
        if let output { try file.keepsApart(from: output) }
        var stopwatch = Stopwatch()
        let document = try stopwatch.measure("read") { () throws(CommandFailure) in try file.read() }
        let map = try edition.map(of: document)
        let destination = output ?? DefaultName.poster(of: map)
        try file.keepsApart(from: destination)

        var workshop = try Workshop(data: data, mapName: file.name, stopwatch: stopwatch)
        let composition = try workshop.compose(map, on: try paper.sheets(), effort: paper.effort)
        let scene = try workshop.draw(composition, of: map, theme: try theme.theme())
        try workshop.write(try workshop.pdf(scene), to: destination)
        if timings { standardError(workshop.stopwatch.report) }
    }
}
