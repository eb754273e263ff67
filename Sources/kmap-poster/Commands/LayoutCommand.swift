internal import ArgumentParser
internal import PosterLayout

struct LayoutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layout", abstract: "Writes where everything stands, as JSON.",
        discussion: """
            Lengths are points (1/72 in), y grows downwards from the top left corner of the trimmed page. A box is \
            {x, y, width, height}, a route a list of [x, y].

            Example:
              kmap-poster layout --size A1 --orientation landscape -o layout.json
            """)

    @OptionGroup var input: MapOptions
    @OptionGroup var edition: EditionOption
    @OptionGroup var paper: SheetOptions
    @OptionGroup var detail: DetailOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file; “-” is standard output.", valueName: "file"),
        completion: .file(extensions: ["json"]))
    var output = "-"

    @Flag(help: "Say on standard error where the time goes.")
    var timings = false

    func run() throws {
        let data = try input.data()
        let file = input.file(in: data)
        try file.keepsApart(from: output)
        var stopwatch = Stopwatch()
        let document = try stopwatch.measure("read") { () throws(CommandFailure) in try file.read() }
        let map = try edition.map(of: document)

        var workshop = try Workshop(data: data, mapName: file.name, texts: document.texts, stopwatch: stopwatch)
        let composition = try workshop.compose(map, on: paper.request, effort: paper.effort, detail: detail).composition
        try workshop.write(Array(composition.json.utf8), to: output)
        if timings { standardError(workshop.stopwatch.report) }
    }
}
