internal import ArgumentParser
internal import PosterLayout

struct LayoutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layout", abstract: "Writes where everything stands, as JSON.",
        discussion: """
            Lengths are points (1/72 in), y grows downwards from the top left corner of the trimmed page. A box is \
            {x, y, width, height}, a route a list of [x, y]. Furniture is the text around the grid; the baseline of what \
            runs up is an x.

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

    func validate() throws { try input.talk.excludes("--verbose", given: detail.verbose) }

    func run() throws {
        let job = try MapJob(input, edition, output: output) { _, _ in output }
        var workshop = try Workshop(job)
        let composition = try workshop.compose(job.map, on: paper.request, engine: paper.engine, detail: detail).composition
        try workshop.write(Array(composition.json.utf8), to: output)
        if timings { standardError(workshop.stopwatch.report) }
    }
}
