internal import ArgumentParser
internal import CairoRender
internal import Drawing
internal import WebRender

struct PageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "page", abstract: "Makes a page to explore a map in a browser: one file, all editions.",
        discussion: """
            The page needs no network. It moves by dragging, wheel, pinch and keys, finds names, follows arrows, and \
            shows what changed between editions. The address keeps the place, “page.html#schedule”.

            Examples:
              kmap-poster page                          the bundled map
              kmap-poster page my-map.json -o map.html
              kmap-poster page --edition 5.1            opens with that edition
            """)

    @OptionGroup var input: MapOptions
    @OptionGroup var edition: EditionOption
    @OptionGroup var paper: SheetOptions
    @OptionGroup var theme: ThemeOption

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file; “-” is standard output. (default: <map>.html)", valueName: "file"),
        completion: .file(extensions: ["html"]))
    var output: String?

    @Flag(help: "Say on standard error where the time goes.")
    var timings = false

    func validate() throws {
        guard let output, output != "-" else { return }
        guard output.lowercased().hasSuffix(".html") || output.lowercased().hasSuffix(".htm") else {
            throw ValidationError("a page is HTML; give -o FILE.html, not “\(output)”")
        }
    }

    func run() throws {
        let job = try MapJob(input, edition, output: output) { document, _ in DefaultName.page(of: document) }
        let map = job.map
        var maker = try PosterMaker(job, foreignText: .isLeftToTheReader)
        let sheets = try paper.request.forScreens().sheets()
        let theme = try theme.theme()
        let composition = try maker.compose(map, on: sheets, engine: paper.engine)
        let scene = try maker.draw(composition, of: map, theme: theme)
        let page = try maker.page(
            of: job.document, opening: map, drawn: WebEdition(map: map, composition: composition, scene: scene),
            theme: theme, engine: paper.engine, margin: try paper.layout.margin(of: scene.size))
        try maker.write(page, to: job.destination)
        try job.sayChosenName()
        maker.noteForeignText()
        if timings { maker.stopwatch.report.forEach(standardError) }
    }
}
